import { expect, test } from "vitest";
import { UserError } from "../../src/model/user-error.ts";
import { filesInMemory } from "../../src/source/files-in-memory.ts";

test("text and bytes are read as they are, up to the limit", () => {
  const source = filesInMemory({ "a.yaml": "資", "./deep/../b.bin": new Uint8Array([1, 0, 255]).subarray(1) });
  expect(source.read("a.yaml", 3)).toEqual({ kind: "bytes", bytes: Buffer.from("資") });
  expect(source.read("a.yaml", 2)).toEqual({ kind: "too-large", size: 3 });
  expect(source.read("b.bin", 3)).toEqual({ kind: "bytes", bytes: Buffer.from([0, 255]) });
});

test("there is nothing else: no file of that name, no folder, no commit", async () => {
  const source = filesInMemory({ "deep/a.yaml": "" });
  const unreadable = (path: string, reason: string) => new UserError("unreadable", { path, reason });
  expect(() => source.read("none.yaml", 1)).toThrow(unreadable("none.yaml", "ENOENT"));
  expect(() => source.read("deep", 1)).toThrow(unreadable("deep", "not a regular file"));
  expect(await source.state()).toEqual({ kind: "none", reason: "in-memory" });
  expect(source.contentId("deep/a.yaml")).toBe(null);
});

test.each(["../a.yaml", "/etc/passwd", "", "."])("a file cannot be called %j", (path) => {
  expect(() => filesInMemory({ [path]: "" })).toThrow(UserError);
});

test("names of things that every object has are ordinary names", async () => {
  const source = filesInMemory({ constructor: "1", "__proto__/toString.yaml": "2" });
  expect((await source.find(["**/*"], { eachMustMatch: false })).files).toEqual([
    "__proto__/toString.yaml",
    "constructor",
  ]);
});
