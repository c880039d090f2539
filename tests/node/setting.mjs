// What the tests share: rules, cases, and the two ways to fail.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { runInNewContext } from "node:vm";

import { Rulebook, ZhunshengError } from "zhunsheng";

/** The project's own folder; the tests run in a copy beside the installed package. */
export const root = process.env.ZHUNSHENG_ROOT;
assert(root, "ZHUNSHENG_ROOT names the project's folder");

export const parking = join(root, "tests/rulebooks/parking");
export const unpaid = readFileSync(join(root, "tests/golden/cli/unpaid.json"), "utf8");
export const on = "2024-06-28";

export const smallRules = {
  name: "small.yaml",
  text: `file: {id: act, name: Act, rank: law, versions: [{version: "1", from: 2000-01-01}]}
rulebook: {id: small, name: small, version: "1"}
legal_order: {ranks: [{id: law, name: law}]}
vocabulary: {records: [{id: case, name: the case, root: yes, fields: [{id: bad, name: bad, type: truth},
  {id: sum, name: sum, type: money}]}]}
violations: [{id: v, name: violation}]
rules: [{id: r, name: rule r, basis: Article 1, when: bad, finding: v}]
`,
};

export const small = () => Rulebook.loadTextsSync([smallRules]);

/** The published cases, each on one line. */
export function realCases() {
  const folder = join(root, "tests/cases/real");
  return readdirSync(folder).filter((name) => name.endsWith(".json")).sort()
    .map((name) => JSON.stringify(JSON.parse(readFileSync(join(folder, name), "utf8"))));
}

/** What an expression gives in another realm, where classes are others of the same name. */
export const elsewhere = (expression, given) => runInNewContext(expression, { given });

/** For assert.throws and assert.rejects: a ZhunshengError of that status whose message and diagnostics say so. */
export function failing(status, message = /./) {
  return (error) => {
    assert(error instanceof ZhunshengError, String(error));
    assert.equal(error.status, status);
    assert.match(error.message, message);
    return true;
  };
}

/** Does `work` with a clock at the second before midnight in China, 2001-02-03; `midnight` puts it on by a second. */
export async function beforeMidnight(work) {
  const { now } = Date;
  let milliseconds = Date.UTC(2001, 1, 3, 15, 59, 59);
  Date.now = () => milliseconds;
  try {
    await work(() => milliseconds += 1000);
  } finally {
    Date.now = now;
  }
}

/** Megabytes of memory that `work` leaves taken, after a first round of it. */
export async function growth(work) {
  await work();
  globalThis.gc();
  const before = process.memoryUsage.rss();
  await work();
  globalThis.gc();
  return (process.memoryUsage.rss() - before) / 1e6;
}
