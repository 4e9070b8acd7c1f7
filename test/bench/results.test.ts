import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

// A table of speed that nobody measures again describes another program.

/** So many commits may have changed what the table speaks of. */
const mostCommits = 100;
const spokenOf = ["src", "policies", "schemas"];

const root = new URL("../../", import.meta.url);
const page = readFileSync(new URL("bench/results.md", root), "utf8");
const measured = /^Commit (?<commit>[0-9a-f]{40}), (?<day>\d{4}-\d{2}-\d{2})\.$/m.exec(page)?.groups;

test("the table of the bench names the commit that it measured, and the day", () => {
  expect(measured).toBeDefined();
});

test("the table of the bench is of a recent state of the code", (context) => {
  const { commit = "", day = "" } = measured ?? {};
  const count = commitsSince(commit, day);
  if (count === null) context.skip("a shallow clone, or none: how old bench/results.md is cannot be judged here");
  expect(count, "node bench/run.mjs 5 --write").toBeLessThanOrEqual(mostCommits);
});

/** Null where git does not know. A commit that was rebased since is looked for by its day. */
function commitsSince(commit: string, day: string): number | null {
  const isKnown = git("merge-base", "--is-ancestor", commit, "HEAD") !== null;
  if (!isKnown && git("rev-parse", "--is-shallow-repository") !== "false") return null;
  const range = isKnown ? [`${commit}..HEAD`] : [`--since=${day}T00:00:00Z`, "HEAD"];
  const count = git("rev-list", "--count", ...range, "--", ...spokenOf);
  return count === null ? null : Number(count);
}

function git(...words: readonly string[]): string | null {
  const { status, stdout } = spawnSync("git", words, { cwd: root, encoding: "utf8" });
  return status === 0 ? stdout.trim() : null;
}
