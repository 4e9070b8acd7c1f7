import { closeSync, constants, fstatSync, lstatSync, openSync, readlinkSync, readSync, type Stats } from "node:fs";
import { resolve } from "node:path";
import { blobHash } from "./blob-id.ts";
import { exists } from "./exists.ts";
import { GitFailure, gitTime, gitWithin, noCommitReason } from "./git.ts";
import { readFile } from "./read-file.ts";
import type { FileStamp, SourceState, TrackedKind } from "./source.ts";

type NoCommit = Extract<SourceState, { readonly kind: "none" }>;

/** The commit that a folder is at, and where its repository has the index. */
interface Place {
  readonly kind: "commit";
  readonly commit: string;
  /** The path of the folder in its repository, with `/` at the end; empty for the top. */
  readonly prefix: string;
  readonly indexPath: string;
}

/** What git alone says of a folder: no file of it was looked at yet. */
export type GitView =
  | NoCommit
  | (Place & {
      /** Whether the index differs from the commit. */
      readonly isStaged: boolean;
      readonly hasUntracked: boolean;
      readonly files: readonly TrackedFile[];
      /** When the index was written, in milliseconds since 1970. */
      readonly written: number;
    });

/** @param limit - time that git may take, in milliseconds */
export async function findPlace(folder: string, limit = gitTime): Promise<Place | NoCommit> {
  try {
    const answer = await gitWithin(limit, folder, "rev-parse", "--show-prefix", "--git-path", "index", "HEAD^{commit}");
    // A folder's name may hold a line break; the other two answers do not.
    const lines = answer.trimEnd().split("\n");
    const [indexPath = "", commit = ""] = lines.slice(-2);
    return { kind: "commit", commit, prefix: lines.slice(0, -2).join("\n"), indexPath: resolve(folder, indexPath) };
  } catch (error) {
    const isUnborn = error instanceof GitFailure && error.status !== null && error.stdout !== "";
    return { kind: "none", reason: isUnborn ? "no-commit" : noCommitReason(error) };
  }
}

/**
 * Asks git, which may be before the files are read: what changes afterwards differs from what the view says of it.
 *
 * @param limit - time that each command of git may take, in milliseconds
 */
