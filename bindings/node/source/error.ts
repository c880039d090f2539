// The error of this package, and which answers of the library become one.

import { type Diagnostic, diagnosticsOf } from "./diagnostic";
import type { Outcome } from "./native";

/** Why there is no result. "refused": rules or case have errors, see the diagnostics. */
export type Status = "refused" | "not_found" | "wrong_argument" | "out_of_memory" | "internal_error" | "closed";

const statuses: readonly (Status | undefined)[] = [
  undefined, "refused", "not_found", "wrong_argument", "out_of_memory", "internal_error",
];

const sentences: Record<Status, string> = {
  refused: "规则或者案件有错误 / the rules or the case have errors",
  not_found: "没有这个名称 / nothing has that name",
  wrong_argument: "参数有误 / a wrong argument",
  out_of_memory: "内存不足 / out of memory",
  internal_error: "引擎内部错误，请报告 / a mistake in the engine; please report it",
  closed: "规则书已经关闭 / the rulebook was closed",
};

const longestName = 200;

/** Thrown, or the reason of a rejected promise, where there is no result. */
export class ZhunshengError extends Error {
  override readonly name = "ZhunshengError";
  readonly status: Status;
  /** Every mistake, its place and how to mend it; may be empty. */
  readonly diagnostics: readonly Diagnostic[];

  constructor(status: Status, diagnostics: readonly Diagnostic[] = [], what = "") {
    super(summary(status, diagnostics) + (what === "" ? "" : `: ${what.slice(0, longestName)}`));
    this.status = status;
    this.diagnostics = diagnostics;
  }
}

/** The first mistake, and how many more there are. */
function summary(status: Status, diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  const [first] = errors;
  if (first === undefined) return sentences[status];
  const { code, message, place } = first;
  const where = place === undefined ? "" : `${place.file}:${place.line}:${place.column}: `;
  const more = errors.length > 1 ? ` (+${errors.length - 1})` : "";
  return `${where}${code}: ${message.zh} / ${message.en}${more}`;
}

/** The text that was answered. Throws if there is none; `what` names what was looked for. */
export function textOf<Text>(outcome: Outcome<Text>, what = ""): Text {
  const [number, text, diagnostics] = outcome;
  const status = statuses[number];
  if (status !== undefined || text === null)
    throw new ZhunshengError(status ?? "internal_error", diagnosticsOf(diagnostics), what);
  return text;
}
