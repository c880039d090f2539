#!/usr/bin/env python3
"""Made-up cases for the shipped rulebook, one a line: a realistic mix of sectors and misdeeds, some facts missing.

    shipped_cases.py COUNT OUT.ndjson [SEED]

The same cases on every machine: each has a generator of its own, seeded with its number. They are valid by the schema that
`zhunsheng schema case` prints, and the engine decides each without an error.
"""

import datetime
import json
import random
import sys

import shipped_facts as facts

FIRST_DAY = datetime.date(2019, 1, 1)
LAST_DAY = datetime.date(2026, 12, 31)
# Most files are full when they are decided; in one that has just been opened, half is not known yet.
CHANCE_OF_FULL = 0.6
CHANCE_OF_LEAD = 0.05
LEAD_KEEPS = 0.5


def days(number):
    return datetime.timedelta(days=number)


def yuan(draw, low, high):
    """Money as the case schema has it, a decimal text; many small sums, few large ones."""
    amount = low + (high - low) * draw.random() ** 4
    return f"{amount:.2f}" if draw.random() < 0.2 else str(round(amount))


class Draw(random.Random):
    """The random choices of one case."""

    def __init__(self, seed):
        super().__init__(seed)
        self.full = self.random() < CHANCE_OF_FULL

    def known(self, table, surprise=0.0):
        """Facts of a table as the file has them: all, or some left out; a few of them unusual."""
        return {key: ordinary ^ (self.random() < surprise) for key, ordinary, chance in table
                if self.full or self.random() < chance}

    def weighted(self, rows, weight):
        return self.choices(rows, [weight(row) for row in rows])[0]


class Calendar:
    """The days of one case, each after the one before."""

    def __init__(self, draw):
        self.act_to = FIRST_DAY + days(draw.randrange((LAST_DAY - FIRST_DAY).days - 200))
        self.act_from = self.act_to - days(draw.choice([0, 0, 0, 10, 40, 120, 300]))
        self.found = self.act_to + days(draw.choice([5, 20, 60, 150, 400, 800]))
        self.filed = self.found + days(draw.randrange(3, 16))
        self.notified = self.filed + days(draw.randrange(20, 80))
        self.decided = self.notified + days(draw.randrange(7, 40))


