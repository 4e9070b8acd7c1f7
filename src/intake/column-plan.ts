import type { Column } from "../author/table/columns.ts";
import type { Cell, Row } from "../spreadsheet/sheet.ts";
import { groupBy } from "../text/group-by.ts";
import type { DateSystem } from "../time/serial-day.ts";
import type { AssignedHead } from "./heads/assign-heads.ts";
import { headName } from "./heads/find-heads.ts";
import { foldHead } from "./heads/fold-head.ts";
import { fieldOf, fieldTargets } from "./heads/head-index.ts";
import type { Mapping } from "./mapping.ts";
import { hasRepublicYear, isFileTime, readDay, readTime, type YearUse } from "./values/dates.ts";
import { foldWord } from "./values/fold-word.ts";
import { markUse } from "./values/marks.ts";
import { measureOf } from "./values/measures.ts";
import { isBlank, saysNothing, textOf } from "./values/plain-cell.ts";
import type { ColumnUse } from "./values/read-value.ts";

/** A column of a sheet and the field that its cells are. */
export interface PlannedColumn {
  readonly head: AssignedHead;
  /** Of the sheet, from 0. */
  readonly position: number;
  readonly field: string;
  /** One, or the two of a period. */
  readonly columns: readonly Column[];
  readonly use: ColumnUse;
  /** The position of the column that has the dates of its times; null where its cells have both. */
  readonly dateFrom: number | null;
}

/**
 * The heads, of which several may be for one time: their cells decide: 備份日期 has days, 開始時間 the time of day.
 *
 * @param columns - of the table
 */
export function settledTimes(
  heads: readonly AssignedHead[],
  rows: readonly Row[],
  { columns, system }: { readonly columns: readonly Column[]; readonly system: DateSystem },
): readonly AssignedHead[] {
  const open = heads.filter(({ target, doubt }) => target === null && doubt.length === 1);
  const targets = fieldTargets(columns);
  const settled = new Map<AssignedHead, AssignedHead>();
  for (const [field, group] of groupBy(open, ({ doubt }) => doubt[0] ?? "")) {
    const target = targets.get(field);
    if (group.length < 2 || target?.columns[0]?.type !== "datetime") continue;
    const cellsOf = ({ head }: AssignedHead) => rows.map(({ cells }) => cells[head.column] ?? null);
    const [timed, another] = group.filter((head) => isTimesOnly(cellsOf(head)));
    const days = group.filter((head) => isDaysOnly(cellsOf(head), yearUse(cellsOf(head), system)));
    if (!timed || another || days.length !== group.length - 1) continue;
    settled.set(timed, { ...timed, target, doubt: [] });
    for (const head of days) settled.set(head, { ...head, doubt: [] });
  }
  return heads.map((head) => settled.get(head) ?? head);
}

/**
 * The heads, of which those of a list that has a sheet of its own are read where their cells say no more than that there
 * is nothing in it.
 *
 * @param columns - of the table
 */
export function settledLists(
  heads: readonly AssignedHead[],
  rows: readonly Row[],
  columns: readonly Column[],
): readonly AssignedHead[] {
  const lists = columns.filter(({ type }) => type === "rows");
  return heads.map((head) => {
    const { parts, column: position } = head.head;
    const name = foldHead(parts.join(""));
    const [list, another] = lists.filter(({ title }) => Object.values(title).some((words) => foldHead(words) === name));
    if (!list || another || head.target || head.doubt.length > 0 || head.isDecided) return head;
    const isEmpty = rows.every(({ cells }) => {
      const text = textOf(cells[position] ?? null);
      return isBlank(text) || saysNothing(text);
    });
    return isEmpty ? { ...head, target: { field: fieldOf(list), columns: [list], by: "title" }, near: [] } : head;
  });
}

/** How many different values of a column are looked at to learn how it is used. */
const mostWords = 1000;
const mostCells = 10_000;

