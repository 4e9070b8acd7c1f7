import type { BaseNotion } from "../model/comparison.ts";
import { UserError } from "../model/user-error.ts";
import { fetchCommit, fetchHistory } from "./fetch-commit.ts";
import { askingGit, GitFailure, git, isShallow, namedRevision } from "./git.ts";
import { inBackground } from "./in-background.ts";

/** The commit that a change is compared with. */
export interface Base {
  readonly commit: string;
  /** The path of the folder that is checked within its repository, with `/` at the end; empty for the top. */
  readonly prefix: string;
  readonly notion: BaseNotion;
}

/**
 * Where the work that is checked out parted from a revision; the revision itself where the two have nothing in common.
 *
 * @throws UserError `not-a-repository`, `repository-not-trusted`, `git-failed`; `revision-unknown` for a revision that this
 * clone does not have, or with which a shallow clone knows nothing in common
 */
export function mergeBase(folder: string, revision: string): Promise<Base> {
  return askingGit(folder, () => commonBase(folder, revision));
}

async function commonBase(folder: string, revision: string): Promise<Base> {
  // Both at once: neither needs to know what the other says.
  const asked = inBackground(commonCommit(folder, `${revision}^{commit}`));
  const { prefix, commit } = await namedRevision(folder, revision);
  if (commit === null) throw new UserError("revision-unknown", { revision, shallow: await isShallow(folder) });
  const common = await asked;
  if (common !== null) return { commit: common, prefix, notion: "merge-base" };
  if (await isShallow(folder)) throw new UserError("revision-unknown", { revision, shallow: true });
  return { commit, prefix, notion: "revision" };
}

/**
 * The commit that is checked out; null before the first one.
 *
 * @throws UserError `not-a-repository`, `repository-not-trusted`, `git-failed`
 */
export async function headBase(folder: string): Promise<Base | null> {
  const { prefix, commit } = await namedRevision(folder, "HEAD");
  return commit === null ? null : { commit, prefix, notion: "merge-base" };
}

export interface Proposal {
  readonly event: string;
  /** The commit that it would change. */
  readonly base: string;
  /** The commit that it proposes; null when the payload names none. */
  readonly head: string | null;
}

/**
 * What a proposed change is compared with: the first parent of the merge commit that GitHub made of it, else where it
 * parted from its base. What the clone lacks of that is fetched.
 *
 * @throws UserError `checkout-not-head` when something else than the proposal is checked out; as {@link mergeBase}
 */
export function proposalBase(folder: string, proposal: Proposal): Promise<Base> {
  return askingGit(folder, () => proposedBase(folder, proposal));
}

async function proposedBase(folder: string, { event, base, head }: Proposal): Promise<Base> {
  const { prefix, commit } = await namedRevision(folder, "HEAD");
  const parents = commit === null ? [] : await parentsOf(folder, commit);
  const [first, second] = parents;
  const isMerge = first !== undefined && second !== undefined && parents.length === 2;
  if (isMerge && head !== null && (commit === head ? event === "merge_group" : second === head)) {
    await fetchCommit(folder, first);
    return { commit: first, prefix, notion: "first-parent" };
  }
  if (head !== null && commit !== head) throw new UserError("checkout-not-head", { event, head, found: commit ?? "–" });
  await fetchCommit(folder, base);
  const isThere = (await namedRevision(folder, base)).commit !== null;
  if (!isThere || (await commonCommit(folder, base)) === null) await fetchHistory(folder);
  const found = await commonBase(folder, base);
  await fetchCommit(folder, found.commit);
  return found;
}

/**
 * Null when there is none, or none that this clone knows.
 *
 * @throws GitFailure
 */
async function commonCommit(folder: string, revision: string): Promise<string | null> {
  try {
    const [first = ""] = (await git(folder, "merge-base", "--end-of-options", "HEAD", revision)).split("\n");
    return first === "" ? null : first;
  } catch (error) {
    if (error instanceof GitFailure && error.status === 1 && error.stderr === "") return null;
    throw error;
  }
}

/** Be they in a shallow clone or not. */
async function parentsOf(folder: string, commit: string): Promise<readonly string[]> {
  const [head = ""] = (await git(folder, "cat-file", "commit", commit)).split("\n\n", 1);
  return [...head.matchAll(/^parent ([0-9a-f]+)$/gm)].map(([, parent = ""]) => parent);
}
