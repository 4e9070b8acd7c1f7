import { envelopeOf } from "../evidence/records.ts";
import type { EvidenceDocument } from "../model/evidence.ts";

/** A file that an evidence document names as attached to it. */
export interface NamedAttachment {
  /** As it is written. */
  readonly path: string;
  /** As it is written, in lower case; null where the document gives none. */
  readonly sha256: string | null;
  /** Its position in the list. */
  readonly index: number;
}

/** The attachments that a document names; the document need not be valid. */
export function attachmentsOf(document: Pick<EvidenceDocument, "data" | "head">): readonly NamedAttachment[] {
  const { attachments } = envelopeOf(document);
  const list = Array.isArray(attachments) ? attachments : [];
  return list.flatMap((entry, index) => {
    if (typeof entry !== "object" || entry === null || Array.isArray(entry)) return [];
    const { path, sha256 } = entry;
    if (typeof path !== "string") return [];
    return [{ path, sha256: typeof sha256 === "string" ? sha256.toLowerCase() : null, index }];
  });
}
