import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { renewFile, renewing } from "../../src/author/renew-file.ts";
import { standingOn } from "../../src/author/standing.ts";
import { loadEvidence } from "../../src/evidence/load-evidence.ts";
import { valuesAt } from "../../src/evidence/records.ts";
import { commandMessagesFor } from "../../src/messages/commands.ts";
import type { Person } from "../../src/model/config.ts";
import { locales } from "../../src/model/locale.ts";
import { filesInMemory } from "../../src/source/files-in-memory.ts";
import { workingTree } from "../../src/source/working-tree.ts";
import { loadOutputForms } from "../../src/standard/output-forms.ts";
import { valueAt } from "../../src/text/json-pointer.ts";
import { readYaml } from "../../src/yaml/read-yaml.ts";
import { outputSchemas } from "../support/schemas.ts";

const outputs = [...outputSchemas.keys()];
const forms = await loadOutputForms();
const day = "2026-10-05";
const fileBytes = 10_000_000;
const intervalOf = () => null;

async function load(files: Readonly<Record<string, string>>) {
  const source = filesInMemory(files);
  return loadEvidence({ files: Object.keys(files), links: [] }, { source, outputs, fileBytes, most: 10_000 });
}

describe.each(locales)("the evidence of the example hospital (%s)", async (locale) => {
  const root = fileURLToPath(new URL("../../examples/city-hospital/", import.meta.url));
  const source = workingTree(root);
  const found = await source.find(["evidence"], { eachMustMatch: true });
  const { documents } = await loadEvidence(found, { source, outputs, fileBytes });
  const { renew: words } = commandMessagesFor(locale);
  const context = renewing(documents, {
    day,
    forms,
    intervalOf,
    standing: standingOn(day, documents, null, forms),
    words,
  });
  const taken = new Set(found.files);
  const renewed = found.files.map((path) => {
    const own = documents.filter((document) => document.path === path);
    const text = readFileSync(`${root}/${path}`, "utf8");
    const file = renewFile(text, path, own, context, (one) => taken.has(one));
    taken.add(file.path);
    return { old: text, ...file };
  });
  const { documents: drafts, findings } = await load(Object.fromEntries(renewed.map(({ path, text }) => [path, text])));

  test("there is some of each output", () => {
    expect(new Set(drafts.map(({ output }) => output)).size).toBe(71);
  });

  test("nothing is wrong with the new documents but what is blank", () => {
    const wrong = findings.filter(({ path, pointer, document }) => {
      const data = drafts.find((one) => one.path === path && one.index === document)?.data;
      const value = valueAt(data, pointer ?? "");
      return value !== null && value !== undefined;
    });
    expect(wrong.map(({ code, path, pointer }) => ({ code, path, pointer }))).toEqual([]);
  });

  test("no result, signature or day of the work is copied", () => {
    const copied = drafts.flatMap(({ output, data, path }) => {
      const form = forms.get(output ?? "");
      const eventDate = form?.eventDate ? [`records.${form.eventDate}`] : [];
      return [...(form?.renew.empty ?? []), ...eventDate].flatMap((field) =>
        valuesAt(data, field, "").flatMap(({ value, pointer }) => (value === null ? [] : [`${path} ${pointer}`])),
      );
    });
    expect(copied).toEqual([]);
  });

  test("ids are new, dates are today's", () => {
    const used = new Set(documents.map(({ id }) => id));
    expect(drafts.filter(({ id, date }) => id === null || used.has(id) || date !== day)).toEqual([]);
    expect(new Set(drafts.map(({ id }) => id)).size).toBe(drafts.length);
    expect(new Set(renewed.map(({ path }) => path)).size).toBe(renewed.length);
  });

  test("numbers go on", () => {
    for (const { output, data } of drafts) {
      const form = forms.get(output ?? "");
      for (const field of form?.renew.next.filter((path) => path !== "id") ?? []) {
        const used = new Set(
          documents
            .flatMap((old) => (old.output === output ? valuesAt(old.data, field, "") : []))
            .map(({ value }) => value),
        );
        expect(valuesAt(data, field, "").filter(({ value }) => used.has(value))).toEqual([]);
      }
    }
  });

  // Words are the same in all styles: one language is enough.
  if (locale === "en") {
    test.each([
      ["JSON", "json"],
      ["YAML within braces", "yaml"],
    ])("gives the same data when it is written as %s", (_, extension) => {
      const again = renewing(documents, { day, forms, intervalOf, standing: context.standing, words });
      const names = new Set(found.files);
      for (const { path, text } of renewed) {
        const old = found.files[renewed.findIndex((one) => one.path === path)] ?? "";
        const own = documents.filter((document) => document.path === old);
        // A JSON file has one document; the numbers of the others are given out all the same.
        const all = own.map((document) => {
          const written = JSON.stringify(document.data, null, extension === "json" ? 2 : 0);
          const file = renewFile(written, `${old}.${extension}`, [{ ...document, index: 0 }], again, (one) =>
            names.has(one),
          );
          return readYaml(file.text).documents[0];
        });
        expect(all).toEqual(readYaml(text).documents.filter((_data, index) => own.some((one) => one.index === index)));
      }
    });
  }

  test("lines stay in their order", () => {
    for (const { old, text } of renewed) {
      const [before, after] = [old.split("\n"), text.split("\n")];
      const once = (line: string, lines: readonly string[]) => lines.indexOf(line) === lines.lastIndexOf(line);
      const kept = after.filter((line) => once(line, after) && once(line, before)).map((line) => before.indexOf(line));
      const places = kept.filter((place) => place >= 0);
      expect(places).toEqual([...places].sort((a, b) => a - b));
    }
  });
});

