import { displayWidth } from "../text/display-width.ts";
import { type Cell, cellText, type Sheet } from "./written-sheet.ts";

/** In characters; a Chinese character counts as two. */
export const width = { least: 5, most: 60, margin: 3 } as const;
/** A Chinese character is a little wider than two digits, and a cell has a margin. */
const shown = { wider: 1.05, margin: 0.7 } as const;
/** So much fits on a page of A4, across, in letters that can be read. */
const pageWidth = 185;
/** A column that shares a page: what it has at first, what it gets at a time, and the line that can still be followed. */
const shared = { first: 14, step: 3, most: 100 } as const;
/** So many rows tell which columns need room. */
const mostSampled = 500;

/** In characters, for what the columns contain; the longest texts wrap. */
export function columnWidths({ head, rows, columns }: Sheet): readonly number[] {
  if (columns) return head.map((title, at) => contentWidth(displayWidth(title), rows, at));
  const natural = head.map((title, at) => contentWidth(widestWord(title), rows, at));
  return sum(natural) <= pageWidth ? natural : sharedOut(natural, rows);
}

/**
 * Lines that a text takes in a column, with room for word wrapping.
 *
 * @param wide of the text, as `displayWidth` says
 */
export function linesIn(wide: number, room: number): number {
  return wide * shown.wider <= room - shown.margin ? 1 : Math.max(1, (wide * 1.1) / (room - 1));
}

/**
 * As wide as a page: what is left beside short columns goes, bit by bit, to the column that makes the rows high, so
 * that the sheet is as low as it can be.
 */
function sharedOut(natural: readonly number[], rows: Sheet["rows"]): readonly number[] {
  const first = Math.max(width.least, Math.min(shared.first, Math.floor(pageWidth / natural.length)));
  const widths = natural.map((one) => Math.min(one, first));
  const sample = sampled(rows).map((row) => natural.map((_, at) => displayWidth(cellText(row[at] ?? null))));
  for (let rest = pageWidth - sum(widths); rest >= shared.step; rest -= shared.step) {
    const saved = natural.map(() => 0);
    for (const row of sample) {
      const lines = row.map((wide, at) => linesIn(wide, widths[at] ?? 0));
      const highest = lines.indexOf(Math.max(...lines));
      const room = widths[highest] ?? 0;
      if (room + shared.step > shared.most) continue;
      const before = lines[highest] ?? 0;
      saved[highest] = (saved[highest] ?? 0) + before - linesIn(row[highest] ?? 0, room + shared.step);
    }
    const best = saved.indexOf(Math.max(...saved));
    if ((saved[best] ?? 0) <= 0) break;
    widths[best] = (widths[best] ?? 0) + shared.step;
  }
  return widths;
}

/** All rows of a short sheet, and rows at equal distances of a long one. */
function sampled(rows: Sheet["rows"]): Sheet["rows"] {
  const every = Math.ceil(rows.length / mostSampled);
  return every <= 1 ? rows : rows.filter((_, at) => at % every === 0);
}

/** A title in several words takes several lines. */
function widestWord(title: string): number {
  return Math.max(...title.split(" ").map(displayWidth));
}

function contentWidth(least: number, rows: readonly (readonly Cell[])[], column: number): number {
  let widest = least;
  for (const row of rows) {
    if (widest >= width.most) break;
    widest = Math.max(widest, displayWidth(cellText(row[column] ?? null).slice(0, width.most)));
  }
  return Math.min(Math.max(widest, width.least), width.most) + width.margin;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
