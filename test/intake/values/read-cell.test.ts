import { describe, expect, test } from "vitest";
import type { Column } from "../../../src/author/table/columns.ts";
import { referableOf } from "../../../src/intake/references.ts";
import { measureOf } from "../../../src/intake/values/measures.ts";
import { readCell } from "../../../src/intake/values/read-cell.ts";
import { type ColumnUse, plainUse, type ValueContext } from "../../../src/intake/values/read-value.ts";
import type { Person } from "../../../src/model/config.ts";
import type { Cell } from "../../../src/spreadsheet/sheet.ts";

const person = (id: string, name: string, unit: string): Person => ({
  id,
  name,
  unit,
  roles: [],
  joined: "2020-01-01",
});
const people = [
  person("p-001", "王小明", "資訊室"),
  person("p-002", "李小華", "資訊室"),
  person("p-003", "李小華", "總務課"),
  person("p-004", "陳 大同", "資訊室"),
];
const context: ValueContext = {
  people,
  timezone: "Asia/Taipei",
  synonyms: new Map([
    ["passed", ["正常", "OK"]],
    ["高", ["高級"]],
  ]),
  referable: () =>
    referableOf([
      ["A-0001", "檔案伺服器"],
      ["A-0002", "郵件主機"],
      ["A-0003", "郵件主機"],
    ]),
};
const use: ColumnUse = {
  ...plainUse,
  circle: null,
  blankIsNo: false,
  isRepublic: false,
  system: 1900,
  values: {},
  time: null,
  isForm: false,
  hasTimes: false,
  order: null,
  pad: 0,
};
const title = { en: "X", "zh-TW": "某" };
const column = (type: Column["type"], more: Partial<Column> = {}): Column => ({
  subject: "O2.1.1",
  path: "records[].x",
  title,
  ownTitle: title,
  description: null,
  type,
  isList: false,
  values: [],
  bounds: {},
  presence: "optional",
  refersTo: null,
  position: 0,
  ...more,
});

/** The value, `null` for a blank, or the code of the problem. */
function read(cell: Cell, type: Column["type"] | Column, more: Partial<ColumnUse> = {}, of: ValueContext = context) {
  const reading = readCell(cell, typeof type === "string" ? column(type) : type, { ...use, ...more }, of);
  if (reading === null) return null;
  return "problem" in reading ? reading.problem.code : reading.value;
}

describe("days", () => {
  test.each([
    ["115/10/1", "2026-10-01"],
    ["115.10.01", "2026-10-01"],
    ["115-10-01", "2026-10-01"],
    ["民國115年10月1日", "2026-10-01"],
    ["中華民國 115 年 10 月 1 日", "2026-10-01"],
    ["115年10月01日", "2026-10-01"],
    ["1151001", "2026-10-01"],
    [1151001, "2026-10-01"],
    ["１１５／１０／１", "2026-10-01"],
    ["098/05/20", "2009-05-20"],
    ["99年5月20日", "2010-05-20"],
    ["2026-10-01", "2026-10-01"],
    ["2026/10/1", "2026-10-01"],
    ["2026.10.1", "2026-10-01"],
    ["20261001", "2026-10-01"],
    [20261001, "2026-10-01"],
    ["2026年10月1日", "2026-10-01"],
    ["2026/10/1 00:00:00", "2026-10-01"],
    ["2026-10-01 08:30", "2026-10-01"],
    ["115/10/1(四)", "2026-10-01"],
    ["2026/10/1 上午 08:12:30", "2026-10-01"],
    ["10/31/2026 8:12:30 PM", "2026-10-31"],
    ["10/31/2026", "2026-10-31"],
    ["31.10.2026", "2026-10-31"],
    ["46296", "2026-10-01"],
    [46296, "2026-10-01"],
    [{ kind: "date", text: "2026-10-01" }, "2026-10-01"],
    [{ kind: "date", text: "2026-10-01T08:30:00" }, "2026-10-01"],
    ["10/09/2026", "cell-date-ambiguous"],
    ["99/5/20", "cell-date-ambiguous"],
    ["115/13/1", "cell-type"],
    ["115年2月30日", "cell-type"],
    ["115. 10. 1", "2026-10-01"],
    ["民115.10.1", "2026-10-01"],
    ["1-Oct-26", "2026-10-01"],
    ["Oct 1, 2026", "2026-10-01"],
    ["1 October 2026", "2026-10-01"],
    ["134352864000000000", "2026-10-01"],
    ["9223372036854775807", null],
    ["1601/1/1 上午 08:00:00", null],
    ["0", "cell-type"],
    ["115年10月", "cell-day-missing"],
    ["115.10", "cell-day-missing"],
    [115.1, "cell-type"],
    ["Mar 32, 2026", "cell-type"],
    ["1-Foo-26", "cell-type"],
    ["每季", "cell-type"],
    [5, "cell-type"],
    [true, "cell-type"],
    [{ kind: "time", seconds: 30_600 }, "cell-type"],
  ] as const)("%j is %s", (cell, expected) => expect(read(cell, "date")).toBe(expected));
  test.each([
    ["99/5/20", "2010-05-20"],
    ["99.3.1", "2010-03-01"],
    [990301, "2010-03-01"],
    ["10/12/99", "cell-date-ambiguous"],
    [202605, "cell-type"],
  ] as const)("%j, beside years of the Republic, is %s", (cell, expected) => {
    expect(read(cell, "date", { isRepublic: true })).toBe(expected);
  });
  test.each([
    ["115年10月", "first", "2026-10-01"],
    ["115.02", "last", "2026-02-28"],
    ["115年第3季", "last", "2026-09-30"],
    ["110年", "first", "2021-01-01"],
  ] as const)("of %j the %s, when the mapping says so", (cell, day, expected) => {
    expect(read(cell, "date", { day })).toBe(expected);
  });
  test("0 is never in a column of times as Windows stores them", () => {
    expect(read("0", "date", { hasFileTimes: true })).toBe(null);
  });
  test("days of a workbook that counts from 1904", () => {
    expect(read(44_834, "date", { system: 1904 })).toBe("2026-10-01");
  });
});

