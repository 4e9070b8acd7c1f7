import { strFromU8, unzipSync } from "fflate";
import readWorkbook from "read-excel-file/node";
import { beforeAll, describe, expect, test } from "vitest";
import { validateXML } from "xmllint-wasm";
import { documentMessagesFor } from "../../../src/messages/documents.ts";
import { messagesFor } from "../../../src/messages/messages.ts";
import { type Locale, locales } from "../../../src/model/locale.ts";
import { outputStates } from "../../../src/model/output-state.ts";
import { formatXlsx } from "../../../src/report/workbook/xlsx.ts";
import { columnLetters } from "../../../src/spreadsheet/cell-name.ts";
import { escapeXlsxCell } from "../../../src/spreadsheet/escape-xlsx-cell.ts";
import { readSpreadsheet } from "../../../src/spreadsheet/read-spreadsheet.ts";
import { writeWorkbook } from "../../../src/spreadsheet/write-workbook.ts";
import { attackedReport, attacks } from "../attacks.ts";
import { fixtureReport, passingReport } from "../fixture-report.ts";

type Value = string | number | boolean | Date | null;

/** Read by another library than the one that wrote it. */
async function read(content: Uint8Array): Promise<ReadonlyMap<string, readonly (readonly Value[])[]>> {
  const sheets = (await readWorkbook(Buffer.from(content))) as readonly { sheet: string; data: Value[][] }[];
  return new Map(sheets.map(({ sheet, data }) => [sheet, data]));
}

function parts(content: Uint8Array): readonly (readonly [string, string])[] {
  return Object.entries(unzipSync(content)).map(([path, bytes]) => [path, strFromU8(bytes)]);
}

function worksheets(content: Uint8Array): readonly string[] {
  return parts(content).flatMap(([path, xml]) => (path.startsWith("xl/worksheets/sheet") ? [xml] : []));
}

const names = (locale: Locale) => {
  const { labels, columns } = messagesFor(locale).terms;
  const { sheets, applicability, plan, review } = documentMessagesFor(locale);
  const ofReport = [labels.summary, review.sheet, labels.tasks, labels.outputs, labels.findings];
  return [
    ...ofReport,
    columns.evidence,
    labels.waivers,
    labels.notApplicable,
    labels.provided,
    applicability.title,
    plan.title,
    sheets.mapping,
  ];
};

