import { attachmentInspector } from "../attachments/inspect-attachment.ts";
import { compareFindings } from "../derive/compare-findings.ts";
import { compareReports } from "../derive/compare-reports.ts";
import { compareYardsticks } from "../derive/compare-yardsticks.ts";
import { narrowingTo } from "../derive/narrow-findings.ts";
import { type LoadedEvidence, loadEvidence } from "../evidence/load-evidence.ts";
import type { Scope, Yardstick, YardstickChange } from "../model/comparison.ts";
import type { Person } from "../model/config.ts";
import type { Report } from "../model/report.ts";
import { outputsOf } from "../model/walk.ts";
import type { Base } from "../source/find-base.ts";
import { gitRevision } from "../source/git-revision.ts";
import type { FoundFiles, SourceState } from "../source/source.ts";
import { compareText } from "../text/compare-text.ts";
import { today } from "../time/calendar.ts";
import { committed, namedMapping } from "./check.ts";
import type { JudgeOptions, ProjectOptions } from "./check-options.ts";
import { compareProjects, firstExceptions } from "./compare-projects.ts";
import { earlierProject } from "./earlier-project.ts";
import { namedFiles } from "./find-evidence.ts";
import { type JudgedEvidence, judge, needsHistory } from "./judge.ts";
import type { Project } from "./load-project.ts";
import { historyReader } from "./read-history.ts";
import { sharedWorkWith } from "./shared-work.ts";
import { attachmentsToCompare, hasOtherFindings, withAttachments } from "./with-attachments.ts";
import { withUnread } from "./with-unread.ts";
import { withoutPrivate } from "./without-private.ts";

