import { messagesFor } from "../../messages/messages.ts";
import type { Locale } from "../../model/locale.ts";
import type { Report } from "../../model/report.ts";

export type BadgeState = "good" | "soon" | "lacking" | "unknown";

/** The content of a badge, for all badge formats. */
export interface BadgeContent {
  readonly label: string;
  readonly message: string;
  /** The same for those who do not see the picture, in full. */
  readonly title: string;
  readonly state: BadgeState;
}

/** The badge of a report. It shows its as-of date, since a picture on a page does not say how old it is. */
export function reportBadge({ summary, asOf, paths }: Report, locale: Locale): BadgeContent {
  const { labels, phrases } = messagesFor(locale).terms;
  const { tasks } = summary;
  if (tasks.applicable === 0) return unknownBadge(locale, asOf);
  return {
    label: labels.badge,
    message: `${tasks.current}/${tasks.applicable} · ${asOf}`,
    title: phrases.labelled(labels.badge, phrases.onDay(asOf, phrases.tasks(tasks))),
    state: badgeState(summary, paths.length > 0),
  };
}

/** The badge for an unknown state: there is no report, it is too old, or no task applies. */
export function unknownBadge(locale: Locale, asOf: string | null): BadgeContent {
  const { labels, phrases } = messagesFor(locale).terms;
  const message = asOf === null ? phrases.unknown : `${phrases.unknown} · ${asOf}`;
  return { label: labels.badge, message, title: phrases.labelled(labels.badge, message), state: "unknown" };
}

/** @param isNarrowed whether findings are those of some files, so that nothing is known of the others */
function badgeState({ tasks, outputs, findings }: Report["summary"], isNarrowed: boolean): BadgeState {
  if (tasks.lacking > 0 || findings.error > 0) return "lacking";
  if (isNarrowed) return "unknown";
  return outputs.due > 0 || findings.warning > 0 ? "soon" : "good";
}
