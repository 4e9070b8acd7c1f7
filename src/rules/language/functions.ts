import * as Instant from "temporal-polyfill/fns/Instant";
import * as PlainDate from "temporal-polyfill/fns/PlainDate";
import type { Person } from "../../model/config.ts";
import { dayIn, periodsOf, startOfDay } from "../../time/calendar.ts";
import { addDuration, isTimeDuration, shiftInstant, subtractDuration } from "../../time/durations.ts";
import { isView } from "./views.ts";

export interface RuleFunction {
  /** As the expression language writes it: `add(string, string): string`. */
  readonly signature: string;
  // biome-ignore lint/suspicious/noExplicitAny: the library checks arguments against the signature
  readonly handler: (...values: any[]) => unknown;
}

export interface FunctionContext {
  readonly timezone: string;
  readonly publicHolidays: ReadonlySet<string>;
  readonly people: ReadonlyMap<string, Person>;
  readonly standardCodes: ReadonlySet<string>;
  /** Counts work that grows with the length of a list. */
  readonly spend: (steps: number) => void;
}

/** A calendar period as expressions see it. */
export class Period {
  readonly from: string;
  readonly to: string;
  /** `2026`, `2026-H1`, `2026-Q3`, `2026-09`; the first and the last day for other lengths. */
  readonly label: string;

  constructor(from: string, to: string, label: string) {
    this.from = from;
    this.to = to;
    this.label = label;
  }
}

/** Longest run of days or periods that a rule may ask for, in days: a century. */
const longestRun = 36_525;

/** The functions that rules may call besides those of the language: docs/rules.md lists them. */
export function ruleFunctions(context: FunctionContext): RuleFunction[] {
  const { timezone, spend } = context;
  const day = (text: string) => dayIn(timezone, checkedTime(text));
  const milliseconds = (text: string) => {
    const time = checkedTime(text);
    return Instant.fromString(time.length === 10 ? startOfDay(timezone, time) : time).epochMilliseconds;
  };
  const between = (from: string, to: string) => milliseconds(to) - milliseconds(from);
  const daysFrom = (from: string, to: string) => PlainDate.diffDays(dateOf(day(from)), dateOf(day(to)));
  const shift = (text: string, duration: string, sign: 1 | -1) => {
    if (checkedTime(text).length > 10) return shiftInstant(text, duration, sign, timezone);
    if (isTimeDuration(duration)) throw new RangeError(`${duration} added to a day without a time`);
    return sign > 0 ? addDuration(text, duration) : subtractDuration(text, duration);
  };
  const run = (from: string, to: string) => {
    const [first, last] = [day(from), day(to)];
    const length = Math.max(daysFrom(first, last) + 1, 0);
    if (length > longestRun) throw new RangeError(`${from} to ${to} is longer than a century`);
    spend(length);
    return Array.from({ length }, (_, index) => addDays(first, index));
  };
  const weekdays = (from: string, to: string) => run(from, to).filter((date) => PlainDate.dayOfWeek(dateOf(date)) <= 5);
  const spent = <T>(list: readonly T[]): readonly T[] => {
    spend(list.length);
    return list;
  };
  const extreme = <T extends number | string>(list: readonly T[], isBetter: (a: T, b: T) => boolean): T => {
    if (list.length === 0) throw new RangeError("an empty list has no largest or smallest value");
    return spent(list).reduce((best, value) => (isBetter(value, best) ? value : best));
  };
  const end = <T>(list: readonly T[], index: number): T => {
    const value = list.at(index);
    if (value === undefined) throw new RangeError("an empty list has no first or last item");
    return value;
  };
  return [
    { signature: "day(string): string", handler: day },
    { signature: "add(string, string): string", handler: (text, duration) => shift(text, duration, 1) },
    { signature: "subtract(string, string): string", handler: (text, duration) => shift(text, duration, -1) },
    { signature: "addDays(string, double): string", handler: (text, days) => addDays(day(text), days) },
    { signature: "addDays(string, int): string", handler: (text, days) => addDays(day(text), Number(days)) },
    { signature: "days(string, string): double", handler: daysFrom },
    { signature: "hours(string, string): double", handler: (from, to) => between(from, to) / 3_600_000 },
    { signature: "minutes(string, string): double", handler: (from, to) => between(from, to) / 60_000 },
    { signature: "isBefore(string, string): bool", handler: (a, b) => between(a, b) > 0 },
    { signature: "weekdays(string, string): list<string>", handler: weekdays },
    {
      signature: "workdays(string, string): list<string>",
      handler: (from, to) => weekdays(from, to).filter((date) => !context.publicHolidays.has(date)),
    },
    { signature: "periodOf(string, string): Period", handler: (text, length) => periodOf(day(text), length) },
    {
      signature: "periods(string, string, string): list<Period>",
      handler: (length, from, to) => {
        const list = periodsBetween(length, day(from), day(to));
        spend(list.length);
        return list;
      },
    },
    { signature: "first(list<A>): A", handler: (list) => end(list, 0) },
    { signature: "last(list<A>): A", handler: (list) => end(list, -1) },
    {
      signature: "sum(list<double>): double",
      handler: (list) => spent<number>(list).reduce((total, value) => total + value, 0),
    },
    { signature: "max(list<double>): double", handler: (list) => extreme<number>(list, (a, b) => a > b) },
    { signature: "max(list<string>): string", handler: (list) => extreme<string>(list, (a, b) => a > b) },
    { signature: "min(list<double>): double", handler: (list) => extreme<number>(list, (a, b) => a < b) },
    { signature: "min(list<string>): string", handler: (list) => extreme<string>(list, (a, b) => a < b) },
    { signature: "unique(list<string>): list<string>", handler: (list) => [...new Set(spent(list))] },
    { signature: "sorted(list<string>): list<string>", handler: (list) => spent<string>(list).toSorted() },
    {
      signature: "without(list<string>, list<string>): list<string>",
      handler: (list, others) => {
        const excluded = new Set(spent<string>(others));
        return spent<string>(list).filter((item) => !excluded.has(item));
      },
    },
    {
      signature: "flatten(list<list<A>>): list<A>",
      handler: (lists) => spent(spent<readonly unknown[]>(lists).flat()),
    },
    { signature: "abs(double): double", handler: Math.abs },
    { signature: "floor(double): double", handler: Math.floor },
    { signature: "ceil(double): double", handler: Math.ceil },
    {
      signature: "round(double, int): double",
      handler: (value, digits) => Number(value.toFixed(Math.min(Math.max(Number(digits), 0), 20))),
    },
    {
      signature: "name(string): string",
      handler: (id) => {
        const person = context.people.get(id);
        return person ? `${person.name}（${id}）` : id;
      },
    },
    { signature: "key(dyn): string", handler: (record) => (isView(record) ? record.$name : "") },
    { signature: "isStandardCode(string): bool", handler: (code) => context.standardCodes.has(code) },
  ];
}

