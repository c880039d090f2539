// Uses of the package that must compile, and, marked, some that must not.

import {
  type Answer, BatchLine, type BatchOptions, type DecideOptions, Decision, DecisionStream, type Diagnostic,
  type FindingsDocument, lint, Rulebook, type RuleText, type Status, version, ZhunshengError,
} from "zhunsheng";

export async function uses(rules: Rulebook): Promise<string[]> {
  const decision: Decision = await rules.decide({ id: "a" }, { on: "2024-06-28", lenient: true });
  const asks: string[] = decision.document.questions.map((question) => question.ask);
  const found = await rules.decide("{}", { findings: true });
  const answers: Answer[] = found.document.findings.map(({ answer }) => answer);
  const lines: BatchLine[] = await rules.decideBatch([new Uint8Array(), "{}", {}], { threads: 2 });
  const errors: (ZhunshengError | undefined)[] = lines.map(({ error }) => error);
  const statuses: (Status | undefined)[] = errors.map((error) => error?.status);
  const foundTogether: BatchLine<FindingsDocument>[] = await rules.decideBatch([], { findings: true, threads: 2 });
  const usual: BatchOptions = { findings: false, threads: 2 };
  const decidedTogether: BatchLine[] = rules.decideBatchSync([], usual);
  rules.decideStream({ findings: true });
  const stream: DecisionStream = rules.decideStream({ from: "lines", to: "results" });
  const texts: RuleText[] = [{ name: "a.yaml", text: "" }];
  const advice: readonly Diagnostic[] = await lint(["rules", new URL("file:///rules")]);
  using shared = rules.share();
  using loaded = await Rulebook.loadTexts(texts);
  stream.pipe(process.stdout);
  const together = [...foundTogether, ...decidedTogether].map(({ json }) => json);
  return [...asks, ...answers, ...statuses.map(String), ...together, advice[0]?.message.zh ?? "", version,
    shared.description.id, loaded.explain("r", "en"), await rules.decideReadably({}, { format: "html", language: "zh" })];
}

export async function mistakes(rules: Rulebook): Promise<void> {
  // @ts-expect-error: a case is no number
  await rules.decide(7);
  // @ts-expect-error: a misspelt option
  await rules.decide({}, { lenint: true });
  // @ts-expect-error: findings have no questions
  (await rules.decide({}, { findings: true })).document.questions;
  // @ts-expect-error: options that may ask for findings alone do not give decisions
  const options: DecideOptions = { findings: true };
  // @ts-expect-error: the same for batches
  const together: BatchOptions = { findings: true };
  void [options, together];
  // @ts-expect-error: there is no such document
  rules.documentText("dreams");
  // @ts-expect-error: results are not to be changed
  (await rules.decide({})).document.findings[0].answer = "yes";
  // @ts-expect-error: rulebooks are loaded, not made
  new Rulebook();
}
