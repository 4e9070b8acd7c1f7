import { execFileSync } from "node:child_process";

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
