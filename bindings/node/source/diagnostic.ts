// Diagnostics, by schemas/diagnostics.schema.json.

/** One sentence in both languages. */
export interface Sentence {
  readonly zh: string;
  readonly en: string;
}

/** Lines and columns count from 1, in characters; the end is past the last. */
export interface DiagnosticPlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly end_line: number;
  readonly end_column: number;
  /** The line, or the part around the place. */
  readonly source_line: string;
  /** The column at which source_line begins. */
  readonly source_column: number;
}

/** A further place that helps to understand it. */
export interface DiagnosticLabel {
  readonly place: DiagnosticPlace;
  readonly text: Sentence;
}

/** A change that mends it. */
export interface DiagnosticFix {
  readonly place: DiagnosticPlace;
  readonly replacement: string;
  /** Surely what the author meant. */
  readonly safe: boolean;
}

/** Something worth saying about a rule file or a case. */
export interface Diagnostic {
  /** Such as "ZS3002"; stays what it is. */
  readonly code: string;
  readonly severity: "error" | "warning" | "advice";
  readonly message: Sentence;
  readonly place?: DiagnosticPlace;
  /** JSON pointer into the case. */
  readonly pointer?: string;
  /** How to mend it. */
  readonly hints: readonly Sentence[];
  readonly labels: readonly DiagnosticLabel[];
  readonly fix?: DiagnosticFix;
}

export function diagnosticsOf(json: string | null): readonly Diagnostic[] {
  return json === null ? [] : (JSON.parse(json) as Diagnostic[]);
}
