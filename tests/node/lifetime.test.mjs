// How rulebooks end: closed, disposed of, or collected.

import assert from "node:assert/strict";
import { test } from "node:test";

import { Rulebook } from "zhunsheng";

import { failing, growth, on, small } from "./setting.mjs";

test("a closed rulebook says so", async () => {
  const rules = small();
  assert.equal(rules.closed, false);
  rules.close();
  rules.close();
  assert.equal(rules.closed, true);
  const closed = failing("closed");
  for (const use of [() => rules.decideSync({}), () => rules.decideBatchSync([{}]), () => rules.decideReadablySync({}),
    () => rules.decideStream(), () => rules.explain("r"), () => rules.documentText("case"), () => rules.share()])
    assert.throws(use, closed);
  for (const use of [rules.decide({}), rules.decideBatch([{}]), rules.decideReadably({})])
    await assert.rejects(use, closed);
  assert.equal(rules.description.id, "small");
});

test("Symbol.dispose closes", () => {
  const rules = small();
  rules[Symbol.dispose]();
  assert(rules.closed);
});

test("closing lets calls, batches and streams that were begun go on", async () => {
  for (let round = 0; round < 50; ++round) {
    const rules = small();
    const stream = rules.decideStream({ on });
    stream.end({ bad: true });
    const begun = Array.from({ length: 20 }, () => rules.decide({ bad: true }));
    const batch = rules.decideBatch(Array.from({ length: 3000 }, () => ({ bad: true })));
    rules.close();
    for (const decision of await Promise.all(begun)) assert.equal(decision.document.findings.length, 1);
    assert.equal((await batch).length, 3000);
    assert.equal((await stream.toArray()).length, 1);
  }
});

test("a case that closes the rulebook while JSON is made of it is told so", () => {
  const rules = small();
  const closing = { toJSON: () => (rules.close(), {}) };
  assert.throws(() => rules.decideSync(closing), failing("closed"));
});

test("shared handles close by themselves", () => {
  const rules = small();
  const shared = rules.share();
  rules.close();
  assert.equal(shared.decideSync({ bad: true }).document.findings.length, 1);
});

test("rulebooks are not this class's to make or to copy", () => {
  assert.throws(() => structuredClone(small()).decideSync({}), TypeError);
  assert.throws(() => Rulebook.prototype.decideSync.call({}, {}), TypeError);
});

test("decisions leave no memory taken", async () => {
  const rules = small();
  const one = '{"bad": true}';
  const size = rules.decideSync(one).json.length;
  const calls = 200_000;
  const grown = await growth(async () => {
    for (let call = 0; call < calls; ++call) {
      rules.decideSync(one);
      if (call % 10 === 0) await rules.decide(one);
      if (call % 10 === 1) assert.throws(() => rules.decideSync('{"bat": 1}'));
    }
  });
  assert(grown < calls * size / 4 / 1e6, `${grown} MB more`);
});

test("batches and streams leave no memory taken", async () => {
  const rules = small();
  const cases = Array.from({ length: 1000 }, () => '{"bad": true}');
  const size = rules.decideSync(cases[0]).json.length;
  const grown = await growth(async () => {
    for (let round = 0; round < 50; ++round) {
      await rules.decideBatch(cases, { threads: 2 });
      const stream = rules.decideStream({ from: "lines" });
      stream.end(cases.join("\n"));
      for await (const lines of stream) assert(lines.length > 0);
    }
  });
  assert(grown < 100_000 * size / 4 / 1e6, `${grown} MB more`);
});

test("rulebooks that nobody closes are collected", async () => {
  const grown = await growth(async () => {
    for (let round = 0; round < 150; ++round) {
      Rulebook.shippedSync();
      if (round % 10 === 0) await new Promise((resolve) => setImmediate(resolve));
    }
  });
  assert(grown < 75, `${grown} MB more`);
});
