import { describe, expect, test } from "vitest";
import { importSpreadsheets } from "../../src/library/import-spreadsheets.ts";
import { filesInMemory } from "../../src/source/files-in-memory.ts";

const config = { "isms-evidence.yaml": "version: 1\npeople: people.yaml\n" };
const people =
  "version: 1\npeople:\n  - { id: p-001, name: 王小明, unit: 資訊室, title: 主任, roles: [it], joined: 2020-01-01 }\n";
const csv = "編號,姓名,部門,職稱,到職日\n00002,李小華,護理部,護理長,115/10/1\n";
const bytes = new TextEncoder().encode(csv);
const options = { output: "people", set: { roles: "general" }, asOf: "2026-10-01" };

describe("spreadsheets that are nowhere on the disk", () => {
  const source = filesInMemory({ ...config, "people.yaml": people, "in/staff.csv": csv });
  test.each([
    ["a path of the source", "in/staff.csv"],
    ["bytes", { name: "staff.csv", bytes }],
  ])("by %s", async (_, file) => {
    const { output, documents, cells, findings } = await importSpreadsheets([file], { source, ...options });
    expect([output, cells, findings]).toEqual(["people", [], []]);
    expect(documents).toMatchObject([{ path: "people.yaml", isNew: false }]);
    expect(documents[0]?.text).toContain(people);
    expect(documents[0]?.changes.filter(({ kind }) => kind === "added")).toEqual([{ kind: "added", key: ["00002"] }]);
  });
  test("the mapping beside the evidence, or one that is named", async () => {
    const mapping = "version: 1\noutput: people\ncolumns: { 職稱: title, 部門: unit }\nconstants: { roles: it }\n";
    const rolesOf = async (files: Readonly<Record<string, string>>, named?: string) => {
      const of = filesInMemory({ ...config, "people.yaml": people, ...files });
      const given = { source: of, output: "people", asOf: "2026-10-01", mapping: named };
      const { documents } = await importSpreadsheets([{ name: "a.csv", bytes }], given);
      return (documents[0]?.data.people as { roles: string[] }[] | undefined)?.[1]?.roles;
    };
    expect(await rolesOf({ "people.mapping": mapping })).toEqual(["it"]);
    expect(await rolesOf({ "maps/own.mapping": mapping }, "maps/own.mapping")).toEqual(["it"]);
  });
  test.each([
    ["nowhere.csv", "unreadable"],
    ["../outside.csv", "path-outside-root"],
  ])("%s is %s", async (file, code) => {
    await expect(importSpreadsheets([file], { source, ...options })).rejects.toMatchObject({ code });
  });
});