const envelope = (output: string, more = "") => `output: ${output}
id: doc-2026-q3   # 編號
unit: 資訊室
date: 2026-09-30
period:
  from: 2026-07-01
  to: 2026-09-30
${more}prepared_by: p-01 # 填表
reviewed_by: p-02
approved_by: p-02
classification: internal
attachments:
  - path: a.pdf
  - path: b.pdf
`;
const test1 = `    job_id: BK-1
    test_type: full_restore # 完整
    started_at: 2026-09-01T09:00:00+08:00
    ended_at: 2026-09-01T11:00:00+08:00
    result: pass # 好
    integrity_check: |
      筆數相符。

      二行。
    # 無
    issues:
      - { issue: a, action: b, due_date: 2026-09-30 }
    tester: p-01
`;
const inventory = `${envelope("O2.1.1").replace("doc-", "assets-")}records:
  - { asset_id: A-1, status: in_use }
  - { asset_id: A-2, status: disposed }
`;
const people: Person[] = [
  { id: "p-01", name: "王小明", unit: "資訊室", roles: ["general"], joined: "2020-01-01" },
  { id: "p-02", name: "陳怡", unit: "資訊室", roles: ["general"], joined: "2020-01-01", left: "2026-09-30" },
];

async function renewOne(text: string, more: Readonly<Record<string, string>> = {}, path = "evidence/doc-2026-q3.yaml") {
  const { documents } = await load({ [path]: text, ...more });
  const { renew: words } = commandMessagesFor("en");
  const context = renewing(documents, {
    day,
    forms,
    intervalOf,
    standing: standingOn(day, documents, people, forms),
    words,
  });
  const own = documents.filter((document) => document.path === path);
  return renewFile(text, path, own, context, (taken) => taken === path);
}

describe("the name of the new file", () => {
  const nameAfter = async (name: string) => {
    const { path } = await renewOne(inventory, {}, `evidence/${name}.yaml`);
    return path.replace("evidence/", "").replace(".yaml", "");
  };

  test.each([
    ["assets", "assets-2026-10-05"],
    ["assets-2025", "assets-2026"],
    ["assets-2026", "assets-2027"],
    ["assets-p2", "assets-p3"],
  ])("%s, then %s", async (old, next) => {
    expect(await nameAfter(old)).toBe(next);
  });

  test("does not say its day twice where a file is renewed that was begun the same day", async () => {
    expect(await nameAfter("assets-2026-10-05")).toBe("assets-2026-10-05-2");
    expect(await nameAfter("assets-20261005")).toBe("assets-20261005-2");
    expect(await nameAfter("assets-2026-10-05-2")).toBe("assets-2026-10-05");
  });

  test("does not go back to a year before the one that it says", async () => {
    expect(await nameAfter("assets-2027")).toBe("assets-2028");
    expect(await nameAfter("assets-116年")).toBe("assets-117年");
  });
});

