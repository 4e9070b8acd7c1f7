import { posix } from "node:path";
import type { HistoryReason } from "../model/history-reason.ts";
import { UserError } from "../model/user-error.ts";
import { GitFailure, git, isShallow, noCommitReason, noSetting } from "./git.ts";
import { createObjects } from "./git-objects.ts";

/** What a commit says of a person; anybody can write anything there. */
export interface CommitIdentity {
  readonly name: string;
  readonly email: string;
  /** In seconds since 1970; the clock of whoever made the commit. */
  readonly time: number;
}

/** What a commit did to one file. */
export interface FileChange {
  /** Relative to the folder, with `/`. */
  readonly path: string;
  /** The ids of the contents that it had before, one for each parent that had the file. */
  readonly before: readonly string[];
  /** Null when the file is gone. */
  readonly after: string | null;
}

export interface HistoryCommit {
  readonly id: string;
  /** Of the folder in which the project was, as {@link NamedRevision} says. */
  readonly prefix: string;
  readonly parents: readonly string[];
  readonly author: CommitIdentity;
  readonly committer: CommitIdentity;
  /** The persons of the lines `Co-authored-by:`, as far as they have an address. */
  readonly coAuthors: readonly Pick<CommitIdentity, "name" | "email">[];
  /** The persons of the lines `Reviewed-by:` and `Approved-by:`, such as `Lin <lin@example.org>`. */
  readonly reviewers: readonly string[];
  readonly changes: readonly FileChange[];
}

export interface GitHistory {
  readonly kind: "history";
  /** All of them, parents before children. A merge has the files that differ from all its parents. */
  readonly commits: readonly HistoryCommit[];
  /** Of the merges along first parents, by id, all that differs from the first parent. */
  readonly taken: ReadonlyMap<string, readonly FileChange[]>;
  /**
   * Calls `see` with the content of each blob once, in the order of the ids; those of more than `limit` bytes are left out.
   *
   * @returns null, or why they could not be read: some are not in this clone, or they are too many bytes together
   */
  readonly readBlobs: (
    ids: Iterable<string>,
    limit: number,
    see: (id: string, bytes: Buffer) => void,
  ) => Promise<"incomplete" | "too-long" | null>;
}

/** So many commits are read. */
const mostCommits = 100_000;
/** So many bytes of contents are read, of all commits together. */
const mostBytes = 1024 * 1024 * 1024;

const format = [
  ...["%H", "%P", "%an", "%ae", "%at", "%cn", "%ce", "%ct"],
  // As they are: asked for by their names, they would be what the settings of a repository call otherwise.
  "%(trailers)",
].join("%x1f");

/**
 * Lists commits with what each did to each file. Settings of a repository that would change what is listed are not used: a
 * commit graph may say otherwise than the commits, and notes and mailmaps are written afterwards.
 */
const logAsCommitted = [
  ...["core.commitGraph=false", "trailer.separators=:", "core.commentChar=#"].flatMap((setting) => ["-c", setting]),
  ...["diff.relative=false", "log.diffMerges=separate"].flatMap((setting) => ["-c", setting]),
  "log",
  ...["--topo-order", "--reverse", "--full-history", "--sparse", "--encoding=UTF-8", "--no-show-signature"],
  ...["--raw", "-r", "-z", "--root", "--no-abbrev", "--no-renames", "--no-ext-diff", "--no-textconv", "-O/dev/null"],
] as const;

/**
 * The commits that a commit descends from, and what each did to the files under a folder, in one process. Nothing is
 * fetched, no filter or hook runs, grafts and replaced objects are as if they were not.
 *
 * @param prefix - of the folder whose files are listed within the repository, as {@link NamedRevision} says
 * @param most - a history of more commits is too long
 */
export async function gitHistory(
  folder: string,
  commit: string,
  prefix: string,
  most = mostCommits,
): Promise<GitHistory | { readonly kind: "none"; readonly reason: HistoryReason }> {
  let commits: HistoryCommit[];
  let merges: HistoryCommit[] = [];
  try {
    // What lies before the first commit of a shallow clone is unknown, and every file would seem to begin there.
    if (await isShallow(folder)) return { kind: "none", reason: "shallow" };
    // The folder may be another one of the same repository.
    const own = prefix === "" ? "" : (await git(folder, "rev-parse", "--show-prefix")).replace(/\n$/, "");
    const log = (fields: string, ...more: string[]) => {
      const command = [...logAsCommitted, `--max-count=${most + 1}`, ...more, `--format=%x00%x1d${fields}`, commit];
      return git(folder, ...command, ...(prefix === "" ? [] : ["--", pathBetween(own, prefix)]));
    };
    commits = commitsOf(await log(format, "-c"), prefix);
    if (commits.some(({ parents }) => parents.length > 1)) {
      merges = commitsOf(await log("%H", "-m", "--first-parent", "--merges"), prefix);
    }
  } catch (error) {
    const reason = noCommitReason(error);
    if (reason !== "unreadable") return { kind: "none", reason };
    return { kind: "none", reason: (error as GitFailure).isTooLong ? "too-long" : await whyIncomplete(folder) };
  }
  if (commits.length > most) return { kind: "none", reason: "too-long" };
  const taken = new Map(merges.map(({ id, changes }) => [id, changes]));
  return {
    kind: "history",
    commits,
    taken,
    readBlobs: (ids, limit, see) => readBlobs(folder, [...ids], limit, see),
  };
}

