import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadEvidence } from "../../src/evidence/load-evidence.ts";
import { repairFile } from "../../src/fix/repair-file.ts";
import type { Person } from "../../src/model/config.ts";
import { createFinding } from "../../src/model/create-finding.ts";
import type { Finding } from "../../src/model/finding.ts";
import { tidyWhitespace } from "../../src/yaml/tidy-whitespace.ts";
import { growthOfWork, linear, startCounting, stopCounting } from "../support/count-work.ts";
import { outputSchemas } from "../support/schemas.ts";

beforeAll(startCounting);
afterAll(stopCounting);

const outputs = [...outputSchemas.keys()];
const people = [
  ["p-01", "王小明"],
  ["p-02", "陳 怡"],
  ["p-03", "林志豪"],
  ["p-07", "林志豪"],
].map(([id = "", name = ""]): Person => ({ id, name, unit: "資訊室", roles: ["general"], joined: "2020-01-01" }));

const restoreTest = `# 第三季
output: O4.8.2
id: restore-tests # 不改
unit: "資訊室"
date: 2026-09-30
prepared_by: p-01
approved_by: p-02
classification: internal
records:
  - test_no: RT-1
    asset_id: A-1
    job_id: 'BK-1'
    test_type: full_restore
    started_at: 2026-09-01T09:00:00+08:00
    ended_at: 2026-09-01T11:00:00+08:00
    rto_target_h: 4
    result: pass
    integrity_check: |
      筆數相符：115/9/30
      雜湊值相符。
    tester: p-01
`;

function findingsIn(path: string, timezone?: string): (bytes: Buffer) => Promise<readonly Finding[]> {
  return async (bytes) => {
    const source = { read: () => ({ kind: "bytes", bytes }) as const, contentId: () => null };
    const limits = { source, outputs, people, fileBytes: 10_000_000, most: 10_000 };
    const options = timezone === undefined ? limits : { ...limits, timezone };
    return (await loadEvidence({ files: [path], links: [] }, options)).findings;
  };
}

async function repaired(text: string | Buffer, path = "evidence/a.yaml", timezone?: string) {
  const before = Buffer.isBuffer(text) ? text : Buffer.from(text);
  const file = await repairFile(path, before, findingsIn(path, timezone), tidyWhitespace);
  // A second run changes nothing.
  const again = await repairFile(path, file.after, findingsIn(path, timezone), tidyWhitespace);
  expect(again.after.equals(file.after)).toBe(true);
  expect(again.made).toEqual([]);
  return { ...file, text: file.after.toString(), codes: file.remaining.map(({ code }) => code) };
}

test("what is in order stays byte for byte", async () => {
  const { text, codes } = await repaired(restoreTest);
  expect([text, codes]).toEqual([restoreTest, []]);
});

const line = (written: string, instead: string) => restoreTest.replace(written, instead);

