import { GitFailure, git, gitNow, gitOnline, isShallow } from "./git.ts";

const quiet = ["--quiet", "--no-tags", "--no-recurse-submodules"];
const largestListing = 256 * 1024 * 1024;

/**
 * Fetches what the clone lacks of one commit from `origin`: the commit itself, alone where the clone is shallow, and
 * files that a clone with a filter left out. Whether that worked shows when it is read.
 */
export async function fetchCommit(folder: string, commit: string): Promise<void> {
  if (!(await has(folder, commit))) {
    const depth = (await isShallow(folder)) ? ["--depth=1"] : [];
    await gitOnline(folder, "fetch", ...quiet, ...depth, "origin", commit).catch(() => {});
  }
  let missing = await missingFiles(folder, commit).catch(() => null);
  if (missing === null) {
    await fetchTree(folder, commit).catch(() => {});
    missing = await missingFiles(folder, commit).catch(() => []);
  }
  if (missing.length === 0) return;
  const most = 500; // a command line holds that many names
  for (let at = 0; at < missing.length; at += most) {
    await gitOnline(
      folder,
      "fetch",
      ...quiet,
      "--no-write-fetch-head",
      "origin",
      ...missing.slice(at, at + most),
    ).catch(() => {});
  }
}

/** Fetches the list of a commit's files, and with it the files, where the clone was made without such lists. */
async function fetchTree(folder: string, commit: string): Promise<void> {
  const [, tree] = /^tree ([0-9a-f]+)\n/.exec(await git(folder, "cat-file", "commit", commit)) ?? [];
  if (tree === undefined) return;
  await gitOnline(folder, "fetch", ...quiet, "--no-write-fetch-head", "--no-filter", "origin", tree);
}

/** Fetches the rest of the history that a shallow clone lacks. */
export async function fetchHistory(folder: string): Promise<void> {
  if (await isShallow(folder)) await gitOnline(folder, "fetch", ...quiet, "--unshallow", "origin").catch(() => {});
}

async function has(folder: string, object: string): Promise<boolean> {
  return git(folder, "cat-file", "-e", object).then(
    () => true,
    () => false,
  );
}

/** Ids of the commit's files whose contents are not in the clone. */
async function missingFiles(folder: string, commit: string): Promise<string[]> {
  const listing = await git(folder, "ls-tree", "-r", "-z", "--full-tree", commit);
  const ids = [...new Set([...listing.matchAll(/(?:^|\0)\d+ blob ([0-9a-f]+)\t/g)].map(([, id = ""]) => id))];
  try {
    const answer = gitNow(folder, ["cat-file", "--batch-check"], `${ids.join("\n")}\n`, largestListing);
    return [...answer.toString("latin1").matchAll(/^([0-9a-f]+) missing$/gm)].map(([, id = ""]) => id);
  } catch (error) {
    // Git of a partial clone gives up at the first that it may not fetch.
    if (error instanceof GitFailure) return ids;
    throw error;
  }
}
