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

/** What is stored of one content: the size and hash of its bytes, and the value as JSON. */
export interface Stored {
  readonly size: number;
  readonly sha256: string;
  readonly json: Buffer;
}

export interface Segment {
  readonly notes: ReadonlyMap<string, Note>;
  readonly contents: ReadonlyMap<string, Stored>;
}

const magic = Buffer.from("isms-evidence cache 1\n");
const headAt = magic.length + 8;

interface Head {
  readonly belongsTo: string;
  readonly notes: readonly (readonly [path: string, id: string, ...stamp: number[]])[];
  readonly contents: readonly (readonly [key: string, sha256: string, size: number, length: number])[];
}

/** @param belongsTo - says for which program and which project; no other reads it */
export function encodeSegment(belongsTo: string, { notes, contents }: Segment): Buffer {
  const head: Head = {
    belongsTo,
    notes: Array.from(notes, ([path, { id, stamp }]) => {
      return [path, id, stamp.size, stamp.mtimeMs, stamp.ctimeMs, stamp.ino] as const;
    }),
    contents: Array.from(contents, ([key, { sha256, size, json }]) => [key, sha256, size, json.length] as const),
  };
  const text = Buffer.from(JSON.stringify(head));
  const bytes = Buffer.concat([magic, Buffer.alloc(8), text, ...Array.from(contents.values(), ({ json }) => json)]);
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
    const contents = head.contents.map(([key, sha256, size, length]) => {
      const json = bytes.subarray(at, at + length);
      at += length;
      return [key, { sha256, size, json }] as const;
    });
    return at === bytes.length ? { notes: new Map(notes), contents: new Map(contents) } : null;
  } catch {
    return null;
  }
}

export function storedValue({ json }: Stored): JsonValue {
  return JSON.parse(json.toString("utf8"));
}
