import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, posix, relative, resolve, sep } from "node:path";
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

/** The evidence of an auditor's pack. */
export interface PackedEvidence {
  readonly source: Source;
  /**
   * All that a person finds there, also what a search leaves out: hidden and ignored files, links, and what a zip names
   * otherwise and other programs put there all the same; twice what it has twice.
   */
  readonly paths: readonly string[];
}

/**
 * @param path - a folder or a zip
 * @throws UserError `unreadable`
 */
export function packedEvidence(folder: string, path: string): PackedEvidence {
  const target = resolve(folder, path);
  try {
    const stats = statSync(target);
    if (stats.isDirectory()) return inFolder(join(target, evidenceFolder));
    if (stats.size > largest.packed) throw new UserError("unreadable", { path, reason: "EFBIG" });
    return unpacked(readFileSync(target), path);
  } catch (error) {
    throw systemError("unreadable", path, error);
  }
}

function inFolder(folder: string): PackedEvidence {
  const isThere = statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true;
  const entries = isThere ? readdirSync(folder, { recursive: true, withFileTypes: true }) : [];
  const files = entries.filter((entry) => !entry.isDirectory());
  const paths = files.map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"));
  return { source: workingTree(folder), paths };
}

function unpacked(bytes: Buffer, path: string): PackedEvidence {
  let sum = 0;
  const paths: string[] = [];
  const entries = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (name.endsWith("/") || !isInEvidence(name)) return false;
      const isPlain = name.startsWith(evidenceFolder) && posix.normalize(name) === name;
      paths.push(isPlain ? name.slice(evidenceFolder.length) : name);
      sum += originalSize;
      if (sum > largest.unpacked) throw new UserError("unreadable", { path, reason: "EFBIG" });
      return isPlain;
    },
  });
  const files = Object.entries(entries).map(([name, content]) => [name.slice(evidenceFolder.length), content] as const);
  return { source: filesInMemory(Object.fromEntries(files)), paths };
}

/** Wherever a file is put by programs that take `\\` for `/`, follow `..`, or do not tell upper case from lower. */
function isInEvidence(name: string): boolean {
  return posix.normalize(name.replaceAll("\\", "/")).replace(/^\/+/, "").toLowerCase().startsWith(evidenceFolder);
}
