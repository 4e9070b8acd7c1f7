import { unzipSync } from "fflate";
import { type CellStyle, type DataValidation, type WriteSheet, writeXlsx } from "hucre/xlsx";
import { compareText } from "../text/compare-text.ts";
import { displayWidth } from "../text/display-width.ts";
import { cellName, columnLetters } from "./cell-name.ts";
import { columnWidths, linesIn, width } from "./column-widths.ts";
import { escapeXlsxCell, escapeXlsxLines } from "./escape-xlsx-cell.ts";
import { lookCharts, lookRules, runningHeads } from "./sheet-look.ts";
import { rowElements } from "./sheet-rows.ts";
import { type Cell, cellText, type Sheet, type SheetChoices, type SheetColumn } from "./written-sheet.ts";
import { createZip } from "./zip.ts";

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
/** Numbers among texts are read with them, not at the far side of a wide column. */
const mixedStyle: CellStyle = { alignment: { vertical: "top", horizontal: "left", wrapText: true } };
/** A number ends before the text of the next column begins. */
const numberStyle: CellStyle = { alignment: { vertical: "top", horizontal: "right", indent: 1, wrapText: true } };
const dayStyle: CellStyle = { alignment: { vertical: "top", horizontal: "left" }, numFmt: "yyyy-mm-dd" };

/** How much text of a sheet is compressed at once, in UTF-16 code units. */
const pieceLength = 1 << 16;

/**
 * A workbook (Office Open XML) with a frozen head and a filter on every sheet. Same sheets and day, same bytes.
 *
 * The library writes everything but the rows, of which it would make several objects for each cell: a hundred thousand
 * records need a gigabyte then.
 *
 * @param day the creation date stored in the workbook
 * @param title printed at the top of every page, with the name of the sheet; nothing without it
 */
export async function writeWorkbook(sheets: readonly Sheet[], day: string, title?: string): Promise<Uint8Array> {
  const made = new Date(`${day}T00:00:00Z`);
  const layouts = sheets.map(layoutOf);
  const frame = await writeXlsx({
    sheets: layouts.map((layout) => ({
      ...frameOf(layout),
      ...(title === undefined ? {} : { headerFooter: runningHeads(title, day) }),
    })),
    properties: { created: made, modified: made },
    defaultFont: { name: "Calibri", size: 11 },
    stringMode: "inline",
  });
  const written: Uint8Array[] = [];
  const zip = createZip(day, (piece) => written.push(piece));
  const entries = Object.entries(unzipSync(frame));
  for (const [path, content] of entries.sort(([a], [b]) => compareText(a, b))) {
    const [, number] = /^xl\/worksheets\/sheet(\d+)\.xml$/.exec(path) ?? [];
    const layout = layouts[Number(number) - 1];
    if (layout) zip.addPieces(path, filledSheet(Buffer.from(content).toString("utf8"), layout));
    else zip.add(path, content);
  }
  zip.end();
  return Buffer.concat(written);
}

interface Layout {
  readonly sheet: Sheet;
  readonly widths: readonly number[];
  /** Rows of the head: its titles, and above them the names of columns. */
  readonly heads: number;
}

function layoutOf(sheet: Sheet): Layout {
  return { sheet, widths: columnWidths(sheet), heads: sheet.columns ? 2 : 1 };
}

