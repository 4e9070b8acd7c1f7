import { isDeepStrictEqual } from "node:util";
import { isObject } from "../model/json.ts";
import type { TextEdit } from "../model/repair.ts";
import { applyEdits, readEdited } from "../yaml/edit-yaml.ts";
import { orderKeys } from "../yaml/order-keys.ts";
import { readYaml } from "../yaml/read-yaml.ts";
import { tidyWhitespace } from "../yaml/tidy-whitespace.ts";

export interface TidyOptions {
  /** The keys of a document of an output in the order of its form, null for what is no output. */
  readonly keysOf: (output: string) => readonly string[] | null;
  /** The line by which an editor finds the schema of an output; null where the schema is not there for editors. */
  readonly modelineOf: (output: string, path: string) => string | null;
}

/** {@link tidyWhitespace}, with the keys of each document in the order of its form, and the line for editors above. */
export function tidyText(text: string, path: string, { keysOf, modelineOf }: TidyOptions): string {
  const plain = tidyWhitespace(text);
  if (path.endsWith(".json")) return plain;
  const { documents } = readYaml(plain);
  const outputs = documents.map((data) => (isObject(data) && typeof data.output === "string" ? data.output : null));
  const edited = readEdited(plain, path);
  const edits = outputs.flatMap((output, index): TextEdit[] => {
    const keys = output === null ? null : keysOf(output);
    const edit = keys && orderKeys(edited, index, keys);
    return edit ? [edit] : [];
  });
  const ordered = applyEdits(plain, edits);
  // An alias above its anchor would be an error, for instance.
  const kept = isDeepStrictEqual(readYaml(ordered).documents, documents) ? ordered : plain;
  const [first] = outputs;
  const line = first && !kept.slice(0, 2000).includes("yaml-language-server:") ? modelineOf(first, path) : null;
  return line === null || line === "" || line === undefined
    ? kept
    : `${line}${kept.includes("\r\n") ? "\r\n" : "\n"}${kept}`;
}
