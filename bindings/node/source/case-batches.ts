// Cuts cases into batches that take neither much memory nor long.

import { types } from "node:util";

import { type CaseInput, caseText } from "./case-text";
import type { NativeOptions, Text } from "./native";
import { type AnyOptions, batchKeys, nativeOptions } from "./options";

/** A case and its number. */
export interface NumberedCase {
  readonly number: number;
  readonly text: Text;
}

/** Cases one after another. */
export interface CaseBatch {
  readonly firstNumber: number;
  readonly texts: Text[];
}

const mostCases = 1000;
const mostCharacters = 4 << 20;

/** In their order. A batch ends where numbers leave something out. */
export function* batchesOf(cases: Iterable<NumberedCase>): Generator<CaseBatch> {
  let batch: CaseBatch | undefined;
  let characters = 0;
  for (const { number, text } of cases) {
    const follows = batch !== undefined && number === batch.firstNumber + batch.texts.length;
    if (batch !== undefined && (!follows || batch.texts.length >= mostCases || characters >= mostCharacters)) {
      yield batch;
      batch = undefined;
    }
    if (batch === undefined) {
      batch = { firstNumber: number, texts: [] };
      characters = 0;
    }
    batch.texts.push(text);
    characters += text.length;
  }
  if (batch !== undefined) yield batch;
}

function* numbered(cases: Iterable<CaseInput>, first: number): Generator<NumberedCase> {
  let number = first;
  for (const one of cases) yield { number: number++, text: caseText(one) };
}

/** The options for a batch that begins with that number. */
export function beginningAt(firstNumber: number, [on, name, , flags, threads]: NativeOptions): NativeOptions {
  return [on, name, firstNumber, flags, threads];
}

/** The options with a date: batches of one call must not be decided on different days because midnight lies between them. */
export function ofOneDay([on, ...rest]: NativeOptions): NativeOptions {
  return [on === "" ? today() : on, ...rest];
}

/** The date on which the engine would decide: that of UTC+8. */
function today(): string {
  return new Date(Date.now() + 8 * 60 * 60 * 1000).toISOString().slice(0, "YYYY-MM-DD".length);
}

/** What to ask the library for; of no cases once, for there may be something wrong with the options. */
export function* requestsOf(
  cases: Iterable<CaseInput>, options?: AnyOptions): Generator<[texts: Text[], as: NativeOptions]> {
  if (typeof cases !== "object" || cases === null || !(Symbol.iterator in cases) || types.isUint8Array(cases))
    throw new TypeError("an array, or something else to go through, of cases is wanted");
  const as = ofOneDay(nativeOptions(options, batchKeys));
  const [, , first] = as;
  let empty = true;
  for (const { firstNumber, texts } of batchesOf(numbered(cases, first))) {
    empty = false;
    yield [texts, beginningAt(firstNumber, as)];
  }
  if (empty) yield [[], as];
}
