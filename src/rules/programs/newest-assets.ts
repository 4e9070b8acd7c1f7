import { type PlacedRecord, recordsOf, speaksInsteadOf } from "../../evidence/records.ts";
import type { JsonObject } from "../../model/json.ts";
import type { ProgramInput } from "./program.ts";

/** The row that speaks for each asset. */
export function newestAssets({
  documents,
  schemas,
}: Pick<ProgramInput, "documents" | "schemas">): ReadonlyMap<string, JsonObject> {
  const eventDate = schemas.get("O2.1.1")?.eventDate ?? null;
  const assets = new Map<string, PlacedRecord>();
  for (const document of documents) {
    if (document.output !== "O2.1.1") continue;
    for (const record of recordsOf(document)) {
      const id = record.asset_id;
      if (typeof id !== "string") continue;
      const [placed, other] = [{ document, record }, assets.get(id)];
      if (!other || speaksInsteadOf(placed, other, eventDate)) assets.set(id, placed);
    }
  }
  return new Map([...assets].map(([id, { record }]) => [id, record]));
}
