import { type CellStyle, type CellValue, type DataValidation, type WriteSheet, writeXlsx } from "hucre/xlsx";
import { displayWidth } from "../text/display-width.ts";
import { escapeXlsxCell, escapeXlsxLines } from "./escape-xlsx-cell.ts";
import { type Cell, cellText, type Sheet, type SheetChoices, type SheetColumn } from "./written-sheet.ts";
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

/** Of a sheet, in all programs. */
const lastRow = 1_048_576;

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

function writtenSheet({ name, head, rows, columns, isHidden }: Sheet): WriteSheet {
  const widths = head.map((title, column) => columnWidth(title, rows, column));
  const names = columns ? [columns.map((column) => column.name)] : [];
  const first = names.length + 1;
  const value = columns ? lineValue : cellValue;
  return {
    name,
    ...(isHidden ? { hidden: true } : {}),
    rows: [...names, [...head], ...rows.map((row) => row.map((cell) => value(cell)))],
    cells: new Map([
      ...head.map((_, at) => [`${first - 1},${at}`, { style: headStyle, ...noteOf(columns?.[at]) }] as const),
      ...rows.flatMap((row, index) =>
        row.flatMap((cell, column) =>
          isDay(cell) ? [[`${index + first},${column}`, { style: dayStyle }] as const] : [],
        ),
      ),
    ]),
    columns: widths.map((width, at) => ({ width, style: columnStyle(columns?.[at]) })),
    rowDefs: new Map<number, { hidden?: true; height?: number }>([
      ...names.map((_, at) => [at, { hidden: true }] as const),
      ...rows.flatMap((row, index) => {
        const lines = linesOf(row, widths);
        // Not every program computes the row height itself; rows with a single line do not need it.
        return lines > 1 ? [[index + first, { height: Math.min(lines * height.line, height.most) }] as const] : [];
      }),
    ]),
    freezePane: { rows: first },
    autoFilter: { range: `A${first}:${columnName(head.length)}${rows.length + first}` },
    dataValidations: (columns ?? []).flatMap(({ choices }, at) => (choices ? [validation(choices, at, first)] : [])),
    pageSetup: {
      paperSize: "a4",
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `$${first}:$${first}`,
    },
  };
}

function noteOf(column: SheetColumn | undefined) {
  return column && column.note !== "" ? { comment: { text: escapeXlsxLines(column.note) } } : {};
}

function columnStyle(column: SheetColumn | undefined): CellStyle {
  if (column?.content === "day") return dayStyle;
  return column?.content === "text" ? { ...textStyle, numFmt: "@" } : textStyle;
}

function validation({ sheet, column, count, only }: SheetChoices, at: number, first: number): DataValidation {
  const [name, list] = [columnName(at + 1), columnName(column + 1)];
  return {
    type: "list",
    formula1: `'${sheet.replaceAll("'", "''")}'!$${list}$2:$${list}$${count + 1}`,
    range: `${name}${first + 1}:${name}${lastRow}`,
    allowBlank: true,
    showErrorMessage: only,
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

function cellValue(cell: Cell, escapeText = escapeXlsxCell): CellValue {
  if (cell === null || typeof cell === "number") return cell;
  return isDay(cell) ? new Date(`${cell.day}T00:00:00Z`) : escapeText(cellText(cell));
}

/** What people fill in keeps its line breaks. */
function lineValue(cell: Cell): CellValue {
  return cellValue(cell, escapeXlsxLines);
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
