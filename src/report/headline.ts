import { isNotCompared } from "../derive/conclude-on.ts";
import type { Messages } from "../messages/messages.ts";
import type { Report } from "../model/report.ts";

/**
 * The verdict in words: of a change that breaks nothing, not that everything is well when it is not; of one that could
 * not be compared, why.
 */
export function headline({ conclusion, comparison, summary, findings }: Report, messages: Messages): string {
  const { terms } = messages;
  const notCompared = findings.find(isNotCompared);
  if (notCompared) return terms.phrases.labelled(terms.conclusions[conclusion], messages.finding(notCompared));
  const { lacking } = summary.tasks;
  const isOfChange = comparison?.scope === "changed" && conclusion === "pass";
  return isOfChange && lacking > 0 ? terms.phrases.breaksNothing(lacking) : terms.conclusions[conclusion];
}
