"""Whether a program's result lines are those of the reference."""

import itertools
import json

import workload


def same_lines(out, count, subset):
    """Byte for byte, as many lines as there were cases."""
    with open(out, "rb") as got, open(workload.expected(subset), "rb") as wanted:
        pairs = itertools.zip_longest(got, itertools.islice(wanted, count))
        return all(line == other for line, other in pairs)


def same_findings(out, count):
    """Our own lines: rule and violation of each finding that holds are those of the reference's hits, in its order."""
    with open(out, encoding="utf-8") as got, open(workload.expected(""), encoding="utf-8") as wanted:
        pairs = itertools.zip_longest(got, itertools.islice(wanted, count))
        return all(line and other and hits_of_ours(json.loads(line)) == hits_of_reference(json.loads(other))
                   for line, other in pairs)


def hits_of_ours(line):
    findings = [(each["rule"], each["violation"]) for each in line["findings"] if each["answer"] == "yes"]
    return line["case"], findings


def hits_of_reference(line):
    return line["id"], [(hit["rule"].lower(), hit["violation"]) for hit in line["hits"]]