describe.each(locales)("%s", (locale) => {
  const { labels, columns, states } = messagesFor(locale).terms;
  let content: Uint8Array;
  beforeAll(async () => {
    content = await formatXlsx(fixtureReport, { locale });
  });

  test("the sheets have the content of the report", async () => {
    const book = await read(content);
    expect([...book.keys()]).toEqual(names(locale));
    const rows = Object.fromEntries([...book].map(([name, data]) => [name, data.length - 1]));
    expect(rows).toMatchObject({
      [labels.tasks]: 7,
      [labels.outputs]: 12,
      [labels.findings]: fixtureReport.findings.length,
      [columns.evidence]: 7,
      [labels.waivers]: 1,
      [labels.notApplicable]: 2,
      [labels.provided]: 1,
      [documentMessagesFor(locale).applicability.title]: 93,
    });
    const output = book.get(labels.outputs)?.find((row) => row.includes("O4.8.1"));
    expect(output).toContain(states.current);
    const summary = book.get(labels.summary)?.find(([label]) => label === labels.asOf);
    expect(summary?.[1]).toEqual(new Date("2026-10-01T00:00:00Z"));
  });

  test("a state has its color by its word, and the chart is of the states", async () => {
    const book = await read(content);
    const outputs =
      new Map(parts(content)).get(`xl/worksheets/sheet${names(locale).indexOf(labels.outputs) + 1}.xml`) ?? "";
    const column = book.get(labels.outputs)?.[0]?.indexOf(columns.state) ?? -1;
    const rule = new RegExp(
      `sqref="${columnLetters(column)}2:${columnLetters(column)}13">(?:(?!</conditionalF).)*<cfRule type="cellIs"[^>]*><formula>"${states.missing}"<`,
    );
    expect(rule.test(outputs)).toBe(true);
    const [chart = ""] = parts(content).flatMap(([path, xml]) => (/charts\/chart\d/.test(path) ? [xml] : []));
    const [, first, last] = /<c:cat>.*?\$A\$(\d+):\$A\$(\d+)</s.exec(chart) ?? [];
    const rows = book.get(labels.summary)?.slice(Number(first) - 1, Number(last)) ?? [];
    const { outputs: counts } = fixtureReport.summary;
    const present = outputStates.filter((state) => counts[state] > 0);
    expect(rows).toEqual(present.map((state) => [states[state], counts[state]]));
  });

  test("on paper, a sheet is as wide as a page, and each page says what it is of", () => {
    for (const xml of worksheets(content)) {
      const widths = [...xml.matchAll(/<col [^>]*width="(\d+)"/g)].map(([, width]) => Number(width));
      expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(185);
      expect(xml).toContain("&amp;R&amp;P / &amp;N</oddFooter>");
      expect(xml).toMatch(/<pageSetup [^>]*paperSize="9"[^>]*orientation="landscape"/);
    }
  });

  test("days are days and numbers are numbers", async () => {
    const book = await read(content);
    const [head = [], ...rows] = book.get(labels.outputs) ?? [];
    const column = (title: string) => rows.map((row) => row[head.indexOf(title)]);
    expect(column(columns.expires).filter((value) => value !== null).length).toBe(6);
    for (const value of column(columns.expires)) if (value !== null) expect(value).toBeInstanceOf(Date);
    for (const value of column(columns.errors)) expect(value).toBeTypeOf("number");
  });

  test("every sheet has a frozen head and a filter over all of it", () => {
    const sheets = worksheets(content);
    expect(sheets.length).toBe(names(locale).length);
    for (const xml of sheets) {
      expect(xml).toMatch(/<pane ySplit="1" topLeftCell="A2" state="frozen"/);
      const all = /<dimension ref="([^"]+)"/.exec(xml)?.[1];
      expect(/<autoFilter ref="([^"]+)"/.exec(xml)?.[1]).toBe(all);
    }
  });

  test.each(Object.entries(attacks))("%s stays a text, in well-formed XML", async (_, attack) => {
    const attacked = await formatXlsx(attackedReport(fixtureReport, attack), { locale });
    for (const [path, xml] of parts(attacked)) {
      expect(xml, path).not.toMatch(/[^\P{Cc}\n\t\r]|[\p{Cf}\p{Zl}\p{Zp}\p{Cs}\ufffe\uffff]/u);
      expect(xml, path).not.toMatch(/<f[ >]/);
    }
    const texts = parts(attacked).filter(([path]) => path.includes("sheet1.") || path.includes("sharedStrings"));
    const xml = texts.map(([path, contents]) => ({ fileName: path.replaceAll("/", "-"), contents }));
    expect((await validateXML({ xml, normalization: "format" })).errors).toEqual([]);
    expect([...(await read(attacked)).keys()]).toEqual(names(locale));
  });
});

test("what looks like a formula, a number or a code of Excel's is read as it was written", async () => {
  const texts = ["=1+1", "+886", "-1", "@x", "'quoted", "007", "2026-10-01", "_x0041_", "__x0041__", "TRUE", "a_xyz_"];
  const content = await writeWorkbook([{ name: "a", head: ["h"], rows: texts.map((text) => [text]) }], "2026-10-01");
  expect((await read(content)).get("a")?.slice(1).flat()).toEqual(texts);
});

test("a text that looks like an error of Excel's, or like XML, is that text", async () => {
  const texts = ["#N/A", "#REF!", "<v>1</v>", "]]>", "&amp;", "a & b < c"];
  const content = await writeWorkbook([{ name: "a", head: ["h"], rows: texts.map((text) => [text]) }], "2026-10-01");
  const sheet = readSpreadsheet(content, "a.xlsx").sheets[0];
  expect(sheet?.rows.slice(1).map(({ cells }) => cells[0])).toEqual(texts);
});

