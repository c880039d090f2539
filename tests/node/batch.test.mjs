// Deciding many cases at once.

import assert from "node:assert/strict";
import { test } from "node:test";

import { Rulebook } from "zhunsheng";

import { beforeMidnight, failing, on, realCases, small } from "./setting.mjs";

const mixed = Array.from({ length: 2500 }, (_, number) => ['{"bad": true}', { bad: false }, "{\n}", '{"bat":'][number % 4]);

test("a batch gives a result for each case, in order", async () => {
  const rules = small();
  const lines = await rules.decideBatch(mixed, { on, firstLine: 5, threads: 2, name: "mixed" });
  assert.equal(lines.length, mixed.length);
  lines.forEach((line, number) => {
    assert.equal(line.failed, number % 4 === 3);
    if (line.failed) {
      assert.equal(line.toJSON().line, number + 5);
      assert.equal(line.error.diagnostics[0].place.file, "mixed");
      assert.throws(() => line.document, failing("refused", new RegExp(`line ${number + 5}$`)));
    } else {
      assert.equal(line.error, undefined);
      assert.equal(line.document.decided_on, on);
    }
  });
  const same = rules.decideBatchSync(mixed, { on, firstLine: 5, name: "mixed" });
  assert.deepEqual(same.map(({ json }) => json), lines.map(({ json }) => json));
});

test("decisions of a batch are those of single cases", async () => {
  const rules = Rulebook.shippedSync();
  const cases = realCases().slice(0, 20);
  const lines = await rules.decideBatch(cases, { on });
  assert.deepEqual(lines.map(({ json }) => json), cases.map((one) => rules.decideSync(one, { on }).json));
});

test("cases may come from a generator, and findings alone may be asked for", async () => {
  function* cases() {
    for (const bad of [true, false]) yield { bad };
  }
  const lines = await small().decideBatch(cases(), { findings: true });
  assert.deepEqual(lines.map(({ document }) => document.findings.length), [1, 0]);
});

test("a batch has one date, though midnight passes while it is read", async () => {
  function* cases(midnight) {
    for (let number = 0; number < 2500; ++number) {
      if (number === 1500) midnight();
      yield "{}";
    }
  }
  const rules = small();
  const days = (lines) => [...new Set(lines.map(({ document }) => document.decided_on))];
  await beforeMidnight(async (midnight) => {
    assert.deepEqual(days(await rules.decideBatch(cases(midnight))), ["2001-02-03"]);
    assert.deepEqual(days(rules.decideBatchSync(["{}"])), ["2001-02-04"]);
  });
  assert.deepEqual(days(rules.decideBatchSync(["{}"])), [rules.decideSync("{}").document.decided_on]);
});

test("no cases give no results, but a wrong date is told", async () => {
  assert.deepEqual(await small().decideBatch([]), []);
  await assert.rejects(small().decideBatch([], { on: "2024-02-30" }), failing("refused", /2024-02-30/));
});
