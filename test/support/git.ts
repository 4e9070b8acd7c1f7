import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { vi } from "vitest";
import { temporaryFolder } from "./temporary-folder.ts";

/** Runs git in a folder as somebody, without this machine's settings. */
export function git(folder: string, ...words: string[]): string {
  const identity = ["-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false"];
  return execFileSync("git", [...identity, ...words], { cwd: folder, encoding: "utf8", stdio: "pipe" }).trim();
}

/** Commits everything in a folder, which becomes a repository if needed; returns the commit. */
export function commitAll(folder: string): string {
  git(folder, "init", "-q");
  git(folder, "add", "-A", ".");
  git(folder, "commit", "-q", "--allow-empty", "-m", "a state");
  return git(folder, "rev-parse", "HEAD");
}

/** The commands of git that run while something is done. */
export async function commandsOfGit(run: () => Promise<unknown>): Promise<readonly string[]> {
  const trace = join(temporaryFolder({ trace: "" }), "trace");
  vi.stubEnv("GIT_TRACE", trace);
  await run();
  vi.unstubAllEnvs();
  return [...readFileSync(trace, "utf8").matchAll(/built-in: git (\S+)/g)].map(([, command = ""]) => command);
}