export async function viewGit(folder: string, limit = gitTime, asked = findPlace(folder, limit)): Promise<GitView> {
  const place = await asked;
  if (place.kind === "none") return place;
  try {
    // Before the listing: an index that is written meanwhile vouches for no more than this one did.
    const written = lstatSync(place.indexPath, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    // Of the commit that was named: one that is made meanwhile differs from it.
    const [isStaged, listing] = await Promise.all([
      isStagedAfter(folder, place.commit, limit),
      gitWithin(limit, folder, "ls-files", ...everyFile, "--", "."),
    ]);
    return { ...place, isStaged, written, ...readListing(listing) };
  } catch (error) {
    return { kind: "none", reason: noCommitReason(error) };
  }
}

/** Compares ids only. */
function isStagedAfter(folder: string, commit: string, limit: number): Promise<boolean> {
  const compare = ["diff-index", "--cached", "--quiet", "--no-ext-diff", commit, "--", "."];
  return gitWithin(limit, folder, ...compare).then(
    () => false,
    (error: unknown) => {
      if (error instanceof GitFailure && error.status === 1 && error.stderr === "") return true;
      throw error;
    },
  );
}

/**
 * The commit that a folder is at, and whether files under it differ from it, are gone or are new; ignored files are not
 * new. Unlike `git status` this runs no filter: where git's index cannot vouch for a file, its bytes are compared, and
 * line endings alone make no difference. Submodules are compared by the commit that is recorded.
 *
 * @param read - gives the files that were read, once they are: one that is not tracked makes the state dirty, whatever
 * git is set to overlook
 * @param seen - what files were like when they were read or looked at: one that changed since makes the state dirty
 * @param viewed - what git was asked before, for the same folder
 */
export async function readGitState(
  folder: string,
  read: () => Promise<readonly string[]> = async () => [],
  seen: SeenFiles = { stamps: new Map(), looks: new Map() },
  viewed: Promise<GitView> = viewGit(folder),
): Promise<SourceState> {
  const view = await viewed;
  if (view.kind === "none") return view;
  const { commit, prefix, files, written } = view;
  // Many settings make git overlook a file; what was read and is not tracked is not of the commit.
  const tracked = new Map(files.map((file) => [file.path, kindOf(folder, file)]));
  // After the reading: then what is compared is what was read, or shows that it is not.
  const filesRead = await read();
  const converted = new Set(mayConvert(folder, view) ? filesRead : []);
  const dirty =
    view.isStaged ||
    view.hasUntracked ||
    files.some((file) => isChanged(folder, file, converted.has(file.path) ? unwritten : written, seen)) ||
    filesRead.some((path) => !tracked.has(path));
  return { kind: "commit", commit, prefix, dirty, tracked };
}

export interface SeenFiles {
  /** Of files that were read. */
  readonly stamps: ReadonlyMap<string, FileStamp>;
  /** Of files whose content was known by the stamp alone: nothing else is said of them than what they were then. */
  readonly looks: ReadonlyMap<string, FileStamp>;
}

function kindOf(folder: string, { path, mode, isSkipped }: TrackedFile): TrackedKind {
  if (mode === "160000") return exists(resolve(folder, path, ".git")) ? "submodule-here" : "submodule";
  return isSkipped && !exists(resolve(folder, path)) ? "sparse" : "file";
}

interface TrackedFile {
  /** Relative to the folder. */
  readonly path: string;
  readonly mode: string;
  readonly id: string;
  /** In milliseconds since 1970, to about a microsecond. */
  readonly ctime: number;
  readonly mtime: number;
  /** In bytes. */
  readonly size: number;
  readonly isSkipped: boolean;
}

const skipWorktree = 0x4000_0000;
/** Of `git add --intent-to-add`: git knows the name alone, and the next commit does not have the file. */
const intentToAdd = 0x2000_0000;

/** Of `ls-files`: new files and tracked ones in one process, distinguished by their first letters. */
const everyFile = ["-t", "--others", "--exclude-standard", "--cached", "--stage", "--debug", "-z"] as const;

/**
 * What {@link everyFile} prints: the new files, with a question mark; then of each tracked file a line, a zero byte, and
 * what the index noted of it.
 */
function readListing(listing: string): { files: TrackedFile[]; hasUntracked: boolean } {
  let read = 0;
  while (listing.startsWith("? ", read)) read = listing.indexOf("\0", read) + 1;
  let hasUntracked = read > 0;
  const entry =
    /[A-Z] (\d{6}) ([0-9a-f]+) \d\t([^\0]+)\0 +ctime: (\d+):(\d+)\s+mtime: (\d+):(\d+)\s+dev:[^\n]*\n\s+uid:[^\n]*\n\s+size: (\d+)\s+flags: ([0-9a-f]+)\n/gy;
  const files: TrackedFile[] = [];
  entry.lastIndex = read;
  for (const match of listing.matchAll(entry)) {
    const [whole, mode = "", id = "", path = "", ctime, ctimeNs, mtime, mtimeNs, size, noted = ""] = match;
    read += whole.length;
    const flags = Number.parseInt(noted, 16);
    if ((flags & intentToAdd) !== 0) {
      hasUntracked = true;
      continue;
    }
    files.push({
      path,
      mode,
      id,
      ctime: Number(ctime) * 1000 + Number(ctimeNs) / 1e6,
      mtime: Number(mtime) * 1000 + Number(mtimeNs) / 1e6,
      size: Number(size),
      isSkipped: (flags & skipWorktree) !== 0,
    });
  }
  if (read !== listing.length) throw new GitFailure({ stderr: "git ls-files printed something else than expected" });
  return { files, hasUntracked };
}

/** An index that vouches for nothing. */
const unwritten = 0;

/** Larger ones are believed capable of anything, in bytes. */
const largestAttributes = 1024 * 1024;

/**
 * Whether a checkout may have other text than the commit, though nobody changed it: git's index vouches for what was
 * written, not for what people read of the commit. Filters do the same, but run only where they were set up.
 */
function mayConvert(
  folder: string,
  { prefix, files }: Pick<Place, "prefix"> & { files: readonly TrackedFile[] },
): boolean {
  const name = ".gitattributes";
  const above = Array.from(prefix.matchAll(/\//g), (_, index) => `${"../".repeat(index + 1)}${name}`);
  const within = files.map(({ path }) => path).filter((path) => path === name || path.endsWith(`/${name}`));
  return [...above, ...within].some((path) => {
    try {
      const content = readFile(folder, path, largestAttributes);
      return content.kind === "too-large" || content.bytes.includes("working-tree-encoding");
    } catch {
      return false; // not there, or what git does not read either
    }
  });
}

function isChanged(folder: string, file: TrackedFile, indexWritten: number, { stamps, looks }: SeenFiles): boolean {
  if (file.mode === "160000") return false; // a submodule
  const look = looks.get(file.path);
  if (look && isVouchedFor(file, look, indexWritten)) return false; // a second look would say no more
  const whenRead = stamps.get(file.path) ?? look;
  const path = `${folder}/${file.path}`; // join() takes longer than the system does
  let stats: Stats;
  try {
    stats = lstatSync(path);
  } catch {
    return !file.isSkipped; // a sparse checkout leaves files out
  }
  if (whenRead && !isSameStamp(whenRead, stats)) return true;
  if (isVouchedFor(file, stats, indexWritten)) return false;
  try {
    if (file.mode === "120000") return !stats.isSymbolicLink() || !isTarget(readlinkSync(path), file.id);
    return !stats.isFile() || !hasContent(path, file.id);
  } catch {
    return true; // it cannot be read
  }
}

function isSameStamp(one: FileStamp, other: FileStamp): boolean {
  return one.size === other.size && one.mtimeMs === other.mtimeMs && one.ctimeMs === other.ctimeMs;
}

/**
 * Whether the file is as git noted it, and has been since before the index was written: git's own test, and of both times,
 * since anybody can set the first. A size of 0 is what git notes of a file that it is not sure of.
 */
function isVouchedFor({ ctime, mtime, size }: TrackedFile, stats: FileStamp, indexWritten: number): boolean {
  const isSame = (noted: number, now: number) => Math.abs(noted - now) < 0.002 && now < indexWritten;
  return size > 0 && stats.size === size && isSame(mtime, stats.mtimeMs) && isSame(ctime, stats.ctimeMs);
}

function algorithmOf(id: string): "sha1" | "sha256" {
  return id.length === 64 ? "sha256" : "sha1";
}

function isTarget(target: string, id: string): boolean {
  const bytes = Buffer.from(target);
  return blobHash(bytes.length, algorithmOf(id)).update(bytes).digest("hex") === id;
}

const piece = 256 * 1024;

/** Whether the bytes of a file are those of the blob, be it with other line endings. */
export function hasContent(path: string, id: string): boolean {
  const descriptor = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  try {
    const { size } = fstatSync(descriptor);
    const bytes = Buffer.allocUnsafe(Math.min(size + 1, piece));
    /** Gives each piece of the file in turn. */
    const each = (see: (part: Buffer) => void) => {
      for (let at = 0; ; ) {
        const count = readSync(descriptor, bytes, 0, bytes.length, at);
        if (count === 0) return;
        at += count;
        see(bytes.subarray(0, count));
      }
    };
    const hash = blobHash(size, algorithmOf(id));
    let [returns, wasReturn] = [0, false];
    each((part) => {
      hash.update(part);
      if (wasReturn && part[0] === 0x0a) returns++;
      for (let at = part.indexOf("\r\n"); at >= 0; at = part.indexOf("\r\n", at + 2)) returns++;
      wasReturn = part.at(-1) === 0x0d;
    });
    if (hash.digest("hex") === id) return true;
    if (returns === 0) return false;
    const plain = blobHash(size - returns, algorithmOf(id));
    wasReturn = false;
    each((part) => {
      // A return at the end of a piece waits for what comes next.
      const text = (wasReturn ? "\r" : "") + part.toString("latin1");
      wasReturn = text.endsWith("\r");
      plain.update((wasReturn ? text.slice(0, -1) : text).replaceAll("\r\n", "\n"), "latin1");
    });
    if (wasReturn) plain.update("\r");
    return plain.digest("hex") === id;
  } finally {
    closeSync(descriptor);
  }
}
