import type { Checkpoint } from "../../model/deadline.ts";
import { type Budget, createBudget } from "./budget.ts";
import type { Facts } from "./facts.ts";
import { shortList } from "./membership.ts";
import type { RecordIndex } from "./record-index.ts";
import type { RecordSource } from "./record-source.ts";
import type { View } from "./views.ts";

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
export function createRuntime(checkpoint: Checkpoint): Runtime {
  let factsInUse: Facts | null = null;
  const budget = createBudget(checkpoint);
  const facts = () => {
    if (!factsInUse) throw new Error("no evidence under the expressions");
    return factsInUse;
  };
  return {
    budget,
    facts,
    recordIndex(records, path) {
      if ("text" in records) return facts().index(records, path);
      const index = facts().indexOf(records, path);
      if (records.length > shortList) budget.spendOnce(index, records.length);
      else budget.spend(records.length);
      return index;
    },
    use(evidence) {
      factsInUse = evidence;
    },
  };
}
