"""A standalone Spark cluster on this machine: a master and workers, each a process of its own, on loopback."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from json import load
from pathlib import Path

SPARK = Path(sys.prefix) / "lib" / f"python3.{sys.version_info.minor}" / "site-packages" / "pyspark"
ENVIRONMENT = {**os.environ, "SPARK_HOME": str(SPARK), "SPARK_LOCAL_IP": "127.0.0.1", "SPARK_DAEMON_MEMORY": "256m",
               "PYSPARK_PYTHON": sys.executable}


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def executors_of(worker):
    """Ids of the executors that a worker has started."""
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            identity, rest = stat.read_text().split(" (", 1)
            command = stat.with_name("cmdline").read_bytes()
        except OSError:
            continue
        if int(rest.rsplit(") ", 1)[1].split()[1]) == worker and b"CoarseGrainedExecutorBackend" in command:
            found.append(int(identity))
    return found


class Cluster:
    """`with Cluster(folder, workers=2) as cluster:`; what workers write is in folder/worker-N."""

    def __init__(self, folder, workers):
        self.folder = Path(folder)
        self.count = workers
        self.port, self.page = free_port(), free_port()
        self.master = None
        self.workers = []

    @property
    def url(self):
        return f"spark://127.0.0.1:{self.port}"

    def __enter__(self):
        try:
            self._start_all()
            self._wait_for_workers()
        except BaseException:  # after which nobody calls __exit__
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        started = [process for process in [*self.workers, self.master] if process]
        for process in started:
            process.terminate()
        for process in started:
            process.wait(30)

    def _start_all(self):
        self.master = self._start("master", "org.apache.spark.deploy.master.Master", "--host", "127.0.0.1", "--port",
                                  self.port, "--webui-port", self.page)
        for number in range(self.count):
            work = self.folder / f"worker-{number}"
            self.workers.append(self._start(
                f"worker-{number}", "org.apache.spark.deploy.worker.Worker", "--host", "127.0.0.1", "--webui-port", "0",
                "--cores", "1", "--memory", "2g", "--work-dir", work, self.url))

    def _start(self, name, main, *arguments):
        self.folder.mkdir(parents=True, exist_ok=True)
        command = [SPARK / "bin" / "spark-class", main, *arguments]
        with open(self.folder / f"{name}.log", "wb") as log:
            return subprocess.Popen([str(part) for part in command], env=ENVIRONMENT, stdout=log, stderr=log)

    def _wait_for_workers(self):
        end = time.monotonic() + 60
        alive = 0
        while alive < self.count:
            if time.monotonic() > end:
                raise TimeoutError(f"{alive} of {self.count} workers came up; see {self.folder}")
            time.sleep(0.3)
            try:
                alive = ask(f"http://127.0.0.1:{self.page}/json/")["aliveworkers"]
            except (OSError, ValueError):
                continue

    def kill_worker(self, number):
        """kill -9 of a worker and of the executors that it has started. Answers how many executors it had."""
        worker = self.workers[number].pid
        executors = executors_of(worker)
        for process in [worker, *executors]:
            os.kill(process, 9)
        return len(executors)

    def executor_logs(self):
        return [log.read_text(errors="replace") for log in self.folder.glob("worker-*/app-*/*/stderr")]


def ask(url):
    with urllib.request.urlopen(url, timeout=5) as answer:
        return load(answer)


def submit(cluster, jars, settings, *arguments):
    """Starts a job on the cluster; answers its process, and the address of its page."""
    page = free_port()
    settings = {"spark.ui.port": page, "spark.driver.host": "127.0.0.1", "spark.executor.memory": "1g",
                "spark.driver.memory": "1g", "spark.eventLog.enabled": "true", "spark.jars.ivy": cluster.folder / "ivy",
                "spark.eventLog.dir": cluster.folder, "spark.ui.showConsoleProgress": "false",
                "spark.sql.extensions": "zhunsheng.spark.ZhunshengExtensions", **settings}
    command = [SPARK / "bin" / "spark-submit", "--master", cluster.url, "--jars", ",".join(map(str, jars))]
    for key, value in settings.items():
        command += ["--conf", f"{key}={value}"]
    with open(cluster.folder / "driver.log", "ab") as log:
        command = [str(part) for part in [*command, *arguments]]
        process = subprocess.Popen(command, env=ENVIRONMENT, stdout=log, stderr=log)
    return process, f"http://127.0.0.1:{page}/api/v1/applications"