export interface AgainstOptions extends Pick<JudgeOptions, "asOf" | "paths" | "by" | "frames" | "onProgress"> {
  readonly base: Base;
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
export async function checkAgainst(project: Project, options: AgainstOptions): Promise<Report> {
  const { source, config, standard } = project;
  const mapping = await namedMapping(options.by);
  const outputs = outputsOf(standard).map(({ id }) => id);
  const base = await gitRevision(source.root, options.base.commit);
  const { earlier, problem } = await earlierProject(base, project, options.policy);
  /** By what the evidence of then is judged. */
  const before = earlier ?? project;
  const decides = earlier === null ? "head" : options.yardstick;

  const own = await source.find(config.evidence, { eachMustMatch: false });
  const found = earlier === null ? own : united(own, await foundByEarlier(project, earlier));
  const state = source.state(() => loading.then(() => [...project.files, ...found.files])); // git runs beside the reading
  const { known, places, history } = sharedWorkWith(project.cache);
  const read = (files: FoundFiles, from: Project, by: Project) => {
    return loadEvidence(files, {
      source: from.source,
      fileBytes: by.config.limits.fileBytes,
      outputs,
      people: project.people,
      timezone: config.timezone,
      known,
    });
  };
  const loading = loadEvidence(found, {
    source,
    fileBytes: before.config.limits.fileBytes,
    outputs,
    people: project.people,
    timezone: config.timezone,
    known,
    ...(options.onProgress ? { onProgress: options.onProgress } : {}),
  });
  const evidence = await loading;
  const asOf = options.asOf ?? today(config.timezone);
  const common = { source, asOf, commit: committed(await state), mapping, frames: options.frames, places };
  const historyOf = historyReader(project, await state, asOf, history);
  const unread = await withUnread(project, found, evidence, await state);
  const textBytes = config.limits.fileBytes;
  const inspect = attachmentInspector({ source, tracked: unread.tracked, textBytes });
  const now: JudgedEvidence = { ...common, historyOf, ...withAttachments(unread, inspect) };

  const sourceThen = earlier?.source ?? base;
  const foundThen = await sourceThen.find(before.config.evidence, { eachMustMatch: false });
  // What the checkout leaves out is not read of either side, so that nothing seems gone.
  const sparse = sparseFiles(await state);
  const then: FoundFiles = { ...foundThen, files: without(foundThen.files, sparse) };
  const leftOut = without(foundThen.files, then.files);
  const paths = await namedFiles(project, options.paths ?? [], found, without(then.files, found.files));

  const readOwn = async () =>
    withAttachments(await withUnread(project, own, await read(own, project, project), await state), inspect);
  const hidden = without(found.files, own.files);
  const changes =
    earlier === null ? firstExceptions(project) : [...compareProjects(earlier, project), ...hidden.map(ignored)];
  const byOwn =
    changes.length === 0 && hidden.length === 0
      ? null
      : await judge(project, hidden.length === 0 ? now : { ...now, ...(await readOwn()) });
  const deciding =
    earlier === null || byOwn === null
      ? (byOwn ?? (await judge(project, now)))
      : await judge(withNewPeople(earlier, project), now, { ofNewer: byOwn.report.findings });

  const readThen = await read(then, { ...before, source: sourceThen }, before);
  const unreadThen = await withUnread(
    { ...before, source: sourceThen },
    then,
    readThen,
    await sourceThen.state(),
    leftOut,
  );
  const inspectThen = attachmentInspector({ source: sourceThen, tracked: null, textBytes });
  const evidenceThen = {
    ...common,
    source: sourceThen,
    historyOf: historyReader({ ...before, source: sourceThen }, await sourceThen.state(), asOf, history),
    ...withAttachments(unreadThen, inspectThen, attachmentsToCompare(now)),
  };
  const judgedThen =
    byOwn === null && !hasOtherFindings(now) && !needsHistory(before.policy) && isSame(evidence, readThen, found, then)
      ? deciding
      : await judge(before, evidenceThen, { like: deciding });

  project.cache?.save();

  const shown = decides === "base" ? deciding : (byOwn ?? deciding);
  const findings = compareFindings(judgedThen, shown);
  const yardstick = compareYardsticks(decides, problem, changes, deciding, byOwn ?? deciding);
  const { commit, notion } = options.base;
  const revision = { commit, notion, problem, leftOut: base.submodules, report: judgedThen.report };
  const narrowing = narrowingTo(
    paths,
    [judgedThen, shown].flatMap(({ report }) => outputsOf(report)),
  );
  const added = new Set(findings.added);
  const newLapses = shown.echoes.filter((echo) => added.has(echo));
  const report = shown.limited(narrowing, newLapses);
  const compared = compareReports(revision, report, findings, yardstick, options.scope, narrowing);
  return withoutPrivate(compared, now.evidence, evidenceThen.evidence);
}

/** What the patterns and ignore files of then find among the files of now. */
async function foundByEarlier({ source }: Project, earlier: Project): Promise<FoundFiles> {
  const { isIgnored } = earlier.source;
  return source.find(earlier.config.evidence, { eachMustMatch: false, isIgnored });
}

function united(one: FoundFiles, other: FoundFiles): FoundFiles {
  const links = new Map([...one.links, ...other.links].map((link) => [link.path, link]));
  return {
    files: [...new Set([...one.files, ...other.files])].sort(compareText),
    links: [...links.values()].sort((a, b) => compareText(a.path, b.path)),
  };
}

/** The files that git tracks and a sparse checkout leaves out. */
function sparseFiles(state: SourceState): readonly string[] {
  const tracked = state.kind === "commit" ? state.tracked : null;
  return [...(tracked ?? [])].flatMap(([path, kind]) => (kind === "sparse" ? [path] : []));
}

function without(files: readonly string[], others: readonly string[]): readonly string[] {
  const known = new Set(others);
  return files.filter((path) => !known.has(path));
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
function isSame(one: LoadedEvidence, other: LoadedEvidence, found: FoundFiles, then: FoundFiles): boolean {
  const isEach = (paths: LoadedEvidence["contents"]) =>
    [...paths].every(([path, id]) => other.contents.get(path) === id);
  const links = JSON.stringify(found.links) === JSON.stringify(then.links);
  return links && one.contents.size === other.contents.size && isEach(one.contents);
}
