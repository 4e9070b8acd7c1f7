import type { Finding } from "../model/finding.js";
import type { LocalizedText } from "../model/locale.js";
import type { RuleReport } from "../model/report.js";
import type { PreparedRules } from "../rules/prepare-rules.js";
import type { HistoryInput, ProgramInput } from "../rules/programs/program.js";
import { type RuleResults } from "./reused-results.js";
export interface RuleContext extends ProgramInput {
    /** Null where no rule asks for it. */
    readonly history: HistoryInput | null;
    /** Null when no rule has all its inputs. */
    readonly prepared: PreparedRules | null;
    /** Those of {@link refused} to which files seem to belong that could not be read. */
    readonly unread: ReadonlySet<string>;
    /** The names of the outputs of the standard, by which messages name them. */
    readonly outputNames: ReadonlyMap<string, LocalizedText>;
    /** Results on other evidence; null unless there are some. */
    readonly earlier?: RuleResults | null;
    /** Steps that each rule may take, besides some for each record; 1,000,000 unless given. */
    readonly steps?: number;
}
export interface RuleOutcome {
    readonly findings: readonly Finding[];
    readonly reports: readonly RuleReport[];
    readonly results: RuleResults;
}
/** Evaluates every rule of the policy whose inputs are available, and reports which were not evaluated and why. */
export declare function applyRules(context: RuleContext): RuleOutcome;
