import { dateHeads } from "../intake/column-plan.ts";
import type { ImportPlan } from "./plan-import.ts";

/** The heads of columns that may mean one of several fields, which nobody has decided. */
export function unclearHeads({ contents }: Pick<ImportPlan, "contents">) {
  return contents.flatMap(({ recognized, planned }) => {
    const dates = dateHeads(planned);
    return recognized.heads.filter(({ doubt, target, head }) => !target && doubt.length > 0 && !dates.has(head.column));
  });
}
