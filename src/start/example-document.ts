import { type DraftWords, draftDocument } from "../author/draft-document.ts";
import { modeline } from "../author/modeline.ts";
import { isObject, type JsonObject, type JsonValue } from "../model/json.ts";
import type { StartFile } from "./start-file.ts";

const output = "O2.1.1";

/**
 * A completed asset inventory with every field explained. It is outside of the folder of evidence: no check counts it.
 *
 * @param schema - of the output, for an editor
 * @param filled - a document of it
 */
export function exampleDocument(schema: JsonObject, filled: JsonObject, words: DraftWords, editor: boolean): StartFile {
  const path = `examples/${output}-example.yaml`;
  const facts = { values: valuesOf(filled, ""), known: new Map(), people: [], allowsNil: false };
  const draft = draftDocument(schema, facts, words);
  return { path, content: editor ? `${modeline(output, path)}\n${draft}` : draft };
}

exampleDocument.output = output;

/** The scalars of a document by their paths, of lists the first item. */
function valuesOf(value: JsonValue, path: string): Map<string, string | number | boolean> {
  if (Array.isArray(value)) return value[0] === undefined ? new Map() : valuesOf(value[0], path);
  if (!isObject(value)) return value === null ? new Map() : new Map([[path, value]]);
  return new Map(
    Object.entries(value).flatMap(([key, inner]) => [...valuesOf(inner, path === "" ? key : `${path}.${key}`)]),
  );
}