describe("one document", () => {
  test("keeps what it is about, with its comments, and says who it was", async () => {
    const { text, path } = await renewOne(
      `# 上方\n${envelope("O4.8.2")}records:\n  # 第一筆\n  - test_no: RT-1\n    asset_id: A-1\n${test1}`,
    );
    expect(path).toBe("evidence/doc-2026-q4.yaml");
    expect(text).toBe(`# 上方
output: O4.8.2
id: doc-2026-q4   # 編號
unit: 資訊室
date: 2026-10-05
period:
  from: 2026-10-01
  to: 2026-12-31
prepared_by: # last time p-01 王小明
# reviewed_by:
approved_by:
classification: internal
# attachments:
records:
  # 第一筆
  - test_no: RT-2
    asset_id: A-1
    job_id: BK-1
    test_type: full_restore # 完整
    started_at:
    ended_at:
    result:
    integrity_check:
    # issues:
    tester: # last time p-01 王小明
`);
  });

  test("leaves out records about disposed assets, with a note", async () => {
    const record = (no: string, asset: string) => `  - test_no: ${no}\n    asset_id: ${asset}\n${test1}`;
    const { text, notes } = await renewOne(
      `${envelope("O4.8.2")}records:\n${record("RT-1", "A-2")}${record("RT-2", "A-1")}${record("RT-3", "A-3")}`,
      { "evidence/assets.yaml": inventory },
    );
    expect(text.match(/asset_id: .*/g)).toEqual(["asset_id: A-1"]);
    expect(text).toContain("test_no: RT-4\n");
    expect(notes.map(({ value, reason, wholeEntry }) => [value, reason, wholeEntry])).toEqual([
      ["A-2", "ended", true],
      ["A-3", "unknown", true],
    ]);
    expect(
      text
        .split("\n")
        .slice(0, 2)
        .every((line) => line.startsWith("# Left out: ")),
    ).toBe(true);
  });

  test("has a blank list where nothing is left, and one record where all would be alike", async () => {
    const record = (no: string, asset: string) => `  - test_no: ${no}\n    asset_id: ${asset}\n${test1}`;
    const none = await renewOne(`${envelope("O4.8.2")}records:\n${record("RT-1", "A-2")}`, {
      "evidence/assets.yaml": inventory,
    });
    expect(none.text).toMatch(/\nrecords:\n$/);
    const alike = await renewOne(`${envelope("O4.8.2")}records:\n${record("RT-1", "A-1")}${record("RT-2", "A-1")}`);
    expect(alike.text.match(/test_no/g)).toHaveLength(1);
  });

  test("within braces", async () => {
    const { text } = await renewOne(`${envelope("O4.8.2")}records:
  - { test_no: RT-1, asset_id: A-1, job_id: BK-1, test_type: file, started_at: 2026-09-01T09:00:00+08:00, ended_at: 2026-09-01T11:00:00+08:00, result: pass, integrity_check: "a, b", tester: p-01, witness: p-02, issues: [{ issue: a, action: b, due_date: 2026-09-30 }] }
`);
    expect(text).toContain(
      "  - { test_no: RT-2, asset_id: A-1, job_id: BK-1, test_type: file, started_at: , ended_at: , result: , integrity_check: , tester:  }\n",
    );
  });

  test("an optional first field of an item makes room for the next", async () => {
    const { text } = await renewOne(`${envelope("O4.8.2")}records:
  - witness: p-02
    rpo_achieved_h: 1
    test_no: RT-1
    asset_id: A-1
${test1}`);
    expect(text).toContain("records:\n  - test_no: RT-2\n    asset_id: A-1\n");
  });

  test("with Windows line ends", async () => {
    const old = `${envelope("O4.8.2")}records:\n  - test_no: RT-1\n    asset_id: A-1\n${test1}`;
    const [windows, unix] = await Promise.all([renewOne(old.replaceAll("\n", "\r\n")), renewOne(old)]);
    expect(windows.text).toBe(unix.text.replaceAll("\n", "\r\n"));
  });

  test("JSON", async () => {
    const value = {
      output: "O4.8.2",
      id: "x",
      unit: "u",
      date: "2026-09-30",
      prepared_by: "p-01",
      approved_by: "p-02",
      classification: "internal",
    };
    const record = {
      test_no: "RT-1",
      asset_id: "A-1",
      job_id: "B",
      test_type: "file",
      result: "pass",
      witness: "p-01",
    };
    const old = JSON.stringify({ ...value, records: [record] }, null, 2);
    const { text } = await renewOne(old, {}, "evidence/a.json");
    expect(JSON.parse(text)).toMatchObject({
      id: "x-2026-10-05",
      approved_by: null,
      records: [{ test_no: "RT-2", asset_id: "A-1", result: null }],
    });
    expect(text).not.toContain("witness");
  });

  test("a nil statement is to be made again for the next period", async () => {
    const { text } = await renewOne(
      `${envelope("O7.1.1").replace(/period:\n.*\n.*\n/, "")}nil: { from: 2026-07-01, to: 2026-09-30, statement: 沒有事件。, confirmed_by: p-02 }\n`,
    );
    expect(text).toContain("nil: { from: 2026-10-01, to: 2026-12-31, statement: , confirmed_by:  }\n");
  });

  test("who has left is left out of lists and not named as the last one", async () => {
    const { text, notes } = await renewOne(`${envelope("O5.2.1")}records:
  - source_asset_id: A-1
    collector: SIEM
    period: { from: 2026-07-01, to: 2026-09-30 }
    integrity_method: hash
    access_group:
      - p-02
      - p-01
    checked_date: 2026-09-30
    checked_by: p-02
`);
    expect(text).toContain("    access_group:\n      - p-01\n    checked_date:\n    checked_by:\n");
    expect(notes.map(({ value, name, reason }) => [value, name, reason])).toEqual([["p-02", "陳怡", "left"]]);
  });

  test("what is done is not begun again", async () => {
    const { text, notes } = await renewOne(`${envelope("O2.3.2")}records:
  - { plan_no: TP-1, risk_id: R-1, option: reduce, measures: a, responsible: p-01, due_date: 2026-12-31, status: done, initial_risk_value: 9 }
  - { plan_no: TP-2, risk_id: R-2, option: reduce, measures: a, responsible: p-01, due_date: 2026-12-31, status: ongoing, initial_risk_value: 9 }
`);
    expect(text).not.toContain("plan_no: TP-1");
    expect(text).toContain(
      "{ plan_no: TP-2, risk_id: R-2, option: reduce, measures: a, responsible: p-01, due_date: 2026-12-31, status: , initial_risk_value: 9 }",
    );
    expect(notes).toMatchObject([{ value: "TP-1", reason: "ended" }]);
  });

  test("an anchor that would leave its alias behind is an error", async () => {
    const old = `${envelope("O4.8.2")}records:\n  - test_no: RT-1\n    asset_id: A-1\n${test1.replace("pass", "&ok pass")}    environment: *ok\n`;
    await expect(renewOne(old)).rejects.toMatchObject({ code: "renewal-unreadable" });
  });

  test("a name from the roster or the evidence stays within its comment", async () => {
    const hostile = "p-01\u001b[2J";
    const { text } = await renewOne(
      `${envelope("O4.8.2")}records:\n  - test_no: RT-1\n    asset_id: "A\\nx: \\e[2J"\n${test1}`.replaceAll(
        "p-01",
        JSON.stringify(hostile),
      ),
      { "evidence/assets.yaml": inventory },
    );
    expect(text).not.toContain("\u001b");
    expect((await load({ "evidence/x.yaml": text })).findings.some(({ code }) => code === "schema-unknown-key")).toBe(
      false,
    );
  });
});