describe("a line is repaired, and all others stay", () => {
  test.each([
    ["date: 2026-09-30", "date: 115/9/30", "date: 2026-09-30"],
    ["date: 2026-09-30", "date: 民國115年9月30日  # 季末", "date: 2026-09-30  # 季末"],
    ["date: 2026-09-30", "date: '2026/9/30'", "date: '2026-09-30'"],
    ["date: 2026-09-30", "date: 1150930", "date: 2026-09-30"],
    ["date: 2026-09-30", "date: 2026-09-30 00:00:00", "date: 2026-09-30"],
    ["started_at: 2026-09-01T09:00:00+08:00", "started_at: 115/9/1 09:00", "started_at: 2026-09-01T09:00:00+08:00"],
    ["classification: internal", "classification: 內部", "classification: internal"],
    ["classification: internal", "classification: Internal", "classification: internal"],
    ["classification: internal", "classification: internal（內部）", "classification: internal"],
    ["test_type: full_restore", 'test_type: "完整還原"', 'test_type: "full_restore"'],
    ["prepared_by: p-01", "prepared_by: 王小明", "prepared_by: p-01"],
    ["prepared_by: p-01", "prepared_by: 陳怡 # 代理", "prepared_by: p-02 # 代理"],
    ["prepared_by: p-01", "prepard_by: p-01", "prepared_by: p-01"],
    ["prepared_by: p-01", "填表人: p-01", "prepared_by: p-01"],
    ["prepared_by: p-01", '"Prepared by": 王小明', '"prepared_by": p-01'],
    ["test_no: RT-1", "test_no: 007", 'test_no: "007"'],
    ["test_no: RT-1", "test_no: true", 'test_no: "true"'],
    ["asset_id: A-1", "asset_id: Ａ-1", "asset_id: A-1"],
    ["rto_target_h: 4", 'rto_target_h: "4"', "rto_target_h: 4"],
    ["rto_target_h: 4", "rto_target_h: ４", "rto_target_h: 4"],
    ["rto_target_h: 4", "rto_target_h: 1,204", "rto_target_h: 1204"],
    ["output: O4.8.2", "output: Ｏ4.8.2", "output: O4.8.2"],
    ["id: restore-tests", "id：restore-tests", "id: restore-tests"],
    ["unit: ", "unit： ", "unit: "],
    ["classification: internal", "classification:　internal", "classification: internal"],
  ])("%s, written %s", async (right, written, result) => {
    const { text, codes } = await repaired(line(right, written));
    expect([text, codes]).toEqual([line(right, result), []]);
  });
});

describe("what could mean something else is left to a person", () => {
  test.each([
    ["date: 2026-09-30", "date: 09/10/2026", "schema-format"],
    ["date: 2026-09-30", "date: 2026-09-30T20:30:00Z", "schema-format"],
    ["classification: internal", "classification: intrnal", "schema-value"],
    ["prepared_by: p-01", "prepared_by: 林志豪", "person-not-an-id"],
    ["prepared_by: p-01", "prepared_by: 王大明", "person-not-an-id"],
    ["tester: p-01", "tester: p-01\n    testor: p-02", "schema-unknown-key"],
    ["tester: p-01", "tester: p-01\n    remarks: 無", "schema-unknown-key"],
    ["date: 2026-09-30", "date: &day 115/9/30\nperiod: { from: *day, to: *day }", "schema-format"],
    ["date: 2026-09-30", "date: !!str 115/9/30", "schema-format"],
    ["date: 2026-09-30", "date: |\n  115/9/30", "schema-format"],
    ["date: 2026-09-30", "date: 2026-09-30\ndate: 115/9/30", "yaml-duplicate-key"],
    ["result: pass", "result: 失敗\n    issues: []", "schema-length"],
  ])("%s, written %s", async (right, written, code) => {
    const { text, codes } = await repaired(line(right, written));
    if (code !== "schema-length") expect(text).toBe(line(right, written));
    expect(codes).toContain(code);
  });
});

test("within braces, and with what a comment and several repairs of one line leave", async () => {
  const { text, codes } = await repaired(`output: O4.8.2
id: r
unit: 資訊室
date: 115/9/30
prepared_by: 王小明
approved_by: p-02
classification: 內部
records:
  - {測試編號: 12, asset_id: A-1, job_id: B,  test_type: "完整還原", started_at: 115.9.1 9:00, ended_at: 2026-09-01T11:00:00+08:00, result: 成功, integrity_check: "a, b", tester: 王小明} # 註
`);
  expect(codes).toEqual([]);
  expect(text).toContain(
    `  - {test_no: "12", asset_id: A-1, job_id: B,  test_type: "full_restore", started_at: 2026-09-01T09:00:00+08:00, ended_at: 2026-09-01T11:00:00+08:00, result: pass, integrity_check: "a, b", tester: p-01} # 註\n`,
  );
});

test("every document of a file", async () => {
  const { text, codes } = await repaired(
    `${line("date: 2026-09-30", "date: 115/9/30")}---\n${line("restore-tests", "second").replace("internal", "內部")}`,
  );
  expect([text, codes]).toEqual([`${restoreTest}---\n${line("restore-tests", "second")}`, []]);
});

