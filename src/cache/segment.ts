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
export type Note = readonly [id: string, size: number, mtimeMs: number, ctimeMs: number, ino: number];

/** JSON that is read when somebody asks for it: a part of the rest of a segment. */
export interface Body {
  readonly from: Rest;
  readonly at: number;
  readonly length: number;
  readonly sum: number;
}

/** Bytes of the rest of a segment; null when they are no longer there. */
export type Rest = (at: number, length: number) => Buffer | null;

/** What is stored of one content: the size and hash of its bytes, and what every run asks for. */
export interface Stored extends Body {
  readonly size: number;
  readonly sha256: string;
  readonly head: JsonValue;
}

export interface Segment {
  readonly notes: ReadonlyMap<string, Note>;
  readonly contents: ReadonlyMap<string, Stored>;
  /** What follows from the contents of many files, by its name. */
  readonly results: ReadonlyMap<string, Body>;
}

/** The head and the parts of the rest in their order. */
export interface EncodedSegment {
  readonly head: Buffer;
  readonly rest: readonly Buffer[];
}

interface Head {
  readonly belongsTo: string;
  /** Here and below: rows as they are parsed, since there may be very many. */
  readonly notes: readonly (readonly [path: string, note: Note])[];
  readonly contents: readonly (readonly [
    key: string,
    length: number,
    sum: number,
    size: number,
    sha256: string,
    head: JsonValue,
  ])[];
  /** The rest is that of the results, which every run asks for, and then that of the contents. */
  readonly results: readonly (readonly [name: string, length: number, sum: number])[];
}

/** A body that is not stored yet. */
export function newBody(value: JsonValue): Body {
  const bytes = Buffer.from(JSON.stringify(value));
  return { from: (at, length) => bytes.subarray(at, at + length), at: 0, length: bytes.length, sum: crc32(bytes) };
}

/** The value; undefined when it is no longer as it was written. */
export function jsonOf(body: Body): JsonValue | undefined {
  const bytes = bytesOf(body);
  if (bytes === null || crc32(bytes) !== body.sum) return undefined;
  return JSON.parse(bytes.toString("utf8")); // the checksum says that we wrote it
}

/** @param belongsTo - says for which program and which project; no other reads it */
export function encodeSegment(belongsTo: string, { notes, contents, results }: Segment): EncodedSegment {
  const rest: Buffer[] = [];
  /** Those whose bytes are still there. */
  const written = <T extends Body>(bodies: ReadonlyMap<string, T>): [string, T][] =>
    [...bodies].filter(([, body]) => {
      const bytes = bytesOf(body);
      if (bytes) rest.push(bytes);
      return bytes !== null;
    });
  const head: Head = {
    belongsTo,
    notes: [...notes],
    results: written(results).map(([name, { length, sum }]) => [name, length, sum] as const),
    contents: written(contents).map(([key, { length, sum, size, sha256, head }]) => {
      return [key, length, sum, size, sha256, head] as const;
    }),
  };
  return { head: Buffer.from(JSON.stringify(head)), rest };
}

/**
 * Null for anything but a segment that belongs to the program and the project.
 *
 * @param head - as it was written: whoever read it has compared its checksum
 */
export function decodeSegment(belongsTo: string, head: Buffer, from: Rest): Segment | null {
  const { belongsTo: written, ...rows } = JSON.parse(head.toString("utf8")) as Head;
  if (written !== belongsTo) return null;
  const contents = new Map<string, Stored>();
  const results = new Map<string, Body>();
  let at = 0;
  for (const [name, length, sum] of rows.results) {
    results.set(name, { from, at, length, sum });
    at += length;
  }
  for (const [key, length, sum, size, sha256, head] of rows.contents) {
    contents.set(key, { from, at, length, sum, size, sha256, head });
    at += length;
  }
  return { notes: new Map(rows.notes), contents, results };
}

function bytesOf({ from, at, length }: Body): Buffer | null {
  const bytes = from(at, length);
  return bytes?.length === length ? bytes : null;
}
