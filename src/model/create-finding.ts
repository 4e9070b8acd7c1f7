import type { Finding, FindingCode, FindingParameters } from "./finding.ts";
import { severities } from "./severities.ts";

type FindingPlace = Partial<Pick<Finding, "output" | "path" | "line" | "column" | "document" | "pointer" | "excerpt">>;

/** The name of a finding for people, waivers and reports: the id of a broken rule, otherwise the code. */
export function findingName(finding: Finding): string {
  return finding.code === "rule-broken" ? finding.params.rule : finding.code;
}

/** A finding of the code's severity; what the place omits is unknown. */
export function createFinding<C extends FindingCode>(
  code: C,
  params: FindingParameters[C],
  place: FindingPlace = {},
): Finding {
  const unplaced = { output: null, path: null, line: null, column: null, document: 0, pointer: null };
  return { code, severity: severities[code], ...unplaced, ...place, params, waived: null } as Finding;
}
