"""Running a program by itself: on one core, when nothing else runs, with the time it took."""

import dataclasses
import os
import pathlib
import subprocess
import time

CORE = max(os.sched_getaffinity(0))
QUIET = 0.15  # of all cores' time
PATIENCE_SECONDS = 60


@dataclasses.dataclass
class Finished:
    """What a program left behind. `others` is how many cores other programs kept busy meanwhile."""

    seconds: float
    output: str
    error: str
    ok: bool
    others: float


def processor_times():
    """Busy and all jiffies of all cores since the machine started."""
    fields = [int(each) for each in pathlib.Path("/proc/stat").read_text(encoding="ascii").split("\n", 1)[0].split()[1:9]]
    return sum(fields) - fields[3] - fields[4], sum(fields)


def wait_until_quiet(patience=PATIENCE_SECONDS):
    """Waits for half a second in which little else runs; gives up after so many seconds."""
    end = time.monotonic() + patience
    while time.monotonic() < end:
        busy, everything = processor_times()
        time.sleep(0.5)
        busy_then, everything_then = processor_times()
        if busy_then - busy <= QUIET * (everything_then - everything):
            return


def run(command, pinned=True, output=subprocess.PIPE):
    """Runs a command to its end. `output` may be an open file for what it prints."""
    pin = (lambda: os.sched_setaffinity(0, {CORE})) if pinned else None
    busy, _ = processor_times()
    used = os.times()
    began = time.perf_counter()
    done = subprocess.run([str(each) for each in command], check=False, preexec_fn=pin, stdout=output,
                          stderr=subprocess.PIPE, text=True)
    seconds = time.perf_counter() - began
    busy_then, _ = processor_times()
    used_then = os.times()
    own = used_then.children_user + used_then.children_system - used.children_user - used.children_system
    others = max(0.0, (busy_then - busy) / os.sysconf("SC_CLK_TCK") - own) / seconds
    return Finished(seconds, done.stdout or "", done.stderr, done.returncode == 0, round(others, 2))
