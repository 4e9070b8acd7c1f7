import type { YardstickChange } from "../model/comparison.ts";
import type { Loosened, YardstickHistory } from "../model/yardstick-history.ts";
import { compareProjects } from "./compare-projects.ts";
import { concernedFiles } from "./concerned-files.ts";
import { daysOf, type JudgeFiles, judgingByTwo } from "./judge-by-two.ts";
import type { Project } from "./load-project.ts";
import { withoutChanges } from "./without-changes.ts";
import { filesOfCommits, type YardstickPeriod, type YardstickSpan, yardstickSpans } from "./yardstick-spans.ts";

/** So many changes that may ask for less are compared, the newest first. */
const mostCompared = 20;

/**
 * Outputs that did not lack evidence only because configuration, policies or roster were changed to ask for less, be it
 * before, on or after the as-of date. The time that each such change was the last one is judged by the yardstick before it
 * and by its own: at both ends, and between, before each day on which files changed. The time of later changes is judged
 * by their own yardstick as well, and by it without the change. A change after the as-of date has the files of now judged
 * on that date. Rules that need the history have no say.
 *
 * @throws UserError `revision-incomplete`, `deadline-passed`
 */
export async function yardstickHistory(
  project: Project,
  period: YardstickPeriod,
  judgeFiles: JudgeFiles,
): Promise<YardstickHistory> {
  const judging = judgingByTwo(filesOfCommits(project, period.history.commits), judgeFiles);
  const later: YardstickSpan[] = [];
  const found: Loosened[] = [];
  let compared = 0;
  for await (const span of yardstickSpans(project, period)) {
    const changes = span.changes.filter(mayAskLess);
    if (changes.length > 0) {
      if (compared === mostCompared) return { loosened: found, compared, hasMore: true };
      compared++;
      const { commit, changed } = span;
      const names = [...new Set(changes.map(({ name }) => name))];
      const titles = Object.fromEntries(changes.flatMap(({ name, title }) => (title ? [[name, title] as const] : [])));
      const add = (lacking: Iterable<readonly [output: string, day: string]>) => {
        for (const [output, day] of lacking) found.push({ output, day, commit, changed, changes: names, titles });
      };
      const files = concernedFiles(changes, span.before.policy, period.history.documents);
      const own = await judging.lacking(span.before, span.after, daysOf(span, files));
      add(own);
      const known = new Set([...found.map(({ output }) => output), ...own.keys()]);
      for (const other of later) {
        const without = withoutChanges(other.after, span.before, changes);
        if (without === null || !compareProjects(without, other.after).some(mayAskLess)) continue;
        const more = await judging.lacking(
          without,
          other.after,
          daysOf({ ...other, ends: other.ends.slice(0, 1) }, files),
        );
        add([...more].filter(([output]) => !known.has(output)));
        for (const output of more.keys()) known.add(output);
      }
      if (judging.isExhausted()) return { loosened: found, compared, hasMore: true };
    }
    later.push(span);
  }
  return { loosened: found, compared, hasMore: false };
}

function mayAskLess({ direction }: YardstickChange): boolean {
  return direction !== "tightened";
}
