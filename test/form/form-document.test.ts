import { describe, expect, test } from "vitest";
import { loadValidator } from "../../src/evidence/validators.ts";
import { fieldTree } from "../../src/form/field-tree.ts";
import { blankDocument, fileNameOf, numbered, recordName } from "../../src/form/form-document.ts";
import { judgeDocument } from "../../src/form/judge-document.ts";
import type { JsonObject } from "../../src/model/json.ts";
import { outputSchemas } from "../support/schemas.ts";
import { sheetOf } from "./sheet-of.ts";

const today = "2026-10-01";

describe("a document to begin with", () => {
  test("has an id that no other document has, the day, and a blank record with the next number", async () => {
    const sheet = { ...(await sheetOf("O4.8.2")), usedIds: ["O4.8.2-2026-10-01"], lastNumber: "RT-2026-012" };
    expect(blankDocument(sheet, today)).toEqual({
      output: "O4.8.2",
      id: "O4.8.2-2026-10-01-2",
      date: today,
      records: [{ test_no: "RT-2026-013" }],
    });
  });

  test("records without a number are numbered on", async () => {
    const sheet = await sheetOf("O4.8.2");
    const added = numbered([{}, { test_no: "RT-9" }, {}], [{ test_no: "RT-3" }], sheet);
    expect(added.map(({ test_no }) => test_no)).toEqual(["RT-10", "RT-9", "RT-11"]);
    expect(numbered([{}], [], sheet)).toEqual([{}]);
    expect(numbered([{}], [{ asset_id: "A-1" }], await sheetOf("O3.1.1"))).toEqual([{}]);
  });

  test.each([
    [{ date: "2026-09-30" }, "O4.8.2-2026-09-30.yaml"],
    [{ date: "../../x" }, "O4.8.2-2026-10-01.yaml"],
    [{}, "O4.8.2-2026-10-01.yaml"],
  ])("%j is saved as %s", async (document, name) => {
    expect(fileNameOf(document, await sheetOf("O4.8.2"), today)).toBe(name);
  });

  test("a record is named by its key and what follows", async () => {
    const { form, shared } = await sheetOf("O4.8.2");
    const tree = fieldTree(form.fields, shared.period);
    expect(recordName({ asset_id: "A-1", test_no: "RT-1", ended_at: "x" }, tree, form.key)).toBe("RT-1 · A-1");
    expect(recordName({}, tree, form.key)).toBe("");
  });
});

describe("the page judges as the command does", () => {
  const judge = async (document: JsonObject, given: Parameters<typeof sheetOf>[1] = {}) => {
    const findings = judgeDocument(document, await loadValidator("O4.8.2"), await sheetOf("O4.8.2", given), today);
    return findings.map(({ code, pointer }) => `${code} ${pointer}`);
  };
  const [valid = { records: [] }] = (outputSchemas.get("O4.8.2")?.examples ?? []) as (JsonObject & {
    records: JsonObject[];
  })[];

  test.each([...outputSchemas])("%s: nothing in its examples", async (output, schema) => {
    for (const document of schema.examples as JsonObject[]) {
      const sheet = { ...(await sheetOf(output)), kind: "event" } as const;
      expect(judgeDocument(document, await loadValidator(output), sheet, "2099-12-31")).toEqual([]);
    }
  });

  test("first the schema, then what no schema can say", async () => {
    expect(await judge({ ...valid, unit: undefined as never, date: "115" })).toEqual([
      "schema-required /unit",
      "schema-format /date",
    ]);
    expect(await judge({ ...valid, date: "2026-10-02" })).toEqual(["event-date-in-future /date"]);
    const [first = {}] = valid.records;
    expect(await judge({ ...valid, records: [first, first] })).toEqual(["record-duplicate-key /records/1/test_no"]);
    const people = [{ id: "p-011", name: "林", unit: "資訊室", roles: [], joined: "2020-01-01" }];
    expect((await judge(valid, { people })).every((finding) => finding.startsWith("person-unknown"))).toBe(true);
  });

  test("what the policy asks for besides counts too", async () => {
    const overlay = { required: ["witness_note"] };
    const policy = { id: "own", cadences: {}, overlays: { "O4.8.2": overlay } };
    expect((await judge(valid, { policy }))[0]).toBe("overlay-required /records/0/witness_note");
  });
});
