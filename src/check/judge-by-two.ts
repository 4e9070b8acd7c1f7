import { lackingStates } from "../model/output-state.ts";
import type { Report } from "../model/report.ts";
import { outputsOf } from "../model/walk.ts";
import type { Source } from "../source/source.ts";
import type { Project } from "./load-project.ts";
import { createSharedWork, type SharedWork } from "./shared-work.ts";
import { withHistoryRules } from "./with-history-rules.ts";
import type { FilesOnDay, YardstickSpan } from "./yardstick-spans.ts";

/** Judges the files of a project: what {@link checkProject} does. */
export type JudgeFiles = (
  project: Project,
  options: { readonly asOf: string; readonly shared: SharedWork },
) => Promise<Report>;

/** The days on which a span is judged: its ends, and the days before those on which one of the files changed. */
export function daysOf({ ends, between }: YardstickSpan, files: ReadonlySet<string> | null): JudgedDays {
  const concerned = between.filter(({ paths }) => files === null || [...paths].some((path) => files.has(path)));
  // Of a day, the files before its first commit.
  return { ends, between: [...new Map(concerned.map((one) => [one.day, one])).values()].reverse() };
}

interface JudgedDays {
  readonly ends: readonly FilesOnDay[];
  readonly between: readonly FilesOnDay[];
}

/** Evidence is judged so often; the ends of spans are judged in any case. */
const mostJudged = 300;

/**
 * Judges evidence of several days by two yardsticks; what was judged once is not judged again.
 *
 * @param filesAt - the files of a commit
 */
export function judgingByTwo(filesAt: (commit: string) => Promise<Source>, judgeFiles: JudgeFiles) {
  const work = createSharedWork();
  const known = new WeakMap<
    Project,
    { readonly shared: SharedWork; readonly lacking: Map<string, ReadonlySet<string>> }
  >();
  let left = mostJudged;
  let opened: { readonly commit: string; readonly files: Source } | null = null;
  const filesOf = async (commit: string): Promise<Source> => {
    if (opened?.commit !== commit) opened = { commit, files: await filesAt(commit) };
    return opened.files;
  };
  const lackingBy = async (yardstick: Project, { day, commit }: FilesOnDay): Promise<ReadonlySet<string>> => {
    // What is evaluated anew follows from the judgement before, which is to be one by the same yardstick.
    const of = known.get(yardstick) ?? { shared: { ...work, last: null }, lacking: new Map() };
    known.set(yardstick, of);
    const key = `${day} ${commit}`;
    const before = of.lacking.get(key);
    if (before) return before;
    left--;
    const policy = withHistoryRules("none", yardstick.policy);
    const judged = { ...yardstick, policy, source: await filesOf(commit), cache: null };
    const report = await judgeFiles(judged, { asOf: day, shared: of.shared });
    const lacking = new Set(outputsOf(report).flatMap(({ id, state }) => (lackingStates.has(state) ? [id] : [])));
    of.lacking.set(key, lacking);
    return lacking;
  };
  return {
    /** Outputs that lack evidence by the first and not by the second yardstick, each with a day. */
    async lacking(
      before: Project,
      after: Project,
      { ends, between }: JudgedDays,
    ): Promise<ReadonlyMap<string, string>> {
      const found = new Map<string, string>();
      for (const [at, files] of [...ends, ...between].entries()) {
        if (left <= 0 && at >= ends.length) break;
        const by = await lackingBy(before, files);
        if (by.size === 0) continue;
        const own = await lackingBy(after, files);
        for (const output of by) if (!own.has(output) && !found.has(output)) found.set(output, files.day);
      }
      return found;
    },
    isExhausted: () => left <= 0,
  };
}
