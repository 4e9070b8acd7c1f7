import { expect, test } from "vitest";
import { readSpreadsheet } from "../../src/spreadsheet/read-spreadsheet.ts";
import { xlsxParts, zipOf } from "../support/xlsx-parts.ts";

// What people see of a number, which is more or less than what the cell has.

const type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

function xlsxCell(cell: string, format = "General") {
  const styles = `<styleSheet><numFmts><numFmt numFmtId="200" formatCode="${format.replaceAll('"', "&quot;")}"/></numFmts><cellXfs><xf numFmtId="200"/></cellXfs></styleSheet>`;
  const relations = `<Relationships><Relationship Id="r1" Type="${type}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${type}/styles" Target="styles.xml"/></Relationships>`;
  const parts = xlsxParts(`<row r="1"><c r="A1" s="0">${cell}</c></row>`, {
    "xl/_rels/workbook.xml.rels": relations,
    "xl/styles.xml": styles,
  });
  return readSpreadsheet(zipOf(parts), "a.xlsx").sheets[0]?.rows[0]?.cells[0];
}

function odsCell(attributes: string, shown: string) {
  const cell = `<table:table-cell office:value-type="float" ${attributes}><text:p>${shown}</text:p></table:table-cell>`;
  const content = `<o:document xmlns:table="t" xmlns:text="x" xmlns:office="o"><table:table table:name="S"><table:table-row>${cell}</table:table-row></table:table></o:document>`;
  const parts = { mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": content };
  return readSpreadsheet(zipOf(parts), "a.ods").sheets[0]?.rows[0]?.cells[0];
}

test.each([
  ['"A-"0000', 1, "A-0001"],
  ["\\A\\-0000", 12, "A-0012"],
  ['"SV-"0', 7, "SV-7"],
  ['"總字第"0000"號"', 12, "總字第0012號"],
  ['"IR"-0000', 12_345, "IR-12345"],
  ["0000", 12, "0012"],
  ['0"分鐘"', 30, 30],
  ['"NT$"#,##0', 1200, 1200],
  ['"Q"0', 3, 3],
  ["0.00", 1.5, 1.5],
  ['"A-"0000', 1.5, 1.5],
] as const)("in the format %s, %d is %s", (format, number, shown) =>
  expect(xlsxCell(`<v>${number}</v>`, format)).toBe(shown),
);

test.each([
  ["A-0001", 1, "A-0001"],
  ["IR-12345", 12_345, "IR-12345"],
  ["0012", 12, "0012"],
  ["Q3", 3, 3],
  ["30 分鐘", 30, 30],
  ["A-0002", 1, 1],
] as const)("in OpenDocument, %s of %d is %s", (shown, number, read) =>
  expect(odsCell(`office:value="${number}"`, shown)).toBe(read),
);

test("what a formula computes has no more digits than are shown", () => {
  expect(xlsxCell("<f>0.29*100</f><v>28.999999999999996</v>")).toBe(29);
  expect(xlsxCell("<f>0.1+0.2</f><v>0.30000000000000004</v>")).toBe(0.3);
  expect(odsCell('table:formula="of:=0.1+0.2" office:value="0.30000000000000004"', "0.3")).toBe(0.3);
  expect(xlsxCell("<v>0.30000000000000004</v>")).toBe(0.300_000_000_000_000_04);
});
