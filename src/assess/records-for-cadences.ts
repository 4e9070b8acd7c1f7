import { only } from "../evidence/lean-documents.ts";
import type { LoadedEvidence } from "../evidence/load-evidence.ts";
import { recordsOf } from "../evidence/records.ts";
import type { EvidenceDocument } from "../model/evidence.ts";
import type { JsonObject, JsonValue } from "../model/json.ts";
import type { Policy } from "../model/policy.ts";
import { memo } from "../text/memo.ts";
import { fieldsOfCadences } from "./fields-asked.ts";
import { type RememberedResults, rememberedOfEach } from "./remembered-results.ts";

type Records = readonly JsonObject[];

interface Kept {
  readonly policy: Policy;
  readonly schemas: LoadedEvidence["schemas"];
  /** The valid documents of an output. */
  readonly documents: (output: string) => readonly EvidenceDocument[];
  readonly remembered: RememberedResults | null;
}

/**
 * Gives the records of the documents of an output for its cadence. With a cache they have the fields that cadences ask
 * for and no others: those are kept of each document, so that one that changes has no other one read again.
 */
export function recordsForCadences({
  policy,
  schemas,
  documents,
  remembered,
}: Kept): (output: string) => (document: EvidenceDocument) => Records {
  if (remembered === null) return () => recordsOf;
  const fieldsOf = fieldsOfCadences(policy);
  return memo((output: string) => {
    const schema = schemas.get(output);
    if (!schema) return recordsOf;
    const fields = fieldsOf(output, schema);
    const all = documents(output);
    const kept = { name: `fields ${output}`, grounds: JSON.stringify(fields), ...keptRecords };
    const lean = rememberedOfEach(remembered, kept, all, (document) =>
      recordsOf(document).map((record) => only(record, fields)),
    );
    const known = new Map(all.map((document, at) => [document, lean[at] ?? []]));
    return (document: EvidenceDocument) => known.get(document) ?? recordsOf(document);
  });
}

const keptRecords = {
  kept: (records: Records): JsonValue => [...records],
  resultOf: (kept: JsonValue): Records => kept as unknown as Records,
  isOfAnyDay: true,
};
