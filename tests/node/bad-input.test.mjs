// What is no case, no option or no rule file is told as such, and breaks nothing.

import assert from "node:assert/strict";
import { test } from "node:test";

import { lintSync, Rulebook } from "zhunsheng";

import { elsewhere, failing, small } from "./setting.mjs";

const rules = small();

test("what is no case is told", async () => {
  const none = [undefined, null, 1, true, 1n, Symbol("case"), () => ({}), new Map(), new Set(), new ArrayBuffer(2),
    new Uint16Array(2), new DataView(new ArrayBuffer(2)), Promise.resolve({}), { toJSON: () => undefined }];
  for (const value of none) {
    assert.throws(() => rules.decideSync(value), TypeError);
    await assert.rejects(rules.decide(value), TypeError);
  }
  assert.throws(() => rules.decideSync(Promise.resolve({})), /await/);
  const cyclic = {};
  cyclic.cyclic = cyclic;
  assert.throws(() => rules.decideSync(cyclic), TypeError);
  assert.throws(() => rules.decideSync({ sum: 1n }), TypeError);
});

test("numbers that JSON has not are not taken for unknown facts", () => {
  assert.throws(() => rules.decideSync({ sum: NaN }), /'sum' is NaN/);
  assert.throws(() => rules.decideSync({ sum: -Infinity }), /'sum'/);
  rules.decideSync({ sum: null });
});

test("text that is no case is refused by the engine", () => {
  for (const text of ["", "nothing", "[]", "{", "\0", "{}{}", new Uint8Array([0xff]), new Uint8Array(0), []])
    assert.throws(() => rules.decideSync(text), failing("refused"));
});

test("half characters are refused, in text and in objects", async () => {
  for (const one of ['{"bad": "\ud800"}', "\udc00", '{"\ud83d\ud83d\ude00": 1}'])
    await assert.rejects(rules.decide(one), failing("refused", /ZS1004/));
  await assert.rejects(rules.decide({ bad: "\ud800" }), failing("refused"));
  const [, second] = await rules.decideBatch(["{}", "\ud800"]);
  assert.match(second.error.message, /ZS1004/);
});

test("long texts are refused or decided", async () => {
  const long = "长".repeat(33 << 20); // 100 MB
  await assert.rejects(rules.decide(long), failing("refused"));
  await assert.rejects(rules.decide(`{"bad": "${long}"}`), failing("refused"));
  await assert.rejects(rules.decide(Buffer.alloc(100 << 20, " ")), failing("refused"));
  assert.throws(() => rules.explain(long), failing("not_found"));
});

test("bytes that another thread may change are copied first", () => {
  const shared = new Uint8Array(new SharedArrayBuffer(2));
  shared.set(Buffer.from("{}"));
  assert.equal(rules.decideSync(shared).json, rules.decideSync("{}").json);
  const detached = new Uint8Array(new ArrayBuffer(2));
  structuredClone(detached.buffer, { transfer: [detached.buffer] });
  assert.throws(() => rules.decideSync(detached), failing("refused"));
});

test("misspelt and wrong options are told", async () => {
  const wrong = [{ lenint: true }, { on: 20240628 }, { on: new Date() }, { firstLine: 0 }, { firstLine: 1.5 },
    { firstLine: 2 ** 53 }, { findings: true, all: true }, { threads: 2 }, { __proto__: null, toString: 1 }, null, 7];
  for (const options of wrong) assert.throws(() => rules.decideSync({}, options), /TypeError|RangeError/);
  for (const options of [{ threads: 0 }, { threads: 257 }, { indented: true }])
    await assert.rejects(rules.decideBatch([], options), /TypeError|RangeError/);
  for (const options of [{ from: "files" }, { to: "cases" }, { threads: "2" }])
    assert.throws(() => rules.decideStream(options), TypeError);
  assert.throws(() => rules.decideSync({}, { on: "\ud800" }), failing("refused"));
});

test("what is no rule file is told", async () => {
  for (const paths of [undefined, [], "", [""], 7, [null], "a\0b", new URL("http://example.org/")]) {
    assert.throws(() => Rulebook.loadSync(paths), TypeError);
    await assert.rejects(Rulebook.load(paths), TypeError);
    assert.throws(() => lintSync(paths), TypeError);
  }
  for (const texts of [undefined, [], "rules", [null], [{}], [{ name: "a", text: 7 }]])
    assert.throws(() => Rulebook.loadTextsSync(texts), TypeError);
  assert.throws(() => Rulebook.loadTextsSync([{ name: "half.yaml", text: "\ud800" }]), failing("refused", /half\.yaml/));
  assert.throws(() => rules.explain(7), TypeError);
});

test("what is no batch is told", () => {
  for (const cases of [undefined, null, "{}", 7, {}, Buffer.from("{}"), elsewhere("Uint8Array.of(123, 125)"), ["{}", 7]])
    assert.throws(() => rules.decideBatchSync(cases), TypeError);
});