/** What is to be read from each column of a sheet, by its heads, its mapping and its cells. */
export function planColumns(
  heads: readonly AssignedHead[],
  rows: readonly Row[],
  { mapping, system, isForm }: { readonly mapping: Mapping; readonly system: DateSystem; readonly isForm: boolean },
): readonly PlannedColumn[] {
  const cellsOf = (position: number) => rows.map((row) => row.cells[position] ?? null);
  const years = (position: number) => yearUse(cellsOf(position), system);
  const assigned = heads.flatMap((head) => (head.target ? [{ head, target: head.target }] : []));
  const timesOnly = new Set(
    assigned.flatMap(({ head, target }) =>
      target.columns[0]?.type === "datetime" && isTimesOnly(cellsOf(head.head.column)) ? [target.field] : [],
    ),
  );
  const dateColumn = dateColumnOf(heads, timesOnly, (position) => isDaysOnly(cellsOf(position), years(position)));
  const byName = new Map(heads.map((head) => [headName(head.head), head.head.column]));
  return assigned.map(({ head, target: { field, columns } }) => {
    const position = head.head.column;
    const [column] = columns as [Column];
    const named = mapping.dates[field];
    const values = mapping.values[field] ?? {};
    const decided = Object.entries(values).filter(([, value]) => value !== null) as [string, string][];
    return {
      head,
      position,
      field,
      columns,
      dateFrom: (named === undefined ? undefined : byName.get(named)) ?? (timesOnly.has(field) ? dateColumn : null),
      use: {
        ...(column.type === "boolean" ? markUse(wordsOf(cellsOf(position))) : { circle: null, blankIsNo: false }),
        ...(isOfTime(column) ? years(position) : { isRepublic: false, system, hasFileTimes: false }),
        values: Object.fromEntries(decided),
        time: mapping.times[field] ?? null,
        hasTimes: column.type === "datetime" && cellsOf(position).some(isTimed),
        order: mapping.orders[field] ?? null,
        day: mapping.days[field] ?? null,
        measure: measureOf(column, head.head.parts),
        hasAccountFlags: foldHead(head.head.parts.at(-1) ?? "") === "useraccountcontrol",
        pad: mapping.pads[field] ?? 0,
        isForm,
      },
    };
  });
}

function yearUse(cells: readonly Cell[], system: DateSystem): YearUse {
  const texts = textsOf(cells);
  const hasFileTimes = texts.some(isFileTime);
  return { isRepublic: texts.some(hasRepublicYear), system, hasTimes: false, hasFileTimes, order: null };
}

function isOfTime({ type }: Column): boolean {
  return type === "date" || type === "datetime";
}

function isTimed(cell: Cell): boolean {
  return typeof cell === "object" && cell?.kind === "date" && cell.text.length > 10;
}

function textsOf(cells: readonly Cell[]): readonly string[] {
  return cells
    .slice(0, mostCells)
    .flatMap((cell) => (typeof cell === "string" || typeof cell === "number" ? [textOf(cell)] : []))
    .slice(0, mostWords);
}

function wordsOf(cells: readonly Cell[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const cell of cells) {
    const text = textOf(cell);
    if (words.size < mostWords && !isBlank(text)) words.add(foldWord(text));
  }
  return words;
}

function isTimesOnly(cells: readonly Cell[]): boolean {
  const filled = cells.filter((cell) => !isBlank(textOf(cell)));
  return filled.length > 0 && filled.every((cell) => readTime(cell) !== null);
}

function isDaysOnly(cells: readonly Cell[], years: YearUse): boolean {
  const filled = cells.filter((cell) => !isBlank(textOf(cell)));
  return filled.length > 0 && filled.every((cell) => typeof readDay(cell, years) === "object" && readDay(cell, years));
}

/** The only column of days that is not a field itself, beside columns of times. */
function dateColumnOf(
  heads: readonly AssignedHead[],
  timesOnly: ReadonlySet<string>,
  isDays: (position: number) => boolean,
): number | null {
  if (timesOnly.size === 0) return null;
  const [only, another] = heads.filter(({ head, target }) => target === null && isDays(head.column));
  return only && !another ? only.head.column : null;
}

/** The heads that only give the dates of times in other columns. */
export function dateHeads(planned: readonly PlannedColumn[]): ReadonlySet<number> {
  return new Set(planned.flatMap(({ dateFrom }) => (dateFrom === null ? [] : [dateFrom])));
}

/** The fields of a table by the names that mappings use. */
export function columnsByField(columns: readonly Column[]): ReadonlyMap<string, Column> {
  return new Map(columns.map((column) => [fieldOf(column), column]));
}
