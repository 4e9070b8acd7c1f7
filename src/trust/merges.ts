import type { WitnessedCommit } from "./evidence-history.ts";

/** The commits of the main line, from the first one on: from the last commit along first parents. */
function firstParents(commits: readonly WitnessedCommit[]): readonly WitnessedCommit[] {
  const byId = new Map(commits.map((commit) => [commit.id, commit]));
  const line: WitnessedCommit[] = [];
  for (let at = commits.at(-1); at; at = byId.get(at.parents[0] ?? "")) line.push(at);
  return line.reverse();
}

/**
 * The merge by which each commit of a side branch came to the main line, by the commit's id: the main line goes from the
 * last commit along first parents. Every commit is looked at once.
 */
export function mergesOf(commits: readonly WitnessedCommit[]): ReadonlyMap<string, WitnessedCommit> {
  const byId = new Map(commits.map((commit) => [commit.id, commit]));
  const line = firstParents(commits);
  const seen = new Set(line.map(({ id }) => id));
  const merges = new Map<string, WitnessedCommit>();
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

export interface LineCommit {
  readonly commit: WitnessedCommit;
  /** The files that it changed, or the commits that it merged. */
  readonly paths: ReadonlySet<string>;
}

/** The commits of the main line, from the first one on, with what each brought. */
export function mainLine(commits: readonly WitnessedCommit[]): readonly LineCommit[] {
  const merges = mergesOf(commits);
  const line = new Map(firstParents(commits).map((commit) => [commit.id, { commit, paths: new Set<string>() }]));
  for (const { id, changes } of commits) {
    const paths = line.get(merges.get(id)?.id ?? id)?.paths;
    for (const { path } of changes) paths?.add(path);
  }
  return [...line.values()];
}
