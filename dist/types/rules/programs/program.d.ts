import type { SchemaInfo } from "../../evidence/validators.js";
import type { EvidenceDocument } from "../../model/evidence.js";
import type { RuleValue } from "../../model/rule.js";
import type { Breach, RuleResult } from "../evaluate-rule.js";
import type { RuleInput } from "../facts.js";
export interface ProgramInput extends RuleInput {
    /** What the schemas of the outputs at hand say besides their structure. */
    readonly schemas: ReadonlyMap<string, SchemaInfo>;
    /** Outputs with documents that have to be mended before anything can be said of them. */
    readonly refused: ReadonlySet<string>;
}
/**
 * A rule whose logic the expression language cannot say plainly, because it follows what the schemas declare about any
 * output, behind the same interface. The names in its message are the keys of the values.
 */
export type RuleProgram = (input: ProgramInput) => Pick<RuleResult, "evaluated" | "breaches">;
export declare function breachAt(document: EvidenceDocument, pointer: string, values: Readonly<Record<string, RuleValue>>): Breach;
