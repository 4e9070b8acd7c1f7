import type { Messages } from "../messages/messages.ts";
import type { Report } from "../model/report.ts";

/** The verdict in words: of a change that breaks nothing, not that everything is well when it is not. */
export function headline({ conclusion, comparison, summary }: Report, { terms }: Messages): string {
  const { lacking } = summary.tasks;
  const isOfChange = comparison?.scope === "changed" && conclusion === "pass";
  return isOfChange && lacking > 0 ? terms.phrases.breaksNothing(lacking) : terms.conclusions[conclusion];
}