test("JSON stays JSON", async () => {
  const value = { output: "O4.8.2", id: "x", unit: "u", date: "115/9/30", prepared_by: "王小明", approved_by: "p-02" };
  const nil = { from: "115/7/1", to: "2026-09-30", statement: "無", confirmed_by: "p-03" };
  const { text, codes } = await repaired(
    JSON.stringify({ ...value, classification: "內部", nil }, null, 1),
    "evidence/a.json",
  );
  expect(codes).toEqual([]);
  expect(JSON.parse(text)).toMatchObject({ date: "2026-09-30", classification: "internal", prepared_by: "p-01" });
  expect(JSON.parse(text).nil.from).toBe("2026-07-01");
});

describe("documents of an earlier form", () => {
  const report = (fields: string) => `output: O7.1.1
id: r
unit: 資訊室
date: 2026-09-30
prepared_by: p-01
approved_by: p-02
classification: internal
records:
  - incident_no: IR-1   # 編號
    reported_at: 2026-09-01T09:00:00+08:00
${fields}`;

  test("get the fields that they lack, beside the others", async () => {
    const { text } = await repaired(report("    category: leak\n"));
    expect(text).toBe(
      report("    category: intrusion\n    subcategory: data_leak\n").replace(
        "# 編號\n",
        "# 編號\n    report_kind: first\n",
      ),
    );
  });

  test("within braces too, and with Windows line ends", async () => {
    const written = report("").replace(/ {2}- incident_no.*\n.*\n/, "  - {incident_no: IR-1, category: leak}\n");
    const { text } = await repaired(written.replaceAll("\n", "\r\n"));
    expect(text).toContain("{incident_no: IR-1, report_kind: first, category: intrusion, subcategory: data_leak}\r\n");
    expect(text).not.toMatch(/[^\r]\n/);
  });
});

describe("whitespace and encoding", () => {
  test("blanks at line ends go, those within texts stay", async () => {
    const text = line("integrity_check: |\n", "integrity_check: |  \n").replace("115/9/30\n", "115/9/30  \n");
    expect((await repaired(text.replace('"資訊室"', '"資訊室" \t'))).text).toBe(
      restoreTest.replace("115/9/30\n", "115/9/30  \n"),
    );
  });

  test("one kind of line ends, the more frequent one, and one at the end", async () => {
    const windows = restoreTest.replaceAll("\n", "\r\n");
    expect((await repaired(windows)).text).toBe(windows);
    expect((await repaired(windows.replace("\r\n", "\n"))).text).toBe(windows);
    expect((await repaired(restoreTest.replace("\n", "\r\n").trimEnd())).text).toBe(restoreTest);
  });

  test("byte order marks go, at the beginning and within", async () => {
    expect((await repaired(`\ufeff${restoreTest}`)).text).toBe(restoreTest);
    const { text, codes } = await repaired(`\ufeff${restoreTest}\ufeff---\n${line("restore-tests", "b")}`);
    expect([text, codes]).toEqual([`${restoreTest}---\n${line("restore-tests", "b")}`, []]);
  });

  test.each(["utf16le", "utf16be"] as const)("%s becomes UTF-8", async (encoding) => {
    const little = Buffer.from(`\ufeff${restoreTest.replace("internal", "內部")}`, "utf16le");
    const { text, codes } = await repaired(encoding === "utf16le" ? little : little.swap16());
    expect([text, codes]).toEqual([restoreTest, []]);
  });

  test("Big5 becomes UTF-8, GBK does not become Big5", async () => {
    const big5 = Buffer.concat([
      Buffer.from("output: O4.8.2\nunit: "),
      Buffer.from("b8eab0543b".slice(0, 8), "hex"), // 資訊
      Buffer.from("\n"),
    ]);
    expect((await repaired(big5)).text).toBe("output: O4.8.2\nunit: 資訊\n");
    // 信息技术部门的工作记录 in GBK
    const gbk = Buffer.from("d0c5cfa2bcbccaf5b2bfc3c5b5c4b9a4d7f7bcc7c2bc", "hex");
    const written = Buffer.concat([Buffer.from("unit: "), gbk, Buffer.from("\n")]);
    const { after, codes } = await repaired(written);
    expect([after.equals(written), codes]).toEqual([true, ["file-not-utf8"]]);
  });
});

