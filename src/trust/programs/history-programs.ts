import type { RuleProgram } from "../../rules/programs/program.ts";
import type { EvidenceHistory } from "../evidence-history.ts";
import { dateAfterCommit, dateBackdated } from "./first-commit.ts";

/** By the name that `program` gives in a rule that needs `git`. */
export function historyPrograms(history: EvidenceHistory): Readonly<Record<string, RuleProgram>> {
  return {
    "date-after-commit": dateAfterCommit(history),
    "date-backdated": dateBackdated(history),
  };
}
