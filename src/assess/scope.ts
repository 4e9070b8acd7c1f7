import { envelopeOf } from "../evidence/records.ts";
import type { Config } from "../model/config.ts";
import { createFinding } from "../model/create-finding.ts";
import type { EvidenceDocument } from "../model/evidence.ts";
import type { Finding } from "../model/finding.ts";
import type { NotApplicableReport, ProvidedReport } from "../model/report.ts";
import { programFigure } from "../policy/program-figures.ts";
import { windowOf } from "../policy/window-of.ts";
import { groupBy } from "../text/group-by.ts";
import { memo } from "../text/memo.ts";
import { subtractDuration } from "../time/durations.ts";
import { type ApprovalContext, type Exception, judgeApproval, ownWork, uncheckedApprovers } from "./approval.ts";

export interface ScopeContext extends ApprovalContext {
  readonly config: Config;
  readonly documents: readonly EvidenceDocument[];
}

export interface Scope {
  /** Entries that hold on the as-of date, by output: an output is in one of the two maps at most. */
  readonly notApplicable: ReadonlyMap<string, NotApplicableReport>;
  readonly provided: ReadonlyMap<string, ProvidedReport>;
  /** Outputs of which the policy asks the organization for nothing, and of which there is no evidence either. */
  readonly unasked: ReadonlySet<string>;
  readonly findings: readonly Finding[];
}

/** An entry of the configuration that takes an output out of what the organization itself has to prove. */
interface Declaration {
  readonly output: string;
  readonly list: "not_applicable" | "provided";
  readonly place: number;
  readonly exception: Exception;
  readonly contradicted: (documents: number) => Finding;
  readonly holds: (approvedOn: string, lastDay: string) => void;
  /** What to say while the end is near; null if nothing. */
  readonly endsSoon: (lastDay: string) => Finding | null;
}

/** The outputs of which the organization itself has to have evidence on the as-of date, in their order. */
export function applicableOutputs(
  outputs: readonly string[],
  { notApplicable, provided, unasked }: Pick<Scope, "notApplicable" | "provided" | "unasked">,
) {
  return outputs.filter((output) => !notApplicable.has(output) && !provided.has(output) && !unasked.has(output));
}

/** Which outputs do not apply or are provided by somebody else, and what is wrong with the declarations. */
export function judgeScope(context: ScopeContext): Scope {
  const notApplicable = new Map<string, NotApplicableReport>();
  const provided = new Map<string, ProvidedReport>();
  const holding = new Map<string, Declaration>();
  const findings: Finding[] = [];
  const unchecked: Exception[] = [];
  const byOutput = groupBy(context.documents, (document) => document.output);
  const preparers = memo(
    (output: string) => new Set((byOutput.get(output) ?? []).map((document) => envelopeOf(document).prepared_by)),
  );
  for (const declaration of [...notApplicableOnes(context, notApplicable), ...providedOnes(context, provided)]) {
    const { output, exception } = declaration;
    const { approvedBy, approvedOn, at } = exception;
    const approval = judgeApproval(exception, context);
    findings.push(...approval.findings);
    if (approval.holds === "unchecked") unchecked.push(exception);
    if (approval.holds !== "yes" || approvedOn === null) continue;
    const proofs = byOutput.get(output) ?? [];
    if (preparers(output).has(approvedBy)) {
      findings.push(ownWork(exception));
      continue;
    }
    const first = holding.get(output);
    if (first) {
      const params = { exception: exception.exception, name: output, list: first.list, by: [first.place] };
      findings.push(createFinding("exception-shadowed", params, at("output")));
      continue;
    }
    holding.set(output, declaration);
    declaration.holds(approvedOn, approval.lastDay);
    const ending = declaration.endsSoon(approval.lastDay);
    if (ending) findings.push(ending);
    if (proofs.length > 0) findings.push(declaration.contradicted(proofs.length));
  }
  const ofEachList = (["not-applicable", "provided"] as const).flatMap((kind) => {
    const ofList = unchecked.filter(({ exception }) => exception === kind);
    // Called only with something to say, since its file is loaded then (scripts/late-modules.mjs).
    return ofList.length > 0 ? uncheckedApprovers(ofList) : [];
  });
  const unasked = Object.entries(context.policy.cadences).flatMap(([output, cadence]) =>
    cadence.asksNothing && !byOutput.has(output) ? [output] : [],
  );
  return { notApplicable, provided, unasked: new Set(unasked), findings: [...findings, ...ofEachList] };
}

function notApplicableOnes(
  { config, configPath, policy }: ScopeContext,
  holding: Map<string, NotApplicableReport>,
): Declaration[] {
  const longest = String(programFigure(policy, "not_applicable_max_span") ?? "P0D");
  return config.notApplicable.map(({ output, reason, approvedBy, approvedOn, reviewBy }, index): Declaration => {
    const at = (field: string) => ({ output, path: configPath, pointer: `/not_applicable/${index}/${field}` });
    return {
      output,
      list: "not_applicable",
      place: index + 1,
      exception: {
        exception: "not-applicable",
        name: output,
        approvedBy,
        approvedOn,
        end: reviewBy,
        longest,
        at,
        ended: (lastDay) => createFinding("not-applicable-overdue", { reviewBy: lastDay, reason }, at("review_by")),
        tooLong: (capped) => createFinding("not-applicable-too-long", { reviewBy, capped, longest }, at("review_by")),
      },
      contradicted: (documents) => createFinding("not-applicable-contradicted", { documents, reason }, at("output")),
      holds: (day, lastDay) => holding.set(output, { output, reason, approvedBy, approvedOn: day, reviewBy: lastDay }),
      endsSoon: () => null,
    };
  });
}

function providedOnes(
  { config, configPath, policy, asOf }: ScopeContext,
  holding: Map<string, ProvidedReport>,
): Declaration[] {
  const longest = String(programFigure(policy, "provided_max_span") ?? "P0D");
  const warning = windowOf(policy.windows, longest)?.due_soon ?? "P0D";
  return config.provided.map((entry, index): Declaration => {
    const { output, by, agreement, until, approvedBy, approvedOn, reviewBy } = entry;
    const at = (field: string) => ({ output, path: configPath, pointer: `/provided/${index}/${field}` });
    // What the agreement no longer covers nobody provides.
    const [end, field] = until < reviewBy ? [until, "until"] : [reviewBy, "review_by"];
    return {
      output,
      list: "provided",
      place: index + 1,
      exception: {
        exception: "provided",
        name: output,
        approvedBy,
        approvedOn,
        end,
        longest,
        at,
        ended: (lastDay) => createFinding("provided-lapsed", { by, agreement, lastDay }, at(field)),
        tooLong: (capped) => createFinding("provided-too-long", { reviewBy: end, capped, longest }, at(field)),
      },
      contradicted: (documents) => createFinding("provided-contradicted", { documents, by }, at("output")),
      holds: (day, lastDay) =>
        holding.set(output, { output, by, agreement, until, approvedBy, approvedOn: day, reviewBy: lastDay }),
      endsSoon: (lastDay) =>
        asOf >= subtractDuration(lastDay, warning)
          ? createFinding("provided-ends-soon", { by, agreement, lastDay }, at(field))
          : null,
    };
  });
}
