import type { Breach } from "../../rules/evaluate-rule.ts";
import type { RuleProgram } from "../../rules/programs/program.ts";
import type { EvidenceHistory } from "../evidence-history.ts";
import { shortId } from "./works.ts";

/** So many of the changes of a commit are named. */
const mostNamed = 5;

/** No output counts as current only because the yardstick was changed to ask for less. */
export function yardstickLoosened({ yardsticks: { loosened, compared, hasMore } }: EvidenceHistory): RuleProgram {
  return (_, messages) => {
    const breaches = loosened.map(({ output, day, commit, changed, changes }): Breach => {
      const values = { output, day, changed, commit: shortId(commit), changes: changes.slice(0, mostNamed) };
      return { place: null, output, message: null, values };
    });
    const message = messages("more") ?? null;
    const more: Breach[] = hasMore ? [{ place: null, output: null, message, values: { compared } }] : [];
    return { evaluated: compared, breaches: [...breaches, ...more] };
  };
}
