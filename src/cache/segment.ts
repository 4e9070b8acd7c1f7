import { crc32 } from "node:zlib";
import type { JsonValue } from "../model/json.ts";

/** What changes whenever a file does: sizes in bytes, times in milliseconds since 1970. */
export interface Stamp {
  readonly size: number;
  readonly mtimeMs: number;
  readonly ctimeMs: number;
  readonly ino: number;
}

/** The id of the content of a file when it had that stamp: as it is written, since there may be very many. */
export type Note = readonly [path: string, id: string, size: number, mtimeMs: number, ctimeMs: number, ino: number];

/** What is stored of one content: the size and hash of its bytes, what every run asks for, and the rest as JSON. */
export interface Stored {
  readonly size: number;
  readonly sha256: string;
  readonly head: JsonValue;
  /** Where the rest is. */
  readonly bytes: Buffer;
  readonly at: number;
  readonly length: number;
}

export interface Segment {
  readonly notes: ReadonlyMap<string, Note>;
  readonly contents: ReadonlyMap<string, Stored>;
  /** What follows from the contents of many files, by its name. */
  readonly results: ReadonlyMap<string, JsonValue>;
}

const magic = Buffer.from("isms-evidence cache 2\n");
const headAt = magic.length + 8;

interface Head {
  readonly belongsTo: string;
  readonly notes: readonly Note[];
  readonly contents: readonly (readonly [key: string, sha256: string, size: number, length: number, head: JsonValue])[];
  readonly results: readonly (readonly [name: string, result: JsonValue])[];
}

/** @param belongsTo - says for which program and which project; no other reads it */
export function encodeSegment(belongsTo: string, { notes, contents, results }: Segment): Buffer {
  const head: Head = {
    belongsTo,
    notes: [...notes.values()],
    contents: Array.from(contents, ([key, { sha256, size, head, length }]) => {
      return [key, sha256, size, length, head] as const;
    }),
    results: [...results],
  };
  const text = Buffer.from(JSON.stringify(head));
  const bytes = Buffer.concat([magic, Buffer.alloc(8), text, ...Array.from(contents.values(), bodyBytes)]);
  bytes.writeUInt32LE(text.length, magic.length + 4);
  bytes.writeUInt32LE(crc32(bytes.subarray(magic.length + 4)), magic.length);
  return bytes;
}

/** Null for anything but a whole segment that belongs to the program and the project. */
export function decodeSegment(belongsTo: string, bytes: Buffer): Segment | null {
  if (bytes.length < headAt || !bytes.subarray(0, magic.length).equals(magic)) return null;
  if (crc32(bytes.subarray(magic.length + 4)) !== bytes.readUInt32LE(magic.length)) return null;
  const bodiesAt = headAt + bytes.readUInt32LE(magic.length + 4);
  try {
    const head = JSON.parse(bytes.toString("utf8", headAt, bodiesAt)) as Head; // the checksum says that we wrote it
    if (head.belongsTo !== belongsTo) return null;
    let at = bodiesAt;
    const contents = new Map<string, Stored>();
    for (const [key, sha256, size, length, known] of head.contents) {
      contents.set(key, { size, sha256, head: known, bytes, at, length });
      at += length;
    }
    if (at !== bytes.length) return null;
    return { notes: new Map(head.notes.map((note) => [note[0], note])), contents, results: new Map(head.results) };
  } catch {
    return null;
  }
}

/** The rest of what is stored of a content. */
export function bodyOf({ bytes, at, length }: Stored): JsonValue {
  return JSON.parse(bytes.toString("utf8", at, at + length)); // the checksum says that we wrote it
}

function bodyBytes({ bytes, at, length }: Stored): Buffer {
  return bytes.subarray(at, at + length);
}
