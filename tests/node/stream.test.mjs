// Deciding a stream of cases.

import assert from "node:assert/strict";
import { once } from "node:events";
import { Readable, Writable } from "node:stream";
import { buffer, text } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { test } from "node:test";

import { BatchLine } from "zhunsheng";

import { beforeMidnight, failing, on, small } from "./setting.mjs";

const rules = small();
const cases = Array.from({ length: 5000 }, (_, number) => [{ bad: true }, '{"bat":', { bad: false }][number % 3]);
const expected = rules.decideBatchSync(cases, { on }).map(({ json }) => json);

test("cases in, results out, in order", async () => {
  const results = await Readable.from(cases).pipe(rules.decideStream({ on, threads: 2 })).toArray();
  assert(results[0] instanceof BatchLine);
  assert.deepEqual(results.map(({ json }) => json), expected);
});

test("lines in, lines out, however they are cut", async () => {
  const bytes = Buffer.from("\ufeff" + cases.map((one) => typeof one === "string" ? one : JSON.stringify(one)).join("\n"));
  for (const size of [7, 1000, bytes.length]) {
    const stream = rules.decideStream({ on, from: "lines" });
    const given = text(stream);
    for (let start = 0; start < bytes.length; start += size)
      if (!stream.write(bytes.subarray(start, start + size))) await once(stream, "drain");
    stream.end();
    assert.equal(await given, `${expected.join("\n")}\n`);
  }
});

test("blank lines count and CR is no part of a line", async () => {
  const stream = rules.decideStream({ on, from: "lines", to: "results", firstLine: 10 });
  stream.end('{"bad": true}\r\n\r\n \t\n{"bat":\r\n\n{"坏": 1}');
  const results = await stream.toArray();
  assert.deepEqual(results.map(({ failed }) => failed), [false, true, true]);
  assert.deepEqual(results.slice(1).map((result) => result.toJSON().line), [13, 15]);
  assert.equal(results[0].json, rules.decideSync('{"bad": true}', { on }).json);
});

test("bytes may change as soon as they are taken", async () => {
  const stream = rules.decideStream({ on, from: "lines", to: "results" });
  const bytes = Buffer.alloc(10);
  const text = '{"bad": true}\n'.repeat(20);
  for (let start = 0; start < text.length; start += bytes.length) {
    bytes.fill(" ").write(text.slice(start, start + bytes.length));
    await new Promise((taken) => stream.write(bytes, taken));
  }
  stream.end();
  const results = await stream.toArray();
  assert.deepEqual(results.map(({ json }) => json), Array(20).fill(rules.decideSync('{"bad": true}', { on }).json));
});

test("a case that comes alone is answered at once", async () => {
  const stream = rules.decideStream();
  for (const bad of [true, false, true]) {
    stream.write({ bad });
    const [result] = await once(stream, "data");
    assert.equal(result.document.findings.length, bad ? 1 : 0);
  }
  stream.destroy();
});

test("nobody reading, no cases are taken", async () => {
  const stream = rules.decideStream();
  let taken = 0;
  const source = Readable.from((function* () {
    for (; taken < 100_000; ++taken) yield { bad: true };
  })());
  source.pipe(stream);
  await new Promise((resolve) => setTimeout(resolve, 300));
  assert(taken < 5000, `${taken} cases were taken`);
  assert(stream.readableLength < 2000, `${stream.readableLength} results wait`);
  let given = 0;
  for await (const result of stream) given += result.failed ? 0 : 1;
  assert.equal(given, 100_000);
});

test("one write of many lines waits for the reader as well", async () => {
  const many = Buffer.from('{"bad": true}\n'.repeat(100_000));
  const stream = rules.decideStream({ from: "lines" });
  stream.end(many);
  await once(stream, "readable");
  await new Promise((resolve) => setTimeout(resolve, 300));
  assert(stream.readableLength < 4 << 20, `${stream.readableLength} bytes wait`);
  assert.equal((await buffer(stream)).filter((byte) => byte === 0x0a).length, 100_000);
});

test("a line without an end takes no memory without bound, and is refused", async () => {
  const stream = rules.decideStream({ from: "lines", to: "results" });
  const results = stream.toArray();
  const part = Buffer.alloc(1 << 20, "a");
  const before = process.memoryUsage().rss;
  for (let written = 0; written < 300; ++written)
    if (!stream.write(part)) await once(stream, "drain");
  stream.end("\n{}");
  const [refused, decided] = await results;
  assert(refused.failed);
  assert.equal(decided.failed, false);
  assert(process.memoryUsage().rss - before < 200e6);
});

test("a stream has one date", async () => {
  await beforeMidnight(async (midnight) => {
    const stream = rules.decideStream();
    const given = stream.toArray();
    stream.write({});
    midnight();
    stream.end({});
    assert.deepEqual((await given).map(({ document }) => document.decided_on), ["2001-02-03", "2001-02-03"]);
  });
});

test("no cases give no results", async () => {
  for (const from of ["cases", "lines"]) {
    const stream = rules.decideStream({ from });
    stream.end();
    assert.deepEqual(await stream.toArray(), []);
  }
});

test("what is no case ends the stream with an error, and a wrong date too", async () => {
  const swallow = () => new Writable({ objectMode: true, write: (_chunk, _encoding, done) => done() });
  await assert.rejects(pipeline(Readable.from([{}, 7]), rules.decideStream(), swallow()), TypeError);
  await assert.rejects(pipeline(Readable.from([{}]), rules.decideStream({ on: "2024-02-30" }), swallow()),
    failing("refused", /2024-02-30/));
});

test("a stream may be destroyed while it decides", async () => {
  for (let round = 0; round < 20; ++round) {
    const stream = rules.decideStream();
    for (let number = 0; number < 100; ++number) stream.write({ bad: true });
    setImmediate(() => stream.destroy());
    await once(stream, "close");
  }
});
