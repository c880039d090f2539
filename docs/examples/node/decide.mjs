// Decides one case with the npm package: node decide.mjs CASE.json

import { readFileSync } from "node:fs";

import { Rulebook, ZhunshengError } from "zhunsheng";

const rules = await Rulebook.shipped();
try {
  const { document } = await rules.decide(readFileSync(process.argv[2]));
  console.log(`${document.case}（${rules.description.name} ${rules.description.version}）`);
  for (const { title, basis } of document.findings.filter(({ answer }) => answer === "yes")) {
    const articles = basis.map(({ instrument_name, article }) => `《${instrument_name}》${article}`);
    console.log(`  认定：${title}（${articles.join("、")}）`);
  }
  for (const { title, amount } of document.sanctions.institution)
    console.log(`  处罚：${title}${amount ? ` ${amount.min ?? "0"}—${amount.max ?? "不限"}元` : ""}`);
  for (const { ask } of document.questions.slice(0, 3)) console.log(`  待查：${ask}`);
} catch (error) {
  if (!(error instanceof ZhunshengError)) throw error;
  for (const { code, message } of error.diagnostics) console.error(code, message.zh);
  process.exitCode = 1;
}
