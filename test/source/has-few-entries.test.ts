import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { hasFewEntries } from "../../src/source/has-few-entries.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

test("files and folders count, with those below; git's own do not", () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, ".git/objects"), { recursive: true });
  mkdirSync(join(folder, "evidence/t4"), { recursive: true });
  for (const name of [".git/HEAD", "a.yaml", "evidence/t4/b.yaml"]) writeFileSync(join(folder, name), "");
  expect([3, 4].map((most) => hasFewEntries(folder, most))).toEqual([false, true]);
});

test("a folder that is missing is an error", () => {
  expect(() => hasFewEntries(join(temporaryFolder(), "none"), 1)).toThrow("ENOENT");
});
