"""A published outcome, our decision, and where the two differ, part by part (used by real_cases_table.py)."""

from decimal import Decimal

ANSWERS = {"yes": "是", "undetermined": "待查明"}
OPEN = tuple(ANSWERS)


def yuan(amount):
    return "{:,.2f}".format(Decimal(amount)).removesuffix(".00") + "元"


class Names:
    """Names of instruments and violations by id, from the rule files as read."""

    def __init__(self, documents):
        self.instruments = {document["文件"]["编号"]: document["文件"]["名称"]
                            for document in documents if "位阶" in document.get("文件", {})}
        self.violations = {violation["编号"]: violation["名称"]
                           for document in documents for violation in document.get("违法行为", [])}


class Published:
    """What an authority published about a case: cNNN.expected.yaml."""

    def __init__(self, data, names):
        self.id, self.title = data["id"], data["title"]
        self.classification = data["classification"]
        self.other = data.get("other_classification", [])
        self.cited = [(law["instrument"], law["article"]) for law in data["law"]]
        self.outcome = data["outcome"]
        self.decided_on_assumed = data.get("decided_on_assumed")
        self.reasons = data["difference"]
        self.names = names

    @property
    def fine(self):
        """The institution's fine in yuan; nothing where the page did not show the whole outcome."""
        fine = self.outcome.get("fine_yuan")
        return Decimal(fine) if fine is not None and self.outcome["known"] == "full" else None

    @property
    def persons(self):
        return self.outcome.get("persons", [])

    @property
    def revoked(self):
        return any(word in self.outcome.get("licence", "") for word in ("撤销", "吊销", "取消"))

    @property
    def criminal(self):
        return bool(self.outcome.get("transferred_to_police") or self.outcome.get("criminal"))

    def laws_in_rulebook(self):
        return {instrument for instrument, _ in self.cited if instrument in self.names.instruments}

    def summary(self):
        parts = ["、".join([self.names.violations[name] for name in self.classification] + self.other)]
        parts += [f"《{self.names.instruments.get(law, law)}》{article}" for law, article in self.cited]
        if self.fine is not None:
            parts.append(f"罚款{yuan(self.fine)}")
        for person in self.persons:
            fine = f"罚款{yuan(person['fine_yuan'])}" if "fine_yuan" in person else ""
            parts.append(person["role"] + (fine or "禁业"))
        if "licence" in self.outcome:
            parts.append(self.outcome["licence"])
        if self.criminal:
            parts.append("移送或者追究刑事责任")
        if self.outcome["known"] == "none":
            parts.append("处理结果未见")
        return "；".join(parts)