/** How a folder of a repository is called in another one. */
export function pathBetween(from: string, to: string): string {
  return posix.relative(`/${from}`, `/${to}`) || ".";
}

/** Why objects are not there: the clone was made without them, or they are lost or broken. */
export async function whyIncomplete(folder: string): Promise<"partial-clone" | "incomplete"> {
  const remotes = await git(folder, "config", "--get-regexp", "^remote\\..*\\.promisor$").catch(noSetting);
  return remotes.trim() === "" ? "incomplete" : "partial-clone";
}

/** What `git log` prints: a commit, then its files, each part ended by a zero byte. */
function commitsOf(listing: string, prefix: string): HistoryCommit[] {
  const commits: HistoryCommit[] = [];
  let changes: FileChange[] = [];
  let head: RegExpExecArray | null = null;
  for (const part of listing.split("\0")) {
    if (head !== null) {
      const change = changeOf(head, part, prefix);
      if (change) changes.push(change);
      head = null;
    } else if (part.startsWith("\x1d")) {
      changes = [];
      commits.push({ ...commitOf(part.slice(1)), prefix, changes });
    } else head = changeHead.exec(part);
  }
  return commits;
}

function commitOf(part: string): Omit<HistoryCommit, "changes" | "prefix"> {
  const [id = "", parents = "", name = "", email = "", time = "", ...rest] = part.split("\x1f");
  const [committerName = "", committerEmail = "", committed = "", ...lastLines] = rest;
  const said = valuesOf(lastLines.join("\x1f"));
  return {
    id,
    parents: parents.split(" ").filter((parent) => parent !== ""),
    author: { name, email, time: Number(time) },
    committer: { name: committerName, email: committerEmail, time: Number(committed) },
    coAuthors: said("co-authored-by").flatMap((line) => {
      const [, called = "", address = ""] = /^([^<>]*)<([^<>]+)>/.exec(line) ?? [];
      return address === "" ? [] : [{ name: called.trim(), email: address.trim() }];
    }),
    reviewers: said("reviewed-by", "approved-by").filter((reviewer) => reviewer !== ""),
  };
}

/** What the last lines of a message say by some names, in their order; a line that begins with a space goes on with the one before. */
function valuesOf(lines: string): (...names: readonly string[]) => readonly string[] {
  const said = [...lines.replace(/\n[ \t]+/g, " ").matchAll(/^([\w-]+)[ \t]*:(.*)$/gm)];
  return (...names) =>
    said.flatMap(([, name = "", value = ""]) => (names.includes(name.toLowerCase()) ? [value.trim()] : []));
}

/** `:100644 100644 1234 5678 M`, with a colon, a mode and an id for each parent and then those of now. */
const changeHead = /^\n?(:{1,64})((?:\d{6} ){2,65})((?:[0-9a-f]{40,64} ){2,65})[A-Z]{1,64}$/;

/** Null for what is no file, and for names that could lead elsewhere. */
function changeOf([, colons = "", modes = "", ids = ""]: RegExpExecArray, name: string, prefix: string) {
  const path = name.slice(prefix.length);
  if (!name.startsWith(prefix) || path.split("/").some((part) => ["", ".", ".."].includes(part))) return null;
  const mode = modes.trim().split(" ");
  const id = ids.trim().split(" ");
  const fileAt = (index: number) => (mode[index]?.startsWith("100") ? id[index] : undefined);
  const before = Array.from({ length: colons.length }, (_, parent) => fileAt(parent) ?? "").filter((one) => one !== "");
  const after = fileAt(colons.length) ?? null;
  return before.length === 0 && after === null ? null : { path, before: [...new Set(before)], after };
}

async function readBlobs(
  folder: string,
  ids: readonly string[],
  limit: number,
  see: (id: string, bytes: Buffer) => void,
): ReturnType<GitHistory["readBlobs"]> {
  const objects = createObjects(folder, () => new UserError("revision-incomplete", { revision: "HEAD" }));
  try {
    objects.measure(ids);
    const read = ids.filter((id) => objects.sizeOf(id) <= limit);
    if (read.reduce((sum, id) => sum + objects.sizeOf(id), 0) > mostBytes) return "too-long";
    await objects.readEach(read, see);
    return null;
  } catch (error) {
    const isMissing = error instanceof UserError && error.code === "revision-incomplete";
    if (isMissing || error instanceof GitFailure) return "incomplete";
    throw error;
  }
}
