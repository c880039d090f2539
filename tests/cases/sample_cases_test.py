"""The sample cases are decided as the law says: violations, the institution's fine, and what else each is there to show.

    sample_cases_test.py COMMAND
"""

import json
import subprocess
import sys
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = ROOT / "tests" / "cases" / "samples"
COMMAND = str(ROOT / "build" / "bin" / "zhunsheng")

# By file: violations, and least and most of the fine in yuan, worked out by hand from the article named.
EXPECTED = {
    "01-unqualified": ({"unqualified"}, ("30000", "30000")),                                 # 资质认定管理办法 34
    "02-conditions-not-maintained": ({"conditions_not_maintained"}, ("30000", "30000")),     # 36(1)
    "03-beyond-scope": ({"beyond_scope"}, ("30000", "30000")),                               # 36(2)
    "04-certificate-misuse": ({"unqualified", "certificate_misuse"}, ("30000", "30000")),    # 34 is heavier than 37
    "05-inaccurate-report": ({"inaccurate_report", "irregular_testing"}, (None, "50000")),   # 监督管理办法 27
    "06-false-food-report-large-fee": ({"false_report"}, ("180000", "360000")),              # 食品安全法 138: 5–10 × 36,000
    "07-false-food-report-small-fee": ({"false_report"}, ("50000", "100000")),               # 138: fee below 10,000
    "08-false-product-report": ({"false_report"}, ("50000", "100000")),                      # 产品质量法 57
    "09-false-drug-report": ({"false_report"}, ("200000", "1000000")),                       # 药品管理法 138
    "10-false-cosmetic-report": ({"false_report"}, ("50000", "100000")),                     # 化妆品条例 71
    "11-false-medical-device-report": ({"false_report"}, ("100000", "300000")),              # 医疗器械条例 96
    "12-false-special-equipment-report": (                                                   # 特种设备安全法 93
        {"false_report", "special_equipment_off_spec", "special_equipment_dual_practice"}, ("50000", "200000")),
}


def decide(name):
    arguments = [COMMAND, "decide", "--compact", "--rules", str(ROOT / "rules"), str(SAMPLES / f"{name}.json")]
    done = subprocess.run(arguments, capture_output=True, text=True, timeout=60)
    if done.returncode != 0:
        raise AssertionError(f"{name} ended with {done.returncode}\n{done.stderr}")
    return json.loads(done.stdout)


def fines_of(measures):
    return [(fine["amount"]["min"], fine["amount"]["max"]) for fine in measures
            if fine["measure"] == "fine" and fine["answer"] == "yes"]


def person(decision, index):
    return [measure for person in decision["sanctions"]["persons"] if person["on"] == f"/persons/{index}"
            for measure in person["measures"] if measure["answer"] == "yes"]


class SampleCases(unittest.TestCase):
    def test_every_complete_sample_is_expected(self):
        names = {path.stem for path in SAMPLES.glob("*.json")}
        self.assertEqual(names - {"13-lead-with-much-unknown"}, EXPECTED.keys())

    def test_violations_and_fine(self):
        for name, (violations, fine) in EXPECTED.items():
            with self.subTest(name):
                decision = decide(name)
                found = {finding["violation"] for finding in decision["findings"] if finding["answer"] == "yes"}
                self.assertEqual(found, violations)
                self.assertEqual(fines_of(decision["sanctions"]["institution"]), [fine])
                self.assertEqual(decision["questions"], [])

    def test_persons_are_fined_by_their_own_income(self):
        self.assertEqual(fines_of(person(decide("10-false-cosmetic-report"), 1)), [("168000", "504000")])
        self.assertEqual(fines_of(person(decide("11-false-medical-device-report"), 1)), [("5550.15", "55501.5")])
        self.assertEqual(person(decide("10-false-cosmetic-report"), 2), [])

    def test_a_dismissed_supervisor_may_not_inspect_food_for_ten_years(self):
        terms = [measure["term"] for measure in person(decide("06-false-food-report-large-fee"), 0)
                 if measure["measure"] == "ban"]
        self.assertEqual(terms, ["P10Y"])

    def test_sixteen_false_reports_on_key_products_cost_the_qualification_and_a_place_on_the_list(self):
        decision = decide("08-false-product-report")
        kinds = {measure["measure"] for measure in decision["sanctions"]["institution"] if measure["answer"] == "yes"}
        self.assertIn("revoke_qualification", kinds)
        self.assertEqual(decision["flags"]["blacklist"]["answer"], "yes")
        self.assertEqual(decision["flags"]["criminal_transfer"]["answer"], "yes")

    def test_a_lead_raises_questions_and_decides_nothing(self):
        decision = decide("13-lead-with-much-unknown")
        self.assertEqual({finding["answer"] for finding in decision["findings"]}, {"undetermined"})
        asked = {question["fact"] for question in decision["questions"]}
        self.assertLessEqual({"/reports/0/contradiction_explained", "/reports/1/instruments_calibrated"}, asked)


if __name__ == "__main__":
    if len(sys.argv) > 1 and not sys.argv[1].startswith("-"):
        COMMAND = sys.argv.pop(1)
    unittest.main()
