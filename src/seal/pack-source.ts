import { readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { unzipSync } from "fflate";
import { UserError } from "../model/user-error.ts";
import { filesInMemory } from "../source/files-in-memory.ts";
import type { Source } from "../source/source.ts";
import { systemError } from "../source/system-error.ts";
import { workingTree } from "../source/working-tree.ts";

/** The folder of a pack with the evidence. */
const evidenceFolder = "evidence/";
/** Largest zip, in bytes packed and unpacked. */
const largest = { packed: 512 * 1024 * 1024, unpacked: 1024 * 1024 * 1024 } as const;

/**
 * The evidence of an auditor's pack, a folder or a zip.
 *
 * @throws UserError `unreadable`
 */
export function packSource(folder: string, path: string): Source {
  const target = resolve(folder, path);
  try {
    const stats = statSync(target);
    if (stats.isDirectory()) return workingTree(join(target, evidenceFolder));
    if (stats.size > largest.packed) throw new UserError("unreadable", { path, reason: "EFBIG" });
    return filesInMemory(unpacked(readFileSync(target), path));
  } catch (error) {
    throw systemError("unreadable", path, error);
  }
}

function unpacked(bytes: Buffer, path: string): Record<string, Uint8Array> {
  let sum = 0;
  const entries = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!name.startsWith(evidenceFolder) || name.endsWith("/")) return false;
      sum += originalSize;
      if (sum > largest.unpacked) throw new UserError("unreadable", { path, reason: "EFBIG" });
      return true;
    },
  });
  return Object.fromEntries(
    Object.entries(entries).map(([name, content]) => [name.slice(evidenceFolder.length), content]),
  );
}
