import type { Finding } from "./finding.ts";
import type { LocalizedText } from "./locale.ts";
import type { OutputState } from "./output-state.ts";
import type { SeverityCounts } from "./severity.ts";
export declare const scopes: readonly ["all", "changed"];
/** The findings that determine the conclusion: all, or only those new since the compared revision. */
export type Scope = (typeof scopes)[number];
/**
 * How the revision to compare with was found: where the two lines of work parted, the first parent of a merge commit,
 * or the named revision itself, where the two have nothing in common.
 */
export declare const baseNotions: readonly ["merge-base", "first-parent", "revision"];
export type BaseNotion = (typeof baseNotions)[number];
/** How a report differs from that of an earlier revision on the same day. Waived findings are ignored. */
export interface Comparison {
    /** Commit of the earlier revision. */
    readonly commit: string;
    readonly notion: BaseNotion;
    /**
     * The folder of the repository in which the project was then, such as `isms/`, or `./` for the top; null where it was in
     * the folder where it is now.
     */
    readonly movedFrom: string | null;
    readonly scope: Scope;
    /**
     * Why the earlier revision has no yardstick that can be used: the code of an error, or `no-configuration`; null when
     * it has one.
     */
    readonly problem: string | null;
    readonly yardstick: YardstickComparison;
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
    /** Submodules of the earlier revision that could not be read. */
    readonly leftOut: readonly string[];
}
export interface OutputChange {
    readonly output: string;
    readonly from: OutputState | null;
    readonly to: OutputState;
}
export declare const yardstickKinds: readonly ["unchanged", "tightened", "loosened", "mixed"];
/** What the change does to the yardstick: configuration, policies, roster, exceptions, ignore files. */
export type YardstickKind = (typeof yardstickKinds)[number];
export declare const yardsticks: readonly ["base", "head"];
/** Whose yardstick decides: that of the earlier revision, or that of the change itself. */
export type Yardstick = (typeof yardsticks)[number];
export declare const yardstickDirections: readonly ["loosened", "tightened", "changed"];
/** What the change does to its own yardstick, which takes effect when it is merged. */
export interface YardstickComparison {
    readonly decides: Yardstick;
    readonly kind: YardstickKind;
    readonly changes: readonly YardstickChange[];
    /** Lacking by the earlier yardstick and not by the new one. */
    readonly excused: readonly OutputChange[];
    /** Lacking by the new yardstick and not by the earlier one. */
    readonly required: readonly OutputChange[];
    /** Errors by the earlier yardstick alone, and by the new one alone. */
    readonly findings: {
        readonly excused: readonly Finding[];
        readonly required: readonly Finding[];
    };
    /** Number of tasks that apply by the new yardstick. */
    readonly tasksApplicable: number;
}
/** One entry of the yardstick that is not what it was. */
export interface YardstickChange {
    readonly part: YardstickPart;
    /** What the entry is about: an output, the name of a parameter or rule, the id of a person, a pattern or path. */
    readonly name: string;
    /** What people call it, of figures, requirements and rules. Not in reports of earlier versions. */
    readonly title?: LocalizedText;
    /** `changed`: it may be either. */
    readonly direction: (typeof yardstickDirections)[number];
    /** The output that it is about, null for several or all. */
    readonly output: string | null;
    /** Where the change has it; null when it is gone or is not in a file. */
    readonly path: string | null;
    readonly line: number | null;
}
export declare const yardstickParts: readonly ["level", "kind", "timezone", "evidence", "ignored", "limit", "person", "parameter", "window", "requirement", "cadence", "rule", "finding", "overlay", "not-applicable", "provided", "waiver"];
export type YardstickPart = (typeof yardstickParts)[number];