test("times without an offset are not repaired where another zone than Taiwan's is configured", async () => {
  const written = line("started_at: 2026-09-01T09:00:00+08:00", "started_at: 2026/9/1 09:00");
  expect((await repaired(written, "evidence/a.yaml", "Asia/Tokyo")).text).toBe(written);
  expect((await repaired(written, "evidence/a.yaml", "Asia/Taipei")).codes).toEqual([]);
});

test("a file that only full-width signs keep from being read is repaired throughout", async () => {
  const wide = restoreTest.replace(/^(\w+): /gm, "$1：");
  const { text, codes } = await repaired(wide);
  expect([text, codes]).toEqual([restoreTest, []]);
});

test("a full-width sign within a text stays, whatever is wrong after it", async () => {
  const written = line("      雜湊值相符。\n    tester", "      備註：相符。\n    tester：");
  const { text } = await repaired(written.replace("tester：:", "tester："));
  expect(text).toContain("      備註：相符。\n    tester: p-01\n");
});

test("two fields that could be the same one are left to a person", async () => {
  const written = line("prepared_by: p-01", "prepard_by: p-01\n填表人: p-02").replace("internal", "內部");
  const { text, codes } = await repaired(written);
  expect(text).toBe(written.replace("內部", "internal"));
  expect(codes).toEqual(["schema-unknown-key", "schema-unknown-key"]);
});

test("a repair after which the file could not be read is left out, and the others are made", async () => {
  const bad = { kind: "value", value: "p-01" } as const;
  const findingsOf = async (bytes: Buffer): Promise<readonly Finding[]> => {
    const text = bytes.toString();
    const at = (pointer: string) => ({ pointer, path: "a.yaml" });
    if (/^prepared_by: p-01$/m.test(text)) return [createFinding("yaml-syntax", { reason: "x" })];
    const value = { title: null, format: "date", value: "x", suggestion: null };
    return [
      createFinding("schema-format", value, { ...at("/prepared_by"), repair: bad }),
      ...(text.includes("115/9/30\n")
        ? [createFinding("schema-format", value, { ...at("/date"), repair: { kind: "value", value: "2026-09-30" } })]
        : []),
    ];
  };
  const written = Buffer.from("date: 115/9/30\nprepared_by: x\n");
  const { after, refused, made } = await repairFile("a.yaml", written, findingsOf, tidyWhitespace);
  expect([after.toString(), refused, made.length]).toEqual(["date: 2026-09-30\nprepared_by: x\n", 1, 1]);
});

test("a thousand errors of one file are all repaired", async () => {
  const record = restoreTest.slice(restoreTest.indexOf("  - test_no"));
  const many = (made: string) =>
    line("", "") +
    Array.from({ length: 1500 }, (_, at) => record.replace("RT-1", `R-${at}`).replace("pass", made)).join("");
  const { text, codes, made } = await repaired(many("成功"));
  expect([text, codes, made.length]).toEqual([many("pass"), [], 1500]);
});

test("work grows with the number of errors, not faster", async () => {
  const record = restoreTest.slice(restoreTest.indexOf("  - test_no"));
  const wrong = record
    .replace("RT-1", "0012")
    .replace("pass", "成功")
    .replace("started_at: 2026-09-01T", "started_at: 115/9/1 ");
  const run = (size: number) => {
    const bytes = Buffer.from(line("", "") + wrong.replace("09:00:00+08:00", "09:00").repeat(size * 25));
    return repairFile("evidence/a.yaml", bytes, findingsIn("evidence/a.yaml"), tidyWhitespace);
  };
  expect(await growthOfWork(run, 16)).toBeLessThan(linear);
});