describe("dates with times", () => {
  test.each([
    ["2026-09-30T08:30:00+08:00", "2026-09-30T08:30:00+08:00"],
    ["2026-09-30 08:30", "2026-09-30T08:30:00+08:00"],
    ["2026/9/30 8:30:15", "2026-09-30T08:30:15+08:00"],
    ["115/9/30 08:30", "2026-09-30T08:30:00+08:00"],
    ["民國115年9月30日 8時30分", "2026-09-30T08:30:00+08:00"],
    ["2026/9/30 下午 01:05", "2026-09-30T13:05:00+08:00"],
    ["2026/9/30 上午 12:05:09", "2026-09-30T00:05:09+08:00"],
    ["10/31/2026 1:05:00 PM", "2026-10-31T13:05:00+08:00"],
    ["2026-09-30T00:30:00Z", "2026-09-30T00:30:00Z"],
    ["2026-09-30 00:30:00 UTC", "2026-09-30T00:30:00Z"],
    [{ kind: "date", text: "2026-09-30T08:30:00" }, "2026-09-30T08:30:00+08:00"],
    [46_295.354166666664, "2026-09-30T08:30:00+08:00"],
    ["2026-09-30", "cell-time-missing"],
    ["115/9/30", "cell-time-missing"],
    [{ kind: "date", text: "2026-09-30" }, "cell-time-missing"],
    ["08:30", "cell-date-missing"],
    [{ kind: "time", seconds: 30_600 }, "cell-date-missing"],
    ["10/09/2026 08:30", "cell-date-ambiguous"],
    ["昨天", "cell-type"],
  ] as const)("%j is %s", (cell, expected) => expect(read(cell, "datetime")).toBe(expected));
  test.each([
    ["1/3/2026 3:04:05 PM", "2026-01-03T15:04:05+08:00"],
    ["2026/1/1 下午 3:04", "2026-01-01T15:04:00+08:00"],
    ["20260930083000.0Z", "2026-09-30T08:30:00Z"],
    ["133700000000000000", "2024-09-05T08:53:20Z"],
    ["2026/9/30 0830", "2026-09-30T08:30:00+08:00"],
    ["0830", "cell-date-missing"],
    ["2475", "cell-type"],
  ])("%j is %s", (cell, expected) => expect(read(cell, "datetime")).toBe(expected));
  test("a date among dates with times is midnight", () => {
    expect(read({ kind: "date", text: "2026-09-30" }, "datetime", { hasTimes: true })).toBe(
      "2026-09-30T00:00:00+08:00",
    );
  });
  test("the order of day and month that the mapping gives", () => {
    expect(read("09/10/2026", "date", { order: "mdy" })).toBe("2026-09-10");
    expect(read("09/10/2026", "date", { order: "dmy" })).toBe("2026-10-09");
    expect(read("09/10/2026 08:30", "datetime", { order: "dmy" })).toBe("2026-10-09T08:30:00+08:00");
  });
  test("a moment of another zone is of the day that it is here", () => {
    expect(read("2026-09-30T20:00:00Z", "date")).toBe("2026-10-01");
    expect(read("20260930200000.0Z", "date")).toBe("2026-10-01");
  });
  test("the time that the mapping gives", () => {
    expect(read("115/9/30", "datetime", { time: "09:00" })).toBe("2026-09-30T09:00:00+08:00");
  });
  test("in the zone of the organization", () => {
    const tokyo = { ...context, timezone: "Asia/Tokyo" };
    expect(read("2026-09-30 08:30", "datetime", {}, tokyo)).toBe("2026-09-30T08:30:00+09:00");
  });
});

