import type { Checkpoint } from "../../model/deadline.ts";
import type { Facts } from "./facts.ts";
import { type Budget, createBudget } from "./meter.ts";

/** What all rules of a run share while they are evaluated, whoever compiled them. */
export interface Runtime {
  readonly budget: Budget;
  /** The evidence under the expressions. */
  readonly facts: () => Facts;
  /** Puts the evidence under the expressions; without it they can be checked and not evaluated. */
  readonly use: (facts: Facts) => void;
}

/** @param checkpoint ends the run when it has taken too long */
export function createRuntime(checkpoint: Checkpoint): Runtime {
  let factsInUse: Facts | null = null;
  return {
    budget: createBudget(checkpoint),
    facts() {
      if (!factsInUse) throw new Error("no evidence under the expressions");
      return factsInUse;
    },
    use(evidence) {
      factsInUse = evidence;
    },
  };
}
