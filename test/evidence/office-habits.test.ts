import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { loadEvidence } from "../../src/evidence/load-evidence.ts";
import { messagesFor } from "../../src/messages/messages.ts";
import type { Person } from "../../src/model/config.ts";
import { type Locale, locales } from "../../src/model/locale.ts";
import { filesInMemory } from "../../src/source/files-in-memory.ts";
import { outputSchemas } from "../support/schemas.ts";

// What people write who come from Word forms and Excel, and what they are answered.

const outputs = [...outputSchemas.keys()];
const roster = [
  ["p-01", "王小明"],
  ["p-02", "陳 怡"],
  ["p-03", "林志豪"],
  ["p-07", "林志豪"],
  ["p-08", "Bill Su"],
].map(([id = "", name = ""]): Person => ({ id, name, unit: "資訊室", roles: ["general"], joined: "2020-01-01" }));

const restoreTest = `output: O4.8.2
id: restore-tests
unit: 資訊室
date: 2026-09-30
prepared_by: p-01
approved_by: p-02
classification: internal
records:
  - test_no: RT-1
    asset_id: A-1
    job_id: BK-1
    test_type: full_restore
    environment: isolated
    started_at: 2026-09-01T09:00:00+08:00
    ended_at: 2026-09-01T11:00:00+08:00
    rto_target_h: 4
    rpo_achieved_h: 1
    result: pass
    integrity_check: 筆數與雜湊值相符。
    tester: p-01
    witness: p-02
`;

interface Reported {
  readonly code: string;
  readonly params: unknown;
  readonly place: string;
  readonly text: Readonly<Record<Locale, string>>;
}

async function reported(
  content: string | Buffer,
  { name = "a.yaml", people = roster }: { name?: string; people?: readonly Person[] | null } = {},
): Promise<Reported[]> {
  const source = filesInMemory({ [`evidence/${name}`]: content });
  const found = await source.find(["evidence/**/*.{yaml,yml,json}"], { eachMustMatch: false });
  const { findings } = await loadEvidence(found, { source, outputs, fileBytes: 1 << 20, people });
  return findings.map((finding) => ({
    code: finding.code,
    params: finding.params,
    place: `${finding.line}:${finding.column}`,
    text: Object.fromEntries(
      locales.map((locale) => [locale, messagesFor(locale).finding(finding)]),
    ) as Reported["text"],
  }));
}

const withLine = (from: string, to: string) => {
  expect(restoreTest).toContain(from);
  return reported(restoreTest.replace(from, to));
};

test("the document itself is in order", async () => {
  expect(await reported(restoreTest)).toEqual([]);
});

describe("a day or time, with the one that was probably meant", () => {
  test.each([
    ["115-09-10", "2026-09-10"],
    ["115.9.30", "2026-09-30"],
    ["115年9月30日", "2026-09-30"],
    ["民國115年9月21日", "2026-09-21"],
    ["2026/9/30", "2026-09-30"],
    ["1150930", "2026-09-30"],
    ["20260921", "2026-09-21"],
    ["0115-09-30", "2026-09-30"],
    ["0206-09-21", null],
    ["09/10/2026", null],
  ])("date: %s", async (written, suggestion) => {
    expect(await withLine("date: 2026-09-30", `date: ${written}`)).toMatchObject([
      { code: "schema-format", params: { format: "date", value: written, suggestion }, place: "4:7" },
    ]);
  });

  test.each([
    ["2026/9/1 11:00", "2026-09-01T11:00:00+08:00"],
    ["115-09-01 11:00", "2026-09-01T11:00:00+08:00"],
    ["2026-09-01", null],
  ])("ended_at: %s", async (written, suggestion) => {
    expect(await withLine("ended_at: 2026-09-01T11:00:00+08:00", `ended_at: ${written}`)).toMatchObject([
      { code: "schema-format", params: { format: "date-time", suggestion } },
    ]);
  });

  test("a number that is no day", async () => {
    expect(await withLine("date: 2026-09-30", "date: 2026")).toMatchObject([
      { code: "schema-type", params: { actual: "integer", written: "2026" } },
    ]);
  });
});

