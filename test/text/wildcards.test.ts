import { expect, test } from "vitest";
import { fitsName, fitsPath, readName } from "../../src/text/wildcards.ts";

const shown = { hidden: false };

test.each([
  ["*", "a", true],
  ["*", "", true],
  ["*", ".a", false],
  [".*", ".a", true],
  ["\\.*", ".a", true],
  ["?", "資", true],
  ["?", "𠮷", true],
  ["?", ".", false],
  ["a*", "a", true],
  ["a*", "ba", false],
  ["*.yaml", "x.yaml", true],
  ["*.yaml", "x.yml", false],
  ["**.yaml", "x.yaml", true],
  ["a*.yaml", "a.yaml", true],
  ["ab*ba", "aba", false],
  ["a*\\*", "a-*", true],
  ["a*\\*", "a-b", false],
  ["a*b*c", "a-b-b-c", true],
  ["a*b*c", "a-b-b-d", false],
  ["*a*a*a", "aa", false],
  ["*.y?ml", "x.yaml", true],
  ["[abc]", "b", true],
  ["[!abc]", "b", false],
  ["[^abc]", "d", true],
  ["[a-c]x", "bx", true],
  ["[]a]", "]", true],
  ["[a", "[a", true],
  ["[[:digit:]]", "7", true],
  ["\\*", "*", true],
  ["\\*", "a", false],
])("%s and the name %s: %s", (pattern, name, fits) => {
  expect(fitsName(readName(pattern), name, shown)).toBe(fits);
});

const pathOf = (pattern: string) => pattern.split("/").map((name) => (name === "**" ? name : readName(name)));

test.each([
  ["**/b", "b", true],
  ["**/b", "a/a/b", true],
  ["a/**/b", "a/b", true],
  ["a/**/b", "a/x/y/b", true],
  ["a/**/b", "a/x/y/c", false],
  ["a/**/b/**/c", "a/b/b/x/c", true],
  ["a/**", "a", false],
  ["a/**", "a/b/c", true],
  ["a/**", "a/.b/c", false],
  ["**/c", ".a/c", false],
  ["*/c", "a/b/c", false],
])("%s and the path %s: %s", (pattern, path, fits) => {
  expect(fitsPath(pathOf(pattern), path.split("/"), shown)).toBe(fits);
});

test.each([
  ["*a*a*a*a*a*a*b", "a"],
  ["**/a/**/a/**/a/**/b", "a/"],
])("%s takes steps like the length of what it is compared with", (pattern, part) => {
  const steps = (length: number) => {
    let taken = 0;
    const spend = (more: number) => {
      taken += more;
    };
    fitsPath(pathOf(pattern), part.repeat(length).replace(/\/$/, "").split("/"), { hidden: false, spend });
    return taken;
  };
  expect(steps(4000) / steps(1000)).toBeLessThan(4.6);
});
