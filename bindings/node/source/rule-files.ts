// Rule files as programs name them or hand them over.

import { fileURLToPath } from "node:url";
import { types } from "node:util";

import { textOrBytes } from "./case-text";
import type { Text } from "./native";

/** A folder or a file. */
export type PathInput = string | URL;

/** A rule file in memory. */
export interface RuleText {
  /** For diagnostics. */
  readonly name: string;
  /** YAML. */
  readonly text: string | Uint8Array;
}

export function pathsOf(paths: PathInput | readonly PathInput[]): string[] {
  const all = typeof paths === "string" || paths instanceof URL ? [paths] : paths;
  if (!Array.isArray(all) || all.length === 0)
    throw new TypeError("a path or an array of at least one path is wanted");
  return all.map(pathOf);
}

function pathOf(path: PathInput): string {
  const name = path instanceof URL ? fileURLToPath(path) : path;
  if (typeof name !== "string" || name === "" || name.includes("\0") || !name.isWellFormed())
    throw new TypeError("a path is a string, not empty and without NUL, or a URL of a file");
  return name;
}

/** Names and texts. */
export function ruleTextsOf(texts: readonly RuleText[]): [names: Text[], texts: Text[]] {
  if (!Array.isArray(texts) || texts.length === 0)
    throw new TypeError("an array of at least one { name, text } is wanted");
  const entries = texts as readonly Partial<RuleText>[];
  return [entries.map((entry) => contentOf(entry?.name)), entries.map((entry) => contentOf(entry?.text))];
}

function contentOf(text: unknown): Text {
  if (typeof text === "string") return textOrBytes(text);
  if (types.isUint8Array(text)) return text;
  throw new TypeError("a rule text has a name, a string, and a text, a string or a Uint8Array");
}
