import type { Finding, FindingCode, FindingParameters } from "./finding.ts";
import { findingKinds } from "./finding-kinds.ts";

type FindingDetails = Partial<
  Pick<Finding, "severity" | "output" | "path" | "line" | "column" | "document" | "pointer" | "repair" | "excerpt">
>;

/** The name by which people and waivers know a finding: the id of a broken rule, else the code. */
export function findingName(finding: Finding): string {
  return finding.code === "rule-broken" ? finding.params.rule : finding.code;
}

/** The rule that a finding comes from, null when it comes from none. */
export function ruleOf({ params }: Finding): string | null {
  return "rule" in params ? params.rule : null;
}

/** Where a finding is of which nothing else is known. */
export const unplaced = {
  output: null,
  path: null,
  line: null,
  column: null,
  document: 0,
  pointer: null,
  documentId: null,
  record: null,
};

/** A finding of the code's severity unless another is given; what else the details leave out is unknown. */
export function createFinding<C extends FindingCode>(
  code: C,
  params: FindingParameters[C],
  details: FindingDetails = {},
): Finding {
  const { severity } = findingKinds[code];
  const fixable = details.repair ? { fixable: true } : {};
  const known = { ...unplaced, ...details, ...fixable };
  return { code, severity, ...known, params, waived: null } as Finding;
}
