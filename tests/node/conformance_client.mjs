// The Node package as tests/conformance/bindings asks every binding. Run it from where tests/node/run.sh installed the
// package.

import { Rulebook, ZhunshengError } from "zhunsheng";

async function single(rules, cases, on, lenient, findings) {
  for (const [number, one] of cases.entries()) {
    let json = "", diagnostics;
    try {
      ({ json, diagnostics } = await rules.decide(one, { on, lenient, findings, name: "cases", firstLine: number + 1 }));
    } catch (error) {
      if (!(error instanceof ZhunshengError)) throw error;
      ({ diagnostics } = error);
    }
    process.stdout.write(`${json}\n${JSON.stringify(diagnostics)}\n`);
  }
}

async function batch(rules, cases, on, threads, findings) {
  const lines = await rules.decideBatch(cases, { on, threads, findings, name: "cases" });
  for (const { json } of lines) process.stdout.write(`${json}\n`);
}

/** Lines as bytes, for some are not UTF-8. */
async function linesOf(input) {
  const chunks = [];
  for await (const chunk of input) chunks.push(chunk);
  const all = Buffer.concat(chunks);
  const lines = [];
  for (let start = 0, end; start < all.length; start = end + 1) {
    end = all.indexOf(0x0a, start);
    if (end < 0) end = all.length;
    lines.push(all.subarray(start, end));
  }
  return lines;
}

const [way, path, on, ...words] = process.argv.slice(2);
const findings = words.includes("findings");
const rules = await Rulebook.load(path);
const cases = await linesOf(process.stdin);
if (way === "single") await single(rules, cases, on, words.includes("lenient"), findings);
else if (way === "batch") await batch(rules, cases, on, Number(words[0]), findings);
else throw new Error("conformance_client.mjs single|batch RULES ON [THREADS] [lenient] [findings] < CASES");
