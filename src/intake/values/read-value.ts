import type { Column } from "../../author/table/columns.ts";
import type { CellProblem, CellReading } from "../../model/cell-problem.ts";
import type { Person } from "../../model/config.ts";
import type { FieldReference } from "../../model/output-form.ts";
import type { Cell } from "../../spreadsheet/sheet.ts";
import { nearest } from "../../text/nearest.ts";
import { onOneLine } from "../../text/plain-text.ts";
import { plainWidth } from "../../text/plain-width.ts";
import { trimEnds } from "../../text/trim-ends.ts";
import { dayIn, withOffset } from "../../time/calendar.ts";
import { isDuration } from "../../time/formats.ts";
import { meantDuration } from "../../time/meant-duration.ts";
import { timeOfDay } from "../../time/serial-day.ts";
import type { Referable } from "../references.ts";
import { isFileTime, readDay, readMoment, readPeriod, type YearUse } from "./dates.ts";
import { foldWord } from "./fold-word.ts";
import { isIdentifier } from "./identifier.ts";
import { type MarkUse, markValue } from "./marks.ts";
import type { Measure } from "./measures.ts";
import { readMeasure, readNumber, readPercent } from "./numbers.ts";
import { shownCell, textOf } from "./plain-cell.ts";
import { readPerson } from "./read-person.ts";

/** What is known beyond the cell. */
export interface ValueContext {
  /** Null without a roster. */
  readonly people: readonly Person[] | null;
  /** Of the organization, for times that do not say theirs. */
  readonly timezone: string;
  /** Other words for the values of choices, by value: see policies/spreadsheets/synonyms.yaml. */
  readonly synonyms: ReadonlyMap<string, readonly string[]>;
  /** What may be referred to, by output and field: `O2.1.1.asset_id`. */
  readonly referable: (reference: FieldReference) => Referable;
}

/** How the column is used, by all its cells, and what its mapping says. */
export interface ColumnUse extends MarkUse, YearUse {
  /** The value for what a cell says: of the mapping. */
  readonly values: Readonly<Record<string, string | number | boolean>>;
  /** The time of day for dates without one, `08:30`; null where there is none. */
  readonly time: string | null;
  /** Which day of its month, quarter or year a date without one is, as the mapping says; null where it does not. */
  readonly day: "first" | "last" | null;
  /** What the numbers of the column count; null where nothing is said of it. */
  readonly measure: Measure | null;
  /** Whether its numbers are the flags of accounts in Active Directory. */
  readonly hasAccountFlags: boolean;
  /** How many digits ids have that the spreadsheet stores as numbers, as the mapping says; 0 where it does not. */
  readonly pad: number;
  /** Whether `export` wrote the column: its cells are values as they are, not as people write them. */
  readonly isForm: boolean;
}

/** How a value is read that has no column beside it that says more. */
export const plainUse: ColumnUse = {
  circle: null,
  blankIsNo: false,
  isRepublic: true,
  system: 1900,
  values: {},
  time: null,
  isForm: false,
  hasTimes: false,
  hasFileTimes: false,
  order: null,
  day: null,
  measure: null,
  hasAccountFlags: false,
  pad: 0,
};

type ValueColumn = Pick<Column, "type" | "values" | "refersTo">;

/** The one value of a cell that is not blank; see {@link readCell}. */
export function readValue(
  cell: Exclude<Cell, null>,
  column: ValueColumn,
  use: ColumnUse,
  context: ValueContext,
): Exclude<CellReading, null> {
  const text = textOf(cell);
  const mapped = Object.hasOwn(use.values, text) ? use.values[text] : undefined;
  if (mapped !== undefined) return { value: mapped };
  switch (column.type) {
    case "choice":
      return readChoice(text, column, context);
    case "boolean":
      return readBoolean(cell, use);
    case "person":
      return readPerson(text, context.people);
    case "date":
      return readDate(cell, use, context.timezone);
    case "datetime":
      return readDateTime(cell, use, context.timezone);
    case "duration":
      return readDuration(cell);
    case "percent":
      return readPercent(cell, use.isForm);
    case "hours":
      return readMeasure(cell, use.measure ?? { of: "hours", factor: 1 }, column.type);
    case "count":
    case "integer":
      return readNumber(cell, { type: column.type, isWhole: true });
    case "number":
      return use.measure === null
        ? readNumber(cell, { type: column.type, isWhole: false })
        : readMeasure(cell, use.measure, column.type);
    case "identifier":
      return readIdentifier(padded(cell, use.pad), column, use, context);
    case "text":
      // A line break at its end is part of what YAML keeps.
      return { value: typeof cell === "string" ? trimEnds(cell, " \t\u00a0\u3000") : text };
    case "sha256":
      return { value: text.toLowerCase() };
    default:
      if (hasLostDigits(cell, use)) return problem({ code: "cell-digits-lost", params: { written: shownCell(cell) } });
      return use.isForm ? { value: text } : readLine(text);
  }
}

