import { datedRecords, documentDate } from "../evidence/event-dates.ts";
import { loadEvidence } from "../evidence/load-evidence.ts";
import { nilOf, recordKey } from "../evidence/records.ts";
import type { EvidenceDocument } from "../model/evidence.ts";
import type { SealedDocument } from "../model/seal.ts";
import { masked } from "../privacy/masked.ts";
import type { Source } from "../source/source.ts";

export interface DocumentOptions {
  readonly source: Pick<Source, "read" | "contentId">;
  readonly outputs: readonly string[];
  readonly fileBytes: number;
  readonly timezone: string;
}

/** The documents of some files with their dates, valid or not, and the documents themselves. */
export async function sealedDocuments(
  files: readonly string[],
  options: DocumentOptions,
): Promise<{ readonly sealed: readonly SealedDocument[]; readonly documents: readonly EvidenceDocument[] }> {
  const { documents, schemas } = await loadEvidence({ files, links: [] }, options);
  const sealed = documents.map((document): SealedDocument => {
    const { path, index, output, id, date } = document;
    const schema = schemas.get(output ?? "");
    const dated = datedRecords(document, schema?.eventDate ?? documentDate, options.timezone);
    const to = nilOf(document)?.to;
    const events = [
      // The seal is passed on: a key that is somebody's number is not in it.
      ...dated.map(({ record, date }) => ({ record: record && masked(recordKey(record, schema?.key ?? [])), date })),
      ...(typeof to === "string" ? [{ record: null, date: to }] : []),
    ];
    return { path, document: index, output, id: id && masked(id), date, events };
  });
  return { sealed, documents };
}