/** A day or a date-time with offset; anything else is an error that names the text. */
function checkedTime(text: string): string {
  if (!/^\d{4}-\d\d-\d\d(?:T.*(?:Z|[+-]\d\d:\d\d))?$/.test(text))
    throw new RangeError(`"${text}" is not a day or time`);
  return text;
}

function addDays(text: string, days: number): string {
  return PlainDate.toString(PlainDate.addDays(dateOf(text), Math.trunc(days)));
}

function dateOf(text: string): PlainDate.Record {
  return PlainDate.create(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8, 10)));
}

function periodOf(date: string, length: string): Period {
  const periods = periodsOf(length);
  return periodAt(length, periods.indexOf(date));
}

/** The calendar periods that the days touch; of several years, each run that ends in one of them. */
function periodsBetween(length: string, from: string, to: string): Period[] {
  const periods = periodsOf(length);
  const [first, last] = [periods.indexOf(from), periods.indexOf(to)];
  const count = Math.min(Math.max(last - first + 1, 0), longestRun);
  return Array.from({ length: count }, (_, index) => periodAt(length, first + index));
}

function periodAt(length: string, index: number): Period {
  const periods = periodsOf(length);
  const from = periods.firstDay(index - periods.span + 1);
  const to = periods.lastDay(index);
  return new Period(from, to, periodLabel(from, to));
}

function periodLabel(from: string, to: string): string {
  const [year, first, last] = [from.slice(0, 4), Number(from.slice(5, 7)), Number(to.slice(5, 7))];
  if (to.slice(0, 4) !== year) return `${year}–${to.slice(0, 4)}`;
  if (first === last) return from.slice(0, 7);
  if (last - first === 2) return `${year}-Q${(first + 2) / 3}`;
  return last - first === 5 ? `${year}-H${first === 1 ? 1 : 2}` : year;
}
