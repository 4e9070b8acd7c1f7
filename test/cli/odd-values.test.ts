import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../src/model/json.ts";
import { readYaml } from "../../src/yaml/read-yaml.ts";
import { writeYaml } from "../../src/yaml/write-yaml.ts";
import { runCli } from "../support/run-cli.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

// Values that a spreadsheet or a reader of forms could take for something else: by workbook and back, and as the text of
// a new file, they stay what they are.

const day = ["--as-of", "2026-10-01"];
const texts = [
  "無",
  "none",
  "N/A",
  "-x",
  "是",
  "V",
  "0912345678",
  "007",
  "1e5",
  "1.0",
  "115.9.30",
  "2026-09-30",
  "09:30",
  "50%",
  "=1+1",
  "+886-2-1234",
  "-5",
  "@SUM",
  "'quoted",
  '"double"',
  "a、b；c",
  "a, b; c",
  "p-1 王",
  "王小明",
  "TRUE",
  "null",
  "~",
  "# no",
  "a: b",
  "- a",
  "[x]",
  "{x}",
  "全形：，。（）",
  "_x0041_",
  "& < >",
  "a\tb",
  "\\n",
  "高",
  "😀",
  "C:\\temp",
  "｜",
  "…x",
];
const long = [
  "two\nlines",
  "two\nlines\n",
  "\nfirst blank",
  "  indented\nsecond",
  "ends with space \nx",
  "a\n\nb",
  "無\n無",
];

const ids = ["007", "1e5", "0912", "1-2", "TRUE", "2026-09-30", "1.0", "115.9.30", "A-1", "10-1", "V", "no"];

const roster = `version: 1
people:
  - { id: p-1, name: 王小明, unit: 資訊室, roles: [it], joined: 2020-01-01 }
  - { id: p-2, name: 李小華, unit: 資訊室, roles: [manager], joined: 2020-01-01 }
`;

function repository(records: readonly JsonObject[], unit = "資訊室"): string {
  const document = {
    output: "O8.3.2",
    id: "checks-1",
    unit,
    date: "2026-09-30",
    prepared_by: "p-1",
    approved_by: "p-2",
    classification: "internal",
    records: [...records],
  };
  return temporaryFolder({
    "isms-evidence.yaml": "version: 1\nlocale: zh-TW\npeople: people.yaml\n",
    "people.yaml": roster,
    "evidence/checks.yaml": writeYaml(document),
  });
}

const record = (no: string, more: JsonObject): JsonObject => ({
  check_no: no,
  check_date: "2026-09-01",
  law_id: "L-01",
  obligation_id: "OB-01",
  applies: true,
  status: "compliant",
  evidence: ["紀錄"],
  implementation_notes: "已辦理",
  checked_by: "p-1",
  ...more,
});

describe.each(["zh-TW", "en"])("a workbook in %s", (locale) => {
  test.each<[string, readonly JsonObject[]]>([
    [
      "lines",
      texts.filter((text) => text.trim() === text).map((text, at) => record(`C-${at}`, { exemption_ref: text })),
    ],
    ["texts", [...texts, ...long].map((text, at) => record(`C-${at}`, { implementation_notes: text }))],
    ["lists with one value", texts.map((text, at) => record(`C-${at}`, { evidence: [text] }))],
    [
      "lists with several values",
      texts.map((text, at) => record(`C-${at}`, { evidence: [text, "第二項", `${text} 2`] })),
    ],
    ["empty lists", [record("C-1", { evidence: [], applies: false, status: "na" }), record("C-2", {})]],
    ["ids", ids.map((id) => record(id, {}))],
  ])("keeps %s", async (_, records) => {
    const folder = repository(records);
    const path = join(folder, "evidence/checks.yaml");
    const before = readFileSync(path, "utf8");
    expect(readYaml(before).documents[0]).toMatchObject({ records });
    const { error } = await runCli(folder, ["export", "O8.3.2", "--out", "book.xlsx", "--locale", locale, ...day]);
    const { status, out } = await runCli(folder, ["import", "book.xlsx", "--quiet", ...day]);
    expect([status, status === 0 ? "" : error + out]).toEqual([0, ""]);
    expect(readFileSync(path, "utf8")).toBe(before);
  });
});
