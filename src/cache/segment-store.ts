import { randomBytes } from "node:crypto";
import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { draftPath } from "../source/draft-path.ts";
import { makeFolder } from "../source/make-folder.ts";
import { isOwn } from "./cache-folder.ts";
import type { EncodedSegment, Rest } from "./segment.ts";
import { isWhole, lengthsOf, segmentFile, startLength } from "./segment-file.ts";

/** The segments of one project. Nothing is ever changed in place, and what cannot be read or written is passed over. */
export interface SegmentStore {
  /** The oldest first. */
  readonly names: () => readonly string[];
  /** Null for what is not this user's own file, too large, or not as it was written. */
  readonly read: (name: string) => StoredSegment | null;
  /** @returns whether it was written */
  readonly write: (segment: EncodedSegment) => boolean;
  readonly remove: (name: string) => void;
}

/** The head of a segment, whose checksum is right, and the rest, of which is read what is asked for. */
export interface StoredSegment {
  readonly head: Buffer;
  readonly rest: Rest;
  /** Of the rest, in bytes. */
  readonly restLength: number;
}

const extension = ".segment";
const largestSegment = 1024 ** 3;

/** What all projects of a cache folder may take together, in bytes; the oldest segments go first. */
const largestCache = 1024 ** 3;

/**
 * @param folder - a cache folder of this user alone
 * @param project - a name for the project
 */
export function segmentStore(folder: string, project: string, most: number = largestCache): SegmentStore {
  const here = join(folder, project);
  return {
    names() {
      try {
        return isOwn(lstatSync(here), "folder") ? readdirSync(here).filter(isSegment).sort() : [];
      } catch {
        return []; // nothing was written yet
      }
    },
    read: (name) => attempt(() => readSegment(join(here, name)), null),
    write: ({ head, rest }) =>
      attempt(() => {
        makeFolder(here, 0o700);
        const parts = segmentFile(head, rest);
        const length = parts.reduce((sum, part) => sum + part.length, 0);
        if (length > largestSegment || !isOwn(lstatSync(here), "folder")) return false;
        // Named by time, so that of two notes the newer is read last.
        const microseconds = Math.round((performance.timeOrigin + performance.now()) * 1000);
        const name = `${String(microseconds).padStart(20, "0")}-${randomBytes(8).toString("hex")}${extension}`;
        const target = join(here, name);
        const draft = draftPath(target);
        try {
          writeParts(draft, parts);
          renameSync(draft, target);
        } catch (error) {
          rmSync(draft, { force: true });
          throw error;
        }
        forgetOldest(folder, most);
        return true;
      }, false),
    remove: (name) => attempt(() => rmSync(join(here, name), { force: true }), undefined),
  };
}

/** Writes a file that is not there yet, in blocks: all parts put together would be in memory twice. */
function writeParts(path: string, parts: readonly Buffer[]): void {
  const descriptor = openSync(path, "wx", 0o600);
  try {
    for (const block of blocksOf(parts)) writeFileSync(descriptor, block);
  } finally {
    closeSync(descriptor);
  }
}

function* blocksOf(parts: readonly Buffer[]): Generator<Buffer> {
  let some: Buffer[] = [];
  let length = 0;
  for (const part of parts) {
    some.push(part);
    length += part.length;
    if (length < blockLength) continue;
    yield Buffer.concat(some, length);
    some = [];
    length = 0;
  }
  yield Buffer.concat(some, length);
}

function isSegment(name: string): boolean {
  return name.endsWith(extension);
}

function attempt<T>(run: () => T, otherwise: T): T {
  try {
    return run();
  } catch {
    return otherwise; // a cache is never a reason to fail
  }
}

function readSegment(path: string): StoredSegment | null {
  return withOwnFile(path, (descriptor, size) => {
    const start = bytesAt(descriptor, 0, startLength);
    const lengths = start && lengthsOf(start, size);
    const head = lengths && bytesAt(descriptor, startLength, lengths.head);
    if (!lengths || !head || !isWhole(start, head)) return null;
    return { head, rest: readInBlocks(path, startLength + lengths.head, lengths.rest), restLength: lengths.rest };
  });
}

/** In bytes. Results are asked for one after the other, and so are documents. */
const blockLength = 256 * 1024;

/** Reads from a file what is asked for, a block at a time. Another run may have removed it meanwhile. */
function readInBlocks(path: string, from: number, length: number): Rest {
  const blocks = new Map<number, Buffer | null>();
  const blockAt = (index: number) => {
    let block = blocks.get(index);
    if (block === undefined) {
      const start = index * blockLength;
      const wanted = Math.min(blockLength, length - start);
      const read = () => withOwnFile(path, (descriptor) => bytesAt(descriptor, from + start, wanted));
      block = attempt(read, null);
      blocks.set(index, block);
    }
    return block;
  };
  return (at, wanted) => {
    if (at + wanted > length) return null;
    const parts: Buffer[] = [];
    for (let next = at; next < at + wanted; ) {
      const index = Math.floor(next / blockLength);
      const block = blockAt(index);
      if (block === null) return null;
      const part = block.subarray(next - index * blockLength, at + wanted - index * blockLength);
      parts.push(part);
      next += part.length;
    }
    const [only] = parts;
    return only && parts.length === 1 ? only : Buffer.concat(parts);
  };
}

function withOwnFile<T>(path: string, read: (descriptor: number, size: number) => T): T | null {
  const descriptor = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  try {
    const stats = fstatSync(descriptor);
    return isOwn(stats, "file") && stats.size <= largestSegment ? read(descriptor, stats.size) : null;
  } finally {
    closeSync(descriptor);
  }
}

/** Null where there are not so many. */
function bytesAt(descriptor: number, from: number, length: number): Buffer | null {
  const bytes = Buffer.allocUnsafeSlow(length);
  let read = 0;
  while (read < length) {
    const count = readSync(descriptor, bytes, read, length - read, from + read);
    if (count === 0) return null;
    read += count;
  }
  return bytes;
}

/** Removes the oldest segments of all projects until the rest is no larger than allowed. */
function forgetOldest(folder: string, most: number): void {
  const files = readdirSync(folder, { withFileTypes: true }).flatMap((project) => {
    if (!project.isDirectory()) return [];
    return readdirSync(join(folder, project.name))
      .filter(isSegment)
      .map((name) => {
        const path = join(folder, project.name, name);
        const { size, mtimeMs } = statSync(path, { throwIfNoEntry: false }) ?? { size: 0, mtimeMs: 0 };
        return { path, size, mtimeMs };
      });
  });
  let total = files.reduce((sum, { size }) => sum + size, 0);
  for (const { path, size } of files.sort((a, b) => a.mtimeMs - b.mtimeMs)) {
    if (total <= most) return;
    rmSync(path, { force: true });
    total -= size;
  }
}
