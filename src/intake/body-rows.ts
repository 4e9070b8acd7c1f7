import type { Row, Sheet } from "../spreadsheet/sheet.ts";
import type { HeadBlock } from "./heads/find-heads.ts";
import { foldHead } from "./heads/fold-head.ts";
import { isBlank, shownCell, textOf } from "./values/plain-cell.ts";

/** A row below the heads that is no record. */
export interface LeftOutRow {
  readonly number: number;
  readonly text: string;
  /** The heads again, as on every printed page, or what stands below a table: a total, a note, a signature. */
  readonly why: "heads" | "footer";
}

export interface BodyRows {
  readonly rows: readonly Row[];
  readonly leftOut: readonly LeftOutRow[];
}

/** The rows of the records: those below the heads, without the heads again and what stands below the table. */
export function bodyRows(sheet: Sheet, block: HeadBlock, footers: readonly string[]): BodyRows {
  const words = footers.map(foldHead).sort((a, b) => b.length - a.length);
  const heads = new Map(block.heads.map(({ column, parts }) => [column, foldHead(parts.at(-1) ?? "")]));
  const wide = new Set(
    sheet.merges.flatMap(({ firstRow, firstColumn, lastColumn }) => (lastColumn - firstColumn >= 2 ? [firstRow] : [])),
  );
  const rows: Row[] = [];
  const leftOut: LeftOutRow[] = [];
  for (const row of sheet.rows.slice(block.last + 1)) {
    const filled = row.cells.flatMap((cell, column) => {
      const text = textOf(cell);
      const isFilled = !isBlank(text) || (typeof cell === "object" && cell?.kind === "uncomputed");
      return isFilled ? [{ column, text }] : [];
    });
    if (filled.length === 0) continue;
    const why = repeatsHeads(filled, heads) ? "heads" : isFooter(filled, words, wide.has(row.number)) ? "footer" : null;
    if (why === null) rows.push(row);
    else leftOut.push({ number: row.number, text: shownCell(filled.map(({ text }) => text).join(" ")), why });
  }
  return { rows, leftOut };
}

interface Filled {
  readonly column: number;
  readonly text: string;
}

function repeatsHeads(filled: readonly Filled[], heads: ReadonlyMap<number, string>): boolean {
  return filled.length > 1 && filled.every(({ column, text }) => heads.get(column) === foldHead(text));
}

/** A total has its word in the first cell; a note is one wide or single cell; a signature is a label. */
function isFooter(filled: readonly Filled[], words: readonly string[], isWide: boolean): boolean {
  const [first] = filled as [Filled];
  const folded = foldHead(first.text);
  const word = words.find((known) => folded.startsWith(known));
  if (word === undefined) return filled.length === 1 && isWide;
  const rest = folded.slice(word.length);
  return rest === "" || /^(?:[:(0-9一二三四五六七八九十、.]|欄|人|者|簽|核|章)/.test(rest) || filled.length === 1;
}
