"""What a series of runs says: medians, spreads, and the best form of each peer."""

import statistics

import plan

OURS = "zhunsheng"
FLOOR = ("fields", "1 threads")
BASELINE = "CLIPS"


def rates(runs, name, form, size):
    """Cases a second, a run each; runs that failed or differ from the reference do not count."""
    return [run["cases"] / run["seconds"] for run in runs
            if (run["name"], run["form"], run["size"]) == (name, form, size) and run.get("seconds")
            and run.get("equal") is not False]


def best(runs, name, size):
    """(median, least, most) of the form of a peer that is fastest at this number of rules; None if it was not measured."""
    forms = {run["form"] for run in runs if run["name"] == name and run["size"] == size}
    measured = [rates(runs, name, form, size) for form in sorted(forms)]
    measured = [each for each in measured if each]
    if not measured:
        return None
    fastest = max(measured, key=statistics.median)
    return statistics.median(fastest), min(fastest), max(fastest)


def median_rate(runs, name, form):
    """Of a limit, which has no number of rules."""
    found = rates(runs, name, form, "")
    return statistics.median(found) if found else None


def names(runs):
    """The engines, by what they reach at 60 rules, the fastest first."""
    found = dict.fromkeys([OURS, *(peer.name for peer in plan.PEERS)])
    measured = [name for name in found if best(runs, name, "60")]
    return sorted(measured, key=lambda name: -best(runs, name, "60")[0])


def notes():
    return {peer.name: peer.note for peer in plan.PEERS} | {OURS: "`decide --findings --compact --jobs 1`, less loading"}
