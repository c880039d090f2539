#!/usr/bin/env python3
"""throughput.py COMMAND RULES JARS FOLDER [CASES]: how many cases of the shipped rules a second a cluster of one executor for each core of
this machine decides, beside the command's batch on as many threads; each decision's SHA-256 is compared. Prints a JSON object; times
of cores are what to compare, if the machine does other things as well."""

import json
import os
import resource
import sys
import time
from pathlib import Path

from cluster import Cluster, submit
from made_up_cases import ON, inspection_cases, write
from same_results import by_the_command, by_the_job


def core_seconds():
    """Of the processes that this one has started and seen end."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def stage_seconds(folder):
    """Of the stage that decides, which is the last: from its beginning to its end, and the cores' time of its tasks."""
    tasks, stages = {}, {}
    for record in folder.glob("app-*"):
        with open(record, encoding="utf-8") as events:
            for event in map(json.loads, events):
                if event["Event"] == "SparkListenerStageCompleted":
                    info = event["Stage Info"]
                    stages[info["Stage ID"]] = (info["Completion Time"] - info["Submission Time"]) / 1e3
                elif event["Event"] == "SparkListenerTaskEnd":
                    stage = event["Stage ID"]
                    tasks[stage] = tasks.get(stage, 0) + event["Task Metrics"]["Executor CPU Time"] / 1e9
    return stages[max(stages)], tasks[max(stages)]


def main(command, rules, jars, folder, count="200000"):
    cores = len(os.sched_getaffinity(0))
    folder, count = Path(folder).resolve(), int(count)
    jars = [Path(jar).resolve() for jar in jars.split(",")]
    write(inspection_cases(count), folder)
    begin = time.monotonic()
    expected = by_the_command(command, rules, folder / "cases.ndjson", ON)
    alone, alone_cores = time.monotonic() - begin, core_seconds()
    with Cluster(folder / "cluster", workers=cores) as cluster:
        begin = time.monotonic()
        process, _ = submit(cluster, jars, {"spark.zhunsheng.rules": Path(rules).resolve(), "spark.zhunsheng.on": ON},
                            Path(__file__).parent / "decide_job.py", folder / "numbered.txt", folder / "results", 20,
                            "zhunsheng_decide", "decision")
        if process.wait(3600):
            sys.exit(f"the job failed: see {folder}/cluster/driver.log")
        job = time.monotonic() - begin
        deciding, task_time = stage_seconds(folder / "cluster")
    cluster_cores = core_seconds() - alone_cores
    same = expected == by_the_job(folder / "results", count)
    print(json.dumps({"cases": count, "cores": cores, "same": same, "command": round(alone, 1),
                      "command_cores": round(alone_cores, 1), "job": round(job, 1), "deciding": round(deciding, 1),
                      "deciding_cores": round(task_time, 1), "cluster_cores": round(cluster_cores, 1)}))


main(*sys.argv[1:])
