import type { EvidenceDocument } from "../model/evidence.ts";
import type { Subjects } from "../model/policy.ts";
import { matches, recordsOf } from "./event-dates.ts";

/** One thing that needs evidence of its own, such as a core system. */
export interface Subject {
  readonly key: string;
  /** What the register calls it, null when it has no name. */
  readonly name: string | null;
  readonly document: EvidenceDocument;
  readonly pointer: string;
}

/**
 * The subjects that the register's valid documents name. When several documents name the same one, the newest document
 * speaks. Null when there is no valid document.
 */
export function subjectsOf(subjects: Subjects, documents: readonly EvidenceDocument[]): Subject[] | null {
  if (documents.length === 0) return null;
  const newest = new Map<string, { subject: Subject; date: string; applies: boolean }>();
  for (const document of documents) {
    const date = document.date ?? "";
    for (const [index, record] of recordsOf(document).entries()) {
      const key = record[subjects.key];
      if (typeof key !== "string" && typeof key !== "number") continue;
      const known = newest.get(String(key));
      if (known && known.date > date) continue;
      const fields = Object.entries(record);
      const after = fields.slice(fields.findIndex(([field]) => field === subjects.key) + 1);
      const name = after.find(([, value]) => typeof value === "string")?.[1];
      const pointer = `/records/${index}/${subjects.key}`;
      const subject = { key: String(key), name: typeof name === "string" ? name : null, document, pointer };
      newest.set(String(key), { subject, date, applies: matches(record, subjects.where) });
    }
  }
  return [...newest.values()].filter(({ applies }) => applies).map(({ subject }) => subject);
}
