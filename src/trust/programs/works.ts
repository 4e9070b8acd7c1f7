import { datedRecords, documentDate } from "../../evidence/event-dates.ts";
import { nilOf, recordKey } from "../../evidence/records.ts";
import type { EvidenceDocument } from "../../model/evidence.ts";
import type { ProgramInput } from "../../rules/programs/program.ts";
import { documentKey } from "../evidence-history.ts";

/** One day of work that the evidence of now names. */
export interface Work {
  readonly document: EvidenceDocument;
  readonly output: string;
  /** The key of its record; empty for a nil statement. */
  readonly record: string;
  readonly day: string;
  /** Of the date. */
  readonly pointer: string;
}

export function worksOfNow(input: Pick<ProgramInput, "documents" | "schemas" | "config">): Work[] {
  return input.documents.flatMap((document) => worksIn(document, input));
}

export function worksIn(
  document: EvidenceDocument,
  { schemas, config }: Pick<ProgramInput, "schemas" | "config">,
): Work[] {
  const { output } = document;
  const schema = schemas.get(output ?? "");
  if (output === null || !schema) return [];
  const to = nilOf(document)?.to;
  if (typeof to === "string") return [{ document, output, record: "", day: to, pointer: "/nil/to" }];
  return datedRecords(document, schema.eventDate ?? documentDate, config.timezone).map(({ date, pointer, record }) => ({
    document,
    output,
    record: record === null ? "" : recordKey(record, schema.key),
    day: date,
    pointer,
  }));
}

/** {@link documentKey} of a document of now. */
export function keyOfDocument({ output, id, path }: EvidenceDocument): string {
  return documentKey({ output: output ?? "", id }, path);
}

/** As much of a commit's id as people copy. */
export function shortId(id: string): string {
  return id.slice(0, 10);
}
