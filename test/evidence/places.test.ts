import { describe, expect, test } from "vitest";
import { createPlaces, excerptAt, linesOf, placeFindings } from "../../src/evidence/places.ts";
import { createFinding } from "../../src/model/create-finding.ts";
import { filesInMemory } from "../../src/source/files-in-memory.ts";
import { samples } from "../support/private-samples.ts";

describe("the lines around a place", () => {
  const lines = ["one", "two", "three", "four"];

  test("one before and one behind, as far as there are any", () => {
    expect(excerptAt(lines, 1)).toEqual({ firstLine: 1, lines: ["one", "two"] });
    expect(excerptAt(lines, 3)).toEqual({ firstLine: 2, lines: ["two", "three", "four"] });
    expect(excerptAt(lines, 4)).toEqual({ firstLine: 3, lines: ["three", "four"] });
  });

  test("a line that Windows ended is shown as it was written", () => {
    const places = createPlaces("a: 1\r\nb: 2\r\nc: 3\r\n");
    expect(places(0, "/b", "value").excerpt).toEqual({ firstLine: 1, lines: ["a: 1", "b: 2", "c: 3"] });
  });

  test("long lines are cut", () => {
    expect(excerptAt(["長".repeat(5000)], 1).lines[0]?.length).toBeLessThanOrEqual(250);
  });

  test("a value has its line, column and excerpt", () => {
    expect(createPlaces("a: 1\nb:\n  - c: x\n")(0, "/b/0/c", "value")).toEqual({
      line: 3,
      column: 8,
      excerpt: { firstLine: 2, lines: ["b:", "  - c: x", ""] },
    });
  });

  test.each([1, 4000, 5000])("columns are counted in characters, behind %i of two units as well", (count) => {
    const places = createPlaces(`# 𠮷\n{"a": "${"𠮷".repeat(count)}", "b": 1}\n`);
    expect(places(0, "/b", "value")).toMatchObject({ line: 2, column: count + 16 });
  });

  test("what is private is masked, and nothing else", () => {
    const [number = ""] = samples["personal-national-id"] ?? [];
    expect(linesOf(`a: 1\nb: ${number}\n`)).toEqual(["a: 1", `b: ${"*".repeat(number.length)}`, ""]);
    expect(linesOf("a: 1\nb: 2026-01-02\n")).toEqual(["a: 1", "b: 2026-01-02", ""]);
  });
});

describe("findings that name a pointer", () => {
  const params = { person: "p-9", suggestion: null, named: [] };
  const place = { path: "a.yaml", pointer: "/by" };

  test("get their lines, in the document that they are about", () => {
    const source = filesInMemory({ "a.yaml": "by: p-1\n---\n# next\nby: p-9\n" });
    const findings = [
      createFinding("person-unknown", params, { ...place, document: 1 }),
      createFinding("person-unknown", params, { ...place, document: 0 }),
      createFinding("person-unknown", params, { ...place, line: 7, column: 7 }),
      createFinding("person-unknown", params, { pointer: "/by" }),
      createFinding("people-missing", {}, { path: "a.yaml" }),
    ];
    const placed = placeFindings(findings, { source, fileBytes: 1000 });
    expect(placed.map(({ line, column }) => [line, column])).toEqual([
      [4, 5],
      [1, 5],
      [7, 7],
      [null, null],
      [null, null],
    ]);
    expect(placed[0]?.excerpt?.lines).toEqual(["# next", "by: p-9", ""]);
  });

  test("stay without a line when the file has grown past the limit meanwhile", () => {
    const source = filesInMemory({ "a.yaml": "by: p-9\n" });
    const [finding] = placeFindings([createFinding("person-unknown", params, place)], { source, fileBytes: 3 });
    expect(finding).toMatchObject({ line: null, pointer: "/by" });
  });
});
