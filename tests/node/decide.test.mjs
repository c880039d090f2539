// Deciding one case.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";

import { Rulebook } from "zhunsheng";

import { elsewhere, failing, on, parking, realCases, small, smallRules, unpaid } from "./setting.mjs";

test("object, text and bytes give the same decision, at once and later", async () => {
  const rules = Rulebook.loadSync(parking);
  const { json, document } = rules.decideSync(unpaid);
  assert.deepEqual(JSON.parse(json), document);
  assert.equal(document.decided_on, on);
  assert.equal(document.findings[0].answer, "yes");
  for (const form of [unpaid, Buffer.from(unpaid), new TextEncoder().encode(unpaid)]) {
    assert.equal((await rules.decide(form)).json, json);
    assert.equal(rules.decideSync(form).json, json);
  }
  assert.deepEqual((await rules.decide(JSON.parse(unpaid))).document.findings, document.findings);
});

test("bytes and objects of another realm are cases and rules as well", async () => {
  const bytes = elsewhere("Uint8Array.from(given)", Buffer.from(unpaid));
  assert(!(bytes instanceof Uint8Array));
  const rules = Rulebook.loadSync(parking);
  const { json } = rules.decideSync(unpaid);
  assert.equal(rules.decideSync(bytes).json, json);
  assert.equal((await rules.decide(bytes)).json, json);
  assert.equal((await rules.decideBatch([bytes]))[0].json, json);
  assert.deepEqual(rules.decideSync(elsewhere("JSON.parse(given)", unpaid)).document.findings, JSON.parse(json).findings);
  const text = elsewhere("Uint8Array.from(given)", Buffer.from(smallRules.text));
  assert.deepEqual(Rulebook.loadTextsSync([{ ...smallRules, text }]).description, small().description);
});

test("bytes may change while they are decided", async () => {
  const rules = Rulebook.loadSync(parking);
  const bytes = Buffer.from(unpaid);
  const promise = rules.decide(bytes);
  bytes.fill(0);
  assert.equal((await promise).json, rules.decideSync(unpaid).json);
});

test("the receipt names the case by its hash", () => {
  for (const text of realCases().slice(0, 5)) {
    const { receipt } = Rulebook.shippedSync().decideSync(text, { on }).document;
    assert.equal(receipt.case_sha256, createHash("sha256").update(text).digest("hex"));
  }
});

test("options are heard", async () => {
  const rules = small();
  const decided = async (options) => (await rules.decide({ bad: true }, options)).json;
  assert.match(await decided({ on }), /"decided_on":"2024-06-28"/);
  assert.match(await decided({ indented: true }), /\n {2}"findings": \[/);
  assert.doesNotMatch(await decided({ explanations: false }), /"label":/);
  assert.equal((await rules.decide({ bad: false })).document.findings.length, 0);
  assert.equal((await rules.decide({ bad: false }, { all: true })).document.findings.length, 1);
  assert.equal(await decided({ findings: true }),
    '{"case":"","findings":[{"rule":"r","violation":"v","answer":"undetermined"}]}');
  const { diagnostics } = await rules.decide({ bat: true }, { lenient: true });
  assert.equal(diagnostics[0].severity, "warning");
  assert.throws(() => rules.decideSync({ bat: true }, { name: "file.ndjson", firstLine: 7 }),
    failing("refused", /file\.ndjson:7:/));
});

test("errors of a case are told with their place", async () => {
  const rules = small();
  await assert.rejects(rules.decide({ bat: true }), (error) => {
    failing("refused", /ZS4040/)(error);
    assert.equal(error.diagnostics[0].pointer, "/bat");
    return true;
  });
  await assert.rejects(rules.decide({}, { on: "2024-02-30" }), failing("refused", /2024-02-30/));
});

test("people get text or a page, in their language", async () => {
  const rules = small();
  const text = await rules.decideReadably({ bad: true }, { on });
  assert.match(text, /决定日期/);
  assert.equal(rules.decideReadablySync({ bad: true }, { on, format: "text", language: "zh" }), text);
  const page = await rules.decideReadably({ bad: true }, { on, format: "html", language: "en" });
  assert.match(page, /<html.*lang="en"/);
  await assert.rejects(rules.decideReadably({}, { format: "pdf" }), TypeError);
});
