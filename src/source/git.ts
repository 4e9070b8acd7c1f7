import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

export interface GitState {
  readonly commit: string;
  /** Whether files under the folder differ from the commit, or are new. */
  readonly dirty: boolean;
}

/**
 * Keeps a repository's own configuration from running programs: no file system monitor, no hooks, no bare repository
 * that a checkout smuggles in.
 */
export const gitSafety: readonly string[] = [
  "core.fsmonitor=false",
  "core.hooksPath=/dev/null",
  "safe.bareRepository=explicit",
].flatMap((setting) => ["-c", setting]);

/** The current commit of a folder, null outside Git or if git cannot tell. */
export async function readGitState(folder: string): Promise<GitState | null> {
  const status = [
    "--no-optional-locks",
    ...gitSafety,
    "status",
    "--porcelain=v2",
    "--branch",
    "--no-ahead-behind",
    "-z",
    "--",
    ".",
  ];
  try {
    const { stdout } = await run("git", status, { cwd: folder, timeout: 20_000, maxBuffer: 64 * 1024 * 1024 });
    const lines = stdout.split("\0").filter((line) => line !== "");
    const commit = lines.find((line) => line.startsWith("# branch.oid "))?.slice("# branch.oid ".length);
    if (!commit || !/^[0-9a-f]{40,64}$/.test(commit)) return null;
    return { commit, dirty: lines.some((line) => !line.startsWith("#")) };
  } catch {
    return null; // no git, no repository, or one that git does not trust
  }
}
