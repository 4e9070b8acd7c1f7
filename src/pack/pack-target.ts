import {
  closeSync,
  type Dirent,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { UserError } from "../model/user-error.ts";
import { draftPath } from "../source/draft-path.ts";
import { exists } from "../source/exists.ts";
import { makeFolder } from "../source/make-folder.ts";
import { systemError } from "../source/system-error.ts";
import { createZip } from "../spreadsheet/zip.ts";
import { manifestLine, manifestName, type PackFile, packDescription } from "./pack-files.ts";

/** Where a pack is written: next to its target until it is complete. */
export interface PackTarget {
  readonly add: (file: PackFile) => void;
  /** Moves the pack to its target. */
  readonly finish: () => void;
  /** Removes everything written so far. */
  readonly abandon: () => void;
}

/** The limits of a zip without extensions. */
const mostOfZip = { files: 65_534, bytes: 0xffff_0000 } as const;

/**
 * A zip if the name ends in .zip, otherwise a folder.
 *
 * @throws UserError `pack-folder-foreign` for a folder with files other than an earlier pack, `write-failed`
 */
export function openPackTarget(folder: string, out: string, day: string): PackTarget {
  const target = resolve(folder, out);
  const act = failing(out);
  const beside = act(() => {
    makeFolder(dirname(target));
    return { draft: draftPath(target), old: draftPath(target) };
  });
  return /\.zip$/i.test(out)
    ? zipTarget(target, beside.draft, day, act)
    : folderTarget(target, beside.draft, beside.old, act, out);
}

type Act = <Result>(action: () => Result) => Result;

function failing(path: string): Act {
  return (action) => {
    try {
      return action();
    } catch (error) {
      throw systemError("write-failed", path, error);
    }
  };
}

function zipTarget(target: string, draft: string, day: string, act: Act): PackTarget {
  const descriptor = act(() => {
    if (statSync(target, { throwIfNoEntry: false })?.isDirectory())
      throw Object.assign(new Error(), { code: "EISDIR" });
    return openSync(draft, "wx");
  });
  let isOpen = true;
  const close = () => {
    if (isOpen) closeSync(descriptor);
    isOpen = false;
  };
  let [files, bytes] = [0, 0];
  const zip = createZip(day, (piece) => {
    bytes += piece.length;
    for (let written = 0; written < piece.length; ) written += writeSync(descriptor, piece, written);
  });
  return {
    add: ({ path, content }) =>
      act(() => {
        files++;
        if (files > mostOfZip.files || bytes + content.length > mostOfZip.bytes) {
          throw Object.assign(new Error(), { code: "EFBIG" });
        }
        zip.add(path, content);
      }),
    finish: () =>
      act(() => {
        zip.end();
        close();
        renameSync(draft, target);
      }),
    abandon() {
      close();
      rmSync(draft, { force: true });
    },
  };
}

function folderTarget(target: string, draft: string, old: string, act: Act, out: string): PackTarget {
  act(() => {
    if (exists(target) && !isReplaceable(target)) throw new UserError("pack-folder-foreign", { path: out });
    mkdirSync(draft);
  });
  return {
    add: ({ path, content }) =>
      act(() => {
        const file = join(draft, path);
        makeFolder(dirname(file));
        writeFileSync(file, content, { flag: "wx" });
      }),
    finish: () =>
      act(() => {
        const isThere = exists(target);
        if (isThere) renameSync(target, old);
        try {
          renameSync(draft, target);
        } catch (error) {
          if (isThere) renameSync(old, target);
          throw error;
        }
        if (isThere) rmSync(old, { recursive: true });
      }),
    abandon: () => rmSync(draft, { recursive: true, force: true }),
  };
}

/** Whether a folder is empty or contains only an earlier pack, so that nobody loses anything. */
function isReplaceable(folder: string): boolean {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  if (entries.length === 0) return true;
  if (entries.some((entry) => !entry.isFile() && !entry.isDirectory()) || !isPack(folder)) return false;
  const manifest = readFileSync(join(folder, manifestName), "utf8");
  // Hashes are ignored: a changed file of a pack is still part of the pack.
  const names = new Set(manifest.split("\n").map((line) => line.replace(/[0-9a-f]{64}/, "")));
  const pathOf = (entry: Dirent) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/");
  return entries
    .filter((entry) => entry.isFile())
    .map(pathOf)
    .every((path) => path === manifestName || names.has(manifestLine("", path).slice(0, -1)));
}

function isPack(folder: string): boolean {
  try {
    const description = JSON.parse(readFileSync(join(folder, packDescription), "utf8"));
    return description?.tool?.name === "isms-evidence" && statSync(join(folder, manifestName)).isFile();
  } catch {
    return false;
  }
}
