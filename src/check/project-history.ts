import { daysNotJudged, outputHistories } from "../derive/output-history.ts";
import type { History } from "../model/history.ts";
import { UserError } from "../model/user-error.ts";
import { today } from "../time/calendar.ts";
import { addDuration } from "../time/durations.ts";
import { version } from "../version.ts";
import type { Project } from "./load-project.ts";
import { type ReplayOptions, replay } from "./replay.ts";

/** So long a period is replayed at once. */
export const longestHistory = "P5Y";

/**
 * The states of all outputs over a period, replayed from git.
 *
 * @throws UserError those of {@link replay}
 */
export async function projectHistory(project: Project, options: ReplayOptions): Promise<History> {
  const { config, standard } = project;
  const { timezone, organization } = config;
  const { from, to, yardstick } = options;
  const { commit, days, people } = await replay(project, options);
  return {
    schemaVersion: 1,
    tool: { name: "isms-evidence", version },
    from,
    to,
    timezone,
    yardstick,
    organization: { name: organization.name, level: organization.level },
    commit,
    days: { total: days.length, judged: days.filter(({ outputs }) => outputs !== null).length },
    notJudged: daysNotJudged(days),
    trend: days.flatMap(({ day, sums }) => (sums === null ? [] : [{ asOf: day, ...sums }])),
    outputs: outputHistories(standard, days, people),
  };
}

/** @throws UserError `day-outside` for `--from` and `--to` of a period that is not over, runs backwards or is too long */
export function requirePast(from: string, to: string, timezone: string): void {
  const now = today(timezone);
  const latest = [now, addDuration(from, longestHistory)].sort()[0] ?? now;
  if (from > now) {
    throw new UserError("day-outside", { option: "--from", value: from, first: "1970-01-01", last: now });
  }
  if (to < from || to > latest) {
    throw new UserError("day-outside", { option: "--to", value: to, first: from, last: latest });
  }
}
