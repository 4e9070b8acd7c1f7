import { createHash } from "node:crypto";
import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../model/user-error.ts";
import { systemError } from "./system-error.ts";

const pieceBytes = 1024 * 1024;

/**
 * The SHA-256 of one regular file, read piece by piece; null for one of more than `limit` bytes.
 *
 * @throws UserError `unreadable`
 */
export function hashFile(root: string, path: string, limit: number): string | null {
  let descriptor: number | null = null;
  try {
    descriptor = openSync(join(root, path), constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    const stats = fstatSync(descriptor);
    if (!stats.isFile()) throw new UserError("unreadable", { path, reason: "not a regular file" });
    if (stats.size > limit) return null;
    const hash = createHash("sha256");
    const piece = Buffer.allocUnsafe(Math.min(pieceBytes, stats.size + 1));
    let length = 0;
    for (;;) {
      const count = readSync(descriptor, piece, 0, piece.length, null);
      if (count === 0) return hash.digest("hex");
      length += count;
      // It may grow while it is read.
      if (length > limit) return null;
      hash.update(piece.subarray(0, count));
    }
  } catch (error) {
    throw systemError("unreadable", path, error);
  } finally {
    if (descriptor !== null) closeSync(descriptor);
  }
}
