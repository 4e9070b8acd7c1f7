import type { EvidenceDocument } from "../model/evidence.ts";
import type { JsonObject } from "../model/json.ts";
import { outputOf } from "./document-problems.ts";
import { loadValidator } from "./validators.ts";

/** The documents of a file without findings; null if one is not valid evidence of an output. */
export async function validDocuments(
  path: string,
  documents: readonly { readonly index: number; readonly data: JsonObject }[],
  outputs: ReadonlySet<string>,
): Promise<readonly EvidenceDocument[] | null> {
  const valid: EvidenceDocument[] = [];
  for (const { index, data } of documents) {
    const output = outputOf(data);
    if (output === null || !outputs.has(output)) return null;
    const { validate } = await loadValidator(output);
    if (validate(data)) return null;
    const text = (value: unknown) => (typeof value === "string" ? value : null);
    valid.push({ path, index, output, id: text(data.id), date: text(data.date), data, valid: true });
  }
  return valid.length > 0 ? valid : null;
}
