import { type CellStyle, type CellValue, type WriteSheet, writeXlsx } from "hucre/xlsx";
import { displayWidth } from "../pretty/display-width.ts";
import { escapeXlsxCell } from "./escape-xlsx-cell.ts";
import { type Cell, cellText, type Sheet } from "./sheet.ts";
import { repackZip } from "./zip.ts";

const dayFormat = "yyyy-mm-dd";
/** The dates that a workbook can represent: those after the day that Excel wrongly treats as a leap day. */
const countableDay = /^(?:19\d\d|[2-9]\d{3})-\d\d-\d\d$/;
const firstCountableDay = "1900-03-01";
const width = { least: 8, most: 60, margin: 3 } as const;
/** In points; Excel has no higher rows. */
const height = { line: 15, most: 405 } as const;
/** More lines than the highest row can show. */
const longestShown = 2000;

const headStyle: CellStyle = {
  font: { bold: true, name: "Calibri", size: 11 },
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "FFDDE5EE" } },
  alignment: { vertical: "center", wrapText: true },
};
const textStyle: CellStyle = { alignment: { vertical: "top", wrapText: true } };
const dayStyle: CellStyle = { alignment: { vertical: "top", horizontal: "left" }, numFmt: dayFormat };

/**
 * A workbook (Office Open XML) with a frozen head and a filter on every sheet. Same sheets and day, same bytes.
 *
 * @param day the creation date stored in the workbook
 */
export async function writeWorkbook(sheets: readonly Sheet[], day: string): Promise<Uint8Array> {
  const made = new Date(`${day}T00:00:00Z`);
  const content = await writeXlsx({
    sheets: sheets.map(writtenSheet),
    properties: { created: made, modified: made },
    defaultFont: { name: "Calibri", size: 11 },
  });
  return repackZip(content, day);
}

function writtenSheet({ name, head, rows }: Sheet): WriteSheet {
  const widths = head.map((title, column) => columnWidth(title, rows, column));
  return {
    name,
    rows: [[...head], ...rows.map((row) => row.map(cellValue))],
    cells: new Map([
      ...head.map((_, column) => [`0,${column}`, { style: headStyle }] as const),
      ...rows.flatMap((row, index) =>
        row.flatMap((cell, column) => (isDay(cell) ? [[`${index + 1},${column}`, { style: dayStyle }] as const] : [])),
      ),
    ]),
    columns: widths.map((width) => ({ width, style: textStyle })),
    rowDefs: new Map(
      rows.flatMap((row, index) => {
        const lines = linesOf(row, widths);
        // Not every program computes the row height itself; rows with a single line do not need it.
        return lines > 1 ? [[index + 1, { height: Math.min(lines * height.line, height.most) }] as const] : [];
      }),
    ),
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:${columnName(head.length)}${rows.length + 1}` },
    pageSetup: {
      paperSize: "a4",
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: "$1:$1",
    },
  };
}

/** Number of lines for the longest text of a row, with room for word wrapping. */
function linesOf(row: readonly Cell[], widths: readonly number[]): number {
  const lines = row.map((cell, column) => {
    const text = cellText(cell).slice(0, longestShown);
    return Math.ceil((displayWidth(text) * 1.1) / (widths[column] ?? width.most));
  });
  return Math.max(1, ...lines);
}

function isDay(cell: Cell): cell is { readonly day: string } {
  return typeof cell === "object" && cell !== null && countableDay.test(cell.day) && cell.day >= firstCountableDay;
}

function cellValue(cell: Cell): CellValue {
  if (cell === null || typeof cell === "number") return cell;
  return isDay(cell) ? new Date(`${cell.day}T00:00:00Z`) : escapeXlsxCell(cellText(cell));
}

/** In characters; a Chinese character counts as two. */
function columnWidth(title: string, rows: Sheet["rows"], column: number): number {
  let widest = displayWidth(title);
  for (const row of rows) {
    if (widest >= width.most) break;
    widest = Math.max(widest, displayWidth(cellText(row[column] ?? null).slice(0, width.most)));
  }
  return Math.min(Math.max(widest, width.least), width.most) + width.margin;
}

/** 1 is `A`, 27 is `AA`. */
function columnName(number: number): string {
  const rest = Math.floor((number - 1) / 26);
  return `${rest > 0 ? columnName(rest) : ""}${String.fromCharCode(65 + ((number - 1) % 26))}`;
}
