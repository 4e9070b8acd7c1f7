import { readFileSync } from "node:fs";
import { writeXlsx } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import { UserError } from "../../src/model/user-error.ts";
import { limits } from "../../src/spreadsheet/limits.ts";
import { readSpreadsheet } from "../../src/spreadsheet/read-spreadsheet.ts";
import { xlsxParts, zipOf } from "../support/xlsx-parts.ts";

function refusal(bytes: Uint8Array | string, name = "資產.xlsx") {
  try {
    return readSpreadsheet(typeof bytes === "string" ? Buffer.from(bytes) : bytes, name);
  } catch (error) {
    if (!(error instanceof UserError) || error.code !== "spreadsheet-refused") throw error;
    const { why } = error.params as { why: string };
    return error.place?.line == null ? why : `${why} in line ${error.place.line}`;
  }
}

const cell = (ref: string, value = "1") => `<row r="${ref.replace(/\D/g, "")}"><c r="${ref}"><v>${value}</v></c></row>`;
const workbook = (sheetData: string, more?: Record<string, string>) => zipOf(xlsxParts(sheetData, more));
const sheetXml = "xl/worksheets/sheet1.xml";

describe("a file is refused", () => {
  test("with a password", async () => {
    const sheets = [{ name: "S", rows: [["x"]] }];
    expect(refusal(await writeXlsx({ sheets, encryption: { password: "x", spinCount: 10 } }))).toBe("encrypted");
    const manifest = '<manifest:manifest xmlns:manifest="m"><manifest:encryption-data/></manifest:manifest>';
    const mimetype = "application/vnd.oasis.opendocument.spreadsheet";
    expect(refusal(zipOf({ mimetype, "META-INF/manifest.xml": manifest, "content.xml": "?" }))).toBe("encrypted");
  });
  test("with macros", () => {
    expect(refusal(workbook(cell("A1"), { "xl/vbaProject.bin": "x" }))).toBe("macros");
  });
  test("of Excel 97 to 2003, in all its forms", () => {
    const xls = new URL("../fixtures/spreadsheets/libreoffice.xls", import.meta.url);
    expect(refusal(readFileSync(xls))).toBe("old-xls");
    expect(refusal(Buffer.from([0x09, 0x08, 0x10, 0x00, 0x00, 0x06]))).toBe("old-xls");
    const xml = '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>';
    expect(refusal(xml)).toBe("xml-2003");
  });
  test("in the binary format of Excel 2007", () => {
    expect(refusal(zipOf({ "[Content_Types].xml": "<Types/>", "xl/workbook.bin": "x" }))).toBe("binary-workbook");
  });
  test.each([
    "<html><body><table><tr><td>x</td></tr></table></body></html>",
    '\ufeff\n<!DOCTYPE html>\n<table border="1">',
    "<meta http-equiv=Content-Type content='text/html; charset=big5'>\n<table>",
  ])("a web page: %j", (page) => expect(refusal(page, "資產.xls")).toBe("html"));
  test.each(["%PDF-1.7\n", '{"a": 1}', "{\\rtf1", "ab,\0\0cd,efgh", "# roster\nversion: 1\n", "output: O2.1.1\n"])(
    "no spreadsheet: %j",
    (text) => expect(refusal(text)).toBe("not-a-spreadsheet"),
  );
  test("another kind of document", () => {
    expect(refusal(zipOf({ mimetype: "application/vnd.oasis.opendocument.text", "content.xml": "<x/>" }))).toBe(
      "not-a-spreadsheet",
    );
    expect(refusal(zipOf({ "a.txt": "x" }))).toBe("not-a-spreadsheet");
    const letter = { "[Content_Types].xml": "<Types/>", "word/document.xml": "<x/>" };
    expect(refusal(zipOf(letter), "letter.docx")).toBe("not-a-spreadsheet");
  });
  test("cut off or changed", () => {
    const bytes = workbook(cell("A1"));
    expect(refusal(bytes.subarray(0, bytes.length - 30))).toBe("damaged");
    expect(refusal(bytes.subarray(0, 4))).toBe("damaged");
    expect(refusal(zipOf({ ...xlsxParts(""), [sheetXml]: "<worksheet><sheetData>" }))).toBe("damaged");
    expect(refusal(zipOf({ ...xlsxParts(""), [sheetXml]: "<a></b>" }))).toBe("damaged");
    expect(refusal(zipOf({ ...xlsxParts(""), "xl/workbook.xml": Buffer.from([0xff, 0xfe]) }))).toBe("damaged");
    expect(refusal(workbook('<row r="0"><c><v>1</v></c></row>'))).toBe("damaged");
    expect(refusal(workbook('<row r="1"><c r="1"><v>1</v></c></row>'))).toBe("damaged");
  });
  test("with a part that is not what its checksum says", () => {
    const stored = () => Buffer.from(zipOf(xlsxParts(cell("A1", "1234")), { level: 0 }));
    expect(refusal(stored())).toMatchObject({ sheets: [{ rows: [{ cells: [1234] }] }] });
    const other = stored();
    other.write("9", other.indexOf("<v>1234") + 3); // still well-formed, with another value
    expect(refusal(other)).toBe("damaged");
    const directory = stored();
    directory.writeUInt32LE(1, directory.lastIndexOf(sheetXml) - 46 + 16);
    expect(refusal(directory)).toBe("damaged");
    const compressed = Buffer.from(workbook(cell("A1", "1234")));
    compressed.writeUInt32LE(1, compressed.lastIndexOf(sheetXml) - 46 + 16);
    expect(refusal(compressed)).toBe("damaged");
  });
  test("with a directory that leads out of it, or none", () => {
    const bytes = () => Buffer.from(workbook(cell("A1")));
    const far = bytes();
    far.writeUInt32LE(0xffff_fff0, far.length - 22 + 16);
    expect(refusal(far)).toBe("damaged");
    const many = bytes();
    many.writeUInt16LE(60_000, many.length - 22 + 8);
    expect(refusal(many)).toBe("damaged");
    expect(refusal(Buffer.concat([Buffer.from("PK"), Buffer.alloc(100_000)]))).toBe("damaged");
  });
  test("whose XML defines names of its own", () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><worksheet>&b;</worksheet>';
    expect(refusal(zipOf({ ...xlsxParts(""), [sheetXml]: bomb }))).toBe("entities");
    const outside = '<!DOCTYPE x SYSTEM "file:///etc/passwd"><worksheet/>';
    expect(refusal(zipOf({ ...xlsxParts(""), [sheetXml]: outside }))).toBe("entities");
  });
  test("that is too large", () => {
    expect(refusal(new Uint8Array(limits.file + 1))).toBe("too-large");
  });
  test("that unpacks into too much, whatever it declares", () => {
    const declaring = (size: number) => {
      const bytes = Buffer.from(zipOf({ ...xlsxParts(""), [sheetXml]: `<worksheet>${" ".repeat(1e6)}</worksheet>` }));
      // The declared size of the last part is in the directory at the end.
      bytes.writeUInt32LE(size, bytes.lastIndexOf(sheetXml) - 46 + 24);
      return bytes;
    };
    expect(refusal(declaring(limits.part + 1))).toBe("unpacks-too-large");
    expect(refusal(declaring(10))).toBe("damaged");
  });
  test("with too many parts", () => {
    const parts = Object.fromEntries(Array.from({ length: limits.parts + 1 }, (_, at) => [`p${at}`, "x"]));
    expect(refusal(zipOf(parts))).toBe("unpacks-too-large");
  });
  test("with too many cells, far apart or close together", () => {
    expect(refusal(workbook(cell("A1048577")))).toBe("too-many-cells");
    expect(refusal(workbook(cell("XFE1")))).toBe("too-many-cells");
    const wide = Array.from({ length: 300 }, (_, at) => cell(`XFD${at + 1}`)).join("");
    expect(refusal(workbook(wide))).toBe("too-many-cells");
    const columns = `${"x,".repeat(limits.columns)}x\n`;
    expect(refusal(columns, "a.csv")).toBe("too-many-cells");
  });
  test("of OpenDocument that repeats its cells", () => {
    const ods = (rows: string) =>
      zipOf({
        mimetype: "application/vnd.oasis.opendocument.spreadsheet",
        "content.xml": `<o:document xmlns:o="o" xmlns:table="t" xmlns:text="x" xmlns:office="o"><o:body><o:spreadsheet><table:table table:name="S">${rows}</table:table></o:spreadsheet></o:body></o:document>`,
      });
    const one = '<table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell>';
    const many = one.replace(">", ' table:number-columns-repeated="1000000">');
    expect(refusal(ods(`<table:table-row>${many}</table:table-row>`))).toBe("too-many-cells");
    expect(refusal(ods(`<table:table-row table:number-rows-repeated="9999999">${one}</table:table-row>`))).toBe(
      "too-many-cells",
    );
    const blanks = `${one.replace("x</", '<text:s text:c="900000000"/></')}`;
    expect(refusal(ods(`<table:table-row>${blanks}</table:table-row>`))).toBe("too-many-cells");
    // What is blank may be repeated: programs fill a sheet with it.
    const filled = ods(
      `<table:table-row>${one}<table:table-cell table:number-columns-repeated="16383"/></table:table-row><table:table-row table:number-rows-repeated="1048575"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>`,
    );
    expect(refusal(filled)).toMatchObject({ sheets: [{ rows: [{ number: 1, cells: ["x"] }] }] });
  });
  test("without data", () => {
    expect(refusal("")).toBe("empty");
    expect(refusal(" \n,,\n".replace(" ", ""), "a.csv")).toBe("empty");
    expect(refusal(workbook(""))).toBe("empty");
  });
  test("whose text nobody can read", () => {
    expect(refusal(Buffer.from([0x41, 0xff, 0x2c, 0x42, 0x0a]), "a.csv")).toBe("encoding");
    expect(refusal('a,b\n"x,1\ny,2\n', "a.csv")).toBe("unclosed-quote in line 2");
  });
});

test("deep XML takes no longer than flat XML", () => {
  const deep = `${"<x>".repeat(200_000)}${"</x>".repeat(200_000)}`;
  const bytes = zipOf({
    ...xlsxParts(""),
    [sheetXml]: `<worksheet>${deep}<sheetData>${cell("A1")}</sheetData></worksheet>`,
  });
  expect(refusal(bytes)).toMatchObject({ sheets: [{ rows: [{ cells: [1] }] }] });
});

test("nothing of a workbook is followed", () => {
  const relations = `<Relationships><Relationship Id="r1" Type="x/worksheet" Target="../../../etc/passwd"/><Relationship Id="r2" Type="x/worksheet" Target="http://127.0.0.1/" TargetMode="External"/></Relationships>`;
  expect(refusal(workbook(cell("A1"), { "xl/_rels/workbook.xml.rels": relations }))).toBe("damaged");
});
