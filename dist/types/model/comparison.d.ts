import type { Finding } from "./finding.js";
import type { OutputState } from "./output-state.js";
import type { SeverityCounts } from "./severity.js";
export declare const scopes: readonly ["all", "changed"];
/** What decides the conclusion: every finding, or only those that the compared revision does not have. */
export type Scope = (typeof scopes)[number];
/** How a report differs from that of an earlier revision on the same day. Findings that a waiver covers play no part. */
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
        /** Lacking before and after. */
        readonly stillLacking: readonly OutputChange[];
    };
    readonly findings: {
        readonly added: readonly Finding[];
        readonly fixed: readonly Finding[];
        /** Of those that were added. */
        readonly counts: SeverityCounts;
    };
    /** Outputs that lapse within 30 days if nothing new comes, whatever the revision changes. */
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
