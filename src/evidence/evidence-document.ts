import type { EvidenceDocument } from "../model/evidence.ts";
import type { JsonObject } from "../model/json.ts";
import { LazyDocument } from "./lazy-document.ts";

/** A document as it was read: what names it is taken from its data, where that has the right type. */
export function evidenceDocument(
  data: JsonObject,
  rest: Pick<EvidenceDocument, "path" | "index" | "output" | "valid">,
): EvidenceDocument {
  const { path, index, output, valid } = rest;
  const { id, date } = data;
  return {
    path,
    index,
    output,
    id: typeof id === "string" ? id : null,
    date: typeof date === "string" ? date : null,
    data,
    valid,
  };
}

/** The same document in a file of another name. */
export function atPath(document: EvidenceDocument, path: string): EvidenceDocument {
  return document instanceof LazyDocument ? document.at(path) : { ...document, path };
}
