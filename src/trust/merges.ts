import type { FileChange, HistoryCommit } from "../source/git-history.ts";

type Linked = Pick<HistoryCommit, "id" | "parents">;

/** The commits of the main line, from the first one on: from the last commit along first parents. */
function firstParents<Commit extends Linked>(commits: readonly Commit[]): readonly Commit[] {
  const byId = new Map(commits.map((commit) => [commit.id, commit]));
  const line: Commit[] = [];
  for (let at = commits.at(-1); at; at = byId.get(at.parents[0] ?? "")) line.push(at);
  return line.reverse();
}

/**
 * The merge by which each commit of a side branch came to the main line, by the commit's id: the main line goes from the
 * last commit along first parents. Every commit is looked at once.
 */
export function mergesOf<Commit extends Linked>(commits: readonly Commit[]): ReadonlyMap<string, Commit> {
  const byId = new Map(commits.map((commit) => [commit.id, commit]));
  const line = firstParents(commits);
  const seen = new Set(line.map(({ id }) => id));
  const merges = new Map<string, Commit>();
  // From the first merge on: what an earlier one brought is not brought again.
  for (const merge of line) {
    const open = merge.parents.slice(1);
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      const commit = byId.get(id);
      if (!commit || seen.has(id)) continue;
      seen.add(id);
      merges.set(id, merge);
      open.push(...commit.parents);
    }
  }
  return merges;
}

export interface LineCommit<Commit> {
  readonly commit: Commit;
  /** The files that it changed, or the commits that it merged. */
  readonly paths: ReadonlySet<string>;
}

/** The commits of the main line, from the first one on, with what each brought. */
export function mainLine<Commit extends HistoryCommit>(commits: readonly Commit[]): readonly LineCommit<Commit>[] {
  const merges = mergesOf(commits);
  const line = new Map(firstParents(commits).map((commit) => [commit.id, { commit, paths: new Set<string>() }]));
  for (const { id, changes } of commits) {
    const paths = line.get(merges.get(id)?.id ?? id)?.paths;
    for (const { path } of changes) paths?.add(path);
  }
  return [...line.values()];
}

/**
 * The commits, those that merge with what they changed of the main line on their own: files that the merged commits did not
 * go on from as the main line had them. Such a merge takes another version than that of the main line, or none, and neither
 * side has a commit that says so.
 *
 * @param taken - by merge of the main line, all that differs from its first parent
 */
export function withUndone(
  commits: readonly HistoryCommit[],
  taken: ReadonlyMap<string, readonly FileChange[]>,
): readonly HistoryCommit[] {
  if (taken.size === 0) return commits;
  const merges = mergesOf(commits);
  const keyOf = (merge: string, path: string, content = "") => `${merge} ${content} ${path}`;
  const wentOn = new Set<string>();
  for (const { id, changes } of commits) {
    const merge = merges.get(id)?.id;
    if (merge === undefined || !taken.has(merge)) continue;
    for (const { path, before } of changes) {
      if (before.length === 0) wentOn.add(keyOf(merge, path));
      for (const content of before) wentOn.add(keyOf(merge, path, content));
    }
  }
  return commits.map((commit) => {
    const own = new Set(commit.changes.map(({ path }) => path));
    const isUndone = ({ path, before }: FileChange) => !own.has(path) && !wentOn.has(keyOf(commit.id, path, before[0]));
    const undone = (taken.get(commit.id) ?? []).filter(isUndone);
    return undone.length === 0 ? commit : { ...commit, changes: [...commit.changes, ...undone] };
  });
}
