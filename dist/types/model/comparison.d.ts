import type { Finding } from "./finding.js";
import type { OutputState } from "./output-state.js";
import type { SeverityCounts } from "./severity.js";
export declare const scopes: readonly ["all", "changed"];
/** The findings that determine the conclusion: all, or only those new since the compared revision. */
export type Scope = (typeof scopes)[number];
/** How a report differs from that of an earlier revision on the same day. Waived findings are ignored. */
export interface Comparison {
    /** Commit of the earlier revision. */
    readonly commit: string;
    readonly scope: Scope;
    /**
     * Why the earlier revision could not be checked, as the code of an error; null when it could. Then every finding
     * counts as new.
     */
    readonly problem: string | null;
    readonly outputs: {
        readonly fixed: readonly OutputChange[];
        readonly broken: readonly OutputChange[];
        /** Without current evidence before and after. */
        readonly stillLacking: readonly OutputChange[];
    };
    readonly findings: {
        readonly added: readonly Finding[];
        readonly fixed: readonly Finding[];
        /** Of those that were added. */
        readonly counts: SeverityCounts;
    };
    /** Outputs that expire within 30 days without new evidence, whatever the revision changes. */
    readonly lapsing: readonly {
        readonly output: string;
        readonly expires: string;
    }[];
}
export interface OutputChange {
    readonly output: string;
    /** Null when the earlier revision could not be checked. */
    readonly from: OutputState | null;
    readonly to: OutputState;
}
