import type { EvidenceDocument } from "../model/evidence.js";
import type { LocalizedText } from "../model/locale.js";
import type { Rule } from "../model/rule.js";
import type { RuleResult } from "../rules/evaluate-rule.js";
import type { PreparedRules } from "../rules/prepare-rules.js";
import type { HistoryInput, ProgramInput, ProgramResult } from "../rules/programs/program.js";
import type { RememberedResults } from "./remembered-results.js";
/** What rules are evaluated on. */
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
    /** Results of earlier runs; null without a cache. */
    readonly remembered?: RememberedResults | null;
    /** Steps that each rule may take, besides some for each record; 1,000,000 unless given. */
    readonly steps?: number;
}
/** Results of rules with all on which they rest, to be taken for other evidence that differs in nothing of it. */
export interface RuleResults {
    readonly context: Omit<RuleContext, "earlier" | "remembered">;
    readonly byRule: ReadonlyMap<string, GroundedResult>;
}
export interface GroundedResult extends Evaluation {
    readonly rule: Rule;
    /** The inputs that were withheld from it. */
    readonly without: string;
}
export interface Evaluation {
    readonly result: RuleResult | null;
    /** What was found about each document, of a program that judges them one at a time. */
    readonly byDocument?: ReadonlyMap<EvidenceDocument, ProgramResult>;
    /** The types of the records that were asked for: outputs, `Document` for all documents, `Person`, `History`. */
    readonly asked: ReadonlySet<string>;
    /** Whether the result may be another one on another day, though all records that were asked for are the same. */
    readonly asksDay: boolean;
    /** The steps that it took; infinite when it was ended. */
    readonly steps: number;
}
