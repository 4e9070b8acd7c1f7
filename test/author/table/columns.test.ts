import { describe, expect, test } from "vitest";
import { columnName, envelopeTables, outputTables, rosterTables } from "../../../src/author/table/columns.ts";
import { locales } from "../../../src/model/locale.ts";
import { loadOutputForms, loadSharedForms } from "../../../src/standard/output-forms.ts";

const shared = await loadSharedForms();
const forms = await loadOutputForms();
const tablesOf = (output: `O${string}`) => {
  const form = forms.get(output);
  if (!form) throw new Error(`no form of ${output}`);
  return outputTables(output, form, shared);
};
const shown = (tables: ReturnType<typeof tablesOf>) =>
  tables.map(({ path, above, columns }) => [path, above.map(columnName), columns.map(columnName)]);

describe("the tables of a document", () => {
  test("a list of groups is a table of its own, below the key of its record", () => {
    const [records, issues] = tablesOf("O4.8.2");
    expect(records?.path).toBe("records[]");
    expect(records?.key).toEqual(["records[].test_no"]);
    expect(records?.above.map(columnName)).toEqual(["evidence:id"]);
    expect(issues?.path).toBe("records[].issues[]");
    expect(issues?.above.map(columnName)).toEqual(["evidence:id", "O4.8.2:records[].test_no"]);
    expect(issues?.columns.map(columnName)).toEqual([
      "O4.8.2:records[].issues[].issue",
      "O4.8.2:records[].issues[].action",
      "O4.8.2:records[].issues[].due_date",
      "O4.8.2:records[].issues[].closed_date",
    ]);
  });

  test("the fields of a group are columns with its title", () => {
    const [assets] = tablesOf("O2.1.1");
    const column = assets?.columns.find(({ path }) => path === "records[].recovery.rto_h");
    expect(column).toMatchObject({ presence: "conditional", type: "hours", isList: false });
    expect(column?.title["zh-TW"]).toBe(
      `${forms.get("O2.1.1")?.fields.find(({ path }) => path === "recovery")?.title?.["zh-TW"]}／${column?.ownTitle["zh-TW"]}`,
    );
  });

  test("a period is two dates", () => {
    const [usage] = tablesOf("O4.9.1");
    expect(usage?.key).toEqual(["records[].site", "records[].period.from"]);
    expect(usage?.columns.filter(({ path }) => path.startsWith("records[].period")).map(({ type }) => type)).toEqual([
      "date",
      "date",
    ]);
  });

  test("the envelope is a table of documents and one of attachments", () => {
    expect(shown(envelopeTables(shared))).toEqual([
      [
        "",
        [],
        [
          "evidence:output",
          "evidence:id",
          "evidence:unit",
          "evidence:date",
          "evidence:period.from",
          "evidence:period.to",
          "evidence:prepared_by",
          "evidence:reviewed_by",
          "evidence:approved_by",
          "evidence:approved_at",
          "evidence:classification",
          "evidence:retention_until",
          "evidence:nil.from",
          "evidence:nil.to",
          "evidence:nil.statement",
          "evidence:nil.confirmed_by",
        ],
      ],
      [
        "attachments[]",
        ["evidence:output", "evidence:id"],
        ["evidence:attachments[].path", "evidence:attachments[].name", "evidence:attachments[].sha256"],
      ],
    ]);
  });

  test("the roster is a table of people, one of their leaves and one of their identities", () => {
    expect(shown(rosterTables(shared)).map(([path, above]) => [path, above])).toEqual([
      ["people[]", []],
      ["people[].leaves[]", ["people:people[].id"]],
      ["people[].identities[]", ["people:people[].id"]],
    ]);
  });
});

describe.each([...forms.keys()])("%s", (code) => {
  const output = code as `O${string}`;
  const tables = tablesOf(output);

  test("every field has one column", () => {
    const leaves = (forms.get(output)?.fields ?? []).filter(({ type }) => type !== "group");
    const expected = leaves.flatMap(({ path, type }) =>
      (type === "period" ? [`${path}.from`, `${path}.to`] : [path]).map((field) => `records[].${field}`),
    );
    const paths = tables.flatMap(({ columns }) =>
      columns.filter(({ type }) => type !== "rows").map(({ path }) => path),
    );
    expect(paths.toSorted()).toEqual(expected.toSorted());
  });

  test("every part of the key is a column", () => {
    const [records] = tables;
    expect(records?.key.length).toBeGreaterThan(0);
    expect(records?.columns.filter(({ path }) => records.key.includes(path)).length).toBe(records?.key.length);
  });

  test.each(locales)("no two columns of a table have the same title (%s)", (locale) => {
    for (const { above, columns } of tables) {
      const titles = [...above, ...columns].map(({ title }) => title[locale]);
      expect(titles.filter((title, at) => titles.indexOf(title) !== at)).toEqual([]);
    }
  });
});
