"""The generated schema against what read_case() accepts: a validator and the engine must agree on every document.

Usage: case_schema_test.py PROBE, where PROBE is case_schema_probe.
"""

import itertools
import json
import subprocess
import sys
import unittest

import jsonschema

PROBE = sys.argv.pop(1)

# Texts of JSON, so that a number stays as it was written.
VALUES = [
    "null", "true", "false", "0", "1", "-1", "1.5", "1.0", "1e2", "-0", "1.234", "12.34",
    '""', '"a"', '"0"', '"1"', '"-1"', '"-0"', '"-0.00"', '"0.50"', '"1.0"', '"1.500"', '"1.234"', '"01"', '"1e2"', '"+1"',
    '"30%"', '"0.5%"', '"-1%"', '"-0%"', '"30"', '"30％"',
    '"P3M"', '"P2Y3M15D"', '"P3WD"', '"P2W"', '"P"', '"PT1H"', '"3个月"', '"2年15日"', '"3工作日"', '"3月"', '"15日2年"',
    '"2024-02-29"', '"2023-02-29"', '"20230401"', '"2023-4-1"', '"0000-01-01"', '"2023-04-01T00:00:00Z"',
    '"wet"', '"student"', '"学生"', '"Wet"',
    "[]", "[null]", "[1]", '["1"]', "[1.5]", '["a"]', '["wet"]', '["wet", "torn", "wet"]', '["student"]', "[[]]", "[{}]",
    "{}", '{"x": 1}', '{"name": "a"}', '{"guarantor": {"guarantor": null}}', '[{"fee": 1}]', '[{}, {"fee": "x"}]',
]

TOPS = ["{}", "[]", "null", "1", '"a"', "true", '{"x": 1}', '{"id": "A", "x": null}', '{"": 1}', '{"loans": null}']

# What a schema cannot say of numbers in binary; case_schema.h lists it.
WIDER = {'{"loans": [{"fee": 1.234}]}', '{"loans": [{"balance": 1.234}]}'}


def probe(verb, text=""):
    return subprocess.run([PROBE, verb], input=text, capture_output=True, check=True, encoding="utf-8").stdout


def documents(schema):
    """Each value in each field: of the case, of its reader and of a loan."""
    places = {"case": "{%s}", "reader": '{"reader": {%s}}', "loan": '{"loans": [{%s}]}'}
    for record, place in places.items():
        for key, value in itertools.product(schema["$defs"][record]["properties"], VALUES):
            yield place % f'"{key}": {value}'
    yield from TOPS


class CaseSchema(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.schema = json.loads(probe("schema"))
        checker = jsonschema.FormatChecker(formats=["date"])
        cls.validator = jsonschema.Draft202012Validator(cls.schema, format_checker=checker)

    def test_it_is_a_schema(self):
        jsonschema.Draft202012Validator.check_schema(self.schema)

    def test_the_example_is_valid(self):
        self.validator.validate(json.loads(probe("example")))

    def test_validator_and_engine_agree(self):
        texts = list(documents(self.schema))
        answers = probe("check", "\n".join(texts) + "\n").splitlines()
        self.assertEqual(len(answers), len(texts))
        accepted = [answer == "accepted" for answer in answers]
        self.assertGreater(sum(accepted), 150)
        self.assertGreater(len(accepted) - sum(accepted), 500)
        differing = {text for text, answer in zip(texts, accepted) if self.validator.is_valid(json.loads(text)) != answer}
        self.assertEqual(differing, WIDER)

    def test_people_find_labels_questions_and_values(self):
        loan = self.schema["$defs"]["loan"]["properties"]
        self.assertEqual(loan["fee"]["title"], "逾期费")
        self.assertEqual(
            loan["fee"]["description"], "应收逾期费多少元？ 证据：收费单、借阅系统记录。 单位为元，精确到分。 不小于 0。"
        )
        self.assertIn("由人作出的判断", loan["wilful"]["description"])
        self.assertEqual(loan["marks"]["description"], "值：torn 撕页、wet 水渍、scribbled 涂写。")


if __name__ == "__main__":
    unittest.main()
