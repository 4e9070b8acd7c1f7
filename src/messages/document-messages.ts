import type { Decision, ExceptionInForce, ManagementReview } from "../model/management-review.ts";
import type { Applicability, StatementOfApplicability } from "../model/statement-of-applicability.ts";

/** Texts of the documents in the auditor's pack, in one language. */
export interface DocumentMessages {
  readonly applicability: {
    readonly title: string;
    readonly states: Readonly<Record<Applicability, string>>;
    /** What the tool can show, and what the organization has to decide. */
    readonly lead: string;
    readonly totals: (totals: StatementOfApplicability["totals"]) => string;
    /** Used instead of reasons for a control with no mapped output. */
    readonly undecided: string;
    readonly columns: {
      readonly control: string;
      readonly title: string;
      readonly applicability: string;
      readonly basis: string;
      readonly evidence: string;
      readonly outputs: string;
    };
  };
  readonly plan: {
    readonly title: string;
    readonly lead: (from: string, to: string) => string;
    /** A month, `2026-10`, with the number of last days that are planned in it. */
    readonly month: (month: string, count: number) => string;
    readonly noneInMonth: string;
    /** Many days of one month, from the first to the last. */
    readonly several: (first: string, last: string, count: number) => string;
    /** After what is to be done: by whom; null for nobody yet. */
    readonly owner: (who: string | null) => string;
    readonly overdue: string;
    readonly total: string;
    /** Outputs of which nothing is due in these months, or only after an event. */
    readonly unplanned: (outputs: readonly string[]) => string;
    readonly columns: { readonly what: string; readonly unit: string; readonly person: string };
  };
  /** The page for the management review. */
  readonly review: {
    readonly title: string;
    /** The name of the sheet: at most 31 characters. */
    readonly sheet: string;
    readonly state: string;
    readonly since: (
      before: NonNullable<ManagementReview["since"]>,
      now: { readonly current: number; readonly applicable: number },
    ) => string;
    readonly noEarlier: string;
    readonly decisions: string;
    readonly noDecisions: string;
    /** Some names, and how many there are in all. */
    readonly listed: (names: readonly string[], total: number) => string;
    /** @param listed what several outputs or findings are called */
    readonly decision: (decision: Decision, listed: (about: readonly string[]) => string) => string;
    readonly lacking: (count: number) => string;
    readonly lapsing: (until: string, count: number) => string;
    readonly exceptions: (count: number) => string;
    /** How many rows are left out. */
    readonly more: (count: number) => string;
    readonly kinds: Readonly<Record<ExceptionInForce["kind"], string>>;
    readonly columns: {
      readonly ends: string;
      readonly what: string;
      readonly why: string;
      readonly who: string;
      readonly day: string;
    };
  };
  /** What owners have to do, for mail and chat. */
  readonly reminders: {
    readonly title: string;
    readonly nothing: string;
    /** The title of one owner's message. */
    readonly about: (owner: string) => string;
    readonly counts: (lacking: number, lapsing: number) => string;
    /** Why something is to be done, and its last day; null for what is to be done at once. */
    readonly item: (why: string, by: string | null) => string;
    readonly more: (count: number) => string;
  };
  /** Names of sheets and columns of the workbook, that are not defined elsewhere. */
  readonly sheets: Readonly<
    Record<
      | "mapping"
      | "item"
      | "value"
      | "tool"
      | "outputsByState"
      | "note"
      | "path"
      | "line"
      | "column"
      | "waivedUntil"
      | "document"
      | "date"
      | "records"
      | "nil"
      | "yes"
      | "fingerprint"
      | "record"
      | "framework"
      | "certainty",
      string
    >
  >;
}
