import { join } from "node:path";
import type { HistoryReason } from "../model/history-reason.ts";
import { GitFailure, git } from "./git.ts";
import { type FileChange, type GitHistory, gitHistory, type HistoryCommit, pathBetween } from "./git-history.ts";
import { hasContent } from "./git-state.ts";

/** So often is a folder followed to where it was before. */
const mostMoves = 8;
/** So often may a project begin in a folder, the last times: each is looked at by programs of git. */
const mostBeginnings = 20;

/** A folder that a project was in. */
interface Stay {
  /** As {@link NamedRevision} says. */
  readonly prefix: string;
  readonly history: GitHistory;
  /** The commits that moved the project there, with what they changed beside. */
  moves: ReadonlyMap<string, readonly FileChange[]>;
}

/** Where a project is in its repository, and the file that makes the folder one; null for a project without. */
export interface ProjectPlace {
  readonly prefix: string;
  readonly anchor: string | null;
}

/**
 * {@link gitHistory} of a project that may have been in another folder of its repository before: where its configuration
 * first comes, the folder is followed to the one that it came from. Its files are named as if it had always been in the
 * folder where it is now; each commit says which one it was in.
 */
export async function followedHistory(
  folder: string,
  commit: string,
  { prefix, anchor }: ProjectPlace,
): Promise<GitHistory | { readonly kind: "none"; readonly reason: HistoryReason }> {
  const own = await gitHistory(folder, commit, prefix);
  if (own.kind === "none" || anchor === null) return own;
  const stays: Stay[] = [{ prefix, history: own, moves: new Map() }];
  for (let stay = stays[0]; stay && stays.length <= mostMoves; ) {
    const moved = await movesTo(folder, commit, stay, anchor);
    if (moved === null) break;
    stay.moves = moved.moves;
    const history = await gitHistory(folder, commit, moved.from);
    if (history.kind === "none") return history;
    stay = { prefix: moved.from, history, moves: new Map() };
    stays.push(stay);
  }
  return stays.length === 1 ? own : joined(folder, stays.reverse());
}

/**
 * Where a project was in an earlier commit that does not have it where it is now: in the folder that it came from, by the
 * same rule as if one commit had led from there to what git's index has, or where that does not have the project yet, to
 * what is in the folder. Null where it was nowhere.
 *
 * @throws GitFailure
 */
export async function earlierPrefix(
  folder: string,
  commit: string,
  { prefix, anchor }: ProjectPlace,
): Promise<string | null> {
  if (anchor === null) return null;
  const [before, indexed] = [await filesOf(folder, commit), await indexedFiles(folder, prefix)];
  const isIndexed = indexed.has(`${prefix}${anchor}`);
  const now = isIndexed ? indexed : await unstagedFiles(folder, { prefix, anchor }, before, indexed);
  const earlier = earlierFolder(before, now, prefix, anchor);
  return earlier === null || now.has(`${earlier}${anchor}`) ? null : earlier;
}

/** Where a project was before it came to a folder, and by which commits; null where it began there. */
async function movesTo(folder: string, head: string, { history, prefix }: Stay, anchor: string) {
  const moves = new Map<string, readonly FileChange[]>();
  let from: string | null = null;
  let now: Files | null = null;
  const beginnings = history.commits.filter(({ parents, changes }) => {
    const begins = changes.some(({ path, before, after }) => path === anchor && before.length === 0 && after !== null);
    return begins && parents.length === 1;
  });
  for (const { id, parents } of beginnings.slice(-mostBeginnings)) {
    const [before, after] = [await filesOf(folder, parents[0] ?? ""), await filesOf(folder, id)];
    const earlier = earlierFolder(before, after, prefix, anchor);
    if (earlier === null || (from !== null && earlier !== from)) continue;
    now ??= await filesOf(folder, head);
    if (now.has(`${earlier}${anchor}`)) continue; // a project of its own
    from = earlier;
    moves.set(id, moveChanges({ files: before, prefix: earlier }, { files: after, prefix }, now));
  }
  return from === null ? null : { from, moves };
}

/** Contents by path. */
type Files = ReadonlyMap<string, string>;

/**
 * The folder that a project came from: the one whose anchor is gone with the commit, or of which more than the anchor is the
 * same; of several, the one of which most files are the same.
 */
function earlierFolder(before: Files, after: Files, prefix: string, anchor: string): string | null {
  const same = new Map<string, number>();
  for (const path of before.keys()) {
    const isAnchor = path === anchor || path.endsWith(`/${anchor}`);
    if (isAnchor && path !== `${prefix}${anchor}`) same.set(path.slice(0, -anchor.length), 0);
  }
  for (const [path, id] of before) {
    for (const from of foldersOf(path)) {
      const count = same.get(from);
      if (count !== undefined && after.get(`${prefix}${path.slice(from.length)}`) === id) same.set(from, count + 1);
    }
  }
  const sources = Array.from(same, ([from, count]) => ({ from, same: count })).filter(
    (source) => source.same > 1 || !after.has(`${source.from}${anchor}`),
  );
  const [one, next] = sources.sort((a, b) => b.same - a.same);
  return one === undefined || one.same === next?.same ? null : one.from;
}

/** The folders that a path is in, each with a slash at its end; the top is the empty text. */
function foldersOf(path: string): string[] {
  const folders = [""];
  for (let at = path.indexOf("/"); at >= 0; at = path.indexOf("/", at + 1)) folders.push(path.slice(0, at + 1));
  return folders;
}

interface FilesIn {
  readonly files: Files;
  readonly prefix: string;
}

/**
 * What a project's files are after a move that they were not before. What was left behind is deleted unless it is still
 * there now, for everybody to see.
 */
