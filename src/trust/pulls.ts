import type { MergedPull, PullRecord, ReadPulls } from "../model/approvals.ts";
import type { WitnessedCommit } from "./evidence-history.ts";
import { mergesOf } from "./merges.ts";

/**
 * Asks for the pull requests of commits. One that a merge brought is asked for by the merge, so that a pull request is
 * asked for once; by the newest commit, which may be a merge that a forge made for a test, only where nothing is known of
 * the other.
 *
 * @param wanted - the ids of the commits, the most important first
 */
export async function pullsOf(
  commits: readonly WitnessedCommit[],
  wanted: readonly string[],
  readPulls: ReadPulls,
): Promise<PullRecord | null> {
  const merges = mergesOf(commits);
  const newest = commits.at(-1)?.id;
  const askedFor = new Map(
    wanted.map((id) => {
      const merge = merges.get(id)?.id ?? id;
      return [id, merge === newest ? id : merge];
    }),
  );
  const record = await readPulls([...new Set(askedFor.values())]);
  if (record === null || newest === undefined) return record;
  const brought = wanted.filter((id) => merges.get(id)?.id === newest && record.merged.get(id)?.length === 0);
  const last = brought.length === 0 ? null : await readPulls([newest]);
  for (const id of brought) askedFor.set(id, newest);
  const merged = new Map([...record.merged, ...(last?.merged ?? [])]);
  const known = [...askedFor].flatMap(([id, asked]): [string, readonly MergedPull[]][] => {
    const pulls = merged.get(asked);
    return pulls ? [[id, pulls]] : [];
  });
  return {
    merged: new Map(known),
    open: new Set([...askedFor].flatMap(([id, asked]) => (record.open.has(asked) ? [id] : []))),
    problem: last?.problem ?? record.problem,
  };
}

/**
 * The accounts whose approval is of what a commit says: they approved the newest commit of its pull request, or one that
 * descends from it.
 */
export function approversOf(
  pulls: readonly MergedPull[],
  commit: string,
  descends: (commit: string, from: string) => boolean,
): readonly string[] {
  return pulls.flatMap(({ head, approvals }) =>
    approvals
      .filter((approval) => approval.commit === head || descends(approval.commit, commit))
      .map(({ login }) => login),
  );
}

/**
 * Answers whether a commit is another one or descends from it. Commits come after their parents, so what is before the
 * other one is not looked at.
 */
export function descent(commits: readonly WitnessedCommit[]): (commit: string, from: string) => boolean {
  const places = new Map(commits.map(({ id }, place) => [id, place]));
  return (commit, from) => {
    const first = places.get(from);
    if (first === undefined) return false;
    const seen = new Set<string>();
    const open = [commit];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (id === from) return true;
      const place = places.get(id) ?? -1;
      if (place < first || seen.has(id)) continue;
      seen.add(id);
      open.push(...(commits[place]?.parents ?? []));
    }
    return false;
  };
}
