import { refusedOutputs } from "../derive/without-echoes.ts";
import { type DatedEvidence, datedRecords, documentDate } from "../evidence/event-dates.ts";
import { nilOf } from "../evidence/records.ts";
import type { EvidenceDocument } from "../model/evidence.ts";
import type { Finding } from "../model/finding.ts";
import type { LocalizedText } from "../model/locale.ts";
import type { Requirement, Subjects } from "../model/policy.ts";
import { groupBy } from "../text/group-by.ts";
import { memo } from "../text/memo.ts";
import type { AssessmentInput } from "./assessment.ts";
import { recordsForCadences } from "./records-for-cadences.ts";
import type { RememberedResults } from "./remembered-results.ts";
import { type Subject, subjectsOf } from "./subjects.ts";

/** The input of the requirements: the valid documents of each output and their dated evidence. */
export interface EvidenceView {
  readonly usable: readonly EvidenceDocument[];
  readonly documents: (output: string) => readonly EvidenceDocument[];
  /** Made anew each time: all evidence of all outputs would take more memory than the documents. */
  readonly evidence: (output: string, field: string) => readonly DatedEvidence[];
  /** The field of its records that dates the evidence of an output. */
  readonly eventDate: (output: string) => string;
  /** Of a field of its records; null where it has none. */
  readonly titleOf: (output: string, field: string) => LocalizedText | null;
  /** Outputs of which a document is refused: what they hold in full is not known. */
  readonly refused: ReadonlySet<string>;
  /** Null when nothing is there or not everything can be read. */
  readonly newest: (output: string) => string | null;
  readonly subjects: (requirement: Requirement) => readonly Subject[] | null;
}

export function createView(
  checked: readonly Finding[],
  { evidence, policy, config, asOf }: AssessmentInput,
  remembered: RememberedResults | null,
): EvidenceView {
  // A document that fails a check is not evidence, like one that its schema rejects.
  const refused = new Set(
    checked.filter(({ severity }) => severity === "error").map(({ path, document }) => `${document} ${path}`),
  );
  const refusedOf = new Set([...evidence.unread, ...refusedOutputs([...evidence.findings, ...checked])]);
  const isUsable = ({ valid, path, index }: EvidenceDocument) =>
    valid && (refused.size === 0 || !refused.has(`${index} ${path}`));
  const usable = evidence.documents.filter(isUsable);
  const byOutput = groupBy(usable, ({ output }) => output);
  const documents = (output: string) => byOutput.get(output) ?? [];
  const recordsIn = recordsForCadences({ policy, schemas: evidence.schemas, documents, remembered });
  const evidenceOf = (output: string, field: string): DatedEvidence[] => {
    const dated: DatedEvidence[] = [];
    const add = (one: DatedEvidence) => {
      if (one.date <= asOf) dated.push(one);
    };
    const recordsOf = recordsIn(output);
    for (const document of documents(output)) {
      datedRecords(document, field, config.timezone, recordsOf(document)).forEach(add);
    }
    if (policy.cadences[output]?.kind === "event") documents(output).flatMap(datedNil).forEach(add);
    return dated;
  };
  const eventDate = (output: string) => evidence.schemas.get(output)?.eventDate ?? documentDate;
  const newest = memo((output: string) => newestDay(evidenceOf(output, eventDate(output))));
  // Many requirements ask for the same subjects, such as every core system.
  const listed = memo((asked: string) => {
    const subjects = JSON.parse(asked) as Subjects;
    const { eventDate = null } = evidence.schemas.get(subjects.output) ?? {};
    const context = { eventDate, asOf, parameters: policy.parameters, recordsOf: recordsIn(subjects.output) };
    return subjectsOf(subjects, documents(subjects.output), context);
  });
  return {
    usable,
    documents,
    evidence: evidenceOf,
    eventDate,
    titleOf: (output, field) =>
      evidence.schemas.get(output)?.properties[`/records/*/${field.replaceAll(".", "/")}`] ?? null,
    refused: refusedOf,
    newest: (output) => (refusedOf.has(output) ? null : newest(output)),
    subjects({ subjects }) {
      if (!subjects) return [];
      if (refusedOf.has(subjects.output)) return null;
      const { title: _, field: __, ...asked } = subjects;
      return listed(JSON.stringify(asked));
    },
  };
}

function datedNil(document: EvidenceDocument): DatedEvidence[] {
  const to = nilOf(document)?.to;
  return typeof to === "string" ? [{ date: to, document, pointer: "/nil/to", record: null, recordIndex: -1 }] : [];
}

export function newestDay(evidence: readonly DatedEvidence[]): string | null {
  return evidence.reduce<string | null>((newest, { date }) => (newest === null || date > newest ? date : newest), null);
}
