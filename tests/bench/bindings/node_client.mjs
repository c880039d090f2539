// What deciding costs by the Node package, JSON text to JSON text, on one thread: node_client.mjs RULES CASES SECONDS
// prints [{"way": …, "explanations": …, "mean_case": µs, "p99_call": µs, "calls": …}, …]. Run it from where tests/node/run.sh
// installed the package.

import { readFileSync } from "node:fs";

import { Rulebook } from "zhunsheng";

const [path, casesPath, seconds] = process.argv.slice(2);
const rules = Rulebook.loadSync(path);
const cases = readFileSync(casesPath, "utf8").split("\n").filter((line) => line !== "");

/** Cases one after another, over and over. */
function* cycle(size) {
  for (let next = 0; ; next = (next + size) % cases.length)
    yield Array.from({ length: size }, (_, index) => cases[(next + index) % cases.length]);
}

/** How long calls take within that time, in microseconds. */
function times(call, batches, milliseconds) {
  const taken = [];
  const end = performance.now() + milliseconds;
  for (let begun = performance.now(); begun < end; begun = performance.now()) {
    const { value } = batches.next();
    const before = process.hrtime.bigint();
    call(value);
    taken.push(Number(process.hrtime.bigint() - before) / 1000);
  }
  return taken;
}

function measure(way, size, explanations) {
  const call = size === 0
    ? ([one]) => rules.decideSync(one, { explanations }).json
    : (several) => rules.decideBatchSync(several, { explanations }).map(({ json }) => json);
  const batches = cycle(Math.max(size, 1));
  times(call, batches, 1000);
  const taken = times(call, batches, Number(seconds) * 1000).sort((one, other) => one - other);
  const sum = taken.reduce((total, time) => total + time, 0);
  return {
    way, explanations, mean_case: sum / taken.length / Math.max(size, 1),
    p99_call: taken[Math.min(taken.length - 1, Math.floor(taken.length * 0.99))], calls: taken.length,
  };
}

const ways = [["single", 0], ["batch of 1", 1], ["batch of 10", 10], ["batch of 1000", 1000]];
console.log(JSON.stringify([true, false].flatMap((explanations) =>
  ways.map(([way, size]) => measure(way, size, explanations)))));
