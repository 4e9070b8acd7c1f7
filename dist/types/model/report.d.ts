import type { Comparison } from "./comparison.ts";
import type { ControlsReport } from "./controls-report.ts";
import type { Finding } from "./finding.ts";
import type { LocalizedText } from "./locale.ts";
import type { OutputState, TaskState } from "./output-state.ts";
import type { CadenceKind, Override } from "./policy.ts";
import type { RuleState } from "./rule.ts";
import type { Severity, SeverityCounts } from "./severity.ts";
export declare const conclusions: readonly ["pass", "fail", "unknown"];
/** The result of a check: the only input of reporters. Plain JSON; dates are calendar days. */
export interface Report {
    readonly schemaVersion: 2;
    readonly tool: {
        readonly name: "isms-evidence";
        readonly version: string;
    };
    readonly asOf: string;
    readonly timezone: string;
    readonly organization: {
        readonly name: string | null;
        readonly level: string | null;
    };
    readonly policy: {
        readonly id: string;
        readonly title: LocalizedText;
        readonly sha256: string;
        /** Outputs with which the policy says to begin, in order. */
        readonly first: readonly string[];
        readonly overrides: readonly Override[];
    };
    /** Null outside Git. */
    readonly source: {
        readonly commit: string;
        readonly dirty: boolean;
        /** The folder of the repository that the paths are relative to, such as `compliance/`; empty for its root. */
        readonly pathPrefix: string;
    } | null;
    /** The configuration file, relative to the root as all paths are; null without one. */
    readonly configPath: string | null;
    /** Paths to which the findings and the conclusion are limited; empty for the whole repository. */
    readonly paths: readonly string[];
    /** `unknown` where no task applies: what asks nothing of anybody does not pass. */
    readonly conclusion: (typeof conclusions)[number];
    readonly summary: Summary;
    readonly duties: readonly DutyReport[];
    readonly findings: readonly Finding[];
    /** Every rule of the policy, in its order. */
    readonly rules: readonly RuleReport[];
    readonly waivers: readonly WaiverReport[];
    readonly notApplicable: readonly NotApplicableReport[];
    readonly provided: readonly ProvidedReport[];
    /** The people of the roster whom the report names by id, in the order of ids. */
    readonly people: readonly NamedPerson[];
    /** The same outputs, grouped by the controls of a framework; null unless requested. */
    readonly controls: ControlsReport | null;
    /** Changes since an earlier revision; null unless one was given. */
    readonly comparison: Comparison | null;
}
export interface Summary {
    readonly tasks: {
        readonly total: number;
        readonly applicable: number;
        readonly current: number;
        readonly lacking: number;
    };
    readonly outputs: {
        readonly total: number;
    } & Readonly<Record<OutputState, number>>;
    /** Findings that no waiver covers. */
    readonly findings: SeverityCounts;
    readonly rules: {
        readonly total: number;
    } & Readonly<Record<RuleState, number>>;
    readonly files: number;
    readonly documents: number;
    readonly records: number;
}
export interface DutyReport {
    readonly id: string;
    readonly name: LocalizedText;
    readonly tasks: readonly TaskReport[];
}
export interface TaskReport {
    readonly id: string;
    readonly name: LocalizedText;
    readonly state: TaskState;
    readonly outputs: readonly OutputReport[];
}
export interface OutputReport {
    readonly id: string;
    readonly name: LocalizedText;
    readonly state: OutputState;
    readonly kind: CadenceKind;
    /** Date of the newest valid evidence, null if there is none. */
    readonly newest: string | null;
    /** Last day on which the output is current without new evidence; null if that cannot be determined. */
    readonly expires: string | null;
    /** The figure that decides: an ISO 8601 duration, or `2/P1Y` for two in each calendar year. */
    readonly cadence: string | null;
    readonly requirements: readonly RequirementReport[];
    readonly evidence: readonly EvidenceReport[];
    /** Who made the newest document, and so whom to ask for the next; null if no document states it. */
    readonly owner: {
        readonly unit: string | null;
        readonly person: string | null;
    } | null;
    /** Findings against this output that no waiver covers. */
    readonly findings: SeverityCounts;
}
export interface NamedPerson {
    readonly id: string;
    readonly name: string;
    /** The GitHub account that the person has on the as-of date, where the roster has one. */
    readonly github?: string;
}
export interface RequirementReport {
    readonly id: string;
    readonly title: LocalizedText;
    readonly state: "current" | "due" | "stale" | "missing" | "not-evaluated";
    readonly newest: string | null;
    readonly expires: string | null;
    readonly cadence: string;
    /** How long before its last day evidence is due soon, an ISO 8601 duration; absent where the policy warns of nothing. */
    readonly warning?: string;
    /** Counts of subjects, for requirements that apply to each of them ("37 of 41 core systems"). */
    readonly subjects: {
        readonly title: LocalizedText;
        readonly total: number;
        readonly current: number;
    } | null;
}
/** The result of a rule: "37 of 41 core systems". */
export interface RuleReport {
    readonly id: string;
    readonly title: LocalizedText;
    readonly severity: Severity;
    readonly outputs: readonly string[];
    readonly state: RuleState;
    /** What is counted; null for a rule that is evaluated once. */
    readonly subjects: LocalizedText | null;
    /** How many the rule applies to. */
    readonly evaluated: number;
    readonly broken: number;
    /** Missing inputs, for a rule that is not evaluated. */
    readonly lacking: readonly string[];
}
export interface EvidenceReport {
    readonly path: string;
    readonly id: string | null;
    readonly date: string | null;
    readonly records: number;
    /** True for a nil statement. */
    readonly nil: boolean;
}
export interface WaiverReport {
    readonly finding: string;
    readonly output: string | null;
    readonly path: string | null;
    readonly record: string | null;
    readonly fingerprint: string | null;
    readonly reason: string;
    readonly approvedBy: string;
    readonly approvedOn: string | null;
    readonly expires: string;
    /** Number of findings that it covers. */
    readonly covers: number;
}
/** An output whose evidence somebody else has. */
export interface ProvidedReport {
    readonly output: string;
    readonly by: string;
    readonly agreement: string;
    /** Last day of the agreement. */
    readonly until: string;
    readonly approvedBy: string;
    readonly approvedOn: string;
    /** Last day on which it holds. */
    readonly reviewBy: string;
}
export interface NotApplicableReport {
    readonly output: string;
    readonly reason: string;
    readonly approvedBy: string;
    readonly approvedOn: string;
    /** Last day on which it holds. */
    readonly reviewBy: string;
}