describe("a text that says nothing yet", () => {
  const check = "integrity_check: 筆數與雜湊值相符。";

  test.each([
    "待補",
    "（待補）",
    "待確認。",
    "TBD",
    "todo",
    "XXX",
    '"-"',
    "—",
    "…",
    "。",
    "?？",
    '"　"',
    '"\\n待補\\n"',
  ])("%j", async (nothing) => {
    expect(await withLine(check, `integrity_check: ${nothing}`)).toMatchObject([{ code: "schema-pattern" }]);
    expect(await withLine("unit: 資訊室", `unit: ${nothing}`)).toMatchObject([{ code: "schema-pattern" }]);
  });

  test.each(["'\u200b'", "\u3164"])("%j, which nobody sees", async (nothing) => {
    const codes = [{ code: "schema-pattern" }, { code: "hidden-character" }];
    expect(await withLine(check, `integrity_check: ${nothing}`)).toMatchObject(codes);
    expect(await withLine("unit: 資訊室", `unit: ${nothing}`)).toMatchObject(codes);
  });

  test.each(["無", "N/A", "✓", "○", "'1'", "待補件 3 份，均已補齊。", "TBD-100 主機還原成功。", "𠮷", "（一）"])(
    "%j says something",
    async (something) => {
      expect(await withLine(check, `integrity_check: ${something}`)).toEqual([]);
      expect(await withLine("unit: 資訊室", `unit: ${something}`)).toEqual([]);
    },
  );
});

describe("a person's name in the place of an id", () => {
  test.each([
    ["王小明", ["p-01"], "p-01"],
    ["王 小明", ["p-01"], "p-01"],
    ["陳怡", ["p-02"], "p-02"],
    ["林志豪", ["p-03", "p-07"], null],
    ["Bill Su", ["p-08"], "p-08"],
    ["張三", [], null],
    ["ｐ－０１", [], "p-01"],
  ])("%s", async (name, named, suggestion) => {
    expect(await withLine("prepared_by: p-01", `prepared_by: ${name}`)).toMatchObject([
      { code: "person-not-an-id", params: { value: name, named, suggestion }, place: "5:14" },
    ]);
  });

  test("without a roster, what an id is", async () => {
    const [finding] = await reported(restoreTest.replace("prepared_by: p-01", "prepared_by: 王小明"), { people: null });
    expect(finding).toMatchObject({ code: "person-not-an-id", params: { named: null, suggestion: null } });
    expect(finding?.text["zh-TW"]).toContain("people.yaml");
  });
});

describe("a permitted value by its Chinese label", () => {
  test.each([
    ["classification: internal", "classification: 內部", "internal"],
    ["classification: internal", "classification: internal（內部）", "internal"],
    ["classification: internal", "classification: 內部使用", "internal"],
    ["classification: internal", "classification: “internal”", "internal"],
    ["classification: internal", "classification: Internal", "internal"],
    ["classification: internal", "classification: ｉｎｔｅｒｎａｌ", "internal"],
    ["classification: internal", "classification: 密", null],
    ["result: pass", "result: 成功", expect.anything()],
  ])("%s as %s", async (from, to, suggestion) => {
    const found = await withLine(from, to);
    expect(found.map(({ code }) => code)).toEqual(["schema-value"]);
    if (typeof suggestion === "string" || suggestion === null)
      expect(found).toMatchObject([{ params: { suggestion } }]);
  });

  test("the labels are beside the values in Chinese", async () => {
    const [finding] = await withLine("classification: internal", "classification: 內部");
    expect(finding?.params).toMatchObject({ labels: { internal: "內部", secret: "機密" } });
    expect(finding?.text["zh-TW"]).toContain("「internal（內部）」");
  });
});

