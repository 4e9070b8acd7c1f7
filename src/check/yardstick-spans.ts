import type { YardstickChange } from "../model/comparison.ts";
import { boundedSource } from "../source/bounded-source.ts";
import { type GitRevision, gitRevision } from "../source/git-revision.ts";
import { subtractDuration } from "../time/durations.ts";
import type { CommittedHistory, WitnessedCommit } from "../trust/evidence-history.ts";
import { mainLine } from "../trust/merges.ts";
import { compareProjects } from "./compare-projects.ts";
import { earlierProject } from "./earlier-project.ts";
import type { Project } from "./load-project.ts";

export interface YardstickPeriod {
  /** Its last commit has the files of now. */
  readonly history: Pick<CommittedHistory, "commits" | "documents">;
  readonly asOf: string;
  /** The first day on which a change of the yardstick is looked at. */
  readonly since: string;
}

/** The files of a commit, to be judged on a day. */
export interface FilesOnDay {
  readonly day: string;
  readonly commit: string;
}

/** The time in which a change of the yardstick was the last one. */
export interface YardstickSpan {
  readonly commit: string;
  /** Its day. */
  readonly changed: string;
  readonly before: Project;
  readonly after: Project;
  readonly changes: readonly YardstickChange[];
  /** Its last day and its first one; the as-of date alone for a change that came later. */
  readonly ends: readonly FilesOnDay[];
  /** The changes of files in between, the newest first. */
  readonly between: readonly ChangedFiles[];
}

/** The files before a commit of the main line, to be judged on the day before: what was missing may be there afterwards. */
export interface ChangedFiles extends FilesOnDay {
  /** The files that it changed. */
  readonly paths: ReadonlySet<string>;
}

/**
 * The changes of configuration, policies and roster on the main line, the newest first. One that decides nothing, such as
 * another title or comment, is none.
 *
 * @throws UserError `revision-incomplete`, `deadline-passed`
 */
export async function* yardstickSpans(
  project: Project,
  { history, asOf, since }: YardstickPeriod,
): AsyncGenerator<YardstickSpan> {
  const line = mainLine(history.commits);
  const filesAt = filesOfCommits(project, history.commits);
  /** Null where its configuration is missing or cannot be used. */
  const projectAt = async (commit: string, like: Project): Promise<Project | null> => {
    const { earlier } = await earlierProject(await filesAt(commit), project, project.loadedBy.policy, like);
    return earlier;
  };
  let last = { day: asOf, commit: line.at(-1)?.commit.id ?? "" };
  let between: ChangedFiles[] = [];
  let after = await projectAt(last.commit, project);
  /** The commit that made the yardstick what it was after it, where that is not this one. */
  let made: WitnessedCommit | null = null;
  for (const { commit, paths } of line.toReversed()) {
    const [parent] = commit.parents;
    if (commit.day < since || parent === undefined) break;
    const isYardstick = after === null || yardstickFiles(after).some((path) => paths.has(path));
    const before = isYardstick ? await projectAt(parent, after ?? project) : after;
    if (before === null || after === null) {
      // What a broken configuration asked for, nobody can say: the one before it is compared with the one after it.
      made = after === null ? null : (made ?? commit);
      after ??= before;
      continue;
    }
    const changes = compareProjects(before, after);
    if (changes.length === 0) {
      if (paths.size > 0 && commit.day <= asOf) between.push({ day: dayBefore(commit.day), commit: parent, paths });
      made = null;
      continue;
    }
    const { id, day } = made ?? commit;
    const first = { day, commit: id };
    yield {
      commit: id,
      changed: day,
      before,
      after,
      changes,
      ends: day > asOf ? [last] : [last, first],
      between: between.filter((one) => isInside(one, first, last)),
    };
    if (day <= asOf) last = { day, commit: parent };
    [after, made, between] = [before, null, []];
  }
}

function isInside(one: FilesOnDay, first: FilesOnDay, last: FilesOnDay): boolean {
  return one.day < last.day && (one.day > first.day || (one.day === first.day && one.commit !== first.commit));
}

function dayBefore(day: string): string {
  return subtractDuration(day, "P1D");
}

function yardstickFiles({ files, askedConfig }: Project): readonly string[] {
  return askedConfig === undefined ? files : [...files, askedConfig];
}

/** The files of a project at each of its commits, wherever in the repository it was. */
export function filesOfCommits({ source, checkpoint }: Project, commits: readonly WitnessedCommit[]) {
  const prefixes = new Map(commits.map(({ id, prefix }) => [id, prefix]));
  return async (commit: string): Promise<GitRevision> => {
    checkpoint?.();
    const prefix = prefixes.get(commit);
    const revision = await gitRevision(source.root, prefix === undefined ? commit : { commit, prefix });
    return checkpoint ? boundedSource(revision, checkpoint) : revision;
  };
}
