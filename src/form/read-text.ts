import { referableOf } from "../intake/references.ts";
import { hasRepublicYear } from "../intake/values/dates.ts";
import { type CellColumn, readCell } from "../intake/values/read-cell.ts";
import { type ColumnUse, plainUse, type ValueContext } from "../intake/values/read-value.ts";
import type { Person } from "../model/config.ts";
import type { JsonValue } from "../model/json.ts";
import type { FieldReference, FormField } from "../model/output-form.ts";
import { isDateTime, isDay } from "../time/formats.ts";
import { meantDateTime } from "../time/meant-day.ts";
import type { FormSheet } from "./form-sheet.ts";

type Content = Pick<FormField, "type" | "values" | "refersTo">;

/** What is known beyond a text, as for the cells of a spreadsheet. */
export function valueContext(sheet: FormSheet, people: readonly Person[] | null): ValueContext {
  const byTarget = new Map(
    sheet.form.fields.flatMap(({ path, refersTo }) =>
      refersTo ? [[targetName(refersTo), referableOf(sheet.known[path] ?? [])] as const] : [],
    ),
  );
  const none = referableOf([]);
  return {
    people,
    timezone: sheet.timezone,
    synonyms: new Map(Object.entries(sheet.words.values)),
    // Where nothing is known, every id may be meant.
    referable: (reference) => byTarget.get(targetName(reference)) ?? none,
  };
}

function targetName({ output, field }: FieldReference): string {
  return `${output}.${field}`;
}

/**
 * The value that a text stands for in a field, understood as in the cells of a spreadsheet: 民國 dates, labels, names of
 * people, 是. What is not understood stays as it is, for the validator to name. Undefined for a blank.
 */
export function readText(written: string, field: Content, context: ValueContext): JsonValue | undefined {
  const text = written.replaceAll("\r\n", "\n").trim();
  if (text === "") return undefined;
  const reading = readCell(text, columnOf(field, false), useOf(text), context);
  if (reading && "value" in reading) return reading.value as JsonValue;
  // In English, values are their own labels.
  const spelled = text.toLowerCase().replace(/ /g, "_");
  return field.values.some(({ value }) => value === spelled) ? spelled : text;
}

/**
 * The values of a list in one text: one a line, ids and other single words also between commas. An empty list for 無;
 * undefined for a blank, which says nothing.
 */
export function readTexts(written: string, field: Content, context: ValueContext): JsonValue[] | undefined {
  const text = written.replaceAll("\r\n", "\n").trim();
  if (text === "") return undefined;
  const reading = readCell(text, columnOf(field, true), useOf(text), context);
  if (reading && "value" in reading) return [reading.value as JsonValue].flat();
  // One of them is not understood: the others are.
  const values = text.split(/[\n、，,;；]/).flatMap((part) => readText(part, field, context) ?? []);
  return values.length > 0 ? values : undefined;
}

/** A single text has no column beside it that says how it is used. */
function useOf(text: string): ColumnUse {
  return { ...plainUse, isRepublic: hasRepublicYear(text) };
}

/** A group has no text of its own. */
function columnOf({ type, values, refersTo }: Content, isList: boolean): CellColumn {
  return { type: type === "group" || type === "period" ? "line" : type, values, refersTo, isList };
}

/** A value as the field shows it. */
export function shownValue(value: JsonValue | undefined, { type }: Pick<FormField, "type">): string {
  if (value === undefined || value === null) return "";
  if (typeof value !== "string") return typeof value === "object" ? JSON.stringify(value) : String(value);
  if (type !== "datetime") return value;
  const [, day = "", time = ""] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)/.exec(value) ?? [];
  // Only where nothing is lost: the zone of Taiwan, no seconds.
  return meantDateTime(`${day} ${time}`) === value ? `${day} ${time}` : value;
}

/** A day or time in the calendar of the Republic: `民國 115 年 9 月 30 日`. Null where the value is neither. */
export function republicDay(value: JsonValue | undefined): { year: number; month: number; day: number } | null {
  if (typeof value !== "string" || !isDay(value.slice(0, 10)) || (value.length > 10 && !isDateTime(value))) return null;
  const [year = 0, month = 0, day = 0] = value.slice(0, 10).split("-").map(Number);
  return year > 1911 ? { year: year - 1911, month, day } : null;
}
