import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { exampleFiles } from "../support/example-files.ts";
import { commandsOfGit, commitAll, git } from "../support/git.ts";
import { runCli } from "../support/run-cli.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const alone = ["check", "--as-of", "2026-10-01", "--no-cache", "--format", "json"];
const words = [...alone, "--base", "HEAD"];
const path = "evidence/O2.1.1-asset-inventory.yaml";

function changed() {
  const folder = temporaryFolder(exampleFiles("starter"));
  commitAll(folder);
  writeFileSync(join(folder, path), `${readFileSync(join(folder, path), "utf8")}# changed\n`);
  return folder;
}

describe("a comparison with an earlier revision", () => {
  test("starts four processes of git more than a check alone", async () => {
    const folder = changed();
    const without = await commandsOfGit(() => runCli(folder, alone));
    const commands = await commandsOfGit(() => runCli(folder, words));
    const more = ["cat-file", "ls-tree", "merge-base", "rev-parse"];
    expect(commands.toSorted()).toEqual([...without, ...more].sort());
  });

  test("reads of it only files of other contents", async () => {
    const folder = changed();
    const whole = await runCli(folder, words);
    expect(whole.status).not.toBe(2);
    const here = [...git(folder, "ls-files", "--stage").matchAll(/ ([0-9a-f]{40}) \d\t(.+)/g)];
    for (const [, id = "", name] of here) {
      if (name !== path) rmSync(join(folder, ".git/objects", id.slice(0, 2), id.slice(2)), { force: true });
    }
    expect(await runCli(folder, words)).toEqual(whole);
  });
});
