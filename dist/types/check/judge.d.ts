import type { Assessment } from "../assess/assessment.js";
import type { ResultMemory } from "../assess/remembered-results.js";
import type { Judged } from "../derive/compare-findings.js";
import type { Narrowing } from "../derive/narrow-findings.js";
import type { LoadedEvidence } from "../evidence/load-evidence.js";
import { type KnownPlaces } from "../evidence/places.js";
import type { Finding } from "../model/finding.js";
import type { Mapping } from "../model/mapping.js";
import type { Policy } from "../model/policy.js";
import type { Report } from "../model/report.js";
import { type PreparationInput, type PreparedRules } from "../rules/prepare-rules.js";
import type { HistoryInput } from "../rules/programs/program.js";
import type { Source, TrackedKind } from "../source/source.js";
import type { JudgeOptions } from "./check-options.js";
import type { Project } from "./load-project.js";
/** What evidence is held against. */
export type JudgingYardstick = Pick<Project, "config" | "configPath" | "policy" | "people" | "standard" | "checkpoint">;
/** What is the same by whatever yardstick evidence is judged. */
export interface JudgedEvidence {
    /** Where the files are, for the lines of findings. */
    readonly source: Source;
    readonly evidence: LoadedEvidence;
    readonly asOf: string;
    readonly commit: Report["source"];
    readonly mapping: Mapping | null;
    readonly tracked: ReadonlyMap<string, TrackedKind> | null;
    readonly sparse: number;
    /** Reads git's history of the files, for the rules that need it. */
    readonly historyOf: () => Promise<HistoryInput>;
    /** Of which files findings carry lines of text: of all, or only of those that git tracks. */
    readonly frames?: JudgeOptions["frames"];
    /** Where results are kept from run to run; null without a cache. */
    readonly memory?: ResultMemory | null;
    /** Where values of the contents of files are, for all judgements that share it. */
    readonly places: KnownPlaces | null;
}
export interface Judgement extends Judged {
    /** What judgements of other evidence by the same yardstick may take. */
    readonly basis: Basis;
    /** The same report limited to files and what they prove, with some of the lapses that it does not tell. */
    readonly limited: (narrowing: Narrowing | null, echoes: readonly Finding[]) => Report;
}
interface Basis {
    readonly preparation: PreparationInput;
    readonly rules: PreparedRules | null;
    readonly assessment: Assessment;
}
/** What is known from other judgements. */
export interface JudgedBefore {
    /**
     * Findings by the yardstick that is to take the place of this one: what is wrong with a configuration is said of that
     * one, since it is the one that can still be changed.
     */
    readonly ofNewer?: readonly Finding[];
    /** A judgement of other evidence: of it is taken what this one could but repeat. */
    readonly like?: Judgement | null;
}
/** Judges evidence by a yardstick. */
export declare function judge(yardstick: JudgingYardstick, judged: JudgedEvidence, { ofNewer, like }?: JudgedBefore): Promise<Judgement>;
/** Whether it matters by which commits the evidence came to be what it is. */
export declare function needsHistory(policy: Policy): boolean;
export {};
