import type { Column, Table } from "../author/table/columns.ts";
import { reachOf } from "../author/table/reach.ts";
import type { CellNote, CellProblem, CellReading } from "../model/cell-problem.ts";
import type { JsonValue } from "../model/json.ts";
import type { Cell, Row } from "../spreadsheet/sheet.ts";
import { nextDay } from "../time/calendar.ts";
import { timeOfDay } from "../time/serial-day.ts";
import { bodyRows } from "./body-rows.ts";
import { columnsByField, type PlannedColumn, planColumns, settledLists, settledTimes } from "./column-plan.ts";
import { fieldOf } from "./heads/head-index.ts";
import type { RecognizedSheet } from "./heads/recognize-sheet.ts";
import type { Mapping } from "./mapping.ts";
import type { FactsFound, PlacedProblem, SheetContent } from "./sheet-content.ts";
import { splitTable } from "./split-table.ts";
import { readDay, readPeriod, readTime } from "./values/dates.ts";
import { isBlank, saysNothing, shownCell, textOf } from "./values/plain-cell.ts";
import { readCell } from "./values/read-cell.ts";
import type { ValueContext } from "./values/read-value.ts";

export type FactsAround = (
  found: RecognizedSheet,
  below: ReadonlySet<number>,
  columns: readonly Column[],
) => FactsFound;