describe("yes and no", () => {
  test.each([
    [true, true],
    [0, false],
    ...["是", "有", "V", "v", "Ｖ", "✓", "✔", "●", "☑", "■", "Y", "yes", "TRUE", "對"].map(
      (word) => [word, true] as const,
    ),
    ...["否", "無", "N", "no", "False", "×", "X", "☐", "□", "沒有"].map((word) => [word, false] as const),
    ["○", "cell-mark-ambiguous"],
    ["部分", "cell-type"],
    [2, "cell-type"],
    ["", null],
    ["-", null],
  ] as const)("%j is %s", (cell, expected) => expect(read(cell, "boolean")).toBe(expected));
  test("as the column uses its marks", () => {
    expect(read("○", "boolean", { circle: true })).toBe(true);
    expect(read("○", "boolean", { circle: false })).toBe(false);
    expect(read("", "boolean", { blankIsNo: true })).toBe(false);
  });
});

describe("choices", () => {
  const level = column("choice", {
    values: [
      { value: "low", label: "普" },
      { value: "medium", label: "中" },
      { value: "high", label: "高" },
    ],
  });
  test.each([
    ["高", "high"],
    ["high", "high"],
    ["HIGH", "high"],
    [" 高 ", "high"],
    ["high（高）", "high"],
    ["高級", "high"],
    ["極高", "cell-choice"],
    ["中/高", "cell-choice"],
  ])("%j is %s", (cell, expected) => expect(read(cell, level)).toBe(expected));
  test("numbers", () => {
    const stage = column("choice", {
      values: [1, 2].map((value) => ({ value, label: ["政策", "程序"][value - 1] ?? "" })),
    });
    expect([read(2, stage), read("2", stage), read("程序", stage)]).toEqual([2, 2, 2]);
  });
  test("what the mapping says comes first", () => {
    expect(read("中", level, { values: { 中: "high" } })).toBe("high");
    expect(read("特", level, { values: { 特: "high" } })).toBe("high");
  });
  test("無 is a value where it is a label, and nothing elsewhere", () => {
    const kind = column("choice", { values: [{ value: "none", label: "無" }] });
    expect([read("無", kind), read("無", level), read("無", "line"), read("無", "date")]).toEqual([
      "none",
      null,
      "無",
      null,
    ]);
  });
});

describe("people", () => {
  test.each([
    ["p-001", "p-001"],
    ["P-001", "p-001"],
    ["王小明", "p-001"],
    ["王 小 明", "p-001"],
    ["陳大同", "p-004"],
    ["王小明（p-001）", "p-001"],
    ["p-001 王小明", "p-001"],
    ["資訊室 王小明", "p-001"],
    ["李小華", "cell-person-ambiguous"],
    ["總務課 李小華", "p-003"],
    ["資訊室/李小華", "p-002"],
    ["會計室 李小華", "cell-person-ambiguous"],
    ["王小明、陳大同", "cell-person-ambiguous"],
    ["林某某", "cell-person-unknown"],
  ])("%j is %s", (cell, expected) => expect(read(cell, "person")).toBe(expected));
  test("by an id that lost the zeros at its start, and by an address", () => {
    const staff: readonly Person[] = [
      { ...person("00012", "王大明", "資訊室"), identities: [{ email: "Wang@example.org" }] },
      ...[person("0013", "林一", "資訊室"), person("00013", "林二", "資訊室"), person("120", "林三", "資訊室")],
    ];
    const of = { ...context, people: staff };
    const note = readCell(12, column("person"), use, of);
    expect(note).toEqual({ value: "00012", note: "id-without-zeros" });
    expect(read("12", "person", {}, of)).toBe("00012");
    expect(read(13, "person", {}, of)).toBe("cell-person-unknown"); // 0013 or 00013
    expect(read(2, "person", {}, of)).toBe("cell-person-unknown");
    expect(read("wang@example.org", "person", {}, of)).toBe("00012");
  });
  test("with the one who may be meant by a name with a slip", () => {
    const near = (written: string) => {
      const reading = readCell(written, column("person"), use, context);
      return reading && "problem" in reading && "near" in reading.problem.params ? reading.problem.params.near : null;
    };
    expect(near("王曉明")).toEqual({ id: "p-001", name: "王小明" });
    expect(near("李曉華")).toBe(null); // two have the name
    expect(near("林某某")).toBe(null);
  });
  test("without a roster, ids only", () => {
    const none = { ...context, people: null };
    expect([read("p-9", "person", {}, none), read("王小明", "person", {}, none)]).toEqual([
      "p-9",
      "cell-person-unknown",
    ]);
  });
});

