import { closeSync, constants, fstatSync, openSync, readSync, type Stats } from "node:fs";
import { UserError } from "../model/user-error.ts";
import type { FileContent, FileStamp } from "./source.ts";
import { systemError } from "./system-error.ts";

export function stampOf({ size, mtimeMs, ctimeMs, ino }: Stats): FileStamp {
  return { size, mtimeMs, ctimeMs, ino };
}

let buffer = Buffer.allocUnsafeSlow(256 * 1024);

/**
 * Reads one regular file of at most `limit` bytes. One reused buffer and plain system calls: three times as fast as
 * reading each file into a string of its own.
 *
 * @param stamps - remembers of each file what it was like when it was read
 * @throws UserError `unreadable` if the system does not allow it.
 */
export function readFile(
  root: string,
  path: string,
  limit: number,
  stamps: Map<string, FileStamp> = new Map(),
): FileContent {
  let descriptor: number | null = null;
  try {
    // Non-blocking, so that a pipe put in the place of a file cannot hang the run.
    // By hand: join() takes longer than opening does.
    descriptor = openSync(`${root}/${path}`, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    const stats = fstatSync(descriptor);
    if (!stats.isFile()) throw new UserError("unreadable", { path, reason: "not a regular file" });
    stamps.set(path, stampOf(stats));
    if (stats.size > limit) return { kind: "too-large", size: stats.size };
    if (stats.size >= buffer.length) buffer = Buffer.allocUnsafeSlow(Math.max(stats.size + 1, buffer.length * 2));
    let length = 0;
    for (;;) {
      const count = readSync(descriptor, buffer, length, buffer.length - length, null);
      length += count;
      if (length > limit) return { kind: "too-large", size: length };
      // The buffer is larger than the file was: a read that stops just there has met its end. One that has grown gives more.
      if (count === 0 || length === stats.size) break;
      if (length === buffer.length) buffer = Buffer.concat([buffer], buffer.length * 2);
    }
    return { kind: "bytes", bytes: buffer.subarray(0, length) };
  } catch (error) {
    throw systemError("unreadable", path, error);
  } finally {
    if (descriptor !== null) closeSync(descriptor);
  }
}