class Decided:
    """Our decision, as the decide command prints it, seen from the violations that an authority published."""

    def __init__(self, decision, classification):
        self.classification = classification
        self.findings = [finding for finding in decision["findings"]
                         if finding["answer"] in OPEN and finding["raised"]]
        self.relevant = {finding["id"]: finding["violation"]
                         for finding in self.findings if finding["violation"] in classification}
        self.measures = self.relevant_of(decision["sanctions"]["institution"])
        self.person_measures = [measure for person in decision["sanctions"]["persons"]
                                for measure in self.relevant_of(person["measures"])]
        transfer = decision["flags"]["criminal_transfer"]
        self.transfers = self.relevant_of([transfer, *transfer.get("further", [])])

    def relevant_of(self, parts):
        return [part for part in parts if part["answer"] in OPEN and self.relevant.keys() & set(part.get("for", []))]

    def answer(self, violation):
        """The best answer to a violation; nothing where no fact points to it."""
        answers = [finding["answer"] for finding in self.findings if finding["violation"] == violation]
        return min(answers, key=OPEN.index, default=None)

    def certain(self):
        return bool(self.classification) and all(self.answer(name) == "yes" for name in self.classification)

    def instruments(self):
        """The law that governs: what sanctions and transfers rest on. Joint liability is a matter between parties."""
        sanctions = [measure for measure in self.measures if measure["measure"] != "joint_liability"]
        parts = [*sanctions, *self.person_measures, *self.transfers]
        return {basis["instrument"] for part in parts for basis in part["basis"] + part.get("references", [])}

    def measures_of(self, kind):
        return [measure for measure in self.measures if measure["measure"] == kind]

    def fine_bounds(self):
        """Least and most that the fines for the published violations may come to; nothing where there is no fine.
        One violation is fined once, by the heaviest of what may apply; an open violation may fall away."""
        bounds, counted = {}, set()
        for violation in self.classification:
            fines = [fine for fine in self.measures_of("fine")
                     if id(fine) not in counted and violation in {self.relevant.get(found) for found in fine["for"]}]
            counted.update(map(id, fines))
            if fines:
                bounds[violation] = either(map(amount_of, fines))
        if not bounds:
            return None
        certain = [low for violation, (low, _) in bounds.items() if self.answer(violation) == "yes"]
        highs = [high for _, high in bounds.values()]
        least = sum(certain) if certain else min(low for low, _ in bounds.values())
        return least, None if None in highs else sum(highs)

    def summary(self):
        titles = {finding["violation"]: finding["violation_title"] for finding in self.findings}
        parts = ["、".join(f"{title}（{ANSWERS[self.answer(name)]}）" for name, title in titles.items())
                 or "没有事实指向违法行为"]
        fines = self.measures_of("fine")
        parts += dict.fromkeys(f"《{basis['instrument_name']}》{basis['article']}"
                               for fine in fines for basis in fine["basis"])
        if fines:
            parts.append("罚款" + shown(*self.fine_bounds()))
        if revoking := self.measures_of("revoke_qualification"):
            parts.append("撤销（取消）资质：" + best_answer(revoking))
        if self.person_measures:
            parts.append("对人员另有处理")
        if self.transfers:
            parts.append("移送司法：" + best_answer(self.transfers))
        return "；".join(parts)


def best_answer(parts):
    return ANSWERS[min((part["answer"] for part in parts), key=OPEN.index)]


def amount_of(fine):
    amount = fine.get("amount") or {}
    high = amount.get("max")
    return Decimal(amount.get("min") or 0), None if high is None else Decimal(high)


def either(bounds):
    lows, highs = zip(*bounds)
    return min(lows), None if None in highs else max(highs)


def shown(least, most):
    if most is None:
        return f"{yuan(least)}以上，上限待查明" if least else "数额待查明"
    if least == most:
        return yuan(least)
    return f"{yuan(least)}至{yuan(most)}" if least else f"{yuan(most)}以下"


def covers(bounds, amount):
    return bounds is not None and bounds[0] <= amount and (bounds[1] is None or amount <= bounds[1])


def person_covered(decided, person):
    kinds = {measure["measure"] for measure in decided.person_measures}
    fines = [measure for measure in decided.person_measures if measure["measure"] == "fine"]
    fined = "fine_yuan" not in person or any(covers(amount_of(fine), Decimal(person["fine_yuan"])) for fine in fines)
    return fined and ("ban" not in person or "ban" in kinds)


def compare(published, decided):
    """What differs, in words, by part: classification, law, fine, persons, licence, transfer."""
    missing = [published.names.violations[name] for name in published.classification if decided.answer(name) is None]
    differences = {}
    if missing or published.other:
        differences["classification"] = f"未认定{'、'.join(missing + published.other)}"
    if published.cited and not published.laws_in_rulebook() & decided.instruments():
        differences["law"] = "适用的法不同"
    if published.fine is not None and not covers(decided.fine_bounds(), published.fine):
        differences["fine"] = "公布的罚款不在区间之内"
    if not all(person_covered(decided, person) for person in published.persons):
        differences["persons"] = "对人员的处理不同"
    if published.revoked and not decided.measures_of("revoke_qualification"):
        differences["licence"] = "资质的处理不同"
    if published.criminal and not decided.transfers:
        differences["transfer"] = "未提示移送司法"
    return differences
