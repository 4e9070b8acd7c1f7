import { loadOfficeText } from "../attachments/attachment-format.ts";
import { attachmentInspector, type InspectAttachment } from "../attachments/inspect-attachment.ts";
import { type LoadedEvidence, type LoadOptions, loadEvidence, unknownFiles } from "../evidence/load-evidence.ts";
import { outputsOf } from "../model/walk.ts";
import { inBackground } from "../source/in-background.ts";
import type { FoundFiles, SourceState } from "../source/source.ts";
import { compareText } from "../text/compare-text.ts";
import { checkProject, committed } from "./check.ts";
import type { JudgeOptions } from "./check-options.ts";
import type { JudgedEvidence } from "./judge.ts";
import type { Project } from "./load-project.ts";
import { historyReader } from "./read-history.ts";
import type { SharedWork } from "./shared-work.ts";
import { attachmentsToCompare, withAttachments } from "./with-attachments.ts";
import { withUnread } from "./with-unread.ts";

/** What is compared, and what is the same for both sides of it. */
export interface BothSides {
  readonly project: Project;
  /** The project of then; null where it cannot be loaded. */
  readonly earlier: Project | null;
  /** The files of then, and by what they are judged. */
  readonly before: Project;
  readonly shared: SharedWork;
  readonly common: Pick<JudgedEvidence, "asOf" | "mapping" | "frames" | "places" | "memory">;
  readonly readPulls: JudgeOptions["readPulls"];
}

/** The evidence of now, or that of then. */
export interface Side {
  readonly found: FoundFiles;
  readonly loaded: LoadedEvidence;
  /** The same with what else is found about it. */
  readonly judged: JudgedEvidence;
}

export interface SideOfNow extends Side {
  readonly state: SourceState;
  readonly inspect: InspectAttachment;
}

/** What is found now: by the project's own patterns and ignore files, and with those of then. */
export interface FoundNow {
  readonly own: FoundFiles;
  readonly united: FoundFiles;
}

export async function findNow({ project, earlier }: BothSides): Promise<FoundNow> {
  const { source, config } = project;
  const patterns = earlier?.config.evidence ?? config.evidence;
  let isSame = JSON.stringify(patterns) === JSON.stringify(config.evidence);
  const onVerdict = (path: string, isIgnored: boolean) => {
    isSame &&= earlier === null || earlier.source.isIgnored(path) === isIgnored;
  };
  const own = await source.find(config.evidence, { eachMustMatch: false, onVerdict });
  if (earlier === null || isSame) return { own, united: own };
  const { isIgnored } = earlier.source;
  const other = await source.find(patterns, { eachMustMatch: false, isIgnored });
  return { own, united: united(own, other) };
}

export async function readNow(
  both: BothSides,
  found: FoundFiles,
  onProgress: JudgeOptions["onProgress"],
): Promise<SideOfNow> {
  const { project, before, shared, common, readPulls } = both;
  const { source, config } = project;
  // Git runs beside the reading.
  const state = inBackground(source.state(() => loading.then(() => [...project.files, ...found.files])));
  const loading = load(both, found, { source, config: before.config }, onProgress);
  const loaded = await loading;
  const unread = await withUnread(project, found, loaded, await state, { known: shared.inTexts });
  const inspect = attachmentInspector({
    source,
    tracked: unread.tracked,
    textBytes: config.limits.fileBytes,
    officeText: await loadOfficeText(loaded.documents),
  });
  const reading = { asOf: common.asOf, shared, judgeFiles: checkProject, readPulls };
  const judged: JudgedEvidence = {
    ...common,
    source,
    commit: committed(await state),
    historyOf: historyReader(project, { ...reading, state: await state }),
    ...withAttachments(unread, inspect),
  };
  return { found, loaded, judged, state: await state, inspect };
}

/** The evidence of now without what only the patterns of then find. */
export async function readOwn(both: BothSides, now: SideOfNow, own: FoundFiles): Promise<JudgedEvidence> {
  const { project, shared } = both;
  const loaded = await load(both, own, project);
  const unread = await withUnread(project, own, loaded, now.state, { known: shared.inTexts });
  return { ...now.judged, ...withAttachments(unread, now.inspect) };
}

/** What the patterns of then find among the files of then. */
export async function findThen(
  { before }: BothSides,
  { state }: SideOfNow,
): Promise<FoundFiles & { leftOut: readonly string[] }> {
  const found = await before.source.find(before.config.evidence, { eachMustMatch: false });
  // What the checkout leaves out is not read of either side, so that nothing seems gone.
  const files = without(found.files, sparseFiles(state));
  return { ...found, files, leftOut: without(found.files, files) };
}

/** Has git read beside the judging what {@link readThen} is going to read. */
export async function readThenBeside(both: BothSides, found: FoundFiles): Promise<void> {
  const { before } = both;
  await before.source.readBeside?.(unknownFiles(found, loadOptions(both, before)));
}

export async function readThen(
  both: BothSides,
  now: SideOfNow,
  found: FoundFiles & { readonly leftOut: readonly string[] },
): Promise<Side> {
  const { project, before, shared, common, readPulls } = both;
  const { source } = before;
  const loaded = await load(both, found, before);
  const { leftOut } = found;
  const state = await source.state();
  const unread = await withUnread(before, found, loaded, state, { leftOut, known: shared.inTexts });
  const inspect = attachmentInspector({
    source,
    tracked: null,
    textBytes: project.config.limits.fileBytes,
    officeText: await loadOfficeText(loaded.documents),
  });
  const reading = { asOf: common.asOf, shared, judgeFiles: checkProject, readPulls };
  const judged = {
    ...common,
    source,
    commit: now.judged.commit,
    historyOf: historyReader(before, { ...reading, state }),
    ...withAttachments(unread, inspect, attachmentsToCompare(now.judged)),
  };
  return { found, loaded, judged };
}

function load(
  both: BothSides,
  found: FoundFiles,
  files: Pick<Project, "source" | "config">,
  onProgress?: JudgeOptions["onProgress"],
): Promise<LoadedEvidence> {
  return loadEvidence(found, { ...loadOptions(both, files), ...(onProgress ? { onProgress } : {}) });
}

/** Both sides name the people whom the project knows now, and its time zone. */
function loadOptions(
  { project, shared }: BothSides,
  { source, config }: Pick<Project, "source" | "config">,
): LoadOptions {
  return {
    source,
    fileBytes: config.limits.fileBytes,
    outputs: outputsOf(project.standard).map(({ id }) => id),
    people: project.people,
    timezone: project.config.timezone,
    known: shared.known,
  };
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

export function without(files: readonly string[], others: readonly string[]): readonly string[] {
  const known = new Set(others);
  return files.filter((path) => !known.has(path));
}
