import { execFileSync } from "node:child_process";
import {
  chmodSync,
  closeSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  statSync,
} from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { writeFile } from "../../src/source/write-file.ts";
import { writeFiles } from "../../src/source/write-files.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

test("files take their places together", () => {
  const folder = temporaryFolder({ "a.yaml": "old" });
  writeFiles(folder, [
    { path: "a.yaml", content: "new" },
    { path: "b/c.yaml", content: "c" },
  ]);
  expect(readFileSync(join(folder, "a.yaml"), "utf8")).toBe("new");
  expect(readFileSync(join(folder, "b/c.yaml"), "utf8")).toBe("c");
  expect(readdirSync(folder).toSorted()).toEqual(["a.yaml", "b"]);
});

test("if one cannot be written, all are as before", () => {
  const folder = temporaryFolder({ "a.yaml": "old" });
  mkdirSync(join(folder, "taken/by"), { recursive: true });
  const files = [
    { path: "a.yaml", content: "new" },
    { path: "new.yaml", content: "new" },
    { path: "taken/by/a-file/x.yaml", content: "x" },
  ];
  writeFiles(folder, [{ path: "taken/by/a-file", content: "in the way" }]);
  expect(() => writeFiles(folder, files)).toThrow(expect.objectContaining({ code: "write-failed" }));
  expect(readFileSync(join(folder, "a.yaml"), "utf8")).toBe("old");
  expect(readdirSync(folder).toSorted()).toEqual(["a.yaml", "taken"]);
});

test("nor does a folder in the place of the last one leave anything behind", () => {
  const folder = temporaryFolder({ "a.yaml": "old" });
  mkdirSync(join(folder, "b.yaml/full"), { recursive: true });
  const files = [
    { path: "a.yaml", content: "new" },
    { path: "b.yaml", content: "new" },
  ];
  expect(() => writeFiles(folder, files)).toThrow(expect.objectContaining({ code: "write-failed" }));
  expect(readFileSync(join(folder, "a.yaml"), "utf8")).toBe("old");
  expect(readdirSync(folder).toSorted()).toEqual(["a.yaml", "b.yaml"]);
  expect(readdirSync(join(folder, "b.yaml"))).toEqual(["full"]);
});

test.skipIf(process.platform === "win32")("a file that exists keeps who may do what with it", () => {
  const folder = temporaryFolder({ "a.yaml": "old" });
  chmodSync(join(folder, "a.yaml"), 0o600);
  writeFiles(folder, [{ path: "a.yaml", content: "new" }]);
  expect(statSync(join(folder, "a.yaml")).mode & 0o777).toBe(0o600);
});

test.skipIf(process.platform === "win32")("a pipe or a device is written to, and stays what it is", () => {
  const folder = temporaryFolder();
  const pipe = join(folder, "pipe");
  execFileSync("mkfifo", [pipe]);
  const end = openSync(pipe, "r+");
  try {
    writeFile(folder, "pipe", "said");
    const bytes = Buffer.alloc(10);
    expect(lstatSync(pipe).isFIFO()).toBe(true);
    expect(bytes.toString("utf8", 0, readSync(end, bytes))).toBe("said");
  } finally {
    closeSync(end);
  }
});
