import { dayIn, momentOf, periodsOf, shiftTime } from "../../time/calendar.ts";
import { addDays, daysBetween, weekdayOf } from "../../time/days.ts";
import { addDuration, isTimeDuration, subtractDuration } from "../../time/durations.ts";
import { remembering } from "../../time/remembering.ts";
import type { FunctionContext, RuleFunction } from "./rule-function.ts";

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

/** Longest run of days or periods that a rule may request, in days: a century. */
const longestRun = 36_525;

/** Days, times and calendar periods, in the configured time zone. */
export function timeFunctions({
  timezone,
  publicHolidays,
  budget: { spend },
}: Pick<FunctionContext, "timezone" | "publicHolidays" | "budget">): RuleFunction[] {
  const day = remembering((text) => dayIn(timezone, checkedTime(text)));
  const milliseconds = remembering((text) => momentOf(timezone, checkedTime(text)));
  const between = (from: string, to: string) => milliseconds(to) - milliseconds(from);
  const daysFrom = (from: string, to: string) => daysBetween(day(from), day(to));
  const shifted = (sign: 1 | -1) => {
    const of = remembering((duration) => remembering((text) => shift(text, duration, sign)));
    return (text: string, duration: string) => of(duration)(text);
  };
  const shift = (text: string, duration: string, sign: 1 | -1) => {
    if (checkedTime(text).length > 10) return shiftTime(timezone, text, duration, sign);
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
  const weekdays = (from: string, to: string) => run(from, to).filter((date) => weekdayOf(date) <= 5);
  return [
    { signature: "day(string): string", handler: day },
    { signature: "add(string, string): string", handler: shifted(1) },
    { signature: "subtract(string, string): string", handler: shifted(-1) },
    { signature: "addDays(string, double): string", handler: (text, days) => addDays(day(text), Math.trunc(days)) },
    { signature: "addDays(string, int): string", handler: (text, days) => addDays(day(text), Number(days)) },
    { signature: "days(string, string): double", handler: daysFrom },
    { signature: "hours(string, string): double", handler: (from, to) => between(from, to) / 3_600_000 },
    { signature: "minutes(string, string): double", handler: (from, to) => between(from, to) / 60_000 },
    {
      signature: "longestGap(list<string>): double",
      handler: (times) => {
        spend(times.length);
        const sorted = (times as readonly string[]).map(milliseconds).toSorted((a, b) => a - b);
        const gaps = sorted.slice(1).map((time, index) => time - Number(sorted[index]));
        return gaps.reduce((longest, gap) => Math.max(longest, gap), 0) / 3_600_000;
      },
    },
    { signature: "isBefore(string, string): bool", handler: (a, b) => between(a, b) > 0 },
    { signature: "everyDay(string, string): list<string>", handler: run },
    { signature: "weekdays(string, string): list<string>", handler: weekdays },
    {
      signature: "workdays(string, string): list<string>",
      handler: (from, to) => weekdays(from, to).filter((date) => !publicHolidays.has(date)),
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
  ];
}

/** A day or a date-time with offset; anything else is an error that names the text. */
export function checkedTime(text: string): string {
  if (!isDayOrTime(text)) throw new RangeError(`"${text}" is not a day or time`);
  return text;
}

export function isDayOrTime(text: string): boolean {
  return /^\d{4}-\d\d-\d\d(?:T.*(?:Z|[+-]\d\d:\d\d))?$/.test(text);
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