function problem(found: CellProblem): { readonly problem: CellProblem } {
  return { problem: found };
}

function typeProblem(type: ValueColumn["type"], cell: Cell, suggestion: string | null = null) {
  return problem({
    code: "cell-type",
    params: { type: type === "rows" ? "group" : type, written: shownCell(cell), suggestion },
  });
}

/** Of a number, or of its short form, 1.15E+11, as Excel shows and saves long ones: what was typed is gone. */
function hasLostDigits(cell: Cell, { isForm }: ColumnUse): boolean {
  if (typeof cell === "number") return Math.abs(cell) >= 1e15;
  return !isForm && typeof cell === "string" && /^\d\.\d+E\+\d\d$/.test(textOf(cell));
}

/** As written, one line: what Excel wraps is one line all the same. */
function readLine(text: string): Exclude<CellReading, null> {
  const line = onOneLine(text).replace(/\u00a0|\t/g, " ");
  return line === text ? { value: text } : { value: line, note: "lines-joined" };
}

/** An id, or what has it: the name of an asset, or both as forms show them: `A-0001 檔案伺服器`. */
function readIdentifier(
  cell: Cell,
  { refersTo }: ValueColumn,
  use: ColumnUse,
  context: ValueContext,
): Exclude<CellReading, null> {
  const id = plainWidth(textOf(cell));
  if (typeof cell === "object") return typeProblem("identifier", cell);
  if (hasLostDigits(cell, use)) return problem({ code: "cell-digits-lost", params: { written: shownCell(cell) } });
  const referable = refersTo === null ? null : context.referable(refersTo);
  const isId = isIdentifier(id);
  if (referable && !referable.ids.has(id)) {
    const { ids, byName, byNumber } = referable;
    const [first = ""] = id.split(/[\s(]/, 1);
    if (ids.has(first)) return { value: first };
    const named = byName.get(foldWord(id)) ?? [];
    if (named.length === 1) return { value: named[0] ?? "", note: "by-name" };
    const [whole, another] = byNumber.get(id) ?? [];
    if (whole !== undefined && another === undefined) return { value: whole, note: "id-without-zeros" };
    if (named.length > 1)
      return problem({ code: "cell-name-ambiguous", params: { written: shownCell(cell), ids: named.slice(0, 12) } });
    if (!isId)
      return problem({
        code: "cell-name-unknown",
        params: { written: shownCell(cell), output: refersTo?.output ?? "" },
      });
  }
  if (typeof cell === "number" && isId) return { value: id, note: "id-from-number" };
  if (isId) return { value: id };
  const meant = trimEnds(id.replace(/[\s/\\_–—－()]+/g, "-"), "-");
  return typeProblem("identifier", cell, isIdentifier(meant) ? meant : null);
}

/** 1 as 00001, where the mapping says that ids have five digits. */
function padded(cell: Exclude<Cell, null>, digits: number): Exclude<Cell, null> {
  return typeof cell === "number" && digits > 0 ? String(cell).padStart(digits, "0") : cell;
}

function readChoice(text: string, { values }: ValueColumn, { synonyms }: ValueContext): Exclude<CellReading, null> {
  const plain = foldWord(text);
  const matching = (test: (value: string, label: string | null) => boolean) =>
    values.filter(({ value, label }) => test(foldWord(String(value)), label === null ? null : foldWord(label)));
  const [same, another] = matching(
    (value, label) => value === plain || label === plain || (label !== null && `${value}(${label})` === plain),
  );
  if (same && !another) return { value: same.value };
  const [meant, ambiguous] = values.filter(({ value, label }) => {
    const words = [...(synonyms.get(String(value)) ?? []), ...(label === null ? [] : (synonyms.get(label) ?? []))];
    return words.some((word) => foldWord(word) === plain);
  });
  if (meant && !ambiguous) return { value: meant.value, note: "by-synonym" };
  const allowed = values.map(({ value, label }) => ({ value: String(value), label }));
  const labels = allowed.map(({ value, label }) => label ?? value);
  const near =
    nearest(plain, labels.map(foldWord)) ??
    labels.map(foldWord).find((label) => label.startsWith(plain) || plain.startsWith(label));
  const suggestion = labels.find((label) => foldWord(label) === near) ?? null;
  return problem({ code: "cell-choice", params: { written: shownCell(text), allowed, suggestion } });
}

/** Of the flags of an account in Active Directory (userAccountControl): it is disabled. */
const accountDisabled = 0x2;

function readBoolean(cell: Cell, { circle, hasAccountFlags }: ColumnUse): Exclude<CellReading, null> {
  if (typeof cell === "boolean") return { value: cell };
  if (hasAccountFlags && /^\d{1,9}$/.test(textOf(cell))) {
    return { value: (Number(textOf(cell)) & accountDisabled) === 0 };
  }
  if (cell === 1 || cell === 0) return { value: cell === 1 };
  const text = textOf(cell);
  const value = markValue(foldWord(text)) ?? markValue(text.toLowerCase());
  if (value === null) return typeProblem("boolean", cell);
  if (value !== "circle") return { value };
  return circle === null
    ? problem({ code: "cell-mark-ambiguous", params: { written: shownCell(cell) } })
    : { value: circle };
}

function readDate(cell: Cell, use: ColumnUse, timezone: string): Exclude<CellReading, null> {
  const text = textOf(cell);
  const moment = text.endsWith("Z") || isFileTime(text) ? readMoment(cell, use) : null;
  // A moment of another zone is of a day in that of the organization.
  if (moment?.endsWith("Z")) return { value: dayIn(timezone, moment) };
  const reading = readDay(cell, use);
  if (reading === null) return readWithoutDay(cell, use);
  if (reading === "ambiguous") return problem({ code: "cell-date-ambiguous", params: { written: shownCell(cell) } });
  return reading.note ? { value: reading.day, note: reading.note } : { value: reading.day };
}

/** `115年10月`, `115年第3季`, `110年`: the day is what the mapping says. */
function readWithoutDay(cell: Cell, use: ColumnUse): Exclude<CellReading, null> {
  // As a number, 115.10 is 115.1.
  const text = textOf(cell).normalize("NFKC");
  const isPeriod = typeof cell === "string" && text.split(/~|至|到/).length === 1;
  const period = isPeriod ? readPeriod(cell, use) : null;
  if (period === null) return typeProblem("date", cell);
  if (use.day === null) return problem({ code: "cell-day-missing", params: { written: shownCell(cell) } });
  return { value: use.day === "first" ? period.from : period.to };
}

function readDateTime(cell: Cell, use: ColumnUse, timezone: string): Exclude<CellReading, null> {
  const moment = readMoment(cell, use);
  const written = shownCell(cell);
  if (moment === null) return typeProblem("datetime", cell);
  if (moment === "ambiguous") return problem({ code: "cell-date-ambiguous", params: { written } });
  if (moment === "time-only") return problem({ code: "cell-date-missing", params: { written } });
  if (moment !== "date-only") return { value: moment.length > 19 ? moment : withOffset(timezone, moment) };
  const day = readDay(cell, use);
  if (use.time === null || day === null || day === "ambiguous") {
    return problem({ code: "cell-time-missing", params: { written } });
  }
  return { value: withOffset(timezone, `${day.day}T${use.time}:00`) };
}

function readDuration(cell: Cell): Exclude<CellReading, null> {
  const text = textOf(cell).normalize("NFKC").toUpperCase();
  if (isDuration(text)) return { value: text };
  if (typeof cell === "object" && cell?.kind === "time") {
    const [hours = "0", minutes = "0"] = timeOfDay(cell.seconds).split(":");
    return { value: `PT${Number(hours)}H${Number(minutes) > 0 ? `${Number(minutes)}M` : ""}` };
  }
  const meant =
    meantDuration(textOf(cell).replace(/^(?:每|約)/, "")) ?? meantDuration(textOf(cell).replace(/hrs?\.?$/i, "小時"));
  return meant === null ? typeProblem("duration", cell) : { value: meant };
}
