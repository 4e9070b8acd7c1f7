import type { Finding } from "../model/finding.ts";
import { kindOf } from "../model/finding-kinds.ts";

/** Whether a finding says that evidence is lacking. A number that should not be in the evidence proves nothing against it. */
export function isAgainstOutput({ code, severity }: Finding): boolean {
  return severity === "error" && kindOf(code).family !== "privacy";
}

/** Outputs about which rules cannot say anything before something else is there. */
export function openOutputs(findings: readonly Finding[]): ReadonlySet<string> {
  return new Set(findings.flatMap(({ code, params }) => (code === "rules-not-evaluated" ? params.outputs : [])));
}

/** Outputs that lack evidence by all findings about them, as far as they are the organization's own to prove. */
export function lackingOutputs(findings: readonly Finding[]): ReadonlySet<string> {
  const against = findings.filter((finding) => finding.waived === null && isAgainstOutput(finding));
  return new Set([...against.flatMap(({ output }) => output ?? []), ...openOutputs(findings)]);
}
