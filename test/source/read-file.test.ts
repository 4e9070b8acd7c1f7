import { execFileSync } from "node:child_process";
import fs, { appendFileSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { join } from "node:path";
import { expect, test } from "vitest";
import { UserError } from "../../src/model/user-error.ts";
import { readFile } from "../../src/source/read-file.ts";
import { decode } from "../../src/text/decode.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const limit = 32 * 1024 * 1024;

function textOf(root: string, path: string): string {
  const content = readFile(root, path, limit);
  return content.kind === "bytes" ? decode(content.bytes) : content.kind;
}

function reasonOf(root: string, path: string): string {
  try {
    return readFile(root, path, limit).kind;
  } catch (error) {
    if (error instanceof UserError && "reason" in error.params) return error.params.reason;
    throw error;
  }
}

test("files of every size arrive whole, one after the other", () => {
  const sizes = [0, 1, 255, 256 * 1024 - 1, 256 * 1024, 256 * 1024 + 1, 3 * 1024 * 1024];
  const root = temporaryFolder(Object.fromEntries(sizes.map((size) => [`${size}.yaml`, "資".repeat(size / 3)])));
  for (const size of [...sizes, ...sizes.toReversed()])
    expect(textOf(root, `${size}.yaml`)).toBe("資".repeat(size / 3));
});

test("a file at the limit is read, one byte more is not", () => {
  const root = temporaryFolder({ "a.yaml": "12345678" });
  expect(readFile(root, "a.yaml", 8).kind).toBe("bytes");
  expect(readFile(root, "a.yaml", 7)).toEqual({ kind: "too-large", size: 8 });
  writeFileSync(join(root, "sparse.yaml"), "");
  truncateSync(join(root, "sparse.yaml"), 1024 ** 4);
  expect(readFile(root, "sparse.yaml", limit)).toEqual({ kind: "too-large", size: 1024 ** 4 });
});

test("a file that says it is empty and is not is read up to the limit", () => {
  expect(readFile("/proc/self", "status", limit).kind).toBe("bytes");
  expect(readFile("/proc/self", "status", 10).kind).toBe("too-large");
});

test("only regular files are read: no link, folder, pipe, or nothing at all", () => {
  const root = temporaryFolder({ "a.yaml": "x" });
  symlinkSync("a.yaml", join(root, "link.yaml"));
  mkdirSync(join(root, "folder.yaml"));
  execFileSync("mkfifo", [join(root, "pipe.yaml")]);
  expect(reasonOf(root, "link.yaml")).toBe("ELOOP");
  expect(reasonOf(root, "folder.yaml")).toBe("not a regular file");
  expect(reasonOf(root, "pipe.yaml")).toBe("not a regular file");
  expect(reasonOf(root, "none.yaml")).toBe("ENOENT");
});

/** Reads a file, with something done before each read; returns how many reads there were. */
function readsOf(root: string, path: string, text: string, before: (read: number) => void = () => {}): number {
  const { readSync } = fs;
  let reads = 0;
  Object.assign(fs, {
    readSync: (...given: Parameters<typeof readSync>) => {
      before(++reads);
      return readSync(...given);
    },
  });
  syncBuiltinESMExports();
  try {
    expect(textOf(root, path)).toBe(text);
  } finally {
    Object.assign(fs, { readSync });
    syncBuiltinESMExports();
  }
  return reads;
}

test("one read is enough for a file that stays as it is", () => {
  const long = "x".repeat(5 * 1024 * 1024);
  const root = temporaryFolder({ "a.yaml": "1234", "empty.yaml": "", "long.yaml": long });
  expect(readsOf(root, "a.yaml", "1234")).toBe(1);
  expect(readsOf(root, "empty.yaml", "")).toBe(1);
  expect(readsOf(root, "long.yaml", long)).toBe(1);
});

test("a file that changes after its size is known is read to its end", () => {
  const root = temporaryFolder({ "grows.yaml": "1234", "shrinks.yaml": "1234" });
  const change = (action: () => void) => (read: number) => {
    if (read === 1) action();
  };
  const grow = change(() => appendFileSync(join(root, "grows.yaml"), "5678"));
  expect(readsOf(root, "grows.yaml", "12345678", grow)).toBe(2);
  const shrink = change(() => truncateSync(join(root, "shrinks.yaml"), 2));
  expect(readsOf(root, "shrinks.yaml", "12", shrink)).toBe(2);
});
