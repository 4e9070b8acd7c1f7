import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { blobId } from "../../src/source/blob-id.ts";
import { type ContentNotes, workingTree } from "../../src/source/working-tree.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

function noting(files: Record<string, string>) {
  const folder = temporaryFolder(files);
  const noted: (readonly [path: string, id: string])[] = [];
  const notes: ContentNotes = { idOf: () => null, note: (path, _, id) => noted.push([path, id]) };
  return { folder, noted, source: workingTree(folder, notes) };
}

test("the id of a file that was read is of what was read, whatever was written since", () => {
  const { folder, noted, source } = noting({ "a.yaml": "a: 1\n" });
  source.read("a.yaml", 100);
  writeFileSync(join(folder, "a.yaml"), "a: 2\n");
  // Another reader uses the same memory.
  workingTree(folder).read("a.yaml", 100);
  const id = blobId(Buffer.from("a: 1\n"));
  expect(source.contentId("a.yaml")).toBe(id);
  source.read("a.yaml", 2); // too large now
  expect(source.contentId("a.yaml")).toBe(null);
  expect(noted).toEqual([["a.yaml", id]]);
});

test("a file of which nobody asks for the id before another is read is not named", () => {
  const { noted, source } = noting({ "a.yaml": "a: 1\n", "b.yaml": "b: 1\n" });
  source.read("a.yaml", 100);
  source.read("b.yaml", 100);
  expect([source.contentId("a.yaml"), source.contentId("b.yaml")]).toEqual([null, blobId(Buffer.from("b: 1\n"))]);
  source.read("a.yaml", 100);
  expect(source.contentId("b.yaml")).toBe(blobId(Buffer.from("b: 1\n")));
  expect(noted.map(([path]) => path)).toEqual(["b.yaml"]);
});
