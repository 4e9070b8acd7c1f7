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
    readonly overdue: string;
    readonly total: string;
    readonly columns: { readonly what: string; readonly unit: string; readonly person: string };
  };
  /** Names of sheets and columns of the workbook, that are not defined elsewhere. */
  readonly sheets: Readonly<
    Record<
      | "mapping"
      | "item"
      | "value"
      | "tool"
      | "applicable"
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