export interface ReadContext extends ValueContext {
  readonly mapping: Mapping;
  readonly footers: readonly string[];
  /** Finds what the lines around a table say of all its records; null where there are none, as in what is pasted. */
  readonly factsAround: FactsAround | null;
  readonly system: 1900 | 1904;
  /** Fields of a record whose times are in order. */
  readonly order: readonly (readonly string[])[];
  /** All tables of the output. */
  readonly tables: readonly Table[];
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/** The values of all rows of a sheet, as rows of its table and, where it is a list inside records, of those. */
export function readSheet(found: RecognizedSheet, context: ReadContext): SheetContent {
  const { sheet, block, known, isForm } = found;
  const { rows, leftOut } = isForm
    ? { rows: sheet.rows.slice(block.last + 1), leftOut: [] }
    : bodyRows(sheet, block, found.heads, context.footers);
  const timed = settledTimes(found.heads, rows, { columns: known.columns, system: context.system });
  const heads = settledLists(timed, rows, known.table.columns);
  const recognized = { ...found, heads };
  const planned = planColumns(heads, rows, { mapping: context.mapping, system: context.system, isForm });
  const problems: PlacedProblem[] = [];
  const notes = new Map<string, Map<CellNote | "next-day", number>>();
  const columns = planned.flatMap((plan) => plan.columns.map((column) => ({ column, position: plan.position })));
  const overnight = overnightPairs(planned, context.order);
  const below = new Set(leftOut.flatMap(({ number, why }) => (why === "footer" ? [number] : [])));
  const facts = isForm ? noFacts : recordFactsOf(recognized, below, planned, context);
  const constants = [...constantColumns(known.columns, planned, context.mapping), ...facts.facts];
  const values = rows.map((row, at) => {
    if (at % 1000 === 0) context.onProgress?.(at, rows.length);
    const own = planned.flatMap((plan) => readPlanned(plan, row, context, report(row, plan)));
    for (const { earlier, later, plan } of overnight) {
      const [from, to] = [own[earlier], own[later]];
      if (typeof from !== "string" || typeof to !== "string" || to >= from) continue;
      own[later] = nextDay(to.slice(0, 10)) + to.slice(10);
      report(row, plan).note("next-day");
    }
    return [...own, ...constants.map(({ value }) => value)];
  });
  const all = [...columns, ...constants.map(({ column }) => ({ column, position: null }))];
  const table = {
    sheet: sheet.name,
    table: known.table,
    columns: all.map(({ column }) => column),
    positions: all.map(({ position }) => position),
    rows: values,
    numbers: rows.map(({ number }) => number),
  };
  const tables = splitTable(table, context.tables, (at, position, problem) => {
    const [row, plan] = [rows[at], planned.find((one) => one.position === position)];
    if (row && plan) report(row, plan).problem(problem);
  });
  return { recognized, planned, tables, problems, notes, leftOut, below, facts, count: rows.length };

  function report(row: Row, { position, field, columns: [column] }: PlannedColumn) {
    return {
      problem(problem: CellProblem) {
        const place = { sheet: sheet.name, row: row.number, column: position };
        problems.push({ place, field, title: (column as Column).title, problem });
      },
      note(note: CellNote | "next-day") {
        const counts = notes.get(field) ?? new Map<CellNote | "next-day", number>();
        counts.set(note, (counts.get(note) ?? 0) + 1);
        notes.set(field, counts);
      },
    };
  }
}

interface Report {
  readonly problem: (problem: CellProblem) => void;
  readonly note: (note: CellNote | "next-day") => void;
}

/** The values of a cell: one, or the two days of a period. */
function readPlanned(
  plan: PlannedColumn,
  row: Row,
  context: ReadContext,
  report: Report,
): readonly (JsonValue | undefined)[] {
  const cell = row.cells[plan.position] ?? null;
  const [column, second] = plan.columns as [Column, Column | undefined];
  if (second !== undefined) return readPeriodCell(cell, plan, report);
  const timed = plan.dateFrom === null ? cell : withDate(cell, row.cells[plan.dateFrom] ?? null, plan);
  const reading = cachedReading(timed, plan, () => readCell(timed, column, plan.use, context));
  if (reading === null) {
    const constant = context.mapping.constants[plan.field] ?? null;
    return [constant === null ? undefined : constantValue(column, constant)];
  }
  if ("problem" in reading) {
    report.problem(reading.problem);
    return [undefined];
  }
  if (reading.note) report.note(reading.note);
  const { value } = reading;
  return [Array.isArray(value) ? [...value] : (value as JsonValue)];
}

function readPeriodCell(
  cell: Cell,
  { use, columns }: PlannedColumn,
  report: Report,
): readonly (JsonValue | undefined)[] {
  if (isBlank(textOf(cell))) return columns.map(() => undefined);
  const period = readPeriod(cell, use);
  if (period) return [period.from, period.to];
  report.problem({ code: "cell-type", params: { type: "period", written: shownCell(cell), suggestion: null } });
  return columns.map(() => undefined);
}

/** A time of day with the date beside it; the cell itself where it is none or has its own. */
function withDate(cell: Cell, date: Cell, { use }: PlannedColumn): Cell {
  const seconds = readTime(cell);
  const day = readDay(date, use);
  if (seconds === null || day === null || day === "ambiguous") return cell;
  return { kind: "date", text: `${day.day}T${timeOfDay(seconds)}` };
}

/** What texts were read as: columns repeat them. */
const readings = new WeakMap<PlannedColumn, Map<string, CellReading>>();
const mostReadings = 5000;

function cachedReading(cell: Cell, plan: PlannedColumn, read: () => CellReading): CellReading {
  if (typeof cell !== "string") return read();
  const known = readings.get(plan) ?? new Map<string, CellReading>();
  readings.set(plan, known);
  const found = known.get(cell);
  if (found !== undefined) return found;
  const reading = read();
  if (known.size < mostReadings) known.set(cell, reading);
  return reading;
}

const noFacts: FactsFound = { facts: [], unused: [] };

/** What the lines around the table say of fields that neither it nor the mapping has. */
function recordFactsOf(
  found: RecognizedSheet,
  below: ReadonlySet<number>,
  planned: readonly PlannedColumn[],
  context: ReadContext,
): FactsFound {
  const given = new Set(planned.flatMap((plan) => plan.columns));
  const columns = found.known.columns.filter((column) => {
    const isOpen = (context.mapping.constants[fieldOf(column)] ?? null) === null;
    const isOfRecord = reachOf(column.path).lists.length === 1;
    return isOfRecord && isOpen && !given.has(column) && column.subject !== "evidence";
  });
  return context.factsAround?.(found, below, columns) ?? noFacts;
}

/** The constants of the mapping for columns that the sheet does not have. */
function constantColumns(columns: readonly Column[], planned: readonly PlannedColumn[], { constants }: Mapping) {
  const fields = columnsByField(columns);
  const given = new Set(planned.flatMap((plan) => plan.columns));
  return Object.entries(constants).flatMap(([field, value]) => {
    const column = fields.get(field);
    return column && value !== null && !given.has(column) ? [{ column, value: constantValue(column, value) }] : [];
  });
}

function constantValue({ isList, type }: Column, value: JsonValue): JsonValue {
  if (type === "rows") return [];
  if (!isList || Array.isArray(value)) return value;
  const parts = String(value).split(/[、，,;；]/);
  return parts.map((part) => part.trim()).filter((part) => part !== "" && !saysNothing(part));
}

/** Times of one date of which the later one may be after midnight, by the places of their values in a row. */
function overnightPairs(planned: readonly PlannedColumn[], order: ReadContext["order"]) {
  const single = planned.every(({ columns }) => columns.length === 1);
  if (!single) return [];
  return order.flatMap(([first = "", second = ""]) => {
    const [earlier, later] = [first, second].map((field) => planned.findIndex((plan) => plan.field === field)) as [
      number,
      number,
    ];
    const plan = planned[later];
    const isOneDate = plan && plan.dateFrom !== null && planned[earlier]?.dateFrom === plan.dateFrom;
    return isOneDate ? [{ earlier, later, plan }] : [];
  });
}
