// Loading, describing, explaining, checking rules.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";

import { lint, lintSync, lintTexts, lintTextsSync, Rulebook, version } from "zhunsheng";

import { failing, on, parking, root, small, smallRules } from "./setting.mjs";

test("the version of package and engine is one", () => {
  const read = (path) => JSON.parse(readFileSync(path));
  assert.equal(version, read("node_modules/zhunsheng/package.json").version);
  assert.match(readFileSync(join(root, "CMakeLists.txt"), "utf8"), new RegExp(`VERSION ${version} `));
});

test("the shipped rules load", async () => {
  const rules = await Rulebook.shipped();
  assert.equal(rules.description.id, "cn-inspection");
  assert(rules.description.rules > 400);
  assert.deepEqual(Rulebook.shippedSync().description, rules.description);
});

test("folders, URLs, overlays and compiled rulebooks load", async () => {
  const folder = await Rulebook.load(parking);
  assert.equal(folder.description.id, "parking");
  assert.deepEqual(Rulebook.loadSync([pathToFileURL(parking)]).description, folder.description);
  const overlaid = await Rulebook.load([parking, join(parking, "market")]);
  assert.notEqual(overlaid.description.sha256, folder.description.sha256);
  const compiled = "node_modules/zhunsheng/native/rules.zsr";
  assert.equal((await Rulebook.load(compiled)).description.sha256, Rulebook.shippedSync().description.sha256);
});

test("rules in memory load", async () => {
  const bytes = { name: "small.yaml", text: Buffer.from(smallRules.text) };
  assert.deepEqual((await Rulebook.loadTexts([bytes])).description, small().description);
});

test("faulty rules are refused, with their mistakes", async () => {
  const faulty = [{ name: "faulty.yaml", text: "rules: [{id: r}]\n" }];
  await assert.rejects(Rulebook.loadTexts(faulty), (error) => {
    failing("refused", /faulty\.yaml:1:/)(error);
    const [first] = error.diagnostics;
    assert.match(first.code, /^ZS\d{4}$/);
    assert.equal(first.severity, "error");
    assert.equal(first.place.file, "faulty.yaml");
    assert(first.message.zh && first.message.en);
    return true;
  });
  assert.throws(() => Rulebook.loadSync("/nowhere"), failing("refused", /nowhere/));
});

test("lint tells errors and advice without failing", async () => {
  const faulty = [{ name: "faulty.yaml", text: "rules: [{id: r}]\n" }];
  assert((await lintTexts(faulty)).some(({ severity }) => severity === "error"));
  assert(lintTextsSync([smallRules]).every(({ severity }) => severity !== "error"));
  assert.deepEqual(await lint(parking), lintSync([parking]));
  assert((await lint("/nowhere")).length > 0);
});

test("rules and articles are explained in both languages", () => {
  const rules = small();
  assert.match(rules.explain("r", "en"), /rule r/);
  assert.notEqual(rules.explain("r", "en"), rules.explain("r"));
  assert.throws(() => rules.explain("nothing"), failing("not_found", /nothing/));
  assert.throws(() => rules.explain("r", "fr"), TypeError);
});

test("schemas, facts and an example are given", () => {
  const rules = Rulebook.shippedSync();
  for (const name of ["case", "decision", "rules", "tests", "diagnostics"])
    assert.match(JSON.parse(rules.documentText(name)).$schema, /json-schema/);
  rules.decideSync(rules.documentText("example"), { on });
  assert.notEqual(rules.documentText("facts.zh"), rules.documentText("facts.en"));
  assert.throws(() => rules.documentText("dreams"), failing("not_found"));
});
