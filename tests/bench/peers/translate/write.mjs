// node write.mjs LANGUAGE RULES.json OUT [FORM]: the workload's rules in the language of a peer that is no JavaScript.
import fs from 'node:fs';

const [, , language, rulesFile, out, form] = process.argv;
const { translate } = await import(`./${language}.mjs`);
fs.writeFileSync(out, translate(JSON.parse(fs.readFileSync(rulesFile, 'utf8')), form));