function moveChanges(from: FilesIn, to: FilesIn, now: Files): readonly FileChange[] {
  const [before, after] = [relativeFiles(from), relativeFiles(to)];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((path): FileChange[] => {
    const [was, is] = [before.get(path), after.get(path)];
    const isLeft = is === undefined && now.has(`${from.prefix}${path}`);
    if (was === is || isLeft) return [];
    return [{ path, before: was === undefined ? [] : [was], after: is ?? null }];
  });
}

function relativeFiles({ files, prefix }: FilesIn): Files {
  return new Map(
    [...files].flatMap(([path, id]) => (path.startsWith(prefix) ? [[path.slice(prefix.length), id] as const] : [])),
  );
}

/** All files of a commit; none where its list cannot be read, of which reading its history says more. */
async function filesOf(folder: string, commit: string): Promise<Files> {
  try {
    const listing = await git(folder, "ls-tree", "-r", "-z", "--full-tree", commit);
    return new Map(
      listing.split("\0").flatMap((line) => {
        const [, id, path] = /^100\d{3} blob ([0-9a-f]+)\t([\s\S]+)$/.exec(line) ?? [];
        return id === undefined || path === undefined ? [] : [[path, id] as const];
      }),
    );
  } catch (error) {
    if (error instanceof GitFailure && error.status !== null) return new Map();
    throw error;
  }
}

/**
 * All files of the index, without those that are gone from the working tree, and of the files of a folder that the index
 * does not have those that are somewhere else before, as they may have been moved from there.
 */
async function unstagedFiles(
  folder: string,
  { prefix, anchor }: { readonly prefix: string; readonly anchor: string },
  before: Files,
  indexed: Files,
): Promise<Files> {
  const listed = async (...which: string[]) =>
    (await git(folder, "ls-files", "-z", "--full-name", ...which)).split("\0");
  const gone = await listed("--deleted", "--", pathBetween(prefix, ""));
  const files = new Map(indexed);
  for (const path of gone) files.delete(path);
  const sources = gone.flatMap((path) =>
    before.has(path) && (path === anchor || path.endsWith(`/${anchor}`)) ? [path.slice(0, -anchor.length)] : [],
  );
  for (const path of await listed("--others", "--", ".")) {
    if (!path.startsWith(prefix) || path.endsWith("/")) continue;
    const name = path.slice(prefix.length);
    const ids = sources.slice(0, mostBeginnings).flatMap((source) => before.get(`${source}${name}`) ?? []);
    const id = [...new Set(ids)].find((one) => isContent(join(folder, name), one));
    if (id !== undefined) files.set(path, id);
  }
  return files;
}

function isContent(path: string, id: string): boolean {
  try {
    return hasContent(path, id);
  } catch {
    return false; // it cannot be read, or is no file
  }
}

/** All files of the index, which has what is committed and what is about to be. */
async function indexedFiles(folder: string, prefix: string): Promise<Files> {
  const top = pathBetween(prefix, "");
  const listing = await git(folder, "ls-files", "--stage", "-z", "--full-name", "--", top);
  return new Map(
    listing.split("\0").flatMap((line) => {
      const [, id, path] = /^100\d{3} ([0-9a-f]+) 0\t([\s\S]+)$/.exec(line) ?? [];
      return id === undefined || path === undefined ? [] : [[path, id] as const];
    }),
  );
}

/**
 * One history of several stays: each commit has its changes in the folder where the project was, which is the last one that
 * it or a commit that it follows moved to.
 *
 * @param stays - from the first to the last
 */
async function joined(folder: string, stays: readonly Stay[]): Promise<GitHistory> {
  const [last] = stays.slice(-1) as [Stay];
  const changesIn = stays.map(({ history }) => new Map(history.commits.map(({ id, changes }) => [id, changes])));
  const stayOf = new Map<string, number>();
  const ofFirst = ({ parents }: HistoryCommit) => stayOf.get(parents[0] ?? "") ?? 0;
  const commits = last.history.commits.map((commit): HistoryCommit => {
    const { id, parents } = commit;
    const moved = stays.findLastIndex(({ moves }) => moves.has(id));
    const stay = Math.max(0, moved, ...parents.map((parent) => stayOf.get(parent) ?? 0));
    stayOf.set(id, stay);
    const isMove = moved >= 0 && stay === moved && ofFirst(commit) === moved - 1;
    const changes = (isMove ? stays[moved]?.moves.get(id) : changesIn[stay]?.get(id)) ?? [];
    return { ...commit, prefix: stays[stay]?.prefix ?? "", changes };
  });
  const byId = new Map(commits.map((commit) => [commit.id, commit]));
  const taken = new Map<string, readonly FileChange[]>();
  for (const id of last.history.taken.keys()) {
    const merge = byId.get(id);
    const parent = byId.get(merge?.parents[0] ?? "");
    if (!merge || !parent) continue;
    const own = stays[stayOf.get(id) ?? 0]?.history.taken.get(id) ?? [];
    taken.set(
      id,
      parent.prefix === merge.prefix ? own : await takenByMove(folder, parent, merge, commits.at(-1)?.id ?? id),
    );
  }
  return { ...last.history, commits, taken };
}

async function takenByMove(folder: string, parent: HistoryCommit, merge: HistoryCommit, head: string) {
  const [before, after, now] = await Promise.all([parent.id, merge.id, head].map((id) => filesOf(folder, id)));
  const none: Files = new Map();
  return moveChanges(
    { files: before ?? none, prefix: parent.prefix },
    { files: after ?? none, prefix: merge.prefix },
    now ?? none,
  );
}