test("a text keeps blanks and line breaks where people fill it in", async () => {
  const columns = [{ name: "O1:x", note: "", content: "text" as const, choices: null }];
  const texts = [" 前後 ", "一\n二", "\t三"];
  const rows = texts.map((text) => [text]);
  const content = await writeWorkbook([{ name: "a", head: ["h"], columns, rows }], "2026-10-01");
  expect(
    readSpreadsheet(content, "a.xlsx")
      .sheets[0]?.rows.slice(2)
      .map(({ cells }) => cells[0]),
  ).toEqual(texts);
});

test("rows that are added below have the formats of their columns", async () => {
  const column = (content: "text" | "day" | "number") => ({ name: `O1:${content}`, note: "", content, choices: null });
  const columns = [column("text"), column("day"), column("number")];
  const content = await writeWorkbook([{ name: "a", head: ["a", "b", "c"], columns, rows: [] }], "2026-10-01");
  const [xml = ""] = worksheets(content);
  const styles = new Map(parts(content)).get("xl/styles.xml") ?? "";
  const formats = [...(/<cellXfs.*<\/cellXfs>/s.exec(styles)?.[0] ?? "").matchAll(/<xf numFmtId="(\d+)"/g)];
  const numbers = Array.from(xml.matchAll(/<col min="\d+" style="(\d+)"/g), ([, at]) => formats[Number(at)]?.[1]);
  expect(styles).toContain(`<numFmt numFmtId="${numbers[0]}" formatCode="@"`);
  expect(styles).toContain(`<numFmt numFmtId="${numbers[1]}" formatCode="yyyy-mm-dd"`);
  expect(numbers[2]).toBe("0");
});

test("a text is cut where Excel would refuse the workbook", () => {
  for (const text of ["長".repeat(40_000), "_x0041_".repeat(9000), "\u{1f600}".repeat(20_000)]) {
    expect(escapeXlsxCell(text).length).toBeLessThanOrEqual(32_767);
  }
});

test("columns are as wide as their texts, Chinese counting twice, and not without end", async () => {
  const rows = [["資訊安全稽核", "x".repeat(500), ""]];
  const [xml = ""] = worksheets(await writeWorkbook([{ name: "a", head: ["a", "b", "c"], rows }], "2026-10-01"));
  expect([...xml.matchAll(/<col [^>]*width="(\d+)"/g)].map(([, width]) => Number(width))).toEqual([15, 63, 8]);
});

test("a day that a workbook cannot count stays a text", async () => {
  const rows = [[{ day: "0115-10-01" }], [{ day: "1900-01-01" }], [{ day: "2026-02-29" }], [{ day: "1900-03-01" }]];
  const content = await writeWorkbook([{ name: "a", head: ["d"], rows }], "2026-10-01");
  expect((await read(content)).get("a")?.slice(1).flat()).toEqual([
    "0115-10-01",
    "1900-01-01",
    "2026-02-29",
    new Date("1900-03-01T00:00:00Z"),
  ]);
});

test("what an organization is called is no code of the running head", async () => {
  const content = await writeWorkbook([{ name: "a", head: ["a"], rows: [] }], "2026-10-01", 'A&P&"Arial"&R');
  const [xml = ""] = worksheets(content);
  const head = /<oddHeader>(.*?)<\/oddHeader>/.exec(xml)?.[1]?.replaceAll("&amp;", "&").replaceAll("&quot;", '"');
  expect(head).toBe('&LA&&P&&"Arial"&&R&R&A');
});

test("the same report is the same bytes, in every time zone", async () => {
  const zone = process.env.TZ;
  const first = await formatXlsx(fixtureReport, { locale: "zh-TW" });
  try {
    process.env.TZ = "America/Sao_Paulo";
    expect(Buffer.compare(first, await formatXlsx(structuredClone(fixtureReport), { locale: "zh-TW" }))).toBe(0);
  } finally {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  }
});

test("a report without anything is a workbook all the same", async () => {
  const book = await read(await formatXlsx({ ...passingReport, duties: [] }, { locale: "en" }));
  const { labels, phrases } = messagesFor("en").terms;
  expect(book.get(labels.findings)?.map(([first]) => first)).toEqual([
    messagesFor("en").terms.columns.severity,
    phrases.nothing,
  ]);
});
