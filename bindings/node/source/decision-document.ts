// Decisions, by schemas/decision.schema.json.

/** undetermined: facts are missing. */
export type Answer = "yes" | "no" | "undetermined";
/** consult: to be settled with another authority. */
export type Duty = "must" | "may" | "consult";
export type Principle =
  | "higher_law" | "special_law" | "fallback_only" | "later_lighter_law" | "one_act_one_fine" | "one_sum_once" | "explicit";

/** A decision. Dates are "YYYY-MM-DD"; amounts are decimals as text, so that no digit is lost. */
export interface DecisionDocument {
  readonly case: string;
  readonly decided_on: string;
  readonly institution?: string;
  readonly receipt: Receipt;
  readonly findings: readonly Finding[];
  readonly sanctions: Sanctions;
  readonly law_in_time: readonly LawInTime[];
  readonly flags: Flags;
  readonly procedure: readonly ProceduralStep[];
  readonly questions: readonly Question[];
  readonly doubts: readonly Doubt[];
  readonly untranslated: readonly Untranslated[];
  /** Given, but no rule reads them. */
  readonly unread_facts: readonly string[];
}

/** Which violations are found, and nothing else. */
export interface FindingsDocument {
  readonly case: string;
  readonly findings: readonly FoundViolation[];
}

export interface FoundViolation {
  readonly rule: string;
  readonly violation: string;
  readonly answer: Answer;
  /** JSON pointers into the case. */
  readonly on?: readonly string[];
}

/** How to make the decision again. */
export interface Receipt {
  readonly engine: string;
  readonly rulebook: string;
  readonly version: string;
  readonly rulebook_sha256: string;
  readonly case_sha256: string;
}

export interface Basis {
  readonly instrument: string;
  readonly instrument_name: string;
  readonly version: string;
  readonly article: string;
  readonly certain?: boolean;
}

/** A fact that decided a result. */
export interface Reason {
  readonly fact: string;
  readonly value: boolean | number | string | null;
  readonly label: string;
  readonly shown: string;
  readonly judgement?: { readonly by?: string; readonly on?: string; readonly why?: string };
}

/** What results with reasons have in common. */
export interface Reasoned {
  readonly basis: readonly Basis[];
  readonly because: readonly Reason[];
  /** The facts that leave the result open. */
  readonly needs: readonly string[];
  readonly doubts?: readonly string[];
  readonly note?: string;
}

export interface Finding extends Reasoned {
  readonly id: string;
  readonly rule: string;
  readonly violation: string;
  readonly violation_title: string;
  readonly title: string;
  readonly answer: Answer;
  /** An open finding to which some fact points. */
  readonly raised: boolean;
  readonly on: readonly string[];
  readonly on_titles?: readonly string[];
  readonly sector: string | null;
  readonly sector_title?: string;
  readonly references?: readonly Basis[];
}

/** null: no limit, or not known. */
export interface Amount {
  readonly min: string | null;
  readonly max: string | null;
}

export interface Suggested extends Amount {
  readonly band: string;
  readonly band_title: string;
  readonly rules: readonly string[];
}

/** A measure that a sanction rule orders, such as "fine". */
export interface Measured extends Reasoned {
  readonly rule: string;
  readonly rule_title: string;
  readonly measure: string;
  readonly title: string;
  readonly answer: Answer;
  readonly duty: Duty;
  readonly amount?: Amount;
  readonly suggested?: Suggested;
  readonly term?: string;
  readonly term_shown?: string;
  readonly scope?: string;
  readonly for: readonly string[];
}

export interface Sanctions {
  readonly institution: readonly Measured[];
  readonly persons: readonly SanctionedPerson[];
  readonly set_aside: readonly SetAside[];
}

export interface SanctionedPerson {
  readonly on: string | null;
  readonly name?: string;
  readonly roles: readonly string[];
  readonly measures: readonly Measured[];
}

/** A rule that applies by its words but gives way. */
export interface SetAside {
  readonly rule: string;
  readonly rule_title: string;
  readonly principle: Principle;
  readonly in_favour_of: string;
  readonly in_favour_of_title: string;
  readonly answer: Answer;
  readonly measure?: string;
  readonly for: readonly string[];
  readonly basis: readonly Basis[];
}

/** Which version of the law was chosen. */
export interface LawInTime {
  readonly chosen: string;
  readonly on: string | null;
  readonly roles?: readonly string[];
  readonly for: readonly string[];
  readonly no_longer_violation?: boolean;
  readonly judged?: boolean;
  readonly told_by?: {
    readonly measure: string; readonly aspect: string; readonly at_act: string | null; readonly at_decision: string | null;
  };
  readonly contrary?: boolean;
  readonly at_act: readonly Measured[];
  readonly at_decision: readonly Measured[];
  readonly needs: readonly string[];
  readonly basis: readonly Basis[];
}

export interface Threshold {
  readonly title: string;
  readonly reached: Answer;
  readonly quantity: string | null;
  readonly threshold: string | null;
  readonly missing: string | null;
  readonly unit?: string;
  readonly needs: readonly string[];
}

export interface Flag extends Partial<Reasoned> {
  readonly answer: Answer;
  readonly duty?: Duty;
  readonly rule?: string;
  readonly title?: string;
  readonly crime?: string;
  readonly to?: string;
  readonly deadline?: string;
  readonly for?: readonly string[];
  readonly thresholds?: readonly Threshold[];
  readonly references?: readonly Basis[];
  readonly further?: readonly Flag[];
}

/** What else the case calls for. */
export interface Flags {
  readonly criminal_transfer: Flag;
  readonly blacklist: Flag;
  readonly referral: readonly Flag[];
  readonly escalation: Flag;
}

export interface ProceduralStep extends Reasoned {
  readonly rule: string;
  readonly title: string;
  readonly kind: string;
  readonly answer: Answer;
  readonly duty: Duty;
  readonly by?: string;
  readonly from?: string;
  readonly due?: string;
  readonly beyond_calendar?: boolean;
  readonly bars_penalties?: boolean;
  readonly for: readonly string[];
  readonly references?: readonly Basis[];
}

/** An unknown fact that could still change the outcome. */
export interface Question {
  readonly fact: string;
  readonly label: string;
  readonly ask: string;
  readonly evidence: string;
  readonly evidence_kinds: readonly string[];
  readonly judgement: boolean;
  readonly factors?: readonly string[];
  readonly note?: string;
  readonly decides: readonly string[];
}

export interface Doubt {
  readonly rule: string;
  readonly text: string;
}

/** Law that no rule puts into effect; a person must apply it. */
export interface Untranslated {
  readonly basis: Basis;
  readonly reason: string;
}
