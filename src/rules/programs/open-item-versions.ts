import { recordKey, recordsOf, valuesAt } from "../../evidence/records.ts";
import type { OpenItems, OutputInfo } from "../../evidence/validators.ts";
import type { EvidenceDocument } from "../../model/evidence.ts";
import { isObject, type JsonObject } from "../../model/json.ts";
import { groupBy } from "../../text/group-by.ts";
import type { ProgramInput } from "./program.ts";

/** What one document says of a subject. */
export interface RecordVersion {
  readonly subject: string;
  readonly document: EvidenceDocument;
  readonly record: JsonObject;
  readonly index: number;
}

/** What all documents say of one subject, and what is followed in it. */
export interface SubjectVersions {
  readonly subject: string;
  readonly versions: readonly RecordVersion[];
  readonly items: OpenItems;
  readonly schema: OutputInfo;
}

export function* openItemVersions({ documents, schemas }: ProgramInput): Generator<SubjectVersions> {
  for (const [output, all] of groupBy(documents, (document) => document.output ?? "")) {
    const schema = schemas.get(output);
    if (!schema || schema.openItems.length === 0) continue;
    const bySubject = groupBy(
      all.flatMap((document) => versionsIn(document, schema)),
      ({ subject }) => subject,
    );
    for (const [subject, versions] of bySubject) {
      for (const items of schema.openItems) yield { subject, versions, items, schema };
    }
  }
}

function versionsIn(document: EvidenceDocument, { key }: OutputInfo): readonly RecordVersion[] {
  return recordsOf(document).map((record, index) => ({ subject: recordKey(record, key), document, record, index }));
}

/** What one document says of an item. */
export interface ItemVersion {
  /** Empty where there is only one. */
  readonly name: string;
  readonly document: EvidenceDocument;
  readonly pointer: string;
  readonly item: JsonObject;
  readonly closed: string | null;
}

export function itemsIn(
  { document, record, index }: RecordVersion,
  { list, key, closed }: OpenItems,
): readonly ItemVersion[] {
  return valuesAt(record, list ?? "", `/records/${index}`).flatMap(({ value: item, pointer }) => {
    if (!isObject(item)) return [];
    const name = key === null ? "" : textOf(item, key);
    return name === null ? [] : [{ name, document, pointer, item, closed: textOf(item, closed) }];
  });
}

export function textOf(item: JsonObject, field: string): string | null {
  const value = Object.hasOwn(item, field) ? item[field] : null;
  return typeof value === "string" ? value : null;
}