describe("fields", () => {
  test.each([
    ["單位: 資訊室", "unit"],
    ["Organizational unit: 資訊室", "unit"],
    ["Unit: 資訊室", "unit"],
    ["ｕｎｉｔ: 資訊室", "unit"],
    ["“unit”: 資訊室", "unit"],
    ["　unit: 資訊室", "unit"],
  ])("%s", async (line, suggestion) => {
    expect(await withLine("unit: 資訊室", line)).toMatchObject([
      { code: "schema-unknown-key", params: { suggestion, split: false }, place: "3:1" },
    ]);
  });

  test("in a record, by the title there", async () => {
    for (const title of ["測試人", "測試人員", "測試"]) {
      const suggestion = title === "測試" ? null : "tester"; // 測試編號, 測試類型 and more begin with it
      const found = await withLine("    tester: p-01", `    ${title}: p-01`);
      expect(found.filter(({ code }) => code !== "schema-required")).toMatchObject([{ params: { suggestion } }]);
      expect(found).toHaveLength(suggestion === null ? 2 : 1);
    }
  });

  test("a text that a comma within braces has cut", async () => {
    const text = restoreTest.replace(
      "date: 2026-09-30",
      "date: 2026-09-30\nperiod: { from: 2026-07-01, to: 2026-09-30, or a day later }",
    );
    expect(await reported(text)).toMatchObject([
      { code: "schema-unknown-key", params: { key: "or a day later", split: true }, place: "5:45" },
    ]);
    const [inBlock] = await reported(`${restoreTest}    remark here:\n`);
    expect(inBlock).toMatchObject({ code: "schema-unknown-key", params: { split: false } });
  });

  test("a merge key is one finding", async () => {
    const text = restoreTest
      .replace("unit: 資訊室", "unit: &r 資訊室")
      .replace("  - test_no: RT-1", "  - <<: *r\n    test_no: RT-1")
      .replace(/ {4}(?:asset|job)_id.*\n/g, "");
    expect(await reported(text)).toMatchObject([{ code: "schema-merge-key", place: "9:5" }]);
  });
});

describe("numbers, truth values and lists", () => {
  test.each(["0000000001", "1e5", "1.10", "true", "007", "0x1F"])("%s where a text is expected", async (written) => {
    const [finding, ...rest] = await withLine("test_no: RT-1", `test_no: ${written}`);
    expect(rest).toEqual([]);
    expect(finding).toMatchObject({ code: "schema-type", params: { expected: ["string"], written }, place: "9:14" });
    for (const locale of locales) expect(finding?.text[locale]).toContain(`"${written}"`);
  });

  test.each(['"4"', "４", '" 4 "'])("%s where a number is expected", async (written) => {
    expect(await withLine("rto_target_h: 4", `rto_target_h: ${written}`)).toMatchObject([
      { code: "schema-type", params: { suggestion: "4", written: null } },
    ]);
  });

  test("a number with commas", async () => {
    expect(await withLine("rto_target_h: 4", "rto_target_h: 1,000")).toMatchObject([
      { params: { suggestion: "1000" } },
    ]);
    expect(await withLine("rto_target_h: 4", "rto_target_h: 四")).toMatchObject([{ params: { suggestion: null } }]);
  });

  test.each([
    [".inf", "17:21"],
    ["-.INF", "17:21"],
    [".nan", "17:21"],
  ])("%s", async (written, place) => {
    expect(await withLine("rpo_achieved_h: 1", `rpo_achieved_h: ${written}`)).toMatchObject([
      { code: "number-not-finite", params: { written }, place },
    ]);
  });
});

describe("in other outputs", () => {
  const example = (output: string) =>
    readFileSync(new URL(`../fixtures/schemas/${output}/ok.example/evidence.yaml`, import.meta.url), "utf8");
  const people = null;

  test.each([
    ["是", "true"],
    ["有", "true"],
    ["yes", "true"],
    ["Y", "true"],
    ['"true"', "true"],
    ["否", "false"],
    ["no", "false"],
    ["OFF", "false"],
    ["不適用", null],
  ])("%s in the place of true or false", async (written, suggestion) => {
    const text = example("O4.4.1").replace("mdm_enrolled: true", `mdm_enrolled: ${written}`);
    expect(await reported(text, { people })).toMatchObject([{ code: "schema-type", params: { suggestion } }]);
  });

  test.each([
    ["高", "high"],
    ["中", "medium"],
    ["普", "low"],
    ["普級", "low"],
    ["甲", null],
  ])("the level %s", async (written, suggestion) => {
    const text = example("O2.1.1").replace("protection_level: high", `protection_level: ${written}`);
    expect(await reported(text, { people })).toMatchObject([{ code: "schema-value", params: { suggestion } }]);
  });

  test.each([
    ["p-006、p-008", "[p-006, p-008]"],
    ["p-006,p-008；p-011", "[p-006, p-008, p-011]"],
    ["p-006", "[p-006]"],
    ["王小明、陳怡", null],
  ])("the cell %s in the place of a list", async (cell, suggestion) => {
    const list = /participants:\n(?: {6}- p-\d+\n)+/;
    const text = example("O7.7.2").replace(list, `participants: ${cell}\n`);
    expect(await reported(text, { people })).toMatchObject([{ code: "schema-type", params: { suggestion } }]);
  });

  test("names in a list", async () => {
    const text = example("O7.7.2").replace("      - p-008\n", "      - 王小明\n");
    expect(await reported(text)).toMatchObject([{ code: "person-not-an-id", params: { suggestion: "p-01" } }]);
  });

  test.each([
    ["CVE-2026-1", null],
    ["cve-2026-12345", "CVE-2026-12345"],
    ["ＣＶＥ－２０２６－１２３４５", "CVE-2026-12345"],
  ])("the number %s", async (written, suggestion) => {
    const text = example("O4.5.1").replace(/CVE-\d{4}-\d+/, written);
    expect(await reported(text, { people })).toMatchObject([{ code: "schema-pattern", params: { suggestion } }]);
  });
});

