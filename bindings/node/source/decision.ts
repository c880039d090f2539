// What the library answers on a case.

import type { DecisionDocument } from "./decision-document";
import { type Diagnostic, diagnosticsOf } from "./diagnostic";
import { textOf, ZhunshengError } from "./error";
import type { Outcome } from "./native";

/** The decision of one case. */
export class Decision<Document = DecisionDocument> {
  /** Its JSON as the engine wrote it: the same bytes from every binding. */
  readonly json: string;
  /** Warnings on the case. */
  readonly diagnostics: readonly Diagnostic[];
  #document: Document | undefined;

  /** @internal */
  constructor(outcome: Outcome) {
    this.json = textOf(outcome);
    this.diagnostics = diagnosticsOf(outcome[2]);
  }

  /** The JSON parsed, at the first use. */
  get document(): Document {
    return this.#document ??= JSON.parse(this.json) as Document;
  }

  /** For JSON.stringify. */
  toJSON(): Document {
    return this.document;
  }
}

/** A case of a batch that has errors. */
export interface CaseError {
  /** The number of its line, or of the case. */
  readonly line: number;
  readonly error: { readonly diagnostics: readonly Diagnostic[] };
}

/** What became of one case of a batch. */
export class BatchLine<Document = DecisionDocument> {
  /** The decision's JSON; or, if the case has errors, that of a CaseError. */
  readonly json: string;
  #content: Document | CaseError | undefined;

  /** @internal */
  constructor(json: string) {
    this.json = json;
  }

  /** Whether the case has errors, and no decision. */
  get failed(): boolean {
    return this.json.startsWith('{"line":');
  }

  /** The decision, parsed at the first use. Throws a ZhunshengError if the case has errors. */
  get document(): Document {
    const { error } = this;
    if (error !== undefined) throw error;
    return this.#parsed() as Document;
  }

  /** Why there is no decision. */
  get error(): ZhunshengError | undefined {
    if (!this.failed) return undefined;
    const { line, error } = this.#parsed() as CaseError;
    return new ZhunshengError("refused", error.diagnostics, `line ${line}`);
  }

  /** For JSON.stringify. */
  toJSON(): Document | CaseError {
    return this.#parsed();
  }

  #parsed(): Document | CaseError {
    return this.#content ??= JSON.parse(this.json) as Document | CaseError;
  }
}

export function linesOf<Document>(text: string): BatchLine<Document>[] {
  return text.split("\n").slice(0, -1).map((json) => new BatchLine<Document>(json));
}
