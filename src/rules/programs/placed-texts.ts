import { valuesAt } from "../../evidence/records.ts";
import type { JsonObject } from "../../model/json.ts";

export interface PlacedText {
  readonly value: string;
  readonly pointer: string;
  /** The list item that contains it, empty for the record itself. */
  readonly item: string;
}

/** The texts that a field path such as `findings.closed_date` reaches in the record of that index. */
export function textsAt(record: JsonObject, field: string, index: number): PlacedText[] {
  const start = `/records/${index}`;
  const direct = start.length + 1 + field.length;
  const texts: PlacedText[] = [];
  for (const { value, pointer } of valuesAt(record, field, start)) {
    if (typeof value !== "string") continue;
    // A pointer through a list is longer than its field.
    const item = pointer.length === direct ? "" : (/^\/records\/\d+\/(.*\/\d+)\//.exec(pointer)?.[1] ?? "");
    texts.push({ value, pointer, item });
  }
  return texts;
}
