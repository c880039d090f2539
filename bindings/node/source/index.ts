// The package zhunsheng: what programs may use.

export { BatchLine, Decision } from "./decision";
export { DecisionStream } from "./decision-stream";
export { ZhunshengError } from "./error";
export { lint, lintSync, lintTexts, lintTextsSync } from "./lint";
export { Rulebook } from "./rulebook";
export { version } from "./native";
export type { CaseInput } from "./case-text";
export type { CaseError } from "./decision";
export type * from "./decision-document";
export type { Diagnostic, DiagnosticFix, DiagnosticLabel, DiagnosticPlace, Sentence } from "./diagnostic";
export type { Status } from "./error";
export type {
  BatchOptions, DecideOptions, FindingsBatchOptions, FindingsOptions, Language, ReadableOptions, StreamOptions,
} from "./options";
export type { DocumentName, RulebookDescription } from "./rulebook";
export type { PathInput, RuleText } from "./rule-files";
