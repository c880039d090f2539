// Worker threads: each has the package for itself.

import assert from "node:assert/strict";
import { once } from "node:events";
import { test } from "node:test";
import { Worker } from "node:worker_threads";

import { small, smallRules } from "./setting.mjs";

const program = `
  const { parentPort, workerData } = require("node:worker_threads");
  const { Rulebook } = require("zhunsheng");
  const rules = Rulebook.loadTextsSync([workerData]);
  async function work() {
    for (let round = 0; round < 200; ++round)
      await Promise.all([rules.decide({ bad: true }), rules.decideBatch([{ bad: true }, "{"])]);
    parentPort.postMessage(rules.decideSync({ bad: true }, { on: "2024-06-28" }).json);
  }
  work();
`;

const started = (source) => new Worker(source, { eval: true, workerData: smallRules });

test("several threads decide at once, and alike", async () => {
  const expected = small().decideSync({ bad: true }, { on: "2024-06-28" }).json;
  const workers = Array.from({ length: 4 }, () => started(program));
  for (const [json] of await Promise.all(workers.map((worker) => once(worker, "message"))))
    assert.equal(json, expected);
});

test("a thread may end while it decides", async () => {
  const endless = `
    const { parentPort, workerData } = require("node:worker_threads");
    const rules = require("zhunsheng").Rulebook.loadTextsSync([workerData]);
    const decide = () => rules.decide({ bad: true }).then(decide);
    for (let started = 0; started < 50; ++started) decide();
    const stream = rules.decideStream();
    stream.on("data", () => stream.write({ bad: true }));
    stream.write({ bad: true });
    parentPort.postMessage("begun");
  `;
  for (let round = 0; round < 5; ++round) {
    const worker = started(endless);
    await once(worker, "message");
    await worker.terminate();
  }
});
