import { unguarded } from "./escape-csv-cell.ts";
import { createGrid } from "./grid.ts";
import type { Refuse } from "./refuse.ts";
import type { Sheet } from "./sheet.ts";

const separators = [",", "\t", ";", "|"] as const;
/** Enough rows to know the separator by. */
const sampleRows = 50;

/** The one sheet of a text of separated values; all cells are text. The rows are numbered as a spreadsheet would. */
export function readCsv(text: string, name: string, refuse: Refuse): Sheet {
  const hint = /^sep=(.)\r?\n/i.exec(text);
  const separator = hint?.[1] ?? separatorOf(text, refuse);
  const grid = createGrid({ cells: 0 }, refuse);
  let number = hint ? 1 : 0;
  readRows(hint ? text.slice(hint[0].length) : text, separator, refuse, (fields) => {
    grid.startRow(++number, false);
    for (const [column, field] of fields.entries()) grid.put(column, unguarded(field));
    return true;
  });
  return { name, isHidden: false, rows: grid.rows(), merges: [], hiddenColumns: new Set() };
}

/** The sign that gives the most rows of the same width: titles above the table have one cell only. */
function separatorOf(text: string, refuse: Refuse): string {
  let best = { separator: separators[0] as string, cells: 0 };
  for (const separator of separators) {
    const widths = new Map<number, number>();
    let rows = 0;
    // Where another sign separates, quotation marks may look as if they did not close.
    const isReadable = attempt(() =>
      readRows(text.slice(0, 256 * 1024), separator, refuse, (fields) => {
        if (fields.length > 1) widths.set(fields.length, (widths.get(fields.length) ?? 0) + 1);
        return ++rows < sampleRows;
      }),
    );
    const cells = Math.max(0, ...Array.from(widths, ([width, count]) => (count > 1 || rows < 3 ? width * count : 0)));
    if (isReadable && cells > best.cells) best = { separator, cells };
  }
  return best.separator;
}

function attempt(run: () => void): boolean {
  try {
    run();
    return true;
  } catch {
    return false;
  }
}

/**
 * Calls for each row with its fields (RFC 4180, and a quotation mark within a field without quotes is itself).
 *
 * @param row - returns whether to go on
 */
function readRows(text: string, separator: string, refuse: Refuse, row: (fields: string[]) => boolean): void {
  let fields: string[] = [];
  let at = 0;
  let line = 1;
  while (at < text.length) {
    let field = "";
    if (text[at] === '"') {
      const opened = line;
      at++;
      for (;;) {
        const end = text.indexOf('"', at);
        if (end < 0) refuse("unclosed-quote", opened);
        const part = text.slice(at, end);
        line += part.includes("\n") ? part.split("\n").length - 1 : 0;
        field += part;
        at = end + 1;
        if (text[at] !== '"') break;
        field += '"';
        at++;
      }
    }
    const end = endOfField(text, at, separator);
    field += text.slice(at, end);
    fields.push(field.includes("\r") ? field.replace(/\r\n?/g, "\n") : field);
    at = end;
    if (text[at] === separator) {
      at++;
      if (at < text.length) continue;
      fields.push("");
    }
    if (text[at] === "\r" && text[at + 1] === "\n") at++;
    at++;
    line++;
    if (!row(fields)) return;
    fields = [];
  }
}

function endOfField(text: string, from: number, separator: string): number {
  let at = from;
  for (; at < text.length; at++) {
    const sign = text[at];
    if (sign === separator || sign === "\n" || sign === "\r") break;
  }
  return at;
}
