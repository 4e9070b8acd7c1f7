import type { WitnessedCommit } from "./evidence-history.ts";

/**
 * The merge by which each commit of a side branch came to the main line, by the commit's id: the main line goes from the
 * last commit along first parents. Every commit is looked at once.
 */
export function mergesOf(commits: readonly WitnessedCommit[]): ReadonlyMap<string, WitnessedCommit> {
  const byId = new Map(commits.map((commit) => [commit.id, commit]));
  const line: WitnessedCommit[] = [];
  for (let at = commits.at(-1); at; at = byId.get(at.parents[0] ?? "")) line.push(at);
  const seen = new Set(line.map(({ id }) => id));
  const merges = new Map<string, WitnessedCommit>();
  // From the first merge on: what an earlier one brought is not brought again.
  for (const merge of line.reverse()) {
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