/** The sheet without its rows. Behind the head are two rows of blanks that show the formats of columns and of days. */
function frameOf({ sheet, widths, heads }: Layout): WriteSheet {
  const { name, head, rows, columns, isHidden } = sheet;
  const names = columns ? [columns.map((column) => column.name)] : [];
  return {
    name,
    ...(isHidden ? { hidden: true } : {}),
    rows: [...names, [...head], head.map(() => null)],
    cells: new Map([
      ...head.map((_, at) => [`${heads - 1},${at}`, { style: headStyle, ...noteOf(columns?.[at]) }] as const),
      [`${heads + 1},0`, { style: dayStyle }] as const,
    ]),
    columns: widths.map((width, at) => ({ width, style: columnStyle(sheet, at) })),
    rowDefs: new Map<number, { hidden?: boolean; height?: number }>([
      ...names.map((_, at) => [at, { hidden: true }] as const),
      [heads - 1, { height: rowHeight(head, widths) ?? height.line }],
    ]),
    freezePane: { rows: heads },
    autoFilter: { range: `A${heads}:${cellName(rows.length + heads, head.length - 1)}` },
    dataValidations: (columns ?? []).flatMap(({ choices }, at) => (choices ? [validation(choices, at, heads)] : [])),
    conditionalRules: lookRules(sheet, heads),
    charts: lookCharts(sheet, heads),
    pageSetup: {
      paperSize: "a4",
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { top: 0.7, bottom: 0.6, left: 0.4, right: 0.4, header: 0.3, footer: 0.3 },
      printTitlesRow: `$${heads}:$${heads}`,
    },
  };
}

/** The XML of a frame with the rows in place of the blank ones. */
function* filledSheet(frame: string, { sheet, widths, heads }: Layout): Generator<Uint8Array> {
  const { head, rows, columns } = sheet;
  const [from, to] = [frame.indexOf(`<row r="${heads + 1}"`), frame.indexOf("</sheetData>")];
  const formats = Array.from(frame.slice(from, to).matchAll(/<c r="[A-Z]+\d+" s="(\d+)"\/>/g), ([, s]) => Number(s));
  if (from < 0 || formats.length !== head.length + 1) throw new Error("the frame of a sheet has no formats");
  const dimension = `<dimension ref="A1:${cellName(rows.length + heads, head.length - 1)}"/>`;
  const elements = rowElements(rows, {
    first: heads + 1,
    formats,
    dayFormat: formats.at(-1) ?? 0,
    escapeText: columns ? escapeXlsxLines : escapeXlsxCell,
    heightOf: (row) => rowHeight(row, widths),
  });
  let text = frame
    .slice(0, from)
    .replace(/<dimension ref="[^"]*"\/>/, dimension)
    // The rows that people add have the formats too.
    .replace(/<col min="(\d+)"/g, (start, number) => `${start} style="${formats[Number(number) - 1]}"`);
  for (const element of elements) {
    text += element;
    if (text.length < pieceLength) continue;
    yield Buffer.from(text);
    text = "";
  }
  yield Buffer.from(text + frame.slice(to));
}

function noteOf(column: SheetColumn | undefined) {
  return column && column.note !== "" ? { comment: { text: escapeXlsxLines(column.note) } } : {};
}

function columnStyle({ columns, rows }: Sheet, at: number): CellStyle {
  const content = columns?.[at]?.content;
  if (content === "day") return dayStyle;
  if (content === "text") return { ...textStyle, numFmt: "@" };
  if (columns) return textStyle;
  return rows.some((row) => typeof row[at] === "string") ? mixedStyle : numberStyle;
}

function validation({ sheet, column, count, only }: SheetChoices, at: number, first: number): DataValidation {
  const [name, list] = [columnLetters(at), columnLetters(column)];
  return {
    type: "list",
    formula1: `'${sheet.replaceAll("'", "''")}'!$${list}$2:$${list}$${count + 1}`,
    range: `${name}${first + 1}:${name}${lastRow}`,
    allowBlank: true,
    showErrorMessage: only,
  };
}

/**
 * In points, for the longest text of a row, with room for word wrapping. Not every program computes the height itself;
 * null for a row with a single line, which does not need it.
 */
function rowHeight(row: readonly Cell[], widths: readonly number[]): number | null {
  const lines = row.map((cell, column) =>
    Math.ceil(linesIn(displayWidth(cellText(cell).slice(0, longestShown)), widths[column] ?? width.most)),
  );
  const most = Math.max(1, ...lines);
  return most > 1 ? Math.min(most * height.line, height.most) : null;
}
