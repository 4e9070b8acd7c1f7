import { fieldsAsked } from "../assess/fields-asked.ts";
import { loadOfficeText } from "../attachments/attachment-format.ts";
import { attachmentInspector } from "../attachments/inspect-attachment.ts";
import { narrowingTo } from "../derive/narrow-findings.ts";
import { loadEvidence } from "../evidence/load-evidence.ts";
import { createFinding } from "../model/create-finding.ts";
import { type Mapping, mappings } from "../model/mapping.ts";
import type { NotComparedReason } from "../model/not-compared-reason.ts";
import type { Report } from "../model/report.ts";
import { UserError } from "../model/user-error.ts";
import { outputsOf } from "../model/walk.ts";
import { inBackground } from "../source/in-background.ts";
import type { SourceState } from "../source/source.ts";
import { isMappingName, loadMapping } from "../standard/mapping.ts";
import { nearest } from "../text/nearest.ts";
import { today } from "../time/calendar.ts";
import { isDay } from "../time/formats.ts";
import type { CheckOptions, JudgeOptions } from "./check-options.ts";
import { findEvidence, namedFiles } from "./find-evidence.ts";
import { judge } from "./judge.ts";
import { loadProject, type Project } from "./load-project.ts";
import { historyReader } from "./read-history.ts";
import { type SharedWork, sharedWorkWith } from "./shared-work.ts";
import { withAttachments } from "./with-attachments.ts";
import { withSoundCache } from "./with-sound-cache.ts";
import { withUnread } from "./with-unread.ts";
import { withoutPrivate } from "./without-private.ts";

/**
 * The main function: reads the evidence, judges it on the as-of date and says which tasks lack current evidence.
 *
 * @throws UserError when the check cannot run: bad configuration, nothing to check, an unreadable file
 */
export async function check(options: CheckOptions): Promise<Report> {
  const project = await loadProject(options);
  return checkProject(project, options);
}

export interface ProjectCheckOptions extends JudgeOptions {
  /** Why a change could not be compared as it should have been; then it does not pass. */
  readonly notCompared?: NotComparedReason;
  /** With other checks of this process, which go on with it. */
  readonly shared?: SharedWork;
}

/** {@link check} on a project that is loaded already. */
export function checkProject(project: Project, options: ProjectCheckOptions): Promise<Report> {
  return withSoundCache(project, (sound) => checkWith(sound, options));
}

async function checkWith(project: Project, options: ProjectCheckOptions): Promise<Report> {
  if (options.asOf !== undefined && !isDay(options.asOf))
    throw new UserError("as-of-impossible", { value: options.asOf });
  const { source, config, standard } = project;
  const { notCompared, shared = sharedWorkWith(project.cache) } = options;
  const mapping = await namedMapping(options.by);
  const found = await findEvidence(project);
  const paths = await namedFiles(project, options.paths ?? [], found);
  // Git runs beside the reading.
  const state = inBackground(source.state(() => loading.then(() => [...project.files, ...found.files])));
  const loading = loadEvidence(found, {
    source,
    fileBytes: config.limits.fileBytes,
    outputs: outputsOf(standard).map(({ id }) => id),
    people: project.people,
    timezone: config.timezone,
    // Nobody else asks for what one check alone reads; without rules, hardly anything is asked of records.
    ...(options.shared || project.cache ? { known: shared.known } : { fields: fieldsAsked(project.policy) }),
    ...(options.onProgress ? { onProgress: options.onProgress } : {}),
  });
  const evidence = await loading;
  const asOf = options.asOf ?? today(config.timezone);
  const unread = await withUnread(project, found, evidence, await state, { known: options.shared?.inTexts ?? null });
  const textBytes = config.limits.fileBytes;
  const officeText = await loadOfficeText(evidence.documents);
  const read = withAttachments(unread, attachmentInspector({ source, tracked: unread.tracked, textBytes, officeText }));
  const findings = notCompared ? [createFinding("change-not-compared", { reason: notCompared })] : [];
  const judged = {
    source,
    asOf,
    commit: committed(await state),
    mapping,
    ...read,
    evidence: { ...read.evidence, findings: [...findings, ...read.evidence.findings] },
    frames: options.frames,
    historyOf: historyReader(project, {
      state: await state,
      asOf,
      shared,
      judgeFiles: checkProject,
      readPulls: options.readPulls,
    }),
    memory: shared.memory,
    places: options.shared?.places ?? null,
  };
  const judgement = await judge(project, judged, { like: shared.last });
  shared.last = judgement;
  project.cache?.save();
  return withoutPrivate(judgement.limited(narrowingTo(paths, outputsOf(judgement.report)), []), read.evidence);
}

export async function namedMapping(name: string | undefined): Promise<Mapping | null> {
  if (name === undefined) return null;
  if (isMappingName(name)) return loadMapping(name);
  const allowed = Object.keys(mappings);
  throw new UserError("mapping-unknown", { mapping: name, allowed, suggestion: nearest(name, allowed) });
}

export function committed(state: SourceState): Report["source"] {
  return state.kind === "commit" ? { commit: state.commit, dirty: state.dirty, pathPrefix: state.prefix } : null;
}
