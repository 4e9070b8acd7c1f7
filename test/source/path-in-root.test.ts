import { posix, win32 } from "node:path";
import { expect, test } from "vitest";
import { pathInRoot } from "../../src/source/path-in-root.ts";

test.each([
  ["/r", "/r/a/b", "a/b"],
  ["/r", "a/../b", "b"],
  ["/r", "/r", ""],
  ["/r", "..a", "..a"],
  ["/r", "a\\b", "a\\b"],
  ["/r", "/rr", null],
  ["/r", "..", null],
])("a path seen from %s: %s is %s", (root, path, inside) => {
  expect(pathInRoot(root, path, posix)).toBe(inside);
});

test.each([
  ["C:\\r", "C:\\r\\a\\b", "a/b"],
  ["C:\\r", "c:\\R\\a", "a"],
  ["C:\\r", "a/b\\c", "a/b/c"],
  ["C:\\r", "a\\..\\b", "b"],
  ["C:\\r", "C:\\r", ""],
  ["C:\\r", "..a", "..a"],
  ["C:\\r", "C:\\rr", null],
  ["C:\\r", "..\\x", null],
  ["C:\\r", "../x", null],
  ["C:\\r", "D:\\r\\a", null],
  ["C:\\r", "\\\\server\\share\\a", null],
  ["\\\\server\\share\\r", "a", "a"],
  ["\\\\server\\share\\r", "\\\\server\\other\\r\\a", null],
])("on Windows, seen from %s: %s is %s", (root, path, inside) => {
  expect(pathInRoot(root, path, win32)).toBe(inside);
});
