import { attachmentsOf } from "../attachments/attachments-of.ts";
import { largestAttachment } from "../attachments/inspect-attachment.ts";
import { lfsPointer } from "../attachments/lfs-pointer.ts";
import { locateAttachment } from "../attachments/locate-attachment.ts";
import type { Project } from "../check/load-project.ts";
import { loadEvidence } from "../evidence/load-evidence.ts";
import { UserError } from "../model/user-error.ts";
import { outputsOf } from "../model/walk.ts";
import { pathInRoot } from "../source/path-in-root.ts";
import { compareText } from "../text/compare-text.ts";

/**
 * - `packed`: in the pack, or the pointer of Git LFS where the content is not here
 * - `changed`: in the pack, but does not match the hash in the document
 * - `missing`: no such file, or one that cannot be read
 * - `refused`: outside the folder of the configuration, hidden, of a name that Windows does not have, or too large
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

/** All files of evidence and, where they are none themselves, those attached to them; by name. */
export async function evidenceFiles({ source, config, standard }: Project): Promise<readonly EvidenceFile[]> {
  const found = await source.find(config.evidence, { eachMustMatch: false });
  const outputs = outputsOf(standard).map(({ id }) => id);
  const { documents } = await loadEvidence(found, { source, outputs, fileBytes: config.limits.fileBytes });
  const files = new Map<string, EvidenceFile>(found.files.map((path) => [path, { path, attachedTo: null }]));
  for (const document of documents) {
    for (const { path: named, sha256 } of attachmentsOf(document)) {
      // A name that leads out of the root stays as it is written, to be refused by it.
      const path = pathInRoot(source.root, named) ?? named;
      if (!files.has(path)) files.set(path, { path, attachedTo: { document: document.path, sha256 } });
    }
  }
  return [...files.values()].sort((a, b) => compareText(a.path, b.path));
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
    const file = source.read(path, largestAttachment);
    if (file.kind === "too-large") throw new UserError("unreadable", { path, reason: `${file.size} bytes` });
    return { content: file.bytes, attachment: null };
  }
  const { document, sha256 } = attachedTo;
  const outcome = (state: AttachmentState, content: Uint8Array | null) => ({
    content,
    attachment: { path, document, state },
  });
  try {
    const located = locateAttachment(source, path);
    if (located.kind !== "there") return outcome(located.kind, null);
    const file = source.read(located.path, largestAttachment);
    if (file.kind === "too-large") return outcome("refused", null);
    const actual = lfsPointer(file.bytes)?.sha256 ?? hashOf(file.bytes);
    return outcome(sha256 === null || sha256 === actual ? "packed" : "changed", file.bytes);
  } catch (error) {
    if (error instanceof UserError && error.code !== "deadline-passed") return outcome("missing", null);
    throw error;
  }
}