describe("numbers", () => {
  test.each([
    [3, "count", 3],
    ["３", "count", 3],
    ["1,234", "count", 1234],
    ["12 台", "count", 12],
    ["12.5", "count", "cell-type"],
    ["1.5 TB", "number", "cell-type"],
    ["0.1", "number", 0.1],
    ["-7", "integer", -7],
    ["1,23", "number", "cell-type"],
    ["12345678901234567", "integer", "cell-type"],
    ["1e5", "number", "cell-type"],
    [{ kind: "percent", fraction: 0.955 }, "percent", 95.5],
    ["95.5%", "percent", 95.5],
    ["９５％", "percent", 95],
    ["九成", "percent", "cell-type"],
    ["9成", "percent", 90],
    [95, "percent", 95],
    [0, "percent", 0],
    [0.95, "percent", "cell-percent-ambiguous"],
    [1, "percent", "cell-percent-ambiguous"],
    ["4 小時", "hours", 4],
    ["30分鐘", "hours", 0.5],
    ["1.5hr", "hours", 1.5],
    [{ kind: "time", seconds: 16_200 }, "hours", 4.5],
    ["很快", "hours", "cell-type"],
    ["P6M", "duration", "P6M"],
    ["6 個月", "duration", "P6M"],
    ["每年", "duration", "cell-type"],
    ["每6個月", "duration", "P6M"],
    ["4 hr", "duration", "PT4H"],
    [{ kind: "time", seconds: 129_600 }, "duration", "PT36H"],
  ] as const)("%j as %s is %s", (cell, type, expected) => expect(read(cell, type)).toBe(expected));
});

describe("text and ids", () => {
  test.each([
    ["Ａ－０００７", "identifier", "A-0007"],
    [7, "identifier", "7"],
    ["資-007", "identifier", "cell-type"],
    ["A 7", "identifier", "cell-type"],
    ["第一行\n第二行", "line", "第一行 第二行"],
    ["第一行\n第二行", "text", "第一行\n第二行"],
    [" 最後有換行\n", "text", "最後有換行\n"],
    [1.1, "line", "1.1"],
    [12345678901234, "line", "12345678901234"],
    [true, "line", "TRUE"],
    [{ kind: "date", text: "2026-09-30" }, "line", "2026-09-30"],
    ["=HYPERLINK(1)", "line", "=HYPERLINK(1)"],
    ["a\u0007b", "line", "cell-characters"],
    ["a\u202eb", "text", "cell-characters"],
    ["遺\ufffd", "line", "cell-characters"],
    [1.15e15, "line", "cell-digits-lost"],
    [123_456_789_012_345, "line", "123456789012345"],
    ["1.15E+15", "line", "cell-digits-lost"],
    ["1.15E+15", "identifier", "cell-digits-lost"],
    [1.15e15, "identifier", "cell-digits-lost"],
    ["約 1.15E+15 次", "line", "約 1.15E+15 次"],
    ["—", "line", null],
    ["ABCDEF".padEnd(64, "0"), "sha256", "abcdef".padEnd(64, "0")],
    [{ kind: "error", text: "#REF!" }, "line", "cell-formula-error"],
    [{ kind: "uncomputed" }, "line", "cell-formula-uncomputed"],
  ] as const)("%j as %s is %s", (cell, type, expected) => expect(read(cell, type)).toBe(expected));
  test("ids of as many digits as the mapping says", () => {
    expect([read(7, "identifier", { pad: 5 }), read("00007", "identifier", { pad: 5 })]).toEqual(["00007", "00007"]);
  });
  test("an id that was a number says so", () => {
    expect(readCell(7, column("identifier"), use, context)).toEqual({ value: "7", note: "id-from-number" });
  });
});

