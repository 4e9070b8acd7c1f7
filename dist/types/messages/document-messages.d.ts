import type { Applicability, StatementOfApplicability } from "../model/statement-of-applicability.js";
/** What the documents of the auditor's pack say in one language. */
export interface DocumentMessages {
    readonly applicability: {
        readonly title: string;
        readonly states: Readonly<Record<Applicability, string>>;
        /** What the tool can tell, and what the organisation has to decide. */
        readonly lead: string;
        readonly totals: (totals: StatementOfApplicability["totals"]) => string;
        /** In the place of reasons, for a control that no output reaches. */
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
        readonly columns: {
            readonly what: string;
            readonly unit: string;
            readonly person: string;
        };
    };
    /** Names of sheets and columns of the workbook, as far as nothing else has them. */
    readonly sheets: Readonly<Record<"mapping" | "item" | "value" | "tool" | "applicable" | "note" | "path" | "line" | "column" | "waivedUntil" | "document" | "date" | "records" | "nil" | "yes" | "record" | "framework" | "certainty", string>>;
}
