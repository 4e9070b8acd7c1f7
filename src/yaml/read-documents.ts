import type { JsonValue } from "../model/json.ts";
import type { Repair } from "../model/repair.ts";
import { decode } from "../text/decode.ts";
import { decodeLegacy } from "../text/decode-legacy.ts";
import { firstInvalidByte } from "../text/first-invalid-byte.ts";
import { guessEncoding, type LegacyEncoding } from "../text/guess-encoding.ts";
import { withoutByteOrderMark } from "../text/without-byte-order-mark.ts";
import { jsonProblem } from "./json-problem.ts";
import { createPositions } from "./positions.ts";
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
  | NotUtf8
  | { readonly kind: "invalid"; readonly problems: readonly YamlProblem[]; readonly text: string };

interface NotUtf8 {
  readonly kind: "not-utf8";
  readonly byte: number;
  /** What it seems to be instead. */
  readonly encoding: LegacyEncoding | null;
  /** Of the byte, from 1. */
  readonly line: number;
  /** Null unless the file is certainly in that encoding. */
  readonly repair: Repair | null;
}

const byteOrderMark = Buffer.from("\ufeff");

/** Reads the bytes of a YAML or JSON file: by the plain reader where it can, else by the full one. */
export function readDocuments(bytes: Buffer, path: string): YamlDocuments {
  const isJson = path.endsWith(".json");
  const plain = isJson ? null : (readPlainYaml(bytes) as JsonValue[] | null);
  const marked = bytes.includes(byteOrderMark, byteOrderMark.length);
  if (plain && !plain.includes(null) && !marked) {
    return { kind: "documents", documents: plain, text: () => decode(bytes) };
  }
  const byte = firstInvalidByte(bytes);
  if (byte !== null) return notUtf8(bytes, byte);
  // Text of ASCII letters in two bytes each is UTF-8 as well, with a null byte after each.
  const zero = bytes.indexOf(0);
  if (zero >= 0 && guessEncoding(bytes) === "UTF-16") return notUtf8(bytes, zero);
  const text = decode(bytes);
  const problems = isJson ? jsonProblems(text) : marked ? innerMarks(text) : [];
  if (problems.length > 0) return { kind: "invalid", problems, text };
  const read = readYaml(text);
  if (read.problems.length > 0) return { kind: "invalid", problems: read.problems, text };
  // Strings of the parser are slices that keep the whole text alive: copy what stays.
  return { kind: "documents", documents: JSON.parse(JSON.stringify(read.documents)) as JsonValue[], text: () => text };
}

function notUtf8(bytes: Buffer, byte: number): NotUtf8 {
  let line = 1;
  for (let at = bytes.indexOf(0x0a); at >= 0 && at < byte; at = bytes.indexOf(0x0a, at + 1)) line++;
  const encoding = guessEncoding(bytes);
  const isSure = encoding !== null && decodeLegacy(bytes, encoding) !== null;
  return { kind: "not-utf8", byte, encoding, line, repair: isSure ? { kind: "encoding", from: encoding } : null };
}

/** Other programs that read a `.json` file take nothing but JSON. */
function jsonProblems(text: string): YamlProblem[] {
  const json = withoutByteOrderMark(text);
  const problem = json.trim() === "" ? null : jsonProblem(json);
  if (!problem) return [];
  const { kind, offset } = problem;
  return [{ code: "json-syntax", params: { kind }, document: 0, ...createPositions(json)(offset) }];
}

/** Files that were joined keep the mark of each; it is no part of the text, and nobody sees it. */
function innerMarks(text: string): YamlProblem[] {
  const positions = createPositions(text);
  const lead = text.length - withoutByteOrderMark(text).length;
  return [...text.matchAll(/\n\ufeff/g)].map(({ index }) => {
    const at = index + 1 - lead;
    const repair: Repair = { kind: "signs", edits: [{ start: at, end: at + 1, text: "" }] };
    return { code: "yaml-byte-order-mark", params: {}, document: 0, ...positions(index + 1), repair };
  });
}
