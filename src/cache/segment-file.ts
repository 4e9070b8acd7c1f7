import { crc32 } from "node:zlib";

/** A segment as a file: a head, which every run reads, and the rest, which is read when somebody asks for it. */
const magic = Buffer.from("isms-evidence cache 3\n");
/** The length in bytes of what is before the head: what the file is, the checksum of what follows up to the rest, lengths. */
export const startLength = magic.length + 12;
const summedAt = magic.length + 4;

export interface Lengths {
  readonly head: number;
  readonly rest: number;
}

/** The parts of the file in their order. */
export function segmentFile(head: Buffer, rest: readonly Buffer[]): Buffer[] {
  const start = Buffer.alloc(startLength);
  magic.copy(start);
  start.writeUInt32LE(head.length, summedAt);
  start.writeUInt32LE(
    rest.reduce((sum, { length }) => sum + length, 0),
    summedAt + 4,
  );
  start.writeUInt32LE(sumOf(start, head), magic.length);
  return [start, head, ...rest];
}

/** Null for anything but the start of a segment that is a file of that size, in bytes. */
export function lengthsOf(start: Buffer, size: number): Lengths | null {
  if (start.length < startLength || !start.subarray(0, magic.length).equals(magic)) return null;
  const [head, rest] = [start.readUInt32LE(summedAt), start.readUInt32LE(summedAt + 4)];
  return startLength + head + rest === size ? { head, rest } : null;
}

/** Whether the start and the head are as they were written. */
export function isWhole(start: Buffer, head: Buffer): boolean {
  return start.readUInt32LE(magic.length) === sumOf(start, head);
}

function sumOf(start: Buffer, head: Buffer): number {
  return crc32(head, crc32(start.subarray(summedAt)));
}
