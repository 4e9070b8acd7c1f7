import { compareFindings } from "../derive/compare-findings.ts";
import { compareReports } from "../derive/compare-reports.ts";
import { compareYardsticks } from "../derive/compare-yardsticks.ts";
import { narrowingTo } from "../derive/narrow-findings.ts";
import type { Scope, Yardstick, YardstickChange } from "../model/comparison.ts";
import type { Person } from "../model/config.ts";
import type { Report } from "../model/report.ts";
import { outputsOf } from "../model/walk.ts";
import type { Base } from "../source/find-base.ts";
import type { GitRevision } from "../source/git-revision.ts";
import { inBackground } from "../source/in-background.ts";
import type { FoundFiles } from "../source/source.ts";
import { today } from "../time/calendar.ts";
import { namedMapping } from "./check.ts";
import type { JudgeOptions, ProjectOptions } from "./check-options.ts";
import { compareProjects, firstExceptions } from "./compare-projects.ts";
import { followedProject } from "./earlier-project.ts";
import { namedFiles } from "./find-evidence.ts";
import { judge, needsHistory } from "./judge.ts";
import type { Project } from "./load-project.ts";
import {
  type BothSides,
  findNow,
  findThen,
  readNow,
  readOwn,
  readThen,
  readThenBeside,
  type Side,
  type SideOfNow,
  without,
} from "./read-sides.ts";
import { sharedWorkWith } from "./shared-work.ts";
import { hasOtherFindings } from "./with-attachments.ts";
import { withSoundCache } from "./with-sound-cache.ts";
import { withoutPrivate } from "./without-private.ts";

export interface AgainstOptions
  extends Pick<JudgeOptions, "asOf" | "paths" | "by" | "frames" | "readPulls" | "onProgress"> {
  readonly base: Base;
  /** Its files, where they are listed already. */
  readonly files?: Promise<GitRevision> | undefined;
  readonly scope: Scope;
  /** Whose yardstick decides; that of the base unless it has none that can be used. */
  readonly yardstick: Yardstick;
  readonly policy?: ProjectOptions["policy"];
}

/**
 * The report of a project with what became of it since an earlier revision, on the same day. The evidence that the
 * project has now is judged by the yardstick that held before: nobody excuses a change by the change itself. What the
 * project's own yardstick says otherwise is kept apart.
 *
 * @throws UserError as the check does; `not-a-repository`, `repository-not-trusted` `revision-unknown` or
 * `revision-incomplete`
 */
export function checkAgainst(project: Project, options: AgainstOptions): Promise<Report> {
  return withSoundCache(project, (sound) => compareWith(sound, options));
}

async function compareWith(project: Project, options: AgainstOptions): Promise<Report> {
  const { config } = project;
  const mapping = await namedMapping(options.by);
  const { base, earlier, problem, movedFrom } = await followedProject(
    options.base,
    project,
    options.policy,
    options.files,
  );
  const shared = sharedWorkWith(project.cache);
  const both: BothSides = {
    project,
    earlier,
    shared,
    before: { ...(earlier ?? project), source: earlier?.source ?? base },
    common: {
      asOf: options.asOf ?? today(config.timezone),
      mapping,
      frames: options.frames,
      places: shared.places,
      memory: shared.memory,
    },
    readPulls: options.readPulls,
  };
  const { own, united } = await findNow(both);
  const now = await readNow(both, united, options.onProgress);
  const found = await findThen(both, now);
  const paths = await namedFiles(project, options.paths ?? [], now.found, without(found.files, now.found.files));
  const ahead = inBackground(readThenBeside(both, found));
  const { byOwn, deciding, changes } = await judgeNow(both, now, own);
  await ahead;
  const then = await readThen(both, now, found);
  const judgedThen =
    byOwn === null && !hasOtherFindings(now.judged) && !needsHistory(both.before.policy) && isSame(now, then)
      ? deciding
      : await judge(both.before, then.judged, { like: deciding });
  project.cache?.save();

  const decides = earlier === null ? "head" : options.yardstick;
  const shown = decides === "base" ? deciding : (byOwn ?? deciding);
  const findings = compareFindings(judgedThen, shown);
  const yardstick = compareYardsticks(decides, problem, changes, deciding, byOwn ?? deciding);
  const { commit, notion } = options.base;
  const revision = { commit, notion, movedFrom, problem, leftOut: base.submodules, report: judgedThen.report };
  const narrowing = narrowingTo(
    paths,
    [judgedThen, shown].flatMap(({ report }) => outputsOf(report)),
  );
  const added = new Set(findings.added);
  const newLapses = shown.echoes.filter((echo) => added.has(echo));
  const report = shown.limited(narrowing, newLapses);
  const compared = compareReports(revision, report, findings, yardstick, options.scope, narrowing);
  return withoutPrivate(compared, now.judged.evidence, then.judged.evidence);
}

/** What is judged by the yardstick of then, and if it differs, by the project's own. */
async function judgeNow(both: BothSides, now: SideOfNow, own: FoundFiles) {
  const { project, earlier } = both;
  const hidden = without(now.found.files, own.files);
  const changes =
    earlier === null ? firstExceptions(project) : [...compareProjects(earlier, project), ...hidden.map(ignored)];
  const isOther = changes.length > 0 || hidden.length > 0;
  const byOwn = isOther ? await judge(project, hidden.length === 0 ? now.judged : await readOwn(both, now, own)) : null;
  const deciding =
    earlier === null || byOwn === null
      ? (byOwn ?? (await judge(project, now.judged)))
      : await judge(withNewPeople(earlier, project), now.judged, { ofNewer: byOwn.report.findings });
  return { byOwn, deciding, changes };
}

/** A file that only the earlier patterns and ignore files find. */
function ignored(path: string): YardstickChange {
  return { part: "ignored", name: path, direction: "loosened", output: null, path, line: null };
}

/** People who are new may be named; what they approve counts once they are in the roster. */
function withNewPeople(earlier: Project, project: Project): Project {
  if (earlier.people === null) return earlier;
  const known = new Set(earlier.people.map(({ id }) => id));
  const added = (project.people ?? []).filter(({ id }) => !known.has(id));
  const people: readonly Person[] = [
    ...earlier.people,
    ...added.map((person) => ({ ...person, roles: [], isNew: true as const })),
  ];
  return added.length === 0 ? earlier : { ...earlier, people };
}

/** Whether the same files with the same contents were read. */
function isSame(one: Side, other: Side): boolean {
  const [was, is] = [one.loaded.contents, other.loaded.contents];
  const links = JSON.stringify(one.found.links) === JSON.stringify(other.found.links);
  return links && was.size === is.size && [...was].every(([path, id]) => is.get(path) === id);
}
