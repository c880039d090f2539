// Options of deciding, and how the library takes them.

import { textOrBytes } from "./case-text";
import type { NativeOptions } from "./native";

/** Chinese or English. */
export type Language = "zh" | "en";

/** How to decide. */
export interface DecideOptions {
  /** Date of decisions, "YYYY-MM-DD", for cases that state none; otherwise today (UTC+8), of a batch or a
   *  stream the day on which it began. */
  readonly on?: string;
  /** What to call the case, or the batch, in diagnostics; otherwise "case". */
  readonly name?: string;
  /** Number of the case's first line; of a batch, of its first case. Otherwise 1. */
  readonly firstLine?: number;
  /** Keys unknown to the vocabulary are warnings instead of errors; only decisions of single cases tell them. */
  readonly lenient?: boolean;
  /** Findings that do not hold are listed, too. */
  readonly all?: boolean;
  /** false: reasons, notes and references are left out. */
  readonly explanations?: boolean;
  /** JSON for people instead of on one line. Not for batches. */
  readonly indented?: boolean;
  /** Findings alone have a type of their own: see FindingsOptions. */
  readonly findings?: false;
}

/** Only which violations are found; fast. */
export interface FindingsOptions {
  readonly findings: true;
  readonly on?: string;
  readonly name?: string;
  readonly firstLine?: number;
  /** As in DecideOptions. */
  readonly lenient?: boolean;
}

/** How to decide many cases. */
export interface BatchOptions extends Omit<DecideOptions, "indented"> {
  /** Threads that decide at once, 256 at most; otherwise one. */
  readonly threads?: number;
}

/** Which violations are found in many cases. */
export interface FindingsBatchOptions extends FindingsOptions {
  readonly threads?: number;
}

/** How a stream takes cases and gives results. */
export interface StreamOptions extends Omit<BatchOptions, "findings"> {
  /** Only which violations are found; fast. */
  readonly findings?: boolean;
  /** "cases" (each write is a case), or "lines": text, a case on each line. Otherwise "cases". */
  readonly from?: "cases" | "lines";
  /** "results", objects of BatchLine; or "lines": text, a line for each case. Otherwise as `from`. */
  readonly to?: "results" | "lines";
}

/** A decision for a person. */
export interface ReadableOptions extends Omit<DecideOptions, "indented" | "findings"> {
  /** Lines for a terminal, or a whole page. Otherwise "text". */
  readonly format?: "text" | "html";
  /** Otherwise "zh". */
  readonly language?: Language;
}

/** What may be asked of the library, findings alone or decisions. */
export interface AnyOptions extends Omit<DecideOptions, "findings"> {
  readonly findings?: boolean;
  readonly threads?: number;
}

const flagOf = { lenient: 1, all: 2, indented: 8, findings: 16 } as const;
const noExplanations = 4;
const mostThreads = 256;

type Kind = "string" | "number" | "boolean";
/** Which options a function knows, and what they are. */
type Keys = Readonly<Record<string, Kind>>;

const sharedKeys: Keys = {
  on: "string", name: "string", firstLine: "number", lenient: "boolean", all: "boolean", explanations: "boolean",
};
export const decideKeys: Keys = { ...sharedKeys, indented: "boolean", findings: "boolean" };
export const batchKeys: Keys = { ...sharedKeys, findings: "boolean", threads: "number" };
export const streamKeys: Keys = { ...batchKeys, from: "string", to: "string" };
export const readableKeys: Keys = { ...sharedKeys, format: "string", language: "string" };

/** A misspelt option would pass unnoticed for ever. */
function check(options: object, keys: Keys): void {
  if (typeof options !== "object" || options === null) throw new TypeError("options are an object");
  for (const [key, value] of Object.entries(options)) {
    const kind = Object.hasOwn(keys, key) ? keys[key] : undefined;
    if (kind === undefined) throw new TypeError(`there is no option '${key}' here`);
    if (value !== undefined && typeof value !== kind) throw new TypeError(`the option '${key}' is a ${kind}`);
  }
}

function whole(name: string, value: number, least: number, most: number): number {
  if (!Number.isInteger(value) || value < least || value > most)
    throw new RangeError(`the option '${name}' is a whole number from ${least} to ${most}`);
  return value;
}

export function nativeOptions(options: AnyOptions = {}, keys: Keys): NativeOptions {
  check(options, keys);
  const { on = "", name = "", firstLine = 1, explanations = true, threads = 1 } = options;
  if (options.findings === true && (options.all === true || options.indented === true || !explanations))
    throw new TypeError("the option 'findings' does not go with 'all', 'indented' or 'explanations'");
  let flags = explanations ? 0 : noExplanations;
  for (const key of ["lenient", "all", "indented", "findings"] as const) flags |= options[key] === true ? flagOf[key] : 0;
  return [
    on.toWellFormed(), textOrBytes(name), whole("firstLine", firstLine, 1, Number.MAX_SAFE_INTEGER), flags,
    whole("threads", threads, 1, mostThreads),
  ];
}

/** The number by which zhunsheng.h knows one of `names`. */
export function choice<Name extends string>(option: string, names: readonly Name[], chosen: Name): number {
  const number = names.indexOf(chosen);
  if (number < 0) throw new TypeError(`the option '${option}' is '${names.join("' or '")}', not '${String(chosen)}'`);
  return number;
}

export const languages: readonly Language[] = ["zh", "en"];
