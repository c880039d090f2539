// What is wrong with rule files, or probably not meant.

import { type Diagnostic, diagnosticsOf } from "./diagnostic";
import { textOf } from "./error";
import { native, type Outcome } from "./native";
import { type PathInput, pathsOf, type RuleText, ruleTextsOf } from "./rule-files";

const ok = 0;
const refused = 1;

function found(outcome: Outcome): readonly Diagnostic[] {
  const [status, , diagnostics] = outcome;
  if (status !== ok && status !== refused) textOf(outcome);
  return diagnosticsOf(diagnostics);
}

/** Every error, warning and advice on the rule files of folders, or on files; later folders are overlays. */
export async function lint(paths: PathInput | readonly PathInput[]): Promise<readonly Diagnostic[]> {
  return found(await native.lint(true, pathsOf(paths)));
}

/** As `lint`, while the event loop waits. */
export function lintSync(paths: PathInput | readonly PathInput[]): readonly Diagnostic[] {
  return found(native.lint(false, pathsOf(paths)));
}

/** As `lint`, of rule files in memory. */
export async function lintTexts(texts: readonly RuleText[]): Promise<readonly Diagnostic[]> {
  return found(await native.lintTexts(true, ...ruleTextsOf(texts)));
}

/** As `lintTexts`, while the event loop waits. */
export function lintTextsSync(texts: readonly RuleText[]): readonly Diagnostic[] {
  return found(native.lintTexts(false, ...ruleTextsOf(texts)));
}
