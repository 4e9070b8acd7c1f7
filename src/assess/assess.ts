import { isOfDocument, refusedOutputs, withoutEchoes } from "../derive/without-echoes.ts";
import { type DatedEvidence, datedRecords, documentDate } from "../evidence/event-dates.ts";
import type { LoadedEvidence } from "../evidence/load-evidence.ts";
import { nilOf, recordsOf } from "../evidence/records.ts";
import type { OutputInfo } from "../evidence/validators.ts";
import type { Config, Person } from "../model/config.ts";
import { createFinding } from "../model/create-finding.ts";
import type { EvidenceDocument } from "../model/evidence.ts";
import type { Finding } from "../model/finding.ts";
import { kindOf } from "../model/finding-kinds.ts";
import { limitFindings } from "../model/limit-findings.ts";
import { type OutputState, outsideStates } from "../model/output-state.ts";
import type { Policy, Requirement } from "../model/policy.ts";
import type {
  EvidenceReport,
  NotApplicableReport,
  OutputReport,
  ProvidedReport,
  Report,
  RuleReport,
  WaiverReport,
} from "../model/report.ts";
import type { Output, Standard } from "../model/standard.ts";
import { outputNames, outputsOf } from "../model/walk.ts";
import type { PreparedRules } from "../rules/prepare-rules.ts";
import type { HistoryInput } from "../rules/programs/program.ts";
import { groupBy } from "../text/group-by.ts";
import { suggestFrom } from "../text/suggest-from.ts";
import { applyRules } from "./apply-rules.ts";
import { checkDocuments } from "./document-checks.ts";
import { nameRecords } from "./name-records.ts";
import { namedPeople } from "./named-people.ts";
import { evaluateRequirement } from "./requirement.ts";
import type { RuleResults } from "./reused-results.ts";
import { applicableOutputs, judgeScope, type Scope } from "./scope.ts";
import { type Subject, subjectsOf } from "./subjects.ts";
import { applyWaivers } from "./waivers.ts";

export interface AssessmentInput {
  readonly standard: Standard;
  readonly policy: Policy;
  readonly config: Config;
  /** Null when nothing was configured: findings about the configuration then name no file. */
  readonly configPath: string | null;
  readonly people: readonly Person[] | null;
  readonly evidence: LoadedEvidence;
  /** Number of evidence files that a sparse checkout leaves out. */
  readonly sparse: number;
  readonly asOf: string;
  /** The rules whose inputs were read; null when there are none. */
  readonly rules: PreparedRules | null;
  /** An assessment of other evidence, of which is taken what this one could but repeat. */
  readonly earlier?: Assessment | null;
  /** What git's history says, for the rules that need it; null where no rule does. */
  readonly history?: HistoryInput | null;
}

/** An output's report before its findings are counted. */
export type OutputAssessment = Omit<OutputReport, "findings">;

export interface Assessment {
  /** In the order of the standard. */
  readonly outputs: readonly OutputAssessment[];
  /** Findings about values in documents have a pointer but no line yet. */
  readonly findings: readonly Finding[];
  /** Lapses that are not reported, since a refused document may be what they miss. */
  readonly echoes: readonly Finding[];
  readonly rules: readonly RuleReport[];
  readonly waivers: readonly WaiverReport[];
  readonly notApplicable: readonly NotApplicableReport[];
  readonly provided: readonly ProvidedReport[];
  readonly people: Report["people"];
  /** What assessments of other evidence may take. */
  readonly results: RuleResults;
}

