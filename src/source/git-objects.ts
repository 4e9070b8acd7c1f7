import { UserError } from "../model/user-error.ts";
import { GitFailure, gitBytes, gitNow, gitPieces } from "./git.ts";

/** So many bytes are read ahead, about. */
const readAheadBytes = 16 * 1024 * 1024;
/** So few are read without asking for their sizes first, as long as they are no more bytes. */
const fewFiles = 256;

export interface Objects {
  /** Requests sizes, many in one process. */
  readonly measure: (ids: readonly string[]) => void;
  /** In bytes. */
  readonly sizeOf: (id: string) => number;
  /** Whether it is known to have more bytes, without a request. */
  readonly isAbove: (id: string, limit: number) => boolean;
  /** The contents of all of them. */
  readonly read: (ids: readonly string[]) => Map<string, Buffer>;
  /** Calls `see` with the content of each in turn, which is valid until it returns; git reads on meanwhile. */
  readonly readEach: (ids: readonly string[], see: (id: string, bytes: Buffer) => void) => Promise<void>;
  /**
   * The content of the first, and of as many of the others as are to be held at a time; those above the limit, in bytes,
   * may be among them. Nothing when the first is above it.
   */
  readonly readAhead: (ids: readonly string[], limit: number) => ReadonlyMap<string, Buffer>;
  /** The contents of all of them while something else is done, if they are few; else nothing. */
  readonly readBeside: (ids: readonly string[]) => Promise<ReadonlyMap<string, Buffer>>;
}

/**
 * Git's objects by id: their sizes, each requested once, and their bytes, many in one process. Each function throws an
 * error of `missing` for what the clone does not have.
 */
export function createObjects(root: string, missing: () => UserError): Objects {
  const sizes = new Map<string, number>();
  const asked = (option: string, ids: readonly string[], bytes: number) =>
    [root, ["cat-file", option], ids.map((id) => `${id}\n`).join(""), bytes + 128 * ids.length + 1024] as const;
  const batch = (option: string, ids: readonly string[], bytes: number) => gitNow(...asked(option, ids, bytes));
  const sizeIn = (header: string): number => {
    const size = /^[0-9a-f]+ blob (\d+)$/.exec(header)?.[1];
    if (size === undefined) throw missing(); // the clone does not have it
    return Number(size);
  };
  const contentsIn = (bytes: Buffer, ids: readonly string[]): Map<string, Buffer> => {
    const contents = new Map<string, Buffer>();
    let at = 0;
    for (const id of ids) {
      const end = bytes.indexOf("\n", at);
      const size = sizeIn(bytes.toString("latin1", at, Math.max(end, at)));
      sizes.set(id, size);
      contents.set(id, bytes.subarray(end + 1, end + 1 + size));
      at = end + 1 + size + 1;
    }
    return contents;
  };
  const orMissing = <T>(ask: () => T): T => {
    try {
      return ask();
    } catch (error) {
      throw error instanceof GitFailure ? missing() : error;
    }
  };
  const measure = (wanted: readonly string[]): void => {
    const ids = [...new Set(wanted)].filter((id) => !sizes.has(id));
    if (ids.length === 0) return;
    const lines = orMissing(() => batch("--batch-check", ids, 0))
      .toString("latin1")
      .split("\n");
    for (const [index, id] of ids.entries()) sizes.set(id, sizeIn(lines[index] ?? ""));
  };
  const sizeOf = (id: string): number => {
    measure([id]);
    return sizes.get(id) as number;
  };
  const read = (wanted: readonly string[]): Map<string, Buffer> => {
    const ids = [...new Set(wanted)];
    if (ids.length === 0) return new Map();
    measure(ids);
    const bytes = ids.reduce((sum, id) => sum + sizeOf(id), 0);
    return contentsIn(
      orMissing(() => batch("--batch", ids, bytes)),
      ids,
    );
  };
  const readEach = async (ids: readonly string[], see: (id: string, bytes: Buffer) => void): Promise<void> => {
    if (ids.length === 0) return;
    let held: Buffer[] = [];
    let [length, needed, next] = [0, 1, 0];
    const takeApart = (piece: Buffer): void => {
      held.push(piece);
      length += piece.length;
      if (length < needed) return; // of a large one, pieces are put together once
      const bytes = Buffer.concat(held);
      let at = 0;
      for (;;) {
        const end = bytes.indexOf("\n", at);
        const size = end < 0 ? 0 : sizeIn(bytes.toString("latin1", at, end));
        needed = end < 0 ? bytes.length - at + 1 : end - at + 1 + size + 1;
        if (bytes.length - at < needed) break;
        see(ids[next++] ?? "", bytes.subarray(end + 1, end + 1 + size));
        at += needed;
      }
      held = [bytes.subarray(at)];
      length = bytes.length - at;
    };
    try {
      await gitPieces(root, ["cat-file", "--batch"], ids.map((id) => `${id}\n`).join(""), takeApart);
    } catch (error) {
      throw error instanceof GitFailure ? missing() : error;
    }
    if (next < ids.length) throw missing();
  };
  /** Without asking for their sizes; null when they are too many bytes. */
  const readFew = (ids: readonly string[]): Map<string, Buffer> | null => {
    try {
      return contentsIn(batch("--batch", ids, readAheadBytes), ids);
    } catch (error) {
      if (!(error instanceof GitFailure)) throw error;
      if (error.isTooLong) return null;
      throw missing();
    }
  };
  const readAhead = (wanted: readonly string[], limit: number): ReadonlyMap<string, Buffer> => {
    const ids = [...new Set(wanted)];
    const isFirst = ids.length <= fewFiles && !ids.some((id) => sizes.has(id));
    const few = isFirst ? readFew(ids) : null;
    if (few) return few;
    measure(ids);
    let bytes = 0;
    const some: string[] = [];
    for (const id of sizeOf(ids[0] ?? "") > limit ? [] : ids) {
      if (sizeOf(id) > limit) continue;
      bytes += sizeOf(id);
      if (some.length > 0 && bytes > readAheadBytes) break;
      some.push(id);
    }
    return read(some);
  };
  const readBeside = async (wanted: readonly string[]): Promise<ReadonlyMap<string, Buffer>> => {
    const ids = [...new Set(wanted)];
    if (ids.length === 0 || ids.length > fewFiles) return new Map();
    try {
      return contentsIn(await gitBytes(...asked("--batch", ids, readAheadBytes)), ids);
    } catch (error) {
      // Whoever reads them hears why they cannot be read.
      if (error instanceof GitFailure || error instanceof UserError) return new Map();
      throw error;
    }
  };
  const isAbove = (id: string, limit: number) => (sizes.get(id) ?? 0) > limit;
  return { measure, sizeOf, isAbove, read, readEach, readAhead, readBeside };
}
