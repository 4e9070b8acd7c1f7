// A repository of its own for pictures that need git: of a change, and of what came before.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * Makes a repository, lets it be used, and removes it. Its commits are the same on every run.
 *
 * @template T
 * @param {readonly { day: string, write: (folder: string) => void }[]} commits - each with what it writes
 * @param {(folder: string) => T} use
 * @returns {T}
 */
export function inRepository(commits, use) {
  const folder = mkdtempSync(join(tmpdir(), "isms-evidence-pictures-"));
  const git = (env, ...words) => execFileSync("git", words, { cwd: folder, env: { ...process.env, ...env } });
  try {
    git({}, "init", "--quiet", "--initial-branch", "main");
    for (const { day, write } of commits) {
      write(folder);
      const at = `${day}T08:00:00+08:00`;
      git({}, "add", "--all");
      const who = ["-c", "user.name=a", "-c", "user.email=a@example.org"];
      git({ GIT_AUTHOR_DATE: at, GIT_COMMITTER_DATE: at }, ...who, "commit", "--quiet", "--message", "evidence");
    }
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