/** Evaluates every output as of the as-of date. Pure: no file system, clock or environment. */
export function assess(input: AssessmentInput): Assessment {
  const { standard, policy, config, configPath, evidence, people, asOf } = input;
  const outputs = outputsOf(standard);
  const suggestPerson = suggestFrom((people ?? []).map(({ id }) => id));
  const checked = outputs.flatMap(({ id }) => checkOutput(id, input));
  const view = createView(checked, input);
  const suggestApprover = suggestFrom((people ?? []).map(({ id }) => id));
  const documents = evidence.documents;
  const exceptions = { config, configPath, policy, people, documents, asOf, suggestPerson: suggestApprover };
  const scope = judgeScope(exceptions);
  const applicable = applicableOutputs(
    outputs.map(({ id }) => id),
    scope,
  );
  const drafts = outputs.map((output) => draftOutput(output, stateOutside(output.id, scope), view, input));
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
    history: input.history ?? null,
    refused: view.refused,
    unread: evidence.unread,
    outputNames: outputNames(standard),
  });
  const found = [
    ...rules.findings,
    ...evidence.findings,
    ...checked,
    ...drafts.flatMap(({ findings }) => findings),
    ...generalFindings(input),
  ];
  const outcome = applyWaivers(nameRecords(found, evidence, people), exceptions);
  // What is wrong with one exception cannot be excused by another.
  const { kept: findings, echoes } = withoutEchoes([...outcome.findings, ...scope.findings], evidence.documents);
  const findingsOf = groupBy(findings, ({ output }) => output);
  const open = new Set(findings.flatMap(({ code, params }) => (code === "rules-not-evaluated" ? params.outputs : [])));
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
  };

  function checkOutput(output: string, { config: { timezone } }: AssessmentInput): Finding[] {
    const schema = evidence.schemas.get(output);
    const cadence = policy.cadences[output];
    if (!schema || !cadence) return [];
    const documents = evidence.documents.filter((document) => document.output === output && document.valid);
    return checkDocuments(output, documents, {
      asOf,
      timezone,
      people,
      suggestPerson,
      kind: cadence.kind,
      schema,
      overlay: policy.overlays[output] ?? null,
      policy: policy.id,
    });
  }
}

function isLapse({ code }: Finding): boolean {
  return kindOf(code).family === "lapse";
}

/** The input of the requirements: the valid documents of each output and their dated evidence. */
interface EvidenceView {
  readonly usable: readonly EvidenceDocument[];
  readonly documents: (output: string) => readonly EvidenceDocument[];
  readonly evidence: (output: string, field: string) => readonly DatedEvidence[];
  /** Outputs of which a document is refused: what they hold in full is not known. */
  readonly refused: ReadonlySet<string>;
  /** Null when nothing is there or not everything can be read. */
  readonly newest: (output: string) => string | null;
  readonly subjects: (requirement: Requirement) => readonly Subject[] | null;
}

function createView(checked: readonly Finding[], { evidence, policy, config, asOf }: AssessmentInput): EvidenceView {
  // A document that fails a check is not evidence, like one that its schema rejects.
  const refused = new Set(
    checked.filter(({ severity }) => severity === "error").map(({ path, document }) => `${document} ${path}`),
  );
  const refusedOf = new Set([...evidence.unread, ...refusedOutputs([...evidence.findings, ...checked])]);
  const usable = evidence.documents.filter(({ valid, path, index }) => valid && !refused.has(`${index} ${path}`));
  const byOutput = groupBy(usable, ({ output }) => output);
  const documents = (output: string) => byOutput.get(output) ?? [];
  const evidenceOf = (output: string, field: string): DatedEvidence[] => {
    const dated = documents(output).flatMap((document) => datedRecords(document, field, config.timezone));
    if (policy.cadences[output]?.kind === "event") dated.push(...documents(output).flatMap(datedNil));
    return dated.filter(({ date }) => date <= asOf);
  };
  return {
    usable,
    documents,
    evidence: evidenceOf,
    refused: refusedOf,
    newest: (output) =>
      refusedOf.has(output) ? null : newestDay(evidenceOf(output, eventDateOf(evidence.schemas.get(output)))),
    subjects({ subjects }) {
      if (!subjects) return [];
      if (refusedOf.has(subjects.output)) return null;
      const eventDate = evidence.schemas.get(subjects.output)?.eventDate ?? null;
      return subjectsOf(subjects, documents(subjects.output), { eventDate, asOf, parameters: policy.parameters });
    },
  };
}

