import { daysNotJudged, outputHistories } from "../derive/output-history.ts";
import type { History } from "../model/history.ts";
import { UserError } from "../model/user-error.ts";
import type { YardstickHistory } from "../model/yardstick-history.ts";
import { today } from "../time/calendar.ts";
import { addDuration } from "../time/durations.ts";
import { version } from "../version.ts";
import { checkProject } from "./check.ts";
import type { Project } from "./load-project.ts";
import { type Replay, type ReplayOptions, replay } from "./replay.ts";

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
  const replayed = await replay(project, options);
  const { commit, days, people } = replayed;
  return {
    schemaVersion: 1,
    tool: { name: "isms-evidence", version },
    from,
    to,
    timezone,
    yardstick,
    organization: { name: organization.name, level: organization.level },
    yardsticks: await yardsticksIn(project, options, replayed),
    commit,
    days: { total: days.length, judged: days.filter(({ outputs }) => outputs !== null).length },
    notJudged: daysNotJudged(days),
    trend: days.flatMap(({ day, sums }) => (sums === null ? [] : [{ asOf: day, ...sums }])),
    outputs: outputHistories(standard, days, people),
  };
}

/** What the changes of the yardstick excused within the period, by the commits until its end. */
async function yardsticksIn(
  project: Project,
  { from, to, yardstick }: ReplayOptions,
  { days, shared }: Replay,
): Promise<YardstickHistory> {
  const commit = days.at(-1)?.commit ?? null;
  if (yardstick === "now" || commit === null) return { loosened: [], compared: 0, hasMore: false };
  const [{ committedHistory }, { yardstickHistory }] = await Promise.all([
    import("../trust/load-history.ts"),
    import("./yardstick-history.ts"),
  ]);
  const { source, config, configPath, checkpoint } = project;
  const state = await source.state();
  const history = await committedHistory({
    folder: source.root,
    state: state.kind === "commit" ? { ...state, commit } : state,
    anchor: configPath,
    timezone: config.timezone,
    asOf: to,
    fileBytes: config.limits.fileBytes,
    shared: shared.history,
    checkpoint,
  });
  // More than can be read: nothing was compared.
  if (history.kind === "none") return { loosened: [], compared: 0, hasMore: true };
  return yardstickHistory(project, { history, asOf: to, since: from }, checkProject);
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
