import { envelopeOf, nilOf, recordCount } from "../evidence/records.ts";
import { createFinding } from "../model/create-finding.ts";
import type { EvidenceDocument } from "../model/evidence.ts";
import type { Finding } from "../model/finding.ts";
import type { OutputState } from "../model/output-state.ts";
import type { Cadence } from "../model/policy.ts";
import type { EvidenceReport, OutputReport } from "../model/report.ts";
import type { Output } from "../model/standard.ts";
import { memo } from "../text/memo.ts";
import type { AssessmentInput, OutputAssessment } from "./assessment.ts";
import { type EvidenceView, newestDay } from "./evidence-view.ts";
import type { Currency, CurrencyGrounds, GroundedCurrency } from "./grounded-currency.ts";
import { type RememberedResults, rememberedOr } from "./remembered-results.ts";
import { evaluateRequirement } from "./requirement.ts";
import { isSameList } from "./reused-results.ts";

/**
 * The report of an output before its state is known, and the findings of its cadence.
 *
 * @param all - its documents, those that are refused too
 * @param outside - its state, where it is not the organization's own to prove
 */
export function draftOutput(
  output: Output,
  all: readonly EvidenceDocument[],
  outside: OutputState | null,
  view: EvidenceView,
  input: AssessmentInput,
  remembered: RememberedResults | null,
): { report: OutputAssessment; findings: readonly Finding[]; grounded: GroundedCurrency | null } {
  const { policy, sparse } = input;
  const cadence = policy.cadences[output.id];
  if (!cadence) throw new Error(`policy ${policy.id} has no cadence for ${output.id}`);
  const common = {
    id: output.id,
    name: output.name,
    kind: cadence.kind,
    evidence: all.map(evidenceReport),
    owner: ownerOf(all),
  };
  if (outside) {
    const nothing = { newest: null, expires: null, cadence: null, requirements: [] };
    return { report: { ...common, ...nothing, state: outside }, findings: [], grounded: null };
  }
  const grounded = groundedCurrency(output.id, cadence, view, input, remembered);
  const { newest, requirements, findings } = grounded.currency;
  const first = requirements.toSorted((a, b) => compareExpiry(a.expires, b.expires))[0];
  const report: OutputAssessment = {
    ...common,
    state: "current",
    newest,
    expires: first?.expires ?? null,
    cadence: first?.cadence ?? null,
    requirements,
  };
  if (all.length === 0) {
    const finding =
      sparse > 0
        ? createFinding("evidence-not-checked-out", { files: sparse }, { output: output.id })
        : createFinding("evidence-missing", { event: cadence.kind === "event" }, { output: output.id });
    return { report, findings: [finding], grounded };
  }
  return { report, findings, grounded };
}

function evaluateCadence(
  output: string,
  { requirements }: Cadence,
  view: EvidenceView,
  { policy, asOf }: AssessmentInput,
): Currency {
  const eventDate = view.eventDate(output);
  // Most requirements of an output go by the same date.
  const evidence = memo((field: string) => view.evidence(output, field));
  const results = requirements.map((requirement) =>
    evaluateRequirement(requirement, {
      output,
      asOf,
      policy,
      evidence: evidence(requirement.date ?? eventDate),
      subjects: view.subjects(requirement),
      newestOf: view.newest,
      eventDate,
      titleOf: (field) => view.titleOf(output, field),
    }),
  );
  return {
    newest: newestDay(evidence(eventDate)),
    requirements: results.map(({ report }) => report),
    findings: results.flatMap(({ findings }) => findings),
  };
}

/** The same, or what an earlier assessment or an earlier run found on the same grounds. */
function groundedCurrency(
  output: string,
  cadence: Cadence,
  view: EvidenceView,
  input: AssessmentInput,
  remembered: RememberedResults | null,
): GroundedCurrency {
  const { policy, asOf, config } = input;
  const { timezone } = config;
  const others = cadence.requirements.flatMap(({ subjects, after }) =>
    [subjects?.output ?? [], after?.output ?? []].flat(),
  );
  const evidence = [output, ...others].map((one) => {
    return { output: one, documents: view.documents(one), isRefused: view.refused.has(one) };
  });
  const before = input.earlier?.currencies.get(output);
  const grounds = { policy, asOf, timezone, evidence };
  if (before && isSameGrounds(before, grounds)) return before;
  const name = () => namedGrounds(evidence, remembered);
  const make = () => evaluateCadence(output, cadence, view, input);
  return { ...grounds, currency: rememberedOr(remembered, `cadence ${output}`, name, make) };
}

function isSameGrounds(one: CurrencyGrounds, other: CurrencyGrounds): boolean {
  const parts = ["policy", "asOf", "timezone"] as const;
  return (
    parts.every((part) => one[part] === other[part]) &&
    one.evidence.every(({ documents, isRefused }, at) => {
      const now = other.evidence[at];
      return now?.isRefused === isRefused && isSameList(documents, now.documents);
    })
  );
}

function namedGrounds(evidence: CurrencyGrounds["evidence"], remembered: RememberedResults | null): string | null {
  const names = evidence.map(({ output, documents, isRefused }) => {
    const name = remembered?.nameOf(documents) ?? null;
    return name && `${output} ${name} ${isRefused}`;
  });
  return names.includes(null) ? null : names.join();
}

function compareExpiry(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  return b === null || a < b ? -1 : 1;
}

function evidenceReport(document: EvidenceDocument): EvidenceReport {
  const { path, id, date } = document;
  return { path, id, date, records: recordCount(document), nil: nilOf(document) !== null };
}

/** Who made the newest document. */
function ownerOf(documents: readonly EvidenceDocument[]): OutputReport["owner"] {
  const text = (value: unknown) => (typeof value === "string" && value !== "" ? value : null);
  const newestFirst = documents.toSorted((a, b) => ((a.date ?? "") < (b.date ?? "") ? 1 : -1));
  const owners = newestFirst.map(envelopeOf).map((data) => ({ unit: text(data.unit), person: text(data.prepared_by) }));
  return owners.find(({ unit, person }) => unit !== null || person !== null) ?? null;
}
