// Rulebooks: loading, deciding, explaining.

import { requestsOf } from "./case-batches";
import { type CaseInput, caseText, textOrBytes } from "./case-text";
import { type BatchLine, Decision, linesOf } from "./decision";
import { DecisionStream } from "./decision-stream";
import type { FindingsDocument } from "./decision-document";
import { type Diagnostic, diagnosticsOf } from "./diagnostic";
import { textOf, ZhunshengError } from "./error";
import { type Handle, native, type NativeOptions, type Outcome, shippedRules, type Text } from "./native";
import {
  type AnyOptions, type BatchOptions, choice, decideKeys, type DecideOptions, type FindingsBatchOptions,
  type FindingsOptions, type Language, languages, nativeOptions, readableKeys, type ReadableOptions, type StreamOptions,
} from "./options";
import { type PathInput, pathsOf, type RuleText, ruleTextsOf } from "./rule-files";

/** What a rulebook is. */
export interface RulebookDescription {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly sha256: string;
  /** How many rules it has. */
  readonly rules: number;
}

/**
 * Documents on a rulebook: JSON Schemas; "example", a complete case; and "facts.zh", "facts.en", its vocabulary for a
 * reader (Markdown).
 */
export type DocumentName =
  "case" | "decision" | "rules" | "tests" | "diagnostics" | "example" | "facts.zh" | "facts.en";

/**
 * A checked rulebook. Nothing changes it, and any number of calls may use it at once. Functions that answer promises work on
 * threads of libuv's pool, of which there are four unless UV_THREADPOOL_SIZE says otherwise. The collector frees a rulebook
 * that nobody has any more; `close` or `using` does it at once.
 */
export class Rulebook implements Disposable {
  readonly description: RulebookDescription;
  /** Warnings on the rules. */
  readonly diagnostics: readonly Diagnostic[];
  #handle: Handle | undefined;

  private constructor(handle: Handle, description: RulebookDescription, diagnostics: readonly Diagnostic[]) {
    this.#handle = handle;
    this.description = description;
    this.diagnostics = diagnostics;
  }

