import { hiddenCharacters } from "../evidence/hidden-characters.ts";
import { keyOf } from "../evidence/known-files.ts";
import type { LoadedEvidence } from "../evidence/load-evidence.ts";
import { privateFindings } from "../evidence/private-findings.ts";
import { defaultFileBytes } from "../model/config.ts";
import { createFinding } from "../model/create-finding.ts";
import type { Finding } from "../model/finding.ts";
import { blobId } from "../source/blob-id.ts";
import { foldersOf } from "../source/path-in-root.ts";
import type { FoundFiles, Source, SourceState, TrackedKind, UnreadFile, UnreadFiles } from "../source/source.ts";
import { decode } from "../text/decode.ts";
import { readEdited } from "../yaml/edit-yaml.ts";
import { refuseConfigLeftOut } from "./find-config.ts";
import type { Project } from "./load-project.ts";

/** Evidence with what was not read of it. */
export interface ReadEvidence {
  readonly evidence: LoadedEvidence;
  /** The files that git tracks; null outside git. */
  readonly tracked: ReadonlyMap<string, TrackedKind> | null;
  /** Number of files that a sparse checkout leaves out. */
  readonly sparse: number;
}

/** What is private or hidden in files, by their contents, for all checks that share it. */
export type KnownInText = Map<string, readonly Finding[]>;

export interface UnreadOptions {
  /** Files that are there and were not read, because the checkout that it is compared with leaves them out. */
  readonly leftOut?: readonly string[];
  readonly known?: KnownInText | null;
}

/**
 * Adds to the evidence what nobody would notice in it: files that look like evidence and were not read, and what is
 * private or hidden in the configuration, the policies and the roster.
 *
 * @throws UserError `config-not-checked-out`
 */
export async function withUnread(
  { source, config, configPath, files }: Pick<Project, "source" | "config" | "configPath" | "files">,
  found: FoundFiles,
  evidence: LoadedEvidence,
  state: SourceState,
  { leftOut = [], known = null }: UnreadOptions = {},
): Promise<ReadEvidence> {
  const tracked = state.kind === "commit" ? state.tracked : null;
  if (configPath === null) refuseConfigLeftOut(tracked);
  const isLeftOut = new Set(leftOut);
  const { files: left, isPartial } = await source.unread(config.evidence, found.files, tracked);
  const unread = [
    ...left.filter(({ path }) => !isLeftOut.has(path)),
    ...leftOut.map((path): UnreadFile => ({ path, reason: "sparse" })),
  ];
  const findings = [
    ...evidence.findings,
    ...unreportedFindings(evidence, { files: unread, isPartial }, state),
    ...files.flatMap((path) => textFindingsIn(source, path, known)),
  ];
  const sparse = unread.filter(({ reason }) => reason === "sparse").length;
  return { evidence: { ...evidence, findings }, tracked, sparse };
}

/** So many of the files that were not read are named. */
const mostNamed = 20;

/** What nobody would notice in the evidence itself. */
function unreportedFindings(
  { documents }: LoadedEvidence,
  { files: unread, isPartial }: UnreadFiles,
  state: SourceState,
): readonly Finding[] {
  const findings: Finding[] = [];
  if (unread.length > 0 || isPartial) {
    const rest = isPartial ? ({ partial: true } as const) : {};
    findings.push(
      createFinding("files-not-read", { files: unread.slice(0, mostNamed), total: unread.length, ...rest }),
    );
  }
  const reason = state.kind === "none" ? state.reason : null;
  if (reason === "repository-not-trusted" || reason === "timed-out" || reason === "unreadable") {
    findings.push(createFinding("git-refused", { reason }));
  }
  const tracked = state.kind === "commit" ? state.tracked : null;
  if (tracked === null) return findings;
  const isInSubmodule = (path: string) => foldersOf(path).some((folder) => tracked.get(folder) === "submodule-here");
  const untracked = documents.filter(({ valid, path }) => valid && !tracked.has(path) && !isInSubmodule(path));
  if (untracked.length > 0) {
    const files = [...new Set(untracked.map(({ path }) => path))].slice(0, mostNamed);
    findings.push(createFinding("evidence-untracked", { documents: untracked.length, files }));
  }
  return findings;
}

/** Of a file that was read before; none for one that the revision does not have. */
function textFindingsIn(source: Source, named: string, known: KnownInText | null): readonly Finding[] {
  const path = source.realPath(named);
  if (path === null) return [];
  const id = known && source.contentId(path);
  const findings = (id && known.get(keyOf(id, path))) || readText(source, path, known);
  return findings.map((finding) => ({ ...finding, path }));
}

function readText(source: Source, path: string, known: KnownInText | null): readonly Finding[] {
  const content = source.read(path, defaultFileBytes);
  if (content.kind !== "bytes") return [];
  const { bytes } = content;
  const roots = () => readEdited(decode(bytes), path).roots;
  const found = [...hiddenCharacters(bytes), ...privateFindings(bytes, { roots })];
  known?.set(keyOf(source.contentId(path) ?? blobId(bytes), path), found);
  return found;
}
