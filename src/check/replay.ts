import { standingOf } from "../derive/output-history.ts";
import type { HistoryYardstick, OutputOnDay, ReplayedDay } from "../model/history.ts";
import type { Report } from "../model/report.ts";
import { UserError } from "../model/user-error.ts";
import { outputsOf } from "../model/walk.ts";
import { boundedSource } from "../source/bounded-source.ts";
import { followedHistory } from "../source/followed-history.ts";
import type { HistoryCommit } from "../source/git-history.ts";
import { type GitRevision, gitRevision } from "../source/git-revision.ts";
import { dayAt, nextDay } from "../time/calendar.ts";
import { checkProject } from "./check.ts";
import type { ProjectOptions } from "./check-options.ts";
import { earlierProject, saysNothing } from "./earlier-project.ts";
import type { Project } from "./load-project.ts";
import { createSharedWork, type SharedWork } from "./shared-work.ts";
import { withHistoryRules } from "./with-history-rules.ts";

export interface ReplayOptions {
  /** The first and the last day, `YYYY-MM-DD`. */
  readonly from: string;
  readonly to: string;
  readonly yardstick: HistoryYardstick;
  readonly policy?: ProjectOptions["policy"];
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

export interface Replay {
  /** The newest commit. */
  readonly commit: string;
  readonly days: readonly ReplayedDay[];
  /** Everyone whom a day names and a roster of then has. */
  readonly people: Report["people"];
  /** With the commits that were listed. */
  readonly shared: SharedWork;
}

type Outcome = Omit<ReplayedDay, "day">;

/**
 * Judges each day of a period by the files of the last commit of that day, along the first parents of `HEAD`, which are
 * what the branch itself had. Days with the same files are judged at both ends; only where these differ, the days between
 * are judged as well, until each change has its day.
 *
 * @throws UserError `history-unusable` without a complete history; `revision-incomplete`, `deadline-passed`
 */
export async function replay(project: Project, options: ReplayOptions): Promise<Replay> {
  const state = await project.source.state();
  if (state.kind === "none") throw new UserError("history-unusable", { reason: state.reason });
  const place = { prefix: state.prefix, anchor: project.configPath };
  const history = await followedHistory(project.source.root, state.commit, place);
  if (history.kind === "none") throw new UserError("history-unusable", { reason: history.reason });
  const days = daysFrom(options.from, options.to);
  const commits = commitOfDays(history.commits, state.commit, days, project.config.timezone);
  const people = new Map<string, string>();
  const shared = createSharedWork();
  shared.history.listed = { folder: project.source.root, prefix: state.prefix, history };
  const prefixes = new Map(history.commits.map(({ id, prefix }) => [id, prefix]));
  const revisionAt = (commit: string) =>
    gitRevision(project.source.root, { commit, prefix: prefixes.get(commit) ?? state.prefix });
  const judgeDay = dayJudge(project, { ...options, revisionAt }, people, shared);
  const outcomes: Outcome[] = [];
  const judged = async (at: number): Promise<Outcome> => {
    const outcome = outcomes[at] ?? (await judgeDay(days[at] ?? "", commits[at] ?? null));
    outcomes[at] = outcome;
    return outcome;
  };
  const fill = async (first: number, last: number): Promise<void> => {
    const [one, other] = [await judged(first), await judged(last)];
    if (last - first <= 1) return;
    if (isSame(one, other)) return void outcomes.fill({ ...one, sums: null }, first + 1, last);
    const middle = Math.floor((first + last) / 2);
    await fill(first, middle);
    await fill(middle, last);
  };
  for (let first = 0, last = 0; first < days.length; first = last + 1) {
    last = first;
    while (last + 1 < days.length && commits[last + 1] === commits[first]) last++;
    await fill(first, last);
    options.onProgress?.(last + 1, days.length);
  }
  return {
    commit: state.commit,
    days: days.map((day, at) => ({ day, ...(outcomes[at] as Outcome) })),
    people: Array.from(people, ([id, name]) => ({ id, name })),
    shared,
  };
}

function daysFrom(from: string, to: string): readonly string[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = nextDay(day)) days.push(day);
  return days;
}

/** For each day the newest commit that had been made by its end; null before the first. */
export function commitOfDays(
  commits: readonly HistoryCommit[],
  head: string,
  days: readonly string[],
  timezone: string,
): readonly (string | null)[] {
  const known = new Map(commits.map((commit) => [commit.id, commit]));
  let commit = known.get(head);
  const newestFirst = days.toReversed().map((day) => {
    // A clock that no commit can have had says nothing; the commit before is certain.
    while (commit && (dayAt(timezone, commit.committer.time) ?? "9999-12-31") > day) {
      commit = known.get(commit.parents[0] ?? "");
    }
    return commit?.id ?? null;
  });
  return newestFirst.reverse();
}

function dayJudge(
  project: Project,
  { yardstick, policy, revisionAt }: ReplayOptions & { readonly revisionAt: (commit: string) => Promise<GitRevision> },
  people: Map<string, string>,
  shared: SharedWork,
) {
  const nothing = (commit: string | null, problem: string): Outcome => ({ commit, outputs: null, problem, sums: null });
  let like = project;
  let opened: { readonly commit: string; readonly project: Project | null; readonly problem: string | null } | null =
    null;
  const open = async (commit: string) => {
    const source = await revisionAt(commit);
    if (yardstick === "now") {
      const bounded = project.checkpoint ? boundedSource(source, project.checkpoint) : source;
      return { commit, project: { ...project, source: bounded }, problem: null };
    }
    const { earlier, problem } = await earlierProject(source, project, policy, like);
    like = earlier ?? like;
    return { commit, project: earlier, problem };
  };
  return async (day: string, commit: string | null): Promise<Outcome> => {
    if (commit === null) return nothing(null, "no-commit");
    project.checkpoint?.(); // what is known of all files of a day is not read again
    if (opened?.commit !== commit) opened = await open(commit);
    if (opened.project === null) return nothing(commit, opened.problem ?? "no-configuration");
    try {
      const report = await checkProject(forStates(opened.project), { asOf: day, shared });
      for (const { id, name } of report.people) people.set(id, name);
      const outputs = outputsOf(report).map(({ id, state, newest, owner, kind }): [string, OutputOnDay] => {
        return [id, { state, newest, owner, kind }];
      });
      const { tasks, findings } = report.summary;
      const sums = {
        tasks: { applicable: tasks.applicable, current: tasks.current },
        findings: { error: findings.error },
      };
      return { commit, outputs: new Map(outputs), problem: null, sums };
    } catch (error) {
      if (!(error instanceof UserError) || saysNothing.has(error.code)) throw error;
      return nothing(commit, error.code);
    }
  };
}

/** Without the rules that walk through the history of each day and change no state. */
function forStates(project: Project): Project {
  return { ...project, policy: withHistoryRules("errors", project.policy) };
}

/** Whether each output counts the same. */
function isSame(one: Outcome, other: Outcome): boolean {
  if (one.outputs === null || other.outputs === null) return one.problem === other.problem;
  return [...one.outputs].every(([id, { state }]) => {
    const then = other.outputs?.get(id);
    return then !== undefined && standingOf(then.state) === standingOf(state);
  });
}
