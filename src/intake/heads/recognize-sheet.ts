import type { Column, Table } from "../../author/table/columns.ts";
import type { Sheet } from "../../spreadsheet/sheet.ts";
import { groupBy } from "../../text/group-by.ts";
import type { Mapping } from "../mapping.ts";
import type { SpreadsheetWords } from "../words.ts";
import { type AssignedHead, assignHeads } from "./assign-heads.ts";
import { type Head, type HeadBlock, headBlocks, headName, targetsOf } from "./find-heads.ts";
import { foldHead, headVariants } from "./fold-head.ts";
import { topRows } from "./grid-view.ts";
import { columnsOfRow, fieldOf, fieldTargets, type HeadIndex, type HeadTarget, headIndex } from "./head-index.ts";

/** A table of an output or the roster, ready to be recognized by its heads. */
export interface KnownTable {
  readonly table: Table;
  /** What one row of a sheet can say: of the table and of its records. */
  readonly columns: readonly Column[];
  readonly index: HeadIndex;
}

/** A sheet and the table that its heads fit best. */
export interface RecognizedSheet {
  readonly sheet: Sheet;
  readonly known: KnownTable;
  readonly block: HeadBlock;
  readonly heads: readonly AssignedHead[];
  /** How well, to be compared with that of another table for the same sheet. */
  readonly score: number;
  /** Written by `export`: every head says which column it is. */
  readonly isForm: boolean;
}

export function knownTables(tables: readonly Table[], words: SpreadsheetWords): readonly KnownTable[] {
  return tables.map((table) => {
    const columns = columnsOfRow(
      table,
      tables.filter(({ subject }) => subject === table.subject),
    );
    return { table, columns, index: headIndex(columns, words, table) };
  });
}

/** The tables that a sheet may be, the best first; none if no row of it looks like the heads of any. */
export function recognizeSheet(
  sheet: Sheet,
  known: readonly KnownTable[],
  words: SpreadsheetWords,
  mapping: Mapping | null = null,
): readonly RecognizedSheet[] {
  const form = formOf(sheet, known);
  if (form) return [form];
  const vocabulary = new Set(known.flatMap(({ index }) => [...index.keys()]));
  const rows = topRows(sheet);
  const blocks = headBlocks(rows).filter((block) => {
    const hits = block.heads.filter(({ parts }) =>
      headVariants(foldHead(parts.at(-1) ?? "")).some((word) => vocabulary.has(word)),
    );
    return hits.length >= 2 || (hits.length === 1 && block.heads.length === 1);
  });
  const ignored = new Set(words.ignored.map(foldHead));
  const best = known.flatMap((table) => {
    let found: RecognizedSheet | null = null;
    const byName = isCalled(sheet, table) ? weightOfName : 0;
    for (const block of blocks) {
      const score = scoreOf(block, table, mapping) + byName;
      if (score > 0 && score > (found?.score ?? 0)) {
        found = { sheet, known: table, block, heads: [], score, isForm: false };
      }
    }
    return found === null ? [] : [found];
  });
  return best
    .sort((a, b) => b.score - a.score)
    .filter(({ known }, at) => at < mostTables || known.table.subject === mapping?.output)
    .map((found) => ({
      ...found,
      heads: assignHeads(found.block.heads, found.known, ignored, decidedBy(mapping, found.block.heads, found.known)),
    }));
}

/** The heads of so many are assigned, as long as the output is not known. */
const mostTables = 12;

/** The name of the sheet decides only between tables that fit as well. */
const weightOfName = 0.05;

const weights = { title: 1, part: 0.9, synonym: 0.8, reference: 0.7, contained: 0.4 } as const;

/** Lists of one output may have the same heads, as those of several scales do. */
function isCalled({ name }: Sheet, { table: { title } }: KnownTable): boolean {
  const folded = foldHead(name);
  return title !== null && Object.values(title).some((words) => folded.endsWith(foldHead(words)));
}

/** Each field counts once; a head that could be several fields counts less, one that is none takes away. */
function scoreOf(block: HeadBlock, known: KnownTable, mapping: Mapping | null): number {
  const { index, table } = known;
  const decided = decidedBy(mapping, block.heads, known);
  const fields = new Map<string, number>();
  let unknown = 0;
  for (const head of block.heads) {
    const said = decided.get(head.column);
    if (said === null) continue;
    const targets = said ? [said] : targetsOf(head, index);
    const [best] = targets;
    if (!best) unknown++;
    else {
      const weight = weights[best.by] / targets.length;
      const isKey = best.columns.some(({ path }) => table.key.includes(path));
      const isOwn = best.columns.some(({ path }) => path.startsWith(`${table.path}.`));
      const counted = weight * (isOwn ? 1 : 0.6) + (isKey ? 0.5 : 0);
      fields.set(best.field, Math.max(fields.get(best.field) ?? 0, counted));
    }
  }
  const total = [...fields.values()].reduce((sum, weight) => sum + weight, 0);
  return total - unknown * 0.05 - (block.last - block.first) * 0.01 - block.first * 0.0001;
}

/**
 * What a mapping says of the heads, by their positions: by the head itself, whatever its width and blanks. Of several
 * heads with one name it cannot say which is the field.
 */
function decidedBy(mapping: Mapping | null, heads: readonly Head[], { columns }: KnownTable) {
  const decided = new Map<number, HeadTarget | null>();
  if (mapping === null) return decided;
  const targets = fieldTargets(columns);
  const said = new Map(Object.entries(mapping.columns).map(([name, field]) => [foldHead(name), field]));
  for (const [name, [head, ...others]] of groupBy(heads, (head) => foldHead(headName(head)))) {
    const field = said.get(name);
    const target = field == null ? null : targets.get(field);
    if (head === undefined || field === undefined || target === undefined) continue;
    if (target === null || others.length === 0) for (const { column } of [head, ...others]) decided.set(column, target);
  }
  return decided;
}

const columnNamePattern = /^(?:evidence|people|O\d{1,2}\.\d{1,2}\.\d{1,2}):[\w.[\]]+$/;

const depthOf = ({ table }: KnownTable) => table.path.split("[]").length;

/** A sheet that `export` wrote has the names of its columns in its first row, above the heads. */
function formOf(sheet: Sheet, known: readonly KnownTable[]): RecognizedSheet | null {
  const names = (sheet.rows[0]?.cells ?? []).map(String);
  if (names.length === 0 || !names.every((name) => columnNamePattern.test(name))) return null;
  const candidates = known.flatMap((table) => {
    const own = table.table.columns.filter((column) => names.includes(`${column.subject}:${column.path}`));
    return own.length > 0 ? [{ table, own: own.length }] : [];
  });
  // The sheet of a list has the keys of its records too.
  const [best] = candidates.sort((a, b) => depthOf(b.table) - depthOf(a.table) || b.own - a.own);
  if (!best) return null;
  const all = [...best.table.table.above, ...best.table.table.columns];
  const heads = names.map((name, position): AssignedHead => {
    const column = all.find(({ subject, path }) => name === `${subject}:${path}`);
    const head = { column: position, parts: [name] };
    return column
      ? {
          head,
          target: { field: fieldOf(column), columns: [column], by: "title" },
          doubt: [],
          near: [],
          isDecided: true,
        }
      : { head, target: null, doubt: [], near: [], isDecided: true };
  });
  const block = { first: 0, last: Math.min(1, sheet.rows.length - 1), heads: heads.map(({ head }) => head) };
  return { sheet, known: best.table, block, heads, score: Number.POSITIVE_INFINITY, isForm: true };
}
