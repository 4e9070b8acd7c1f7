import { meantChoice, meantType } from "../evidence/meant-value.ts";
import { personsNamed } from "../evidence/persons-named.ts";
import type { Person } from "../model/config.ts";
import type { JsonValue } from "../model/json.ts";
import type { FieldType, FormField } from "../model/output-form.ts";
import { onOneLine } from "../text/plain-text.ts";
import { plainWidth } from "../text/plain-width.ts";
import { isDateTime, isDay, isDuration } from "../time/formats.ts";
import { meantDateTime, meantDay } from "../time/meant-day.ts";
import { meantDuration } from "../time/meant-duration.ts";

type Content = Pick<FormField, "type" | "values">;

const numberTypes: ReadonlySet<FieldType> = new Set(["number", "percent", "hours"]);
const wholeTypes: ReadonlySet<FieldType> = new Set(["integer", "count"]);

/**
 * The value that a text stands for in a field, as people type it and as spreadsheets hold it: 民國 dates, labels,
 * names of people, 是. What cannot be understood stays as it is, for the validator to name. Undefined for a blank.
 */
export function meantValue(written: string, field: Content, people: readonly Person[] | null): JsonValue | undefined {
  const text = field.type === "text" ? withoutBlankEnds(written) : onOneLine(written).trim();
  if (text === "") return undefined;
  if (field.type === "choice") return choiceOf(text, field);
  if (field.type === "boolean") return truthOf(text);
  if (wholeTypes.has(field.type)) return numberOf(text, "integer");
  if (numberTypes.has(field.type))
    return numberOf(field.type === "percent" ? text.replace(/ ?[%％]$/, "") : text, "number");
  switch (field.type) {
    case "date":
      return isDay(text) ? text : (meantDay(text) ?? text);
    case "datetime":
      return isDateTime(text) ? text : (meantDateTime(text) ?? text);
    case "duration":
      return isDuration(text) ? text : (meantDuration(text) ?? text);
    case "person":
      return personOf(text, people);
    case "identifier":
    case "sha256":
    case "url":
      return plainWidth(text);
    default:
      return text;
  }
}

/** The values of a list that is written in one text: `A-0001、A-0007`. */
export function meantValues(written: string, field: Content, people: readonly Person[] | null): JsonValue[] {
  // A sentence may contain commas: only line breaks part it.
  const parts = written.split(field.type === "text" || field.type === "line" ? /[\n；;]/ : /[\n、，,；;]/);
  return parts.flatMap((part) => meantValue(part, field, people) ?? []);
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

/** A day or time of the Republic's calendar: `民國 115 年 9 月 30 日`. Null where the value is neither. */
export function republicDay(value: JsonValue | undefined): { year: number; month: number; day: number } | null {
  if (typeof value !== "string" || !isDay(value.slice(0, 10)) || (value.length > 10 && !isDateTime(value))) return null;
  const [year = 0, month = 0, day = 0] = value.slice(0, 10).split("-").map(Number);
  return year > 1911 ? { year: year - 1911, month, day } : null;
}

function choiceOf(text: string, { values }: Content): JsonValue {
  const names = values.map(({ value }) => String(value));
  const labels = Object.fromEntries(
    values.flatMap(({ value, label }) => (label === null ? [] : [[String(value), label]])),
  );
  const spelled = text.toLowerCase().replaceAll(" ", "_");
  const meant = names.includes(spelled) ? spelled : meantChoice(text, names, labels);
  return values.find(({ value }) => String(value) === meant)?.value ?? text;
}

/** The marks that stand for "yes" in a column of a spreadsheet. */
const marks = /^[✓✔●■☑√]$/u;

function truthOf(text: string): JsonValue {
  if (marks.test(text)) return true;
  const meant = meantType(["boolean"], text);
  return meant === null ? text : meant === "true";
}

function numberOf(text: string, type: "integer" | "number"): JsonValue {
  const meant = meantType([type], text);
  return meant === null ? text : Number(meant);
}

/** An id, also with the name behind it, or a name that one person has. */
function personOf(text: string, people: readonly Person[] | null): string {
  if (people === null || people.some(({ id }) => id === text)) return text;
  const named = personsNamed(text, people);
  if (named.length === 1) return named[0] ?? text;
  const [id = ""] = text.split(/[\s（(]/);
  return people.some((person) => person.id === id) ? id : text;
}

function withoutBlankEnds(text: string): string {
  return text.replaceAll("\r\n", "\n").trim();
}
