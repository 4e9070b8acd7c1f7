import type { Project } from "../check/load-project.ts";
import { loadEvidence } from "../evidence/load-evidence.ts";
import type { EvidenceDocument } from "../model/evidence.ts";
import { UserError } from "../model/user-error.ts";
import { outputsOf } from "../model/walk.ts";
import { pathInRoot } from "../source/path-in-root.ts";
import { compareText } from "../text/compare-text.ts";

/**
 * - `packed`: in the pack
 * - `changed`: in the pack, but does not match the hash in the document
 * - `missing`: no such file, or one that cannot be read
 * - `refused`: outside the folder of the configuration, hidden, or too large
 */
export type AttachmentState = "packed" | "changed" | "missing" | "refused";

/** An attachment named in an evidence document. */
export interface Attachment {
  readonly path: string;
  /** Path of the first document that names it. */
  readonly document: string;
  readonly state: AttachmentState;
}

/** A file to be packed, relative to the root, with `/` and without `..`. */
export interface EvidenceFile {
  readonly path: string;
  /** Null for evidence itself. */
  readonly attachedTo: { readonly document: string; readonly sha256: string | null } | null;
}

/** Largest file that is packed, in bytes (512 MiB). */
const largestFile = 512 * 1024 * 1024;

/** All files of evidence and, where they are none themselves, those attached to them; by name. */
export async function evidenceFiles({ source, config, standard }: Project): Promise<readonly EvidenceFile[]> {
  const found = await source.find(config.evidence, { eachMustMatch: false });
  const outputs = outputsOf(standard).map(({ id }) => id);
  const { documents } = await loadEvidence(found, { source, outputs, fileBytes: config.limits.fileBytes });
  const files = new Map<string, EvidenceFile>(found.files.map((path) => [path, { path, attachedTo: null }]));
  for (const attached of documents.flatMap(attachmentsOf)) {
    // A name that leads out of the root stays as it is written, to be refused by it.
    const path = pathInRoot(source.root, attached.path) ?? attached.path;
    if (!files.has(path)) files.set(path, { path, attachedTo: attached });
  }
  return [...files.values()].sort((a, b) => compareText(a.path, b.path));
}

function attachmentsOf({ path: document, data }: EvidenceDocument) {
  const list = Array.isArray(data.attachments) ? data.attachments : [];
  return list.flatMap((entry) => {
    if (typeof entry !== "object" || entry === null || Array.isArray(entry)) return [];
    const { path, sha256 } = entry;
    if (typeof path !== "string") return [];
    return [{ path, document, sha256: typeof sha256 === "string" ? sha256.toLowerCase() : null }];
  });
}

/**
 * The bytes of a file, null for an attachment that cannot be packed, and the outcome.
 *
 * @throws UserError `unreadable` for evidence
 */
export function readPacked(
  { source }: Pick<Project, "source">,
  { path, attachedTo }: EvidenceFile,
  hashOf: (content: Uint8Array) => string,
): { readonly content: Uint8Array | null; readonly attachment: Attachment | null } {
  if (attachedTo === null) {
    const file = source.read(path, largestFile);
    if (file.kind === "too-large") throw new UserError("unreadable", { path, reason: `${file.size} bytes` });
    return { content: file.bytes, attachment: null };
  }
  const { document, sha256 } = attachedTo;
  const outcome = (state: AttachmentState, content: Uint8Array | null) => ({
    content,
    attachment: { path, document, state },
  });
  try {
    const real = isHidden(path) ? null : source.realPath(path);
    if (isHidden(path) || (real !== null && isHidden(real))) return outcome("refused", null);
    if (real === null) return outcome("missing", null);
    const file = source.read(real, largestFile);
    if (file.kind === "too-large") return outcome("refused", null);
    return outcome(sha256 === null || sha256 === hashOf(file.bytes) ? "packed" : "changed", file.bytes);
  } catch (error) {
    if (error instanceof UserError && error.code !== "deadline-passed")
      return outcome(error.code === "path-outside-root" ? "refused" : "missing", null);
    throw error;
  }
}

/**
 * Whatever a document says, no secret is packed: `.git/config` can contain a token, `.env` a password. Nor is
 * a file outside the root.
 */
function isHidden(path: string): boolean {
  return path.split("/").some((part) => part.startsWith("."));
}
