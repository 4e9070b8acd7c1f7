import { posix, win32 } from "node:path";
import { expect, test } from "vitest";
import { folderPrefix } from "../../src/action/folder-prefix.ts";

test.each([
  ["the same folder", posix, "/repo", "/repo", ""],
  ["a folder inside", posix, "/repo", "/repo/a/hospital", "a/hospital/"],
  ["the same folder on Windows", win32, "D:\\a\\repo", "D:\\a\\repo", ""],
  ["a folder inside on Windows", win32, "D:\\a\\repo", "D:\\a\\repo\\isms\\hospital", "isms/hospital/"],
  ["Windows in other letters and slashes", win32, "d:/a/Repo", "D:\\a\\repo\\isms", "isms/"],
])("%s", (_, path, from, to, prefix) => {
  expect(folderPrefix(from, to, path)).toBe(prefix);
});
