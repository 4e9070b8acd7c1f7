import { crc32 } from "node:zlib";
import type { JsonValue } from "../model/json.ts";

/** What changes whenever a file does: sizes in bytes, times in milliseconds since 1970. */
export interface Stamp {
  readonly size: number;
  readonly mtimeMs: number;
  readonly ctimeMs: number;
  readonly ino: number;
}

/** The id of the content of a file when it had that stamp. */
export interface Note {
  readonly stamp: Stamp;
  readonly id: string;
}

/** What is stored of one content: the size and hash of its bytes, what every run asks for, and the rest as JSON. */
export interface Stored {
  readonly size: number;
  readonly sha256: string;
  readonly head: JsonValue;
  readonly body: Buffer;
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
  readonly notes: readonly (readonly [path: string, id: string, ...stamp: number[]])[];
  readonly contents: readonly (readonly [key: string, sha256: string, size: number, length: number, head: JsonValue])[];
  readonly results: readonly (readonly [name: string, result: JsonValue])[];
}

/** @param belongsTo - says for which program and which project; no other reads it */
export function encodeSegment(belongsTo: string, { notes, contents, results }: Segment): Buffer {
  const head: Head = {
    belongsTo,
    notes: Array.from(notes, ([path, { id, stamp }]) => {
      return [path, id, stamp.size, stamp.mtimeMs, stamp.ctimeMs, stamp.ino] as const;
    }),
    contents: Array.from(contents, ([key, { sha256, size, head, body }]) => {
      return [key, sha256, size, body.length, head] as const;
    }),
    results: [...results],
  };
  const text = Buffer.from(JSON.stringify(head));
  const bytes = Buffer.concat([magic, Buffer.alloc(8), text, ...Array.from(contents.values(), ({ body }) => body)]);
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
    const notes = head.notes.map(([path, id, size = 0, mtimeMs = 0, ctimeMs = 0, ino = 0]) => {
      return [path, { id, stamp: { size, mtimeMs, ctimeMs, ino } }] as const;
    });
    let at = bodiesAt;
    const contents = head.contents.map(([key, sha256, size, length, known]) => {
      const body = bytes.subarray(at, at + length);
      at += length;
      return [key, { sha256, size, head: known, body }] as const;
    });
    if (at !== bytes.length) return null;
    return { notes: new Map(notes), contents: new Map(contents), results: new Map(head.results) };
  } catch {
    return null;
  }
}

/** The rest of what is stored of a content. */
export function bodyOf({ body }: Stored): JsonValue {
  return JSON.parse(body.toString("utf8")); // the checksum says that we wrote it
}