function datedNil(document: EvidenceDocument): DatedEvidence[] {
  const to = nilOf(document)?.to;
  return typeof to === "string" ? [{ date: to, document, pointer: "/nil/to", record: null, recordIndex: -1 }] : [];
}

function eventDateOf(schema: OutputInfo | undefined): string {
  return schema?.eventDate ?? documentDate;
}

function newestDay(evidence: readonly DatedEvidence[]): string | null {
  return evidence.reduce<string | null>((newest, { date }) => (newest === null || date > newest ? date : newest), null);
}

/** The state of an output that is not the organization's own to prove; null for the others. */
function stateOutside(output: string, { notApplicable, provided, unasked }: Scope): OutputState | null {
  if (notApplicable.has(output) || (unasked.has(output) && !provided.has(output))) return "not-applicable";
  return provided.has(output) ? "provided" : null;
}

/** The report of an output before its state is known, and the findings of its cadence. */
function draftOutput(
  output: Output,
  outside: OutputState | null,
  view: EvidenceView,
  { policy, evidence, sparse, asOf }: AssessmentInput,
): { report: OutputAssessment; findings: readonly Finding[] } {
  const cadence = policy.cadences[output.id];
  if (!cadence) throw new Error(`policy ${policy.id} has no cadence for ${output.id}`);
  const all = evidence.documents.filter((document) => document.output === output.id);
  const common = {
    id: output.id,
    name: output.name,
    kind: cadence.kind,
    evidence: all.map(evidenceReport),
    owner: ownerOf(all),
  };
  if (outside) {
    const nothing = { newest: null, expires: null, cadence: null, requirements: [] };
    return { report: { ...common, ...nothing, state: outside }, findings: [] };
  }
  const eventDate = eventDateOf(evidence.schemas.get(output.id));
  const results = cadence.requirements.map((requirement) =>
    evaluateRequirement(requirement, {
      output: output.id,
      asOf,
      policy,
      evidence: view.evidence(output.id, requirement.date ?? eventDate),
      subjects: view.subjects(requirement),
      newestOf: view.newest,
    }),
  );
  const requirements = results.map(({ report }) => report);
  const first = requirements.toSorted((a, b) => compareExpiry(a.expires, b.expires))[0];
  const report: OutputAssessment = {
    ...common,
    state: "current",
    newest: newestDay(view.evidence(output.id, eventDate)),
    expires: first?.expires ?? null,
    cadence: first?.cadence ?? null,
    requirements,
  };
  if (all.length === 0) {
    const finding =
      sparse > 0
        ? createFinding("evidence-not-checked-out", { files: sparse }, { output: output.id })
        : createFinding("evidence-missing", { event: cadence.kind === "event" }, { output: output.id });
    return { report, findings: [finding] };
  }
  return { report, findings: results.flatMap(({ findings }) => findings) };
}

function compareExpiry(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  return b === null || a < b ? -1 : 1;
}

function evidenceReport(document: EvidenceDocument): EvidenceReport {
  const { path, id, date } = document;
  return { path, id, date, records: recordsOf(document).length, nil: nilOf(document) !== null };
}

/** Who made the newest document. */
function ownerOf(documents: readonly EvidenceDocument[]): OutputReport["owner"] {
  const text = (value: unknown) => (typeof value === "string" && value !== "" ? value : null);
  const newestFirst = documents.toSorted((a, b) => ((a.date ?? "") < (b.date ?? "") ? 1 : -1));
  const owners = newestFirst.map(({ data }) => ({ unit: text(data.unit), person: text(data.prepared_by) }));
  return owners.find(({ unit, person }) => unit !== null || person !== null) ?? null;
}

/** The state follows from the findings alone, so that no output lacks current evidence without a reported reason. */
function stateOf(report: OutputAssessment, findings: readonly Finding[], isOpen: boolean): OutputState {
  if (outsideStates.has(report.state)) return report.state;
  // A number that should not be in the evidence proves nothing against it.
  const errors = findings.filter(({ code, severity }) => severity === "error" && kindOf(code).family !== "privacy");
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
