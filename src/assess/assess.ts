import { isAgainstOutput, openOutputs } from "../derive/lacking-outputs.ts";
import { isOfDocument, withoutEchoes } from "../derive/without-echoes.ts";
import { createFinding } from "../model/create-finding.ts";
import type { Finding } from "../model/finding.ts";
import { kindOf } from "../model/finding-kinds.ts";
import { limitFindings } from "../model/limit-findings.ts";
import { type OutputState, outsideStates } from "../model/output-state.ts";
import type { Severities } from "../model/policy.ts";
import { outputNames, outputsOf } from "../model/walk.ts";
import { groupBy } from "../text/group-by.ts";
import { suggestFrom } from "../text/suggest-from.ts";
import { applyRules } from "./apply-rules.ts";
import type { Assessment, AssessmentInput, OutputAssessment, OutputCheck } from "./assessment.ts";
import { checkDocuments } from "./document-checks.ts";
import { draftOutput } from "./draft-output.ts";
import { createView } from "./evidence-view.ts";
import { nameRecords } from "./name-records.ts";
import { namedPeople } from "./named-people.ts";
import { type KeptResult, rememberedOfEach, rememberedOr, rememberedResults } from "./remembered-results.ts";
import { isSameList } from "./reused-results.ts";
import { applicableOutputs, judgeScope, type Scope } from "./scope.ts";
import { applyWaivers } from "./waivers.ts";

/** Evaluates every output as of the as-of date. Pure: no file system, clock or environment. */
export function assess(input: AssessmentInput): Assessment {
  const { standard, policy, config, configPath, evidence, people, asOf } = input;
  const outputs = outputsOf(standard);
  const suggestPerson = suggestFrom((people ?? []).map(({ id }) => id));
  const remembered = rememberedResults(input.memory ?? null, evidence, input);
  const byOutput = groupBy(evidence.documents, ({ output }) => output);
  const checks = new Map(outputs.map(({ id }) => [id, checkOutput(id)]));
  const checked = [...checks.values()].flatMap(({ findings }) => findings);
  const view = createView(checked, input, remembered);
  const suggestApprover = suggestFrom((people ?? []).map(({ id }) => id));
  const documents = evidence.documents;
  const exceptions = { config, configPath, policy, people, documents, asOf, suggestPerson: suggestApprover };
  const scope = judgeScope(exceptions);
  const applicable = applicableOutputs(
    outputs.map(({ id }) => id),
    scope,
  );
  const drafts = outputs.map((output) => {
    const all = byOutput.get(output.id) ?? [];
    return draftOutput(output, all, stateOutside(output.id, scope), view, input, remembered);
  });
  const rules = applyRules({
    asOf,
    config,
    policy,
    people,
    applicable,
    documents: view.usable,
    schemas: evidence.schemas,
    prepared: input.rules,
    earlier: input.earlier?.results ?? null,
    remembered,
    history: input.history ?? null,
    refused: view.refused,
    unread: evidence.unread,
    outputNames: outputNames(standard),
  });
  const found = [
    ...rules.findings,
    ...evidence.findings.map((finding) => withSeverity(finding, policy.severities)),
    ...checked,
    ...drafts.flatMap(({ findings }) => findings),
    ...generalFindings(input),
  ];
  const named = nameRecords(found, evidence, people);
  // Most projects have no waivers: what matches them is in a file that is loaded when it is called (scripts/late-modules.mjs).
  const outcome = input.config.waivers.length > 0 ? applyWaivers(named, exceptions) : { findings: named, waivers: [] };
  // What is wrong with one exception cannot be excused by another.
  const { kept: findings, echoes } = withoutEchoes([...outcome.findings, ...scope.findings], evidence.documents);
  const findingsOf = groupBy(findings, ({ output }) => output);
  const open = openOutputs(findings);
  const given = {
    waivers: outcome.waivers,
    notApplicable: [...scope.notApplicable.values()],
    provided: [...scope.provided.values()],
  };
  return {
    ...given,
    outputs: drafts.map(({ report }) => {
      const own = findingsOf.get(report.id) ?? [];
      return { ...report, state: stateOf(report, own, open.has(report.id)) };
    }),
    findings: limitFindings(findings),
    echoes,
    rules: rules.reports,
    people: namedPeople({ ...given, asOf, outputs: drafts.map(({ report }) => report) }, people),
    results: rules.results,
    checks,
    currencies: new Map(drafts.flatMap(({ report, grounded }) => (grounded ? [[report.id, grounded]] : []))),
  };

  function checkOutput(output: string): OutputCheck {
    const documents = (byOutput.get(output) ?? []).filter(({ valid }) => valid);
    const { timezone } = config;
    const check = { documents, policy, people, timezone, asOf };
    const before = input.earlier?.checks.get(output);
    if (before && isSameCheck(before, check)) return before;
    const schema = evidence.schemas.get(output);
    const cadence = policy.cadences[output];
    if (!schema || !cadence) return { ...check, findings: [] };
    const grounds = () => remembered?.nameOf(documents) ?? null;
    const { kind } = cadence;
    const overlay = policy.overlays[output] ?? null;
    const context = { asOf, timezone, people, suggestPerson, kind, schema, overlay, policy: policy.id };
    const findings = rememberedOr(remembered, `check ${output}`, grounds, () =>
      checkDocuments(output, documents, context, (all, checkOne) =>
        rememberedOfEach(remembered, { name: `check ${output}`, grounds: "", ...keptChecks }, all, checkOne),
      ),
    );
    return { ...check, findings };
  }
}

