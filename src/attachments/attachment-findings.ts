import { createFinding } from "../model/create-finding.ts";
import type { EvidenceDocument } from "../model/evidence.ts";
import type { Finding } from "../model/finding.ts";
import { formatOf } from "./attachment-format.ts";
import { attachmentsOf, type NamedAttachment } from "./attachments-of.ts";
import { type InspectAttachment, type InspectedAttachment, largestAttachment } from "./inspect-attachment.ts";

/** So many attachments that were not searched are named. */
const mostNamed = 10;

/**
 * Which attachments were not searched for what is private; null where all were.
 *
 * @param inspect - null where the files need not be there: then the names say it
 */
export function notSearched(documents: readonly EvidenceDocument[], inspect: InspectAttachment | null): Finding | null {
  const paths = [...new Set(documents.flatMap((document) => attachmentsOf(document).map(({ path }) => path)))];
  const files = paths.flatMap((path) => {
    const found = inspect?.(path);
    if (found === undefined) return formatOf(path) === "other" ? [{ path, reason: "format" as const }] : [];
    return found.kind === "file" && found.notSearched !== null ? [{ path, reason: found.notSearched }] : [];
  });
  if (files.length === 0) return null;
  return createFinding("attachments-not-searched", { files: files.slice(0, mostNamed), total: files.length });
}

/**
 * What is wrong with the files that documents name as attached: missing, changed since the hash was written, outside the
 * root, or not here; and what is private in those that can be searched.
 *
 * @param only - look at these attachments and no others
 */
export function attachmentFindings(
  documents: readonly EvidenceDocument[],
  inspect: InspectAttachment,
  only: ReadonlySet<string> | null = null,
): readonly Finding[] {
  // Evidence is searched as evidence, and every other file once.
  const searched = new Set(documents.map(({ path }) => path));
  return documents.flatMap((document) =>
    attachmentsOf(document)
      .filter(({ path }) => only === null || only.has(path))
      .flatMap((attachment): Finding[] => {
        const { path } = attachment;
        const found = inspect(path);
        const isNew = found.kind === "file" && !searched.has(path);
        searched.add(path);
        const inside = isNew ? found.findings.map((finding) => ({ ...finding, path })) : [];
        const problem = problemOf(attachment, found);
        if (problem === null) return inside;
        const pointer = `/attachments/${attachment.index}/${problem.field}`;
        const place = { path: document.path, document: document.index, output: document.output, pointer };
        return [...inside, { ...problem.finding, ...place }];
      }),
  );
}

interface Problem {
  readonly finding: Finding;
  readonly field: "path" | "sha256";
}

function problemOf({ path, sha256 }: NamedAttachment, found: InspectedAttachment): Problem | null {
  const at = (field: Problem["field"], finding: Finding): Problem => ({ finding, field });
  if (found.kind === "refused") return at("path", createFinding("attachment-refused", { path, reason: found.reason }));
  if (found.kind === "missing") {
    const { elsewhere: reason, suggestion } = found;
    return at(
      "path",
      reason === null
        ? createFinding("attachment-missing", { path, suggestion })
        : createFinding("attachment-not-here", { path, reason }),
    );
  }
  if (found.sha256 === null) {
    return at("path", createFinding("attachment-too-large", { path, bytes: found.size, limit: largestAttachment }));
  }
  if (sha256 !== null && sha256 !== found.sha256) {
    return at("sha256", createFinding("attachment-changed", { path, written: sha256, actual: found.sha256 }));
  }
  return found.elsewhere === null
    ? null
    : at("path", createFinding("attachment-not-here", { path, reason: found.elsewhere }));
}
