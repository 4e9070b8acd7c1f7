import type { Checkpoint } from "../../model/deadline.js";
import { type Budget } from "./budget.js";
import type { Facts } from "./facts.js";
import type { RecordIndex } from "./record-index.js";
import type { RecordSource } from "./record-source.js";
import type { View } from "./views.js";
/** What all rules of a run share while they are evaluated, whoever compiled them. */
export interface Runtime {
    readonly budget: Budget;
    /** The evidence under the expressions. */
    readonly facts: () => Facts;
    /** The records of a source, or in a list, by the values of the field at a path; a rule goes through a long list once. */
    readonly recordIndex: (records: RecordSource | readonly View[], path: string) => RecordIndex;
    /** Puts the evidence under the expressions; without it they can be checked and not evaluated. */
    readonly use: (facts: Facts) => void;
}
/** @param checkpoint ends the run when it has taken too long */
export declare function createRuntime(checkpoint: Checkpoint): Runtime;