  static #of(outcome: Outcome): Rulebook {
    const description = JSON.parse(textOf(outcome)) as RulebookDescription;
    return new Rulebook(outcome[3] as Handle, Object.freeze(description), diagnosticsOf(outcome[2]));
  }

  /** The rules that come with the package. */
  static async shipped(): Promise<Rulebook> {
    return Rulebook.#of(await native.load(true, [shippedRules]));
  }

  /** As `shipped`, while the event loop waits. */
  static shippedSync(): Rulebook {
    return Rulebook.#of(native.load(false, [shippedRules]));
  }

  /** The rule files of folders, or files; later folders are overlays. A compiled rulebook is loaded alone. */
  static async load(paths: PathInput | readonly PathInput[]): Promise<Rulebook> {
    return Rulebook.#of(await native.load(true, pathsOf(paths)));
  }

  /** As `load`, while the event loop waits. */
  static loadSync(paths: PathInput | readonly PathInput[]): Rulebook {
    return Rulebook.#of(native.load(false, pathsOf(paths)));
  }

  /** Rule files in memory. */
  static async loadTexts(texts: readonly RuleText[]): Promise<Rulebook> {
    return Rulebook.#of(await native.loadTexts(true, ...ruleTextsOf(texts)));
  }

  /** As `loadTexts`, while the event loop waits. */
  static loadTextsSync(texts: readonly RuleText[]): Rulebook {
    return Rulebook.#of(native.loadTexts(false, ...ruleTextsOf(texts)));
  }

  /** Decides a case. Missing facts are no errors: what needs them is undetermined, and says so. */
  async decide(input: CaseInput, options: FindingsOptions): Promise<Decision<FindingsDocument>>;
  async decide(input: CaseInput, options?: DecideOptions): Promise<Decision>;
  async decide(input: CaseInput, options?: AnyOptions): Promise<Decision<unknown>> {
    return new Decision(await native.decide(true, ...this.#request(input, options)));
  }

  /** As `decide`, while the event loop waits. */
  decideSync(input: CaseInput, options: FindingsOptions): Decision<FindingsDocument>;
  decideSync(input: CaseInput, options?: DecideOptions): Decision;
  decideSync(input: CaseInput, options?: AnyOptions): Decision<unknown> {
    return new Decision(native.decide(false, ...this.#request(input, options)));
  }

  /**
   * Decides many cases, which are read as it goes on; a result for each, in their order. A case with errors does not fail the
   * others.
   */
  async decideBatch(
    cases: Iterable<CaseInput>, options: FindingsBatchOptions): Promise<BatchLine<FindingsDocument>[]>;
  async decideBatch(cases: Iterable<CaseInput>, options?: BatchOptions): Promise<BatchLine[]>;
  async decideBatch(cases: Iterable<CaseInput>, options?: AnyOptions): Promise<BatchLine<unknown>[]> {
    using rulebook = this.share();
    const results: BatchLine<unknown>[] = [];
    for (const [texts, as] of requestsOf(cases, options))
      results.push(...linesOf(textOf(await native.decideBatch(true, rulebook.#open(), texts, ...as, false))));
    return results;
  }

  /** As `decideBatch`, while the event loop waits. */
  decideBatchSync(cases: Iterable<CaseInput>, options: FindingsBatchOptions): BatchLine<FindingsDocument>[];
  decideBatchSync(cases: Iterable<CaseInput>, options?: BatchOptions): BatchLine[];
  decideBatchSync(cases: Iterable<CaseInput>, options?: AnyOptions): BatchLine<unknown>[] {
    using rulebook = this.share();
    const results: BatchLine<unknown>[] = [];
    for (const [texts, as] of requestsOf(cases, options))
      results.push(...linesOf(textOf(native.decideBatch(false, rulebook.#open(), texts, ...as, false))));
    return results;
  }

  /** A stream that decides what is written to it, in order, with bounded memory. Closing the rulebook leaves it alone. */
  decideStream(options: StreamOptions = {}): DecisionStream {
    return new DecisionStream(native.share(this.#open()), options);
  }

  /** The decision of a case as a person reads it. */
  async decideReadably(input: CaseInput, options: ReadableOptions = {}): Promise<string> {
    return textOf(await native.decideReadably(true, ...this.#readable(input, options)));
  }

  /** As `decideReadably`, while the event loop waits. */
  decideReadablySync(input: CaseInput, options: ReadableOptions = {}): string {
    return textOf(native.decideReadably(false, ...this.#readable(input, options)));
  }

  /** What a rule, by its id or name, or every rule on an article ("第三十七条") says, in words. */
  explain(ruleOrArticle: string, language: Language = "zh"): string {
    return this.#named(ruleOrArticle, (handle, name) =>
      native.explain(false, handle, name, choice("language", languages, language)));
  }

  /** A document on this rulebook. */
  documentText(name: DocumentName): string {
    return this.#named(name, (handle, text) => native.document(false, handle, text));
  }

  /** Another handle to the same rulebook, to be closed by itself. */
  share(): Rulebook {
    return new Rulebook(native.share(this.#open()), this.description, this.diagnostics);
  }

  get closed(): boolean {
    return this.#handle === undefined;
  }

  /** Lets go of the rulebook. Calls and streams that were begun come to their end. Closing twice does nothing. */
  close(): void {
    if (this.#handle === undefined) return;
    native.close(this.#handle);
    this.#handle = undefined;
  }

  [Symbol.dispose](): void {
    this.close();
  }

  #open(): Handle {
    if (this.#handle === undefined) throw new ZhunshengError("closed");
    return this.#handle;
  }

  /** The handle is asked for last: making JSON of a case may run any program, even one that closes the rulebook. */
  #request(input: CaseInput, options?: AnyOptions): [Handle, Text, ...NativeOptions] {
    const text = caseText(input);
    const as = nativeOptions(options, decideKeys);
    return [this.#open(), text, ...as];
  }

  #readable(input: CaseInput, options: ReadableOptions): [Handle, Text, ...NativeOptions, number, number] {
    const text = caseText(input);
    const as = nativeOptions(options, readableKeys);
    const { format = "text", language = "zh" } = options;
    return [this.#open(), text, ...as, choice("format", ["text", "html"], format), choice("language", languages, language)];
  }

  #named(name: string, ask: (handle: Handle, name: Text) => Outcome): string {
    if (typeof name !== "string") throw new TypeError("a name is a string");
    return textOf(ask(this.#open(), textOrBytes(name)), name);
  }
}
