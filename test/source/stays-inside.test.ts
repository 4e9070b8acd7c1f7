import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { staysInside } from "../../src/source/stays-inside.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

test.each([
  ["a.yaml", true],
  ["new/folder/a.yaml", true],
  [".github/workflows/a.yml", true],
  [".gitignore", true],
  ["git/a", true],
  ["", false],
  ["../a", false],
  [".git/hooks/pre-commit", false],
  [".GIT/config", false],
  ["sub/.git/config", false],
  // As Windows reads them.
  [".git./config", false],
  [".git /config", false],
  ["GIT~1/config", false],
  [".git::$INDEX_ALLOCATION/config", false],
])("%j is written to: %s", (path, expected) => {
  expect(staysInside(temporaryFolder(), path)).toBe(expected);
});

test("nothing is written through a link that leads out, or into Git's folder", () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, ".git"));
  symlinkSync(temporaryFolder(), join(folder, "out"));
  symlinkSync(".git", join(folder, "hidden"));
  expect([staysInside(folder, "out/a"), staysInside(folder, "hidden/a")]).toEqual([false, false]);
});
