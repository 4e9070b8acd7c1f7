import { envelopeOf, nilOf, recordCount } from "../evidence/records.ts";
import { createFinding } from "../model/create-finding.ts";
import type { EvidenceDocument } from "../model/evidence.ts";
import type { Finding } from "../model/finding.ts";
import type { OutputState } from "../model/output-state.ts";
import type { EvidenceReport, OutputReport } from "../model/report.ts";
import type { Output } from "../model/standard.ts";
import type { AssessmentInput, GroundedCurrency, OutputAssessment } from "./assessment.ts";
import type { EvidenceView } from "./evidence-view.ts";
import { groundedCurrency } from "./grounded-currency.ts";
import type { RememberedResults } from "./remembered-results.ts";

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
