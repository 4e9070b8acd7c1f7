import { execFileSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { filesInMemory } from "../../src/source/files-in-memory.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

/** A generator of numbers from 0 to 1 that gives the same ones each time (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const names = ["a", "b", "ab", "ba", ".a", "a b", "A", "a1", "build"];
const pieces = [
  "a",
  "b",
  "ab",
  "*",
  "**",
  "?",
  "a*",
  "*b",
  "*a*",
  "[ab]",
  "[!a]",
  "[a-z]*",
  "[[:upper:]]",
  "\\a",
  ".*",
  "a b",
  "build",
  "a1",
];

function generated(seed: number): Record<string, string> {
  const next = random(seed);
  const one = <T>(list: readonly T[]) => list[Math.floor(next() * list.length)] as T;
  const pattern = () => {
    const parts = Array.from({ length: 1 + Math.floor(next() * 3) }, () => one(pieces)).join("/");
    const line = `${one(["", "", "", "!"])}${one(["", "", "/"])}${parts}${one(["", "", "/"])}`;
    return `${line}${one(["", "", " ", "  "])}`;
  };
  const file = () =>
    ["# comment", "", ...Array.from({ length: 1 + Math.floor(next() * 5) }, pattern)].join(one(["\n", "\r\n"]));
  const folders = Array.from({ length: 12 }, () =>
    Array.from({ length: 1 + Math.floor(next() * 3) }, () => `${one(names)}_`.replace(/_$/, one(["", "", "d"]))).join(
      "/",
    ),
  );
  const files: Record<string, string> = { ".gitignore": file() };
  for (const folder of new Set(folders)) for (const name of ["a", "b", "ab"]) files[`${folder}/${name}.yaml`] = "";
  files[`${one(folders)}/.gitignore`] = file();
  return files;
}

/** Files that are folders of others cannot be. */
function possible(files: Record<string, string>): Record<string, string> {
  const paths = Object.keys(files);
  return Object.fromEntries(
    Object.entries(files).filter(([path]) => !paths.some((other) => other.startsWith(`${path}/`))),
  );
}

describe("a .gitignore means what it means to git", () => {
  test.each(Array.from({ length: 40 }, (_, seed) => seed))("generated tree %i", async (seed) => {
    const files = possible(generated(seed));
    const folder = temporaryFolder(files);
    execFileSync("git", ["init", "--quiet"], { cwd: folder });
    const listed = execFileSync("git", ["ls-files", "--others", "--exclude-standard", "-z"], {
      cwd: folder,
      encoding: "utf8",
    });
    const hidden = (path: string) => path.split("/").some((part) => part.startsWith("."));
    const expected = listed.split("\0").filter((path) => path.endsWith(".yaml") && !hidden(path));
    const { files: found } = await filesInMemory(files).find(["**/*.yaml"], { eachMustMatch: false });
    expect(found, JSON.stringify(files[".gitignore"])).toEqual(expected.sort());
  });
});