def make_report(draw, number, sector, dates, misdeed):
    fee = draw.choice([200, 400, 800, 1600, 3200])
    count = draw.choice([1, 1, 1, 2, 5, 12, 40])
    report = {"number": f"{dates.act_to.year}-{draw.randrange(10000):04}-{number}", "count": count, "fee": str(fee * count)}
    if draw.random() < 0.6:
        report["issued_on"] = str(dates.act_from + days(draw.randrange((dates.act_to - dates.act_from).days + 1)))
    if draw.random() < 0.1:
        report["sector"] = sector
    report |= draw.known(facts.REPORT_FACTS) | draw.known(facts.SECTOR_FACTS.get(sector, []), 0.1)
    if sector == "motor_vehicle":
        report |= {"vehicle_inspection": draw.choice(["safety", "emission", "both"]), "vehicles": count,
                   "safety_fee": str(fee * count // 2)}
    return report | misdeed


def make_person(draw):
    person = {"name": f"{draw.choice(facts.SURNAMES)}某{draw.choice(['', '', '甲', '乙'])}",
              "roles": draw.sample(facts.ROLES, draw.choice([1, 1, 2])), "took_part": draw.random() < 0.8}
    if draw.random() < 0.5:
        person["income_last_year"] = yuan(draw, 40_000, 600_000)
    if draw.random() < 0.4:
        person["income_during_violation"] = yuan(draw, 5_000, 200_000)
    if draw.random() < 0.5:
        person["person_intent"] = draw.random() < 0.4
    if draw.random() < 0.3:
        person["proposed_personal_fine"] = yuan(draw, 1_000, 50_000)
    return person | draw.known([("dismissed", False, 0.6), ("sentenced", False, 0.6), ("dual_practice", False, 0.6)], 0.05)


def make_institution(draw, sector, dates):
    _, trade, _ = facts.SECTORS[sector]
    institution = {"name": f"{draw.choice(facts.PLACES)}{draw.choice(facts.FIRM_WORDS)}{trade}有限公司",
                   "credit_code": f"91{draw.randrange(10**7):07}MA{draw.randrange(10**7):07}"}
    if draw.random() < 0.8:
        institution["qualification_state"] = "valid"
    if draw.random() < 0.8:
        begin = dates.act_to - days(draw.randrange(100, 2000))
        institution |= {"valid_from": str(begin), "valid_to": str(begin + days(6 * 365))}
    if sector in facts.SECTOR_LICENCES and draw.random() < 0.8:
        institution[facts.SECTOR_LICENCES[sector]] = draw.random() < 0.9
    return institution | draw.known(facts.INSTITUTION_FACTS)


def make_prior(draw, dates):
    decided = dates.act_to - days(draw.randrange(30, 1500))
    prior = {"decided_on": str(decided), "effective_on": str(decided + days(60)), "fine_paid": yuan(draw, 1_000, 100_000)}
    if draw.random() < 0.8:
        prior["kind"] = draw.choice(["false_report", "inaccurate_report", "qualification", "irregular"])
    if draw.random() < 0.8:
        prior["same_kind"] = draw.random() < 0.5
    return prior


def amounts_of(draw):
    amounts = {"illegal_income": (yuan(draw, 0, 400_000), 0.9), "direct_loss": (yuan(draw, 0, 2_000_000), 0.4),
               "proposed_fine": (yuan(draw, 2_000, 300_000), 0.6), "client_sales": (yuan(draw, 0, 3_000_000), 0.1)}
    return {key: amount for key, (amount, chance) in amounts.items() if draw.random() < chance}


def procedure_of(draw, dates, sector):
    _, _, authority = facts.SECTORS[sector]
    procedure = {"decided_on": str(dates.decided), "lead_channel": draw.choice(facts.CHANNELS),
                 "authority": authority if draw.random() < 0.5 else "market_regulator",
                 "authority_level": draw.choice(["county", "county", "city", "province"])}
    for key, day, chance in (("found_on", dates.found, 0.95), ("filed_on", dates.filed, 0.95),
                             ("notified_on", dates.notified, 0.6), ("act_from", dates.act_from, 0.7)):
        if draw.random() < chance:
            procedure[key] = str(day)
    return procedure


def make_case(number, seed):
    draw = Draw(seed * 1_000_003 + number)
    sector = draw.weighted(list(facts.SECTORS), lambda each: facts.SECTORS[each][0])
    dates = Calendar(draw)
    misdeeds = [draw.weighted(facts.MISDEEDS, lambda each: each[0]) for _ in range(draw.choice([1, 1, 1, 1, 2]))]
    case = {"id": f"模拟-{number:06}", "sector": sector, "act_to": str(dates.act_to)}
    case |= procedure_of(draw, dates, sector) | draw.known(facts.CASE_FACTS, facts.CASE_SURPRISE) | amounts_of(draw)
    institution = make_institution(draw, sector, dates)
    for _, _, of_institution, of_case in misdeeds:
        institution |= of_institution
        case |= of_case
    case["institution"] = institution
    count = draw.choices([1, 2, 3, 4, 5], [50, 22, 14, 9, 5])[0]
    case["reports"] = [make_report(draw, i + 1, sector, dates, misdeeds[i % len(misdeeds)][1] if draw.random() < 0.85 else {})
                       for i in range(count)]
    case["persons"] = [make_person(draw) for _ in range(draw.choice([0, 1, 1, 2, 3]))]
    if draw.random() < 0.85:
        case["prior_penalties"] = [make_prior(draw, dates) for _ in range(draw.choice([0, 0, 0, 1, 2]))]
    return thin_out(draw, case) if draw.random() < CHANCE_OF_LEAD else case


def thin_out(draw, record):
    """What is left of a record in a lead; who and which report it is about is always known."""
    kept = {key: value for key, value in record.items()
            if isinstance(value, (dict, list)) or key in ("id", "name", "number") or draw.random() < LEAD_KEEPS}
    for key in ("institution", "reports"):
        if key in kept:
            kept[key] = (thin_out(draw, kept[key]) if isinstance(kept[key], dict)
                         else [thin_out(draw, each) for each in kept[key]])
    return kept


def main():
    count, out = int(sys.argv[1]), sys.argv[2]
    seed = int(sys.argv[3]) if len(sys.argv) > 3 else 42
    with open(out, "w", encoding="utf-8") as file:
        for number in range(count):
            file.write(json.dumps(make_case(number, seed), ensure_ascii=False, separators=(",", ":")) + "\n")


if __name__ == "__main__":
    main()
