"""Makes what the peers are measured on, in build/bench/data: cases, rules, their translations, the expected lines."""

import hashlib
import subprocess

import plan

DATA = plan.WORK / "data"
GENERATORS = plan.WORK / "workload"
# Every machine must measure the same cases and rules.
CHECKSUMS = {
    "cases.ndjson": "c83727792d3bf852",
    "rules-60.json": "2b3229ff994c8187",
    "rules-600.json": "cc2d2a5fe5b1cf6c",
    "rules-6000.json": "780b4c8e357a9b96",
    "rules-600-overlap.json": "41d10d94194c4031",
    "rules-6000-overlap.json": "6a103667b8b8220e",
}
# The reference is slow, and few peers cannot say all rules, so only so many cases are expected of those.
SUBSET_CASES = 20_000


def node(script, *arguments):
    subprocess.run(["node", str(script), *map(str, arguments)], check=True, stdout=subprocess.DEVNULL)


def check(name):
    with open(DATA / name, "rb") as file:
        found = hashlib.file_digest(file, "sha256").hexdigest()
    if not found.startswith(CHECKSUMS[name]):
        raise SystemExit(f"{name} is not what was measured before: its SHA-256 is {found}")


def prepare():
    """Everything that is missing; the first time it takes about a minute."""
    DATA.mkdir(parents=True, exist_ok=True)
    node(GENERATORS / "rules.mjs", DATA)
    cases = DATA / "cases.ndjson"
    if not cases.exists():
        node(GENERATORS / "cases.mjs", plan.ALL_CASES, cases)
    for name in CHECKSUMS:
        check(name)
    for subset, count in (("", plan.ALL_CASES), ("cedar", SUBSET_CASES)):
        if not expected(subset).exists():
            node(GENERATORS / "reference.mjs", rules("60"), cases, count, expected(subset), subset)
    for size in plan.SIZES:
        node(GENERATORS / "rulebook.mjs", rules(size), rulebook(size))


def rules(size):
    return DATA / f"rules-{size}.json"


def rulebook(size):
    """The rules as a rulebook of ours."""
    return DATA / f"workload-{size}.yaml"


def expected(subset):
    """The added rules hold for no case, so the lines of 60 rules are those of all sizes."""
    return DATA / f"expected{subset and '-' + subset}.ndjson"


def first_cases(count):
    """A file of the first cases, for programs that read whole files."""
    if count == plan.ALL_CASES:
        return DATA / "cases.ndjson"
    part = DATA / f"cases-{count}.ndjson"
    if not part.exists():
        with open(DATA / "cases.ndjson", encoding="utf-8") as cases, open(part, "w", encoding="utf-8") as out:
            out.writelines(line for line, _ in zip(cases, range(count)))
    return part


def translated(translation, size):
    """The rules in a peer's language."""
    language, *form = translation
    out = DATA / f"{'-'.join((language, *form))}-{size}.txt"
    node(plan.PEERS_FOLDER / "translate/write.mjs", language, rules(size), out, *form)
    return out
