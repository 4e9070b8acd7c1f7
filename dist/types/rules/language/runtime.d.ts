import type { Checkpoint } from "../../model/deadline.js";
import type { Facts } from "./facts.js";
import { type Budget } from "./meter.js";
/** What all rules of a run share while they are evaluated, whoever compiled them. */
export interface Runtime {
    readonly budget: Budget;
    /** The evidence under the expressions. */
    readonly facts: () => Facts;
    /** Puts the evidence under the expressions; without it they can be checked and not evaluated. */
    readonly use: (facts: Facts) => void;
}
/** @param checkpoint ends the run when it has taken too long */
export declare function createRuntime(checkpoint: Checkpoint): Runtime;
