import type { Row, Sheet } from "../spreadsheet/sheet.ts";
import { withDittos } from "./dittos.ts";
import { filledDown } from "./filled-down.ts";
import type { AssignedHead } from "./heads/assign-heads.ts";
import type { HeadBlock } from "./heads/find-heads.ts";
import { foldHead } from "./heads/fold-head.ts";
import { isBlank, shownCell, textOf } from "./values/plain-cell.ts";

/** A row below the heads that is no record. */
export interface LeftOutRow {
  readonly number: number;
  readonly text: string;
  /**
   * The heads or the title again, as on every printed page, or what explains them; what stands below a table: a total, a
   * note, a signature; the name of the rows that follow.
   */
  readonly why: "heads" | "footer" | "section";
}

export interface BodyRows {
  readonly rows: readonly Row[];
  readonly leftOut: readonly LeftOutRow[];
}

interface Filled {
  readonly column: number;
  readonly text: string;
}

/** What is known of a sheet to tell its records from other rows. */
interface Surroundings {
  /** Folded, by column: the heads, and those above them. */
  readonly heads: ReadonlyMap<number, ReadonlySet<string>>;
  /** Folded, of the lines above the heads. */
  readonly titles: ReadonlySet<string>;
  /** Columns that are read. */
  readonly read: ReadonlySet<number>;
  readonly footers: readonly string[];
}

/** The rows of the records: those below the heads, without the heads again and what stands between and below them. */
export function bodyRows(
  sheet: Sheet,
  block: HeadBlock,
  assigned: readonly AssignedHead[],
  footers: readonly string[],
): BodyRows {
  const above = sheet.rows.slice(0, block.first);
  const surroundings: Surroundings = {
    heads: new Map(block.heads.map(({ column, parts }) => [column, new Set(parts.map(foldHead))])),
    titles: new Set(above.flatMap((row) => filledCells(row).map(({ text }) => foldHead(text)))),
    read: new Set(assigned.flatMap(({ head, target, doubt }) => (target || doubt.length > 0 ? [head.column] : []))),
    footers: footers.map(foldHead).sort((a, b) => b.length - a.length),
  };
  const wide = new Set(
    sheet.merges.flatMap(({ firstRow, firstColumn, lastColumn }) => (lastColumn - firstColumn >= 2 ? [firstRow] : [])),
  );
  const rows: Row[] = [];
  const leftOut: LeftOutRow[] = [];
  for (const row of sheet.rows.slice(block.last + 1)) {
    const filled = filledCells(row);
    if (filled.length === 0) continue;
    const why = whyLeftOut(filled, surroundings, wide.has(row.number));
    if (why === null) rows.push(row);
    else leftOut.push({ number: row.number, text: shownCell(filled.map(({ text }) => text).join(" ")), why });
  }
  const columns = new Set(surroundings.heads.keys());
  return { rows: withDittos(filledDown(rows, sheet.merges, columns), columns), leftOut };
}

function filledCells({ cells }: Row): readonly Filled[] {
  return cells.flatMap((cell, column) => {
    const text = textOf(cell);
    const isFilled = !isBlank(text) || (typeof cell === "object" && cell?.kind === "uncomputed");
    return isFilled ? [{ column, text }] : [];
  });
}

function whyLeftOut(filled: readonly Filled[], known: Surroundings, isWide: boolean): LeftOutRow["why"] | null {
  if (repeatsHeads(filled, known) || isExplanation(filled)) return "heads";
  if (isFooter(filled, known.footers, isWide)) return "footer";
  return isSection(filled, known.read) ? "section" : null;
}

/** The heads, or the title above them, once more. */
function repeatsHeads(filled: readonly Filled[], { heads, titles }: Surroundings): boolean {
  if (filled.length === 1) return titles.has(foldHead(filled[0]?.text ?? ""));
  return filled.every(({ column, text }) => heads.get(column)?.has(foldHead(text)));
}

/** Below the heads, what is to be filled in: `(必填)`, `(1-4)`, `(民國年)`. */
function isExplanation(filled: readonly Filled[]): boolean {
  return filled.length > 1 && filled.every(({ text }) => /^[（(〔[【][^()（）]*[）)〕\]】]$/.test(text));
}

/** A label such as 填表人：, which is no value of a first column. */
const signature = /^[\p{Script=Han}/／、（）() ]{2,14}[:：]/u;
const pageNumber = /^(?:第 ?[\d一二三四五六七八九十]+ ?頁|頁次|page \d)/i;

/** A total has its word in the first cell; a note is one wide or single cell; a signature is a label. */
function isFooter(filled: readonly Filled[], words: readonly string[], isWide: boolean): boolean {
  const [first] = filled as [Filled];
  const labels = filled.filter(({ text }) => signature.test(text)).length;
  if ((signature.test(first.text) && labels * 2 >= filled.length) || pageNumber.test(first.text)) return true;
  const folded = foldHead(first.text);
  const word = words.find((known) => folded.startsWith(known));
  if (word === undefined) return filled.length === 1 && isWide;
  const rest = folded.slice(word.length);
  return rest === "" || /^(?:[:(0-9一二三四五六七八九十、.]|欄|人|者|簽|核|章)/.test(rest) || filled.length === 1;
}

/** `一、資通系統`, `（二）硬體`, `【護理部】`: names the rows below; or nothing in the row is in a column that is read. */
function isSection(filled: readonly Filled[], read: ReadonlySet<number>): boolean {
  if (!filled.some(({ column }) => read.has(column))) return true;
  const [only, another] = filled as [Filled, Filled | undefined];
  return (
    another === undefined &&
    /^(?:[(（]?[一二三四五六七八九十壹貳參肆伍陸柒捌玖拾甲乙丙丁戊]+[)）、.．]|[【〔[＜<◎●■▓★※].*|.*[:：]$)/u.test(
      only.text,
    )
  );
}
