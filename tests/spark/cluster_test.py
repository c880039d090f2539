#!/usr/bin/env python3
"""cluster_test.py COMMAND RULES JARS FOLDER: jobs on a standalone cluster decide as the command does, byte for byte; also
when a worker is killed half-way. COMMAND is build/bin/zhunsheng, RULES the shipped rules compiled, JARS two, with a comma."""

import json
import subprocess
import sys
import time
import unittest
from pathlib import Path

from cluster import ENVIRONMENT, SPARK, Cluster, ask, submit
from made_up_cases import EVERY_BAD, ON, ROOT, inspection_cases, parking_cases, write
from same_results import by_the_command, by_the_job

MILLION = 1_000_000
COMMAND, SHIPPED, JARS, FOLDER = (None,) * 4


class ClusterTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.parking = FOLDER / "parking.zsr"
        subprocess.run([COMMAND, "compile", "--rules", ROOT / "tests/rulebooks/parking", "--output", cls.parking],
                       check=True, stdout=subprocess.DEVNULL)

    def decide(self, cluster, cases, partitions, settings=None, function="zhunsheng_decide", result="decision"):
        """Starts the job; answers its process, the address of its page and the folder of its results."""
        target = cluster.folder / f"results-{function}"
        job = Path(__file__).parent / "decide_job.py"
        process, page = submit(cluster, JARS, {"spark.zhunsheng.on": ON, **(settings or {})}, job,
                               cases / "numbered.txt", target, partitions, function, result)
        self.addCleanup(stop, process)
        return process, page, target

    def check(self, cluster, process, target, expected):
        self.assertEqual(process.wait(600), 0, f"the job failed: see {cluster.folder}/driver.log")
        found = by_the_job(target, len(expected))
        for number, (one, other) in enumerate(zip(found, expected)):
            self.assertEqual(one, other, f"case {number}")

    def check_loaded_once(self, cluster, executors):
        loaded = [log.count("zhunsheng: loaded rulebook") for log in cluster.executor_logs()]
        self.assertEqual(loaded, [1] * executors, "an executor loads a rulebook once")

    def test_a_million_cases(self):
        write(parking_cases(MILLION), FOLDER / "million")
        with Cluster(FOLDER / "plain", workers=2) as cluster:
            process, _, target = self.decide(cluster, FOLDER / "million", 20, {"spark.zhunsheng.rules": self.parking})
            expected = by_the_command(COMMAND, self.parking, FOLDER / "million/cases.ndjson", ON)
            self.assertEqual(len(expected), MILLION)
            self.assertEqual(sum(isinstance(one, list) for one in expected), MILLION // EVERY_BAD)
            self.check(cluster, process, target, expected)
            self.check_loaded_once(cluster, 2)

    def test_the_shipped_rules(self):
        write(inspection_cases(20_000), FOLDER / "inspection")
        ndjson = FOLDER / "inspection/cases.ndjson"
        with Cluster(FOLDER / "shipped", workers=2) as cluster:
            process, _, target = self.decide(cluster, FOLDER / "inspection", 8)
            self.check(cluster, process, target, by_the_command(COMMAND, SHIPPED, ndjson, ON))
            self.check_loaded_once(cluster, 2)
            process, _, target = self.decide(cluster, FOLDER / "inspection", 8, None, "zhunsheng_violations",
                                             "violations")
            self.check(cluster, process, target, by_the_command(COMMAND, SHIPPED, ndjson, ON, "--findings"))

    def test_a_killed_worker_loses_nothing(self):
        write(parking_cases(300_000), FOLDER / "killed")
        expected = by_the_command(COMMAND, self.parking, FOLDER / "killed/cases.ndjson", ON)
        with Cluster(FOLDER / "kill", workers=2) as cluster:
            process, page, target = self.decide(cluster, FOLDER / "killed", 40, {"spark.zhunsheng.rules": self.parking})
            wait_until_both_work(process, page)
            self.assertEqual(cluster.kill_worker(0), 1, "the worker had an executor")
            self.assertIsNone(process.poll(), "the job was running")
            self.check(cluster, process, target, expected)
            self.assertIn("ExecutorLostFailure", tasks_ended(cluster), "a task was running where the kill was")
            self.assertEqual(cluster.workers[0].wait(), -9)

    def test_python_and_a_broken_rulebook(self):
        broken = FOLDER / "broken.zsr"
        broken.write_bytes(b"nothing of the kind")
        program = FOLDER / "program.py"
        program.write_text("""
import sys
from pyspark.sql import SparkSession
spark = SparkSession.builder.master("local[1]").getOrCreate()
case = open(sys.argv[1]).read()
cases = spark.createDataFrame([(1, case), (2, "{"), (3, None)], "id int, value string")
cases.createOrReplaceTempView("cases")
other = "zhunsheng_decide(value, '" + sys.argv[2] + "')"
rows = spark.sql("SELECT id, zhunsheng_decide(value) AS r, " + other + " AS other FROM cases")
for row in rows.orderBy("id").collect():
    print(row.id, row.r.decision is not None, row.r.error is not None, row.other.error is not None)
jvm = spark._jvm
settings = jvm.zhunsheng.spark.Settings(jvm.java.time.LocalDate.parse("2024-06-28"), False, False)
rules = jvm.zhunsheng.spark.SharedRules.shipped(spark._jsc.sc())
batches = jvm.zhunsheng.spark.CaseBatches.decide(cases._jdf, "value", rules, settings, 2)
print([(row.getInt(0), not row.isNullAt(2), not row.isNullAt(3)) for row in batches.collectAsList()])
for columns in ("id AS Error, value", "id AS decision, value", "id AS value"):
    try:
        jvm.zhunsheng.spark.CaseBatches.decide(cases.selectExpr(*columns.split(", "))._jdf, "value", rules, settings, 2)
        print(columns, "was taken")
    except Exception as wrong:
        print(type(wrong).__name__, wrong)
try:
    spark.sql("SELECT zhunsheng_decide(value, '" + sys.argv[3] + "') FROM cases")
    print("a broken rulebook was taken")
except Exception as wrong:
    print("refused", "RulebookException" in str(wrong), "ZS" in str(wrong))
""")
        done = subprocess.run(
            [SPARK / "bin/spark-submit", "--jars", ",".join(map(str, JARS)), "--conf", "spark.ui.enabled=false", "--conf",
             "spark.sql.extensions=zhunsheng.spark.ZhunshengExtensions", "--conf", f"spark.jars.ivy={FOLDER}/ivy",
             program, ROOT / "tests/cases/samples/01-unqualified.json", self.parking, broken],
            env=ENVIRONMENT, capture_output=True, text=True, timeout=300)
        self.assertEqual(done.stdout.splitlines(), [
            "1 True False True", "2 False True True", "3 False False False",
            "[(1, True, False), (2, False, True), (3, False, False)]",
            "IllegalArgumentException the rows have a column 'Error' already, which is to hold what is decided: rename it",
            "IllegalArgumentException the rows have a column 'decision' already, which is to hold what is decided: rename it",
            "IllegalArgumentException cases are texts, but the column 'value' holds int",
            "refused True True"], done.stderr[-3000:])

    def test_a_cluster_that_does_not_come_up_leaves_nothing(self):
        class NeverUp(Cluster):
            def _wait_for_workers(self):
                raise TimeoutError

        cluster = NeverUp(FOLDER / "never-up", workers=1)
        with self.assertRaises(TimeoutError), cluster:
            self.fail("it came up")
        started = [cluster.master, *cluster.workers]
        for process in started:
            self.addCleanup(stop, process)
        self.assertNotIn(None, [process.poll() for process in started], "a process was left")

    def test_the_program_of_the_documents(self):
        """As docs/embedding.md shows it, on two cases, one of which has errors."""
        program, cases, target = FOLDER / "documented.py", FOLDER / "two.ndjson", FOLDER / "two"
        with open(program, "w") as text:
            subprocess.run([sys.executable, ROOT / "tests/docs/code_block.py", ROOT / "docs/embedding.md", "Spark", "python"],
                           stdout=text, check=True)
        cases.write_text("".join(case + "\n" for case in [*inspection_cases(1), "{"]))
        reading = FOLDER / "reading.py"
        reading.write_text("""
import sys
from pyspark.sql import SparkSession
spark = SparkSession.builder.getOrCreate()
print(sorted((row.decision is None, row.error is None) for row in spark.read.parquet(sys.argv[1]).collect()))
""")
        told = ""
        for step in ([program, cases, target], [reading, target]):
            told = subprocess.run(
                [SPARK / "bin/spark-submit", "--master", "local[1]", "--jars", ",".join(map(str, JARS)), "--conf",
                 "spark.ui.enabled=false", "--conf", "spark.sql.extensions=zhunsheng.spark.ZhunshengExtensions", *step],
                env=ENVIRONMENT, capture_output=True, text=True, timeout=300, check=True).stdout
        self.assertEqual(told, "[(False, True), (True, False)]\n")


def stop(process):
    if process.poll() is None:
        process.terminate()
        process.wait(60)


def wait_until_both_work(process, page):
    """Until both executors are in the midst of it: each has done some tasks and is at another, and most are still to do."""
    end = time.monotonic() + 180
    while time.monotonic() < end and process.poll() is None:
        time.sleep(0.1)
        try:
            applications = ask(page)
            if not applications:
                continue
            executors = [one for one in ask(f"{page}/{applications[0]['id']}/executors") if one["id"] != "driver"]
            stages = [one for one in ask(f"{page}/{applications[0]['id']}/stages") if one["status"] == "ACTIVE"]
        except (OSError, ValueError):  # the page is not up yet, or says so in words
            continue
        writing = [one for one in stages if one["numTasks"] == 40 and 2 <= one["numCompleteTasks"] <= 20]
        if writing and len(executors) == 2 and all(one["activeTasks"] and one["completedTasks"] for one in executors):
            return
    raise AssertionError("the job ended, or did not come to work on both workers")


def tasks_ended(cluster):
    """Why tasks ended, from the record of events."""
    reasons = set()
    for record in cluster.folder.glob("app-*"):
        with open(record, encoding="utf-8") as events:
            for event in map(json.loads, events):
                if event["Event"] == "SparkListenerTaskEnd":
                    reasons.add(event["Task End Reason"]["Reason"])
    return reasons


if __name__ == "__main__":
    if len(sys.argv) != 5:
        sys.exit(__doc__)
    COMMAND, SHIPPED, FOLDER = (Path(sys.argv[number]).resolve() for number in (1, 2, 4))
    JARS = [Path(jar).resolve() for jar in sys.argv[3].split(",")]
    FOLDER.mkdir(parents=True, exist_ok=True)
    results = unittest.main(argv=sys.argv[:1], exit=False, verbosity=2).result
    bad = len(results.failures) + len(results.errors)
    print(f"{bad} tests failed out of {results.testsRun}")
    sys.exit(1 if bad or not results.testsRun else 0)
