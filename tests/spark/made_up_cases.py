"""Cases that differ from one another, the same ones each time: parking cases, and variations of those in tests/cases."""

import json
import random
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ON = "2024-06-28"
EVERY_BAD = 997  # one case in so many has errors

BAD = ["{", "[]", '{"id": 7}', '{"unheard": true}', '{"stays": [{"paid": "yes"}]}', '{"decided_on": "2024-02-30"}', "7"]


def parking_cases(count):
    chance = random.Random(20240628)
    truth = ["true", "false"]
    for number in range(count):
        if number % EVERY_BAD == EVERY_BAD - 1:
            yield BAD[number % len(BAD)]
            continue
        stays = ",".join(
            f'{{"paid":{chance.choice(truth)},"hours":{chance.randrange(9)},"fee":{chance.randrange(300)},'
            f'"blocking":{chance.choice(truth)}' + (f',"emergency":{chance.choice(truth)}' if chance.random() < .7 else "")
            + "}" for _ in range(1 + (number % 7 == 0)))
        happened = f"20{chance.randrange(15, 24)}-0{chance.randrange(1, 10)}-1{chance.randrange(10)}"
        zone = chance.choice(["street", "hospital", "market"])
        dated = f'"decided_on":"2024-0{chance.randrange(1, 7)}-1{chance.randrange(10)}",' if chance.random() < .5 else ""
        yield f'{{"id":"车-{number}",{dated}"happened_on":"{happened}","zone":"{zone}","stays":[{stays}]}}'


def inspection_cases(count):
    chance = random.Random(20240628)
    files = sorted(ROOT.glob("tests/cases/samples/*.json")) + sorted(ROOT.glob("tests/cases/real/*.json"))
    cases = [json.loads(file.read_text()) for file in files]
    for number in range(count):
        if number % EVERY_BAD == EVERY_BAD - 1:
            yield BAD[number % len(BAD)]
            continue
        case = dict(cases[number % len(cases)])
        case["id"] = f"案-{number}"
        truths = sorted(key for key, value in case.items() if isinstance(value, bool))
        if truths:
            case[chance.choice(truths)] = chance.random() < .5
            case.pop(chance.choice(truths), None)
        yield json.dumps(case, ensure_ascii=False, separators=(",", ":"))


def write(cases, folder):
    """cases.ndjson for the command, numbered.txt (number, tab, case) for Spark, which keeps no order of lines."""
    folder.mkdir(parents=True, exist_ok=True)
    with open(folder / "cases.ndjson", "w") as plain, open(folder / "numbered.txt", "w") as numbered:
        for number, case in enumerate(cases):
            plain.write(case + "\n")
            numbered.write(f"{number}\t{case}\n")
