import { createFinding } from "./create-finding.ts";
import type { Finding } from "./finding.ts";
import type { Severity } from "./severity.ts";

/** How many findings of one document, and of one file, are reported one by one. The rest are counted. */
export const mostFindings = { document: 100, file: 1000 } as const;

/**
 * The findings in their order, those of a document or file beyond {@link mostFindings} as `findings-omitted`: one for
 * each output, severity and waiver, so that no sum changes its side. Errors are kept before warnings, and what is not
 * waived before what is.
 */
export function limitFindings(findings: readonly Finding[]): readonly Finding[] {
  const counts = new Map<string, number>();
  const isRoom = (place: string, most: number): boolean => {
    const count = counts.get(place) ?? 0;
    counts.set(place, count + 1);
    return count < most;
  };
  const omitted = new Set<Finding>();
  for (const finding of inRank(findings)) {
    const { code, path, document } = finding;
    if (path === null || code === "findings-omitted") continue;
    if (!isRoom(`${document} ${path}`, mostFindings.document) || !isRoom(path, mostFindings.file)) omitted.add(finding);
  }
  if (omitted.size === 0) return findings;
  return [...findings.filter((finding) => !omitted.has(finding)), ...counted(omitted)];
}

const severityOrder: readonly Severity[] = ["error", "warning", "info"];

function inRank(findings: readonly Finding[]): readonly Finding[] {
  const rank = ({ severity, waived }: Finding) => severityOrder.indexOf(severity) + (waived ? severityOrder.length : 0);
  return findings.toSorted((a, b) => rank(a) - rank(b));
}

function counted(omitted: Iterable<Finding>): Finding[] {
  const groups = new Map<string, { readonly first: Finding; more: number }>();
  for (const finding of omitted) {
    const { path, output, severity, waived } = finding;
    const group = JSON.stringify([path, output, severity, waived]);
    const known = groups.get(group);
    if (known) known.more++;
    else groups.set(group, { first: finding, more: 1 });
  }
  return [...groups.values()].map(({ first: { path, output, severity, document, documentId, waived }, more }) => ({
    ...createFinding("findings-omitted", { more }, { path, output, severity, document }),
    documentId,
    waived,
  }));
}
