import type { Config } from "../model/config.ts";
import { createFinding } from "../model/create-finding.ts";
import type { EvidenceDocument } from "../model/evidence.ts";
import type { Finding } from "../model/finding.ts";
import type { NotApplicableReport } from "../model/report.ts";
import { type ApprovalContext, type Exception, judgeApproval, ownWork, uncheckedApprovers } from "./approval.ts";

export interface ScopeContext extends ApprovalContext {
  readonly config: Config;
  readonly documents: readonly EvidenceDocument[];
}

export interface Scope {
  /** Entries that hold on the as-of date, by output. */
  readonly notApplicable: ReadonlyMap<string, NotApplicableReport>;
  /** Outputs of which the policy asks the organization for nothing, and of which there is no evidence either. */
  readonly unasked: ReadonlySet<string>;
  readonly findings: readonly Finding[];
}

/** The outputs that are asked for and not declared not applicable on the as-of date, in their order. */
export function applicableOutputs(
  outputs: readonly string[],
  { notApplicable, unasked }: Pick<Scope, "notApplicable" | "unasked">,
) {
  return outputs.filter((output) => !notApplicable.has(output) && !unasked.has(output));
}

/** Which outputs the organization has declared not applicable, and what is wrong with the declarations. */
export function notApplicableScope(context: ScopeContext): Scope {
  const { config, configPath, documents, policy } = context;
  const holding = new Map<string, { place: number; report: NotApplicableReport }>();
  const findings: Finding[] = [];
  const unchecked: Exception[] = [];
  const longest = String(policy.parameters.not_applicable_max_span?.value ?? "P0D");
  for (const [index, { output, reason, approvedBy, approvedOn, reviewBy }] of config.notApplicable.entries()) {
    const at = (field: string) => ({ output, path: configPath, pointer: `/not_applicable/${index}/${field}` });
    const exception: Exception = {
      exception: "not-applicable",
      name: output,
      approvedBy,
      approvedOn,
      end: reviewBy,
      longest,
      at,
      ended: (lastDay) => createFinding("not-applicable-overdue", { reviewBy: lastDay, reason }, at("review_by")),
      tooLong: (capped) => createFinding("not-applicable-too-long", { reviewBy, capped, longest }, at("review_by")),
    };
    const approval = judgeApproval(exception, context);
    findings.push(...approval.findings);
    if (approval.holds === "unchecked") unchecked.push(exception);
    if (approval.holds !== "yes" || approvedOn === null) continue;
    const proofs = documents.filter((document) => document.output === output);
    if (proofs.some(({ data }) => data.prepared_by === approvedBy)) {
      findings.push(ownWork(exception));
      continue;
    }
    const first = holding.get(output);
    if (first) {
      const params = { exception: "not-applicable" as const, name: output, by: [first.place] };
      findings.push(createFinding("exception-shadowed", params, at("output")));
      continue;
    }
    const report = { output, reason, approvedBy, approvedOn, reviewBy: approval.lastDay };
    holding.set(output, { place: index + 1, report });
    if (proofs.length > 0) {
      findings.push(createFinding("not-applicable-contradicted", { documents: proofs.length, reason }, at("output")));
    }
  }
  const proven = new Set(documents.map(({ output }) => output));
  const unasked = Object.entries(policy.cadences).filter(
    ([output, cadence]) => cadence.asksNothing && !proven.has(output),
  );
  return {
    unasked: new Set(unasked.map(([output]) => output)),
    notApplicable: new Map([...holding].map(([output, { report }]) => [output, report])),
    findings: [...findings, ...uncheckedApprovers(unchecked)],
  };
}
