import type { JsonValue } from "../model/json.ts";
import { decode } from "../text/decode.ts";
import { firstInvalidByte } from "../text/first-invalid-byte.ts";
import { readPlainYaml } from "./read-plain-yaml.ts";
import { readYaml, type YamlProblem } from "./read-yaml.ts";

export type YamlDocuments =
  | {
      readonly kind: "documents";
      /** One a document, null for one that is empty. */
      readonly documents: readonly JsonValue[];
      /** The file as text; only as long as its bytes are there. */
      readonly text: () => string;
    }
  | { readonly kind: "not-utf8"; readonly byte: number }
  | { readonly kind: "invalid"; readonly problems: readonly YamlProblem[]; readonly text: string };

/** Reads the bytes of a YAML or JSON file: by the plain reader where it can, else by the full one. */
export function readDocuments(bytes: Buffer): YamlDocuments {
  const plain = readPlainYaml(bytes) as JsonValue[] | null;
  if (plain && !plain.includes(null)) return { kind: "documents", documents: plain, text: () => decode(bytes) };
  const byte = firstInvalidByte(bytes);
  if (byte !== null) return { kind: "not-utf8", byte };
  const text = decode(bytes);
  const { documents, problems } = readYaml(text);
  if (problems.length > 0) return { kind: "invalid", problems, text };
  // Strings of the parser are slices that keep the whole text alive: copy what stays.
  return { kind: "documents", documents: JSON.parse(JSON.stringify(documents)) as JsonValue[], text: () => text };
}
