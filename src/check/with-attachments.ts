import { attachmentFindings, notSearched } from "../attachments/attachment-findings.ts";
import type { InspectAttachment } from "../attachments/inspect-attachment.ts";
import type { Finding } from "../model/finding.ts";
import { kindOf } from "../model/finding-kinds.ts";
import type { ReadEvidence } from "./with-unread.ts";

/** Adds to the evidence what is wrong with its attachments; with `only`, with these of them. */
export function withAttachments(
  read: ReadEvidence,
  inspect: InspectAttachment,
  only: ReadonlySet<string> | null = null,
): ReadEvidence {
  const { evidence } = read;
  const found = [
    ...(only?.size === 0 ? [] : attachmentFindings(evidence.documents, inspect, only)),
    // Of an earlier revision the names suffice: what is not searched now was not searched then.
    ...[notSearched(evidence.documents, only === null ? inspect : null)].filter((one) => one !== null),
  ];
  return found.length === 0 ? read : { ...read, evidence: { ...evidence, findings: [...evidence.findings, ...found] } };
}

/**
 * The attachments with findings about them, or within them: only these have to be read of an earlier revision, to see
 * what is new. An earlier file may be large, and is often not in the clone.
 */
export function attachmentsToCompare({ evidence }: ReadEvidence): ReadonlySet<string> {
  return new Set(
    evidence.findings.flatMap((finding) => {
      if (kindOf(finding.code).family === "privacy") return finding.path ?? [];
      return isOfAttachment(finding) && "path" in finding.params ? String(finding.params.path) : [];
    }),
  );
}

/** Whether anything was found that the contents of the evidence files alone do not say. */
export function hasOtherFindings({ evidence }: ReadEvidence): boolean {
  return evidence.findings.some(
    (finding) =>
      isOfAttachment(finding) || kindOf(finding.code).family === "privacy" || finding.code === "hidden-character",
  );
}

/** What was not searched is about no single one, and follows from their names. */
function isOfAttachment({ code }: Finding): boolean {
  return kindOf(code).family === "attachment" && code !== "attachments-not-searched";
}