describe("references", () => {
  const asset = column("identifier", { refersTo: { output: "O2.1.1", field: "asset_id" } });
  test.each([
    ["A-0001", "A-0001"],
    ["A-0001 檔案伺服器", "A-0001"],
    ["檔案伺服器", "A-0001"],
    [" 檔案 伺服器", "A-0001"],
    ["郵件主機", "cell-name-ambiguous"],
    ["印表機", "cell-name-unknown"],
    ["A-9999", "A-9999"],
  ])("%j is %s", (cell, expected) => expect(read(cell, asset)).toBe(expected));
});

describe("several values in a cell", () => {
  const ids = column("identifier", { isList: true });
  const lines = column("line", { isList: true });
  test.each([
    ["A-1、A-2", ids, ["A-1", "A-2"]],
    ["A-1,A-2；A-3", ids, ["A-1", "A-2", "A-3"]],
    ["A-1\nA-2", ids, ["A-1", "A-2"]],
    ["A-1、\nA-2", ids, ["A-1", "A-2"]],
    [7, ids, ["7"]],
    ["無", ids, []],
    ["", ids, null],
    ["、", ids, null],
    ["A-1、資-2", ids, "cell-type"],
    ["王小明、陳大同", column("person", { isList: true }), ["p-001", "p-004"]],
    ["甲、乙", lines, ["甲", "乙"]],
    ["甲、乙\n丙", lines, ["甲、乙", "丙"]],
    ["1. 甲\n2. 乙", lines, ["1. 甲", "2. 乙"]],
    ["甲、乙\n", lines, ["甲、乙"]],
  ] as const)("%j is %j", (cell, type, expected) => expect(read(cell, type)).toEqual(expected));
});

describe("numbers with units", () => {
  const hours = column("number", { path: "records[].rto_h" });
  const size = column("number", { path: "records[].size_gb" });
  test.each([
    ["8小時", 8, hours, ["RTO"]],
    [30, 0.5, hours, ["RTO（分鐘）"]],
    ["30", 0.5, hours, ["復原目標(分)", "RTO"]],
    ["1天", 24, hours, ["RTO(小時)"]],
    [4, 4, hours, ["RTO(hr)"]],
    [4, 4, hours, ["RTO（目標）"]],
    ["512 MB", 0.5, size, ["Size"]],
    ["1.5TB", 1536, size, ["Size (GB)"]],
    [512, 0.5, size, ["備份容量(MB)"]],
    ["12 公斤", "cell-type", size, ["Size"]],
  ] as const)("%j is %j", (cell, expected, of, parts) => {
    expect(read(cell, of, { measure: measureOf(of, parts) })).toBe(expected);
  });
  test("the head of another field has no unit", () => {
    expect(measureOf(column("number", { path: "records[].count" }), ["數量(台)"])).toBe(null);
  });
});

describe("boxes to be ticked", () => {
  const decision = column("choice", {
    values: [
      { value: "keep", label: "保留" },
      { value: "disable", label: "停用" },
    ],
  });
  test.each([
    ["☑保留 □停用", "keep", decision],
    ["□保留　■停用", "disable", decision],
    ["保留☑ 停用□", "keep", decision],
    ["○保留 ●停用", "disable", decision],
    ["□保留 □停用", null, decision],
    ["☑保留", "keep", decision],
    ["☑保留 ☑停用", "cell-choice", decision],
    ["☑是 □否", true, column("boolean")],
    ["□是 ☑否", false, column("boolean")],
    ["□", false, column("boolean")],
    ["☑", true, column("boolean")],
    ["☑保留 □停用", "☑保留 □停用", column("line")],
  ] as const)("%j is %j", (cell, expected, of) => expect(read(cell, of)).toBe(expected));
});

describe("flags of accounts", () => {
  test.each([
    ["512", true],
    [514, false],
    ["66048", true],
    ["66050", false],
    ["?", "cell-type"],
  ] as const)("%j is %j", (cell, expected) => {
    expect(read(cell, "boolean", { hasAccountFlags: true })).toBe(expected);
    expect(read("512", "boolean")).toBe("cell-type");
  });
});

describe("what is beside a name", () => {
  test.each([
    ["王小明/資訊室", "p-001"],
    ["資訊室-王小明", "p-001"],
    ["王小明 (分機 1234)", "p-001"],
    ["王小明 先生 #1234", "p-001"],
    ["王小明 p-001", "p-001"],
    ["總務課/李小華", "p-003"],
    ["李小華 1234", "cell-person-ambiguous"],
    ["王小明/會計室", "cell-person-unknown"],
  ])("%s is %s", (cell, expected) => expect(read(cell, "person")).toBe(expected));
});
