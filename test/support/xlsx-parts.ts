import { type ZipOptions, zipSync } from "fflate";

const spreadsheetml = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships";

/** The parts of a workbook with one sheet, to be changed one by one into what no program writes. */
export function xlsxParts(sheetData: string, more: Readonly<Record<string, string>> = {}): Record<string, string> {
  const relation = (type: string, target: string) =>
    `<Relationships xmlns="${packageRelationships}"><Relationship Id="r1" Type="${relationships}/${type}" Target="${target}"/></Relationships>`;
  return {
    "[Content_Types].xml": "<Types/>",
    "_rels/.rels": relation("officeDocument", "xl/workbook.xml"),
    "xl/workbook.xml": `<workbook xmlns="${spreadsheetml}" xmlns:r="${relationships}"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relation("worksheet", "worksheets/sheet1.xml"),
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${spreadsheetml}"><sheetData>${sheetData}</sheetData></worksheet>`,
    ...more,
  };
}

export function zipOf(parts: Readonly<Record<string, string | Uint8Array>>, options: ZipOptions = {}): Uint8Array {
  const bytes = Object.entries(parts).map(([name, content]) => [
    name,
    typeof content === "string" ? Buffer.from(content) : content,
  ]);
  return zipSync(Object.fromEntries(bytes), options);
}