describe("signs of a Chinese input method", () => {
  test.each([
    ["unit: 資訊室", "unit：資訊室", "：", "3:5"],
    ["unit: 資訊室", "unit:　資訊室", "\u3000", "3:6"],
    ["witness: p-02", "witness：p-02\n    remark: x", "：", "21:12"],
    ["    tester: p-01", "    tester：p-01", "：", "20:11"],
    ["  - test_no: RT-1", "  - test_no：RT-1", "：", "9:12"],
    ["date: 2026-09-30", "date: 2026-09-30\nperiod: { from: 2026-07-01，to: 2026-09-30 }", "，", "5:27"],
    ["date: 2026-09-30", "date: 2026-09-30\nperiod: ｛ from: 2026-07-01, to: 2026-09-30 ｝", "｛", "5:9"],
    ["unit: 資訊室", "unit: “資訊室: 一”", "“", "3:7"],
    ["output: O4.8.2", "＃ 備註\noutput: O4.8.2", "＃", "1:1"],
  ])("%j as %j", async (from, to, sign, place) => {
    const [finding, ...rest] = await withLine(from, to);
    expect(rest).toEqual([]);
    expect(finding).toMatchObject({ code: "yaml-wide-sign", params: { sign }, place });
  });

  test("two lines with full-width colons name the first", async () => {
    const text = restoreTest.replace("unit: 資訊室\ndate: ", "unit：資訊室\ndate：");
    expect(await reported(text)).toMatchObject([{ code: "yaml-wide-sign", place: "3:5" }]);
  });

  test("fields that have become one text", async () => {
    const text = restoreTest.replace(
      "date: 2026-09-30",
      "date: 2026-09-30\nperiod:\n  from：2026-07-01\n  to：2026-09-30",
    );
    expect(await reported(text)).toMatchObject([{ code: "schema-type", params: { actual: "string", wide: true } }]);
    expect(await reported("output：O4.8.2\nid：a\n")).toMatchObject([
      { code: "document-not-a-map", params: { wide: true } },
    ]);
  });

  test("so do fields without a space behind the colon", async () => {
    expect(await reported("output:O4.8.2\nid:a\n")).toMatchObject([
      { code: "document-not-a-map", params: { wide: false, unspaced: true } },
    ]);
    expect(await reported("https://example.org\n")).toMatchObject([{ params: { unspaced: false } }]);
  });

  test("a field that is nearly the output is named", async () => {
    const named = async (key: string) => (await reported(restoreTest.replace("output", key)))[0];
    expect(await named("Output")).toMatchObject({ code: "output-unnamed", params: { near: "Output" } });
    expect(await named("ouput")).toMatchObject({ code: "output-unnamed", params: { near: "ouput" } });
    expect(await named("產出")).toMatchObject({ code: "output-unnamed", params: { near: null } });
  });

  test("are no cause where they are innocent", async () => {
    const text = restoreTest.replace(
      "integrity_check: 筆數與雜湊值相符。",
      "integrity_check: |\n      說明：「相符」\n   id: [a",
    );
    expect((await reported(text)).map(({ code }) => code)).toEqual(["yaml-syntax"]);
  });

  test("around a code are no part of it", async () => {
    expect(await withLine("output: O4.8.2", "output: “O4.8.2”")).toMatchObject([
      { code: "output-unknown", params: { suggestion: "O4.8.2" } },
    ]);
    expect(await withLine("asset_id: A-1", "asset_id: Ａ－１")).toMatchObject([
      { code: "schema-pattern", params: { suggestion: "A-1" } },
    ]);
  });
});

