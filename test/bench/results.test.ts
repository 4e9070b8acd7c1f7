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

/** What the table sets limits for: what is measured, against what, and the limits. */
const limits: readonly (readonly [what: string, against: string, ...most: string[]])[] = [
  ["examples/starter", "node -e 0", "2"],
  ["one file", "@sourcemeta/jsonschema --fast, its schema alone, by npm", "1"],
  ["examples/city-hospital, all rules", "node -e 0", "5"],
  ["examples/city-hospital, cache warm", "node -e 0", "2.5"],
  ["the Action to its first error", "node -e 0", "2.5"],
  ["base and head, 10 documents differ", "isms-evidence, one run", "1.15"],
  ["1,000 files, rules off", "@sourcemeta/jsonschema", "1"],
  ["10,000 files, rules off", "", "150"],
  ["10,000 files, rules off", "@sourcemeta/jsonschema --fast", "0.75"],
  ["10,000 files, all rules", "", "400"],
  ["10,000 files, all rules", "@sourcemeta/jsonschema --fast", "1"],
  ["10,000 files, all rules, cache warm, 10 changed", "isms-evidence, cold", "0.15"],
  ["10,000 files, rules off, cache warm, 10 changed", "isms-evidence, cold", "0.15"],
  ["50,000 files, rules off", "@sourcemeta/jsonschema --fast", "0.6"],
  ["registers of 160,000 records, all rules", "isms-evidence, rules off", "1.4"],
  ["5,000 commits of 1,000 files, policy trust", "isms-evidence, without trust", "5"],
  ["merge of 10,000 reports", "", "20 s", "200"],
];

test.each(limits)("the table sets %s against %s, and says whether the limit is met", (what, against, ...most) => {
  const row = rowsOf(page).find((cells) => cells[0] === what && cells[1] === against);
  expect([row?.[6], row?.[8]].filter((cell) => cell !== "")).toEqual(most);
  expect(row?.[9]).toMatch(/^(?:met|missed)$/);
});

test.each([
  ["instructions of the starter", /^- examples\/starter: \d+ million instructions, at most 300: (?:met|missed)\.$/m],
  ["growth by files", /^- From 10,000 to 50,000 files: .*, at most [\d.]+ times that before: (?:met|missed)\.$/m],
  ["report.json of all kinds", /^- report\.json of 10,000 findings, all kinds .*, at most 0\.5: (?:met|missed)\.$/m],
  [
    "report.json of broken rules",
    /^- report\.json of 10,000 findings, its broken .*, at most 0\.5: (?:met|missed)\.$/m,
  ],
])("below the table is whether the limit of %s is met", (_, line) => {
  expect(page).toMatch(line);
});

/** The cells of the table; the name of what is measured is said in its first row alone. */
function rowsOf(text: string): readonly (readonly string[])[] {
  let what = "";
  return text.split("\n").flatMap((line) => {
    if (!line.startsWith("| ")) return [];
    const [, first = "", ...rest] = line.split("|").map((cell) => cell.trim());
    what = first || what;
    return [[what, ...rest]];
  });
}

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
