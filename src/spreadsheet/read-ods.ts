import type { Archive } from "./archive.ts";
import { createGrid, type Grid } from "./grid.ts";
import { limits } from "./limits.ts";
import { shownNumber } from "./number-format.ts";
import type { Refuse } from "./refuse.ts";
import type { Cell, Range, Sheet } from "./sheet.ts";
import { type Attributes, parseXml, unescapeXml } from "./xml.ts";

/** Elements within a cell or sheet whose text is not that of a cell. */
const aside = new Set(["annotation", "shapes", "tracked-changes", "forms", "frame", "ruby-text"]);

interface OpenCell {
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
  paragraphs: number;
}

/** The sheets of an OpenDocument spreadsheet. */
export function readOds(archive: Archive, refuse: Refuse): Sheet[] {
  const manifest = archive.text("META-INF/manifest.xml");
  if (manifest !== null && /<(?:\w+:)?encryption-data/.test(manifest)) refuse("encrypted");
  const xml = archive.text("content.xml") ?? refuse("damaged");
  const sheets: Sheet[] = [];
  const count = { cells: 0 };
  const hiddenStyles = new Set<string>();
  let style = "";
  let sheet: OpenSheet | null = null;
  let cell: OpenCell | null = null;
  let skipped = 0;

  const open = (name: string, attributes: Attributes) => {
    if (aside.has(name)) skipped++;
    if (skipped > 0) return;
    if (name === "style") style = attributes()["style:name"] ?? "";
    else if (name === "table-properties" && attributes()["table:display"] === "false") hiddenStyles.add(style);
    else if (name === "table") {
      if (sheets.length >= limits.sheets) refuse("too-many-cells");
      const { "table:name": title = "", "table:style-name": styled = "" } = attributes();
      sheet = createSheet(unescapeXml(title), hiddenStyles.has(styled), createGrid(count, refuse));
    } else if (sheet === null) return;
    else if (name === "table-column") sheet.column(attributes());
    else if (name === "table-row") sheet.startRow(attributes());
    else if (name === "table-cell" || name === "covered-table-cell")
      cell = { attributes: attributes(), text: "", paragraphs: 0 };
    else if (cell !== null) openText(name, attributes, cell, refuse);
  };
  const close = (name: string) => {
    if (aside.has(name)) skipped--;
    if (skipped > 0 || sheet === null) return;
    if (name === "table-cell" || name === "covered-table-cell") {
      if (cell !== null) sheet.put(cell, name === "covered-table-cell");
      cell = null;
    } else if (name === "table-row") sheet.endRow();
    else if (name === "table") {
      sheets.push(sheet.end());
      sheet = null;
    }
  };
  const text = (part: string) => {
    if (skipped === 0 && cell !== null && cell.paragraphs > 0) cell.text += part;
  };
  parseXml(xml, { open, close, text }, refuse);
  return sheets;
}

function openText(name: string, attributes: Attributes, cell: OpenCell, refuse: Refuse): void {
  if (name === "p") {
    if (cell.paragraphs++ > 0) cell.text += "\n";
  } else if (name === "line-break") cell.text += "\n";
  else if (name === "tab") cell.text += "\t";
  else if (name === "s") {
    const blanks = Number(attributes()["text:c"] ?? 1);
    if (!(blanks >= 0 && blanks <= 10_000)) refuse("too-many-cells");
    cell.text += " ".repeat(blanks);
  }
}

type OpenSheet = ReturnType<typeof createSheet>;

function createSheet(name: string, isHidden: boolean, grid: Grid) {
  const merges: Range[] = [];
  const hiddenColumns = new Set<number>();
  let columns = 0;
  let row = 1;
  let column = 0;
  let repeated = 1;
  let isRowHidden = false;
  /** Repeated with their row, once it is known how often. */
  let cells: (readonly [column: number, cell: Cell])[] = [];
  return {
    column(attributes: Readonly<Record<string, string>>) {
      const count = Math.min(repeatOf(attributes["table:number-columns-repeated"]), limits.columns - columns);
      const isHidden = (attributes["table:visibility"] ?? "visible") !== "visible";
      for (let at = 0; isHidden && at < count; at++) hiddenColumns.add(columns + at);
      columns += Math.max(count, 0);
    },
    startRow(attributes: Readonly<Record<string, string>>) {
      column = 0;
      cells = [];
      repeated = repeatOf(attributes["table:number-rows-repeated"]);
      isRowHidden = (attributes["table:visibility"] ?? "visible") !== "visible";
    },
    put({ attributes, text }: OpenCell, isCovered: boolean) {
      const value = isCovered ? null : cellOf(attributes, text);
      const count = repeatOf(attributes["table:number-columns-repeated"]);
      const wide = repeatOf(attributes["table:number-columns-spanned"]);
      const high = repeatOf(attributes["table:number-rows-spanned"]);
      if (wide > 1 || high > 1) {
        merges.push({ firstRow: row, lastRow: row + high - 1, firstColumn: column, lastColumn: column + wide - 1 });
      }
      // One more than there may be is enough to be refused.
      const shown = value === null ? 0 : Math.min(count, limits.columns + 1);
      for (let at = 0; at < shown; at++) cells.push([column + at, value]);
      column += count;
    },
    endRow() {
      const shown = cells.length === 0 ? 0 : Math.min(repeated, limits.rows + 1);
      for (let at = 0; at < shown; at++) {
        grid.startRow(row + at, isRowHidden);
        for (const [position, value] of cells) grid.put(position, value);
      }
      row += repeated;
    },
    end: (): Sheet => ({ name, isHidden, rows: grid.rows(), merges, hiddenColumns }),
  };
}

function repeatOf(written: string | undefined): number {
  const count = Number(written ?? 1);
  return Number.isInteger(count) && count >= 1 ? count : 1;
}

function cellOf(attributes: Readonly<Record<string, string>>, text: string): Cell {
  const type = attributes["office:value-type"];
  const value = Number(attributes["office:value"]);
  if (text.startsWith("#") && attributes["table:formula"] !== undefined && isErrorName(text)) {
    return { kind: "error", text };
  }
  switch (type) {
    case "float":
    case "currency": {
      // Shown with leading zeros, or behind letters, an id is more than its number.
      const isId = /^0\d+$/.test(text) || (type === "float" && /^[A-Za-z][\w.-]*(?:-\d|\d\d)$/.test(text));
      const digits = String(value);
      if (isId && text.endsWith(digits) && !/[1-9]$/.test(text.slice(0, -digits.length))) return text;
      return attributes["table:formula"] === undefined ? value : shownNumber(value);
    }
    case "percentage":
      return { kind: "percent", fraction: value };
    case "boolean":
      return attributes["office:boolean-value"] === "true";
    case "date": {
      const day = attributes["office:date-value"] ?? "";
      return { kind: "date", text: day.replace(/(?:T00:00:00)?(?:\.\d+)?$/, "") };
    }
    case "time":
      return { kind: "time", seconds: secondsOf(attributes["office:time-value"] ?? "") };
    default:
      if (text !== "") return text;
      return attributes["table:formula"] !== undefined && type === undefined ? { kind: "uncomputed" } : null;
  }
}

function isErrorName(text: string): boolean {
  return /^#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)$/.test(text);
}

/** Of `PT08H30M00S`. */
function secondsOf(duration: string): number {
  const [, hours = 0, minutes = 0, seconds = 0] =
    /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:[.,]\d+)?S)?$/.exec(duration) ?? [];
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}