/** Of a document in which nothing is found: no day of it has yet to come, then or later. */
const keptChecks: KeptResult<readonly Finding[]> = {
  kept: (findings) => (findings.length === 0 ? 0 : undefined),
  resultOf: () => [],
  isOfAnyDay: false,
};

/** Whether the same documents are checked by the same: what is known of a schema follows from the output. */
function isSameCheck(one: Omit<OutputCheck, "findings">, other: Omit<OutputCheck, "findings">): boolean {
  const parts = ["policy", "people", "timezone", "asOf"] as const;
  return parts.every((part) => one[part] === other[part]) && isSameList(one.documents, other.documents);
}

/** With the severity that the policy gives to findings of its code. */
function withSeverity(finding: Finding, { [finding.code]: severity }: Severities): Finding {
  return severity === undefined || severity === finding.severity ? finding : { ...finding, severity };
}

/** The state of an output that is not the organization's own to prove; null for the others. */
function stateOutside(output: string, { notApplicable, provided, unasked }: Scope): OutputState | null {
  if (notApplicable.has(output) || (unasked.has(output) && !provided.has(output))) return "not-applicable";
  return provided.has(output) ? "provided" : null;
}

function isLapse({ code }: Finding): boolean {
  return kindOf(code).family === "lapse";
}

/** The state follows from the findings alone, so that no output lacks current evidence without a reported reason. */
function stateOf(report: OutputAssessment, findings: readonly Finding[], isOpen: boolean): OutputState {
  if (outsideStates.has(report.state)) return report.state;
  const errors = findings.filter(isAgainstOutput);
  const standing = errors.filter(({ waived }) => waived === null);
  if (standing.length === 0) {
    if (isOpen) return "not-evaluated";
    if (errors.length > 0) return "waived";
    return report.requirements.some(({ state }) => state === "due") ? "due" : "current";
  }
  if (standing.some(({ code }) => code === "evidence-missing")) return "missing";
  if (standing.some(isOfDocument)) return "invalid";
  if (standing.some((finding) => isLapse(finding) && !notJudged.has(finding.code))) return "stale";
  return standing.some(speaksAgainst) ? "contradicted" : "not-evaluated";
}

/** Whether evidence that is current is contradicted: by a rule, or by a file that is not what it says. */
function speaksAgainst({ code }: Finding): boolean {
  return code === "rule-broken" || kindOf(code).family === "attachment";
}

/** Lapses that say that nothing can be said. */
const notJudged: ReadonlySet<string> = new Set(["evidence-not-evaluated", "evidence-not-checked-out"]);

function generalFindings({ config, policy, people }: AssessmentInput): Finding[] {
  const findings: Finding[] = [];
  if (people === null) findings.push(createFinding("people-missing", {}));
  const { level } = config.organization;
  const strictest = policy.layers.flatMap((id) => /^csma-([a-e])$/.exec(id)?.[1]?.toUpperCase() ?? []).toSorted()[0];
  if (level !== null && (strictest === undefined || strictest > level)) {
    const expected = `csma-${level.toLowerCase()}`;
    findings.push(createFinding("policy-below-level", { level, policy: policy.id, expected }));
  }
  return findings;
}