describe("encodings", () => {
  const utf16 = (text: string, { mark }: { mark: boolean }) => Buffer.from(`${mark ? "\ufeff" : ""}${text}`, "utf16le");
  const bigEndian = (text: string) => utf16(text, { mark: true }).swap16();
  // 「資訊室」 in Big5
  const big5 = Buffer.concat([
    Buffer.from("output: O4.8.2\nid: a\nunit: "),
    Buffer.from([0xb8, 0xea, 0xb0, 0x54, 0xab, 0xc7]),
    Buffer.from("\n"),
  ]);

  test.each([
    ["UTF-16 with its mark", utf16(restoreTest, { mark: true }), { encoding: "UTF-16", byte: 0 }, "1:null"],
    ["UTF-16, big end first", bigEndian(restoreTest), { encoding: "UTF-16", byte: 0 }, "1:null"],
    [
      "UTF-16 without a mark",
      utf16("output: O4.8.2\nid: a\n", { mark: false }),
      { encoding: "UTF-16", byte: 1 },
      "1:null",
    ],
    ["Big5", big5, { encoding: "Big5", byte: 27 }, "3:null"],
    ["a lone byte", Buffer.from([0x61, 0x3a, 0x20, 0xff, 0x0a]), { encoding: null, byte: 3 }, "1:null"],
    ["a cut character", Buffer.concat([Buffer.from("a: 資"), Buffer.from([0xe8, 0xb3])]), { byte: 6 }, "1:null"],
  ])("%s", async (_, bytes, params, place) => {
    expect(await reported(bytes)).toMatchObject([{ code: "file-not-utf8", params, place }]);
  });

  test("a null byte", async () => {
    expect(await withLine("unit: 資訊室", "unit: 資\u0000訊室")).toMatchObject([
      { code: "yaml-syntax", params: { reason: "null byte is not allowed in input" }, place: "3:8" },
    ]);
  });

  test.each(["\ufeff# two\n", "\ufeff"])("a byte order mark between joined files: %j", async (between) => {
    const other = restoreTest.replace("id: restore-tests", "id: others").replace("RT-1", "RT-2");
    const found = await reported(`\ufeff${restoreTest}---\n${between}${other}`);
    expect(found).toMatchObject([{ code: "yaml-byte-order-mark", place: "23:1" }]);
  });

  test("a byte order mark at the beginning is none", async () => {
    expect(await reported(`\ufeff${restoreTest}`)).toEqual([]);
  });
});

describe("JSON", () => {
  const json = (text: string) => reported(text, { name: "a.json" });

  test.each([
    ["// note\n{}", "comment", "1:1"],
    ['{\n  "output": "O4.8.2", /* x */\n  "id": "a"\n}', "comment", "2:23"],
    ['{ "output": "O4.8.2" # x\n}', "comment", "1:22"],
    ['{\n  "output": "O4.8.2",\n}', "trailing-comma", "2:21"],
    ['{ "a": [1, 2,] }', "trailing-comma", "1:13"],
    ['{ "a": "x\ty" }', "control-character", "1:10"],
    ["{ 'a': 1 }", "single-quote", "1:3"],
    ["{ output: 1 }", "unquoted", "1:3"],
    ['{ "a": 資訊室 }', "unquoted", "1:8"],
    ['{ "a": NaN }', "unquoted", "1:8"],
    ['{ "a": 1 }\n{ "b": 2 }', "several-values", "2:1"],
    ['{ "a": 1 ', "misplaced-sign", "1:8"],
    ['{ "a": 01 }', "misplaced-sign", expect.any(String)],
  ])("%j", async (text, kind, place) => {
    expect(await json(text)).toMatchObject([{ code: "json-syntax", params: { kind }, place }]);
  });

  test("a list of documents", async () => {
    const [finding] = await json('[{ "output": "O4.8.2" }]');
    expect(finding).toMatchObject({ code: "document-not-a-map", params: { actual: "array" } });
    expect(finding?.text.en).toContain("one object per JSON file");
  });

  test("tabs between tokens and a byte order mark are JSON", async () => {
    expect((await json('\ufeff{\n\t"output": "O4.8.2"\n}\n')).map(({ code }) => code)).not.toContain("json-syntax");
  });
});
