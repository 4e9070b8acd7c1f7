import { lackedBefore, lacksNow, outputChanges } from "../derive/compare-reports.ts";
import type { YardstickChange } from "../model/comparison.ts";
import type { Report } from "../model/report.ts";
import { boundedSource } from "../source/bounded-source.ts";
import { gitRevision } from "../source/git-revision.ts";
import { subtractDuration } from "../time/durations.ts";
import type { WitnessedCommit } from "../trust/evidence-history.ts";
import type { Loosened, YardstickHistory } from "../trust/loosened.ts";
import { mainLine } from "../trust/merges.ts";
import { compareProjects } from "./compare-projects.ts";
import { earlierProject } from "./earlier-project.ts";
import type { Project } from "./load-project.ts";
import { createSharedWork, type SharedWork } from "./shared-work.ts";
import { withHistoryRules } from "./with-history-rules.ts";

/** Judges the files of a project: what {@link checkProject} does. */
export type JudgeFiles = (
  project: Project,
  options: { readonly asOf: string; readonly shared: SharedWork },
) => Promise<Report>;

export interface YardstickPeriod {
  /** Parents before children; the last one has the files of now. */
  readonly commits: readonly WitnessedCommit[];
  readonly asOf: string;
  /** How long before the as-of date changes of the yardstick are looked at, as a duration. */
  readonly length: string;
}

/** So many changes that may ask for less are compared, the newest first; each has evidence judged four times. */
const mostCompared = 20;

/**
 * Outputs that did not lack evidence only because configuration, policies or roster were changed to ask for less, be it
 * before, on or after the as-of date. The evidence of both ends of the time that each such change was the last one is
 * judged by the yardstick before it and by its own; a change after the as-of date has the files of now judged on that date.
 * Rules that need the history have no say.
 *
 * @throws UserError `revision-incomplete`, `deadline-passed`
 */
export async function yardstickHistory(
  project: Project,
  { commits, asOf, length }: YardstickPeriod,
  judgeFiles: JudgeFiles,
): Promise<YardstickHistory> {
  const line = mainLine(commits);
  const revisions = revisionsOf(project);
  const judgeBoth = comparison(revisions, judgeFiles);
  const since = subtractDuration(asOf, length);
  const found: Loosened[] = [];
  let compared = 0;
  let last = { day: asOf, commit: line.at(-1)?.commit.id ?? "" };
  let after = await revisions.project(last.commit, project);
  /** The commit that made the yardstick what it was after it, where that is not this one. */
  let made: WitnessedCommit | null = null;
  for (const { commit, paths } of line.toReversed()) {
    const [parent] = commit.parents;
    if (commit.day < since || parent === undefined) break;
    if (after !== null && !yardstickFiles(after).some((path) => paths.has(path))) continue;
    const before = await revisions.project(parent, after ?? project);
    if (before === null || after === null) {
      // What a broken configuration asked for, nobody can say: the one before it is compared with the one after it.
      made = after === null ? null : (made ?? commit);
      after ??= before;
      continue;
    }
    const { id, day } = made ?? commit;
    const changes = compareProjects(before, after).filter(mayAskLess);
    if (changes.length > 0) {
      if (compared === mostCompared) return { loosened: found, compared, hasMore: true };
      compared++;
      const names = [...new Set(changes.map(({ name }) => name))];
      const lacking = await judgeBoth(before, after, day > asOf ? [last] : [last, { day, commit: id }]);
      for (const [output, on] of lacking) found.push({ output, day: on, commit: id, changed: day, changes: names });
    }
    if (day <= asOf) last = { day, commit: parent };
    [after, made] = [before, null];
  }
  return { loosened: found, compared, hasMore: false };
}

function mayAskLess({ direction }: YardstickChange): boolean {
  return direction !== "tightened";
}

function yardstickFiles({ files, askedConfig }: Project): readonly string[] {
  return askedConfig === undefined ? files : [...files, askedConfig];
}

/** The files of commits, and the projects that they are. */
function revisionsOf(project: Project) {
  const { checkpoint } = project;
  const source = async (commit: string) => {
    checkpoint?.();
    const revision = await gitRevision(project.source.root, commit);
    return checkpoint ? boundedSource(revision, checkpoint) : revision;
  };
  return {
    source,
    /** Null where its configuration is missing or cannot be used. */
    project: async (commit: string, like: Project): Promise<Project | null> => {
      const { earlier } = await earlierProject(await source(commit), project, project.loadedBy.policy, like);
      return earlier;
    },
  };
}

interface FilesOnDay {
  readonly day: string;
  readonly commit: string;
}

/** Finds the outputs that lack evidence by the first yardstick and not by the second, with the first such day. */
function comparison({ source }: ReturnType<typeof revisionsOf>, judgeFiles: JudgeFiles) {
  const shared = createSharedWork();
  return async (before: Project, after: Project, days: readonly FilesOnDay[]): Promise<ReadonlyMap<string, string>> => {
    const found = new Map<string, string>();
    for (const { day, commit } of days) {
      const files = await source(commit);
      const judged = (yardstick: Project) => {
        const policy = withHistoryRules("none", yardstick.policy);
        return judgeFiles({ ...yardstick, policy, source: files, cache: null }, { asOf: day, shared });
      };
      for (const change of outputChanges(await judged(before), await judged(after))) {
        if (lackedBefore(change) && !lacksNow(change) && !found.has(change.output)) found.set(change.output, day);
      }
    }
    return found;
  };
}
