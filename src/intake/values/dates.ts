import type { Cell } from "../../spreadsheet/sheet.ts";
import { withDigits } from "../../time/chinese-numerals.ts";
import { isDateTime, isDay } from "../../time/formats.ts";
import { earliestDay, meantDateTime, meantDay } from "../../time/meant-day.ts";
import { type DateSystem, serialDay, timeOfDay } from "../../time/serial-day.ts";
import { textOf } from "./plain-cell.ts";

/** Which years a column writes. */
export interface YearUse {
  /** Whether a cell of the column has a year of the Republic (民國) beyond doubt: `115/10/1`. */
  readonly isRepublic: boolean;
  readonly system: DateSystem;
  /** Whether other cells of the column have times, so that a date alone is midnight. */
  readonly hasTimes: boolean;
  /** Whether the column has times as Windows stores them, so that 0 is never. */
  readonly hasFileTimes: boolean;
  /** Which of two small numbers before a year is the month, as the mapping says; null where it does not. */
  readonly order: "mdy" | "dmy" | null;
}

interface DayReading {
  readonly day: string;
  readonly note?: "date-from-number" | "date-in-words" | "short-year";
}

/** The days that a spreadsheet can mean by a plain number: 1990 to 2099. */
const firstSerial = { 1900: 32_874, 1904: 31_412 } as const;
const lastSerial = { 1900: 73_050, 1904: 71_588 } as const;

/** The day in a cell; `"ambiguous"` where it could be one of several, null where there is none. */
export function readDay(cell: Cell, years: YearUse): DayReading | "ambiguous" | null {
  if (typeof cell === "object" && cell?.kind === "date") {
    const day = cell.text.slice(0, 10);
    return day >= earliestDay ? { day } : null;
  }
  const text = dayText(cell);
  if (text.length > 60) return null;
  if (isDay(text)) return text >= earliestDay ? { day: text } : null;
  if (/^\d{5}(?:\.0+)?$/.test(text)) {
    const serial = Number(text);
    if (serial < firstSerial[years.system] || serial > lastSerial[years.system]) return null;
    const day = serialDay(serial, years.system);
    return day === null ? null : { day, note: "date-from-number" };
  }
  const meant = meantDay(text) ?? englishDay(text);
  if (meant !== null) return withDigits(text) === text ? { day: meant } : { day: meant, note: "date-in-words" };
  const short = years.isRepublic ? shortYear(text) : null;
  if (short !== null) return { day: short, note: "short-year" };
  if (/^\d{1,2}([-/.])\d{1,2}\1\d{1,4}$/.test(text)) return byOrder(text, years.order) ?? "ambiguous";
  // 2026-09-30 08:30 in a field of days, as exports write it.
  const [date = "", time = ""] = text.split(/[T ](.*)/s);
  return readTime(time) === null ? null : readDay(date, american(years, time));
}

/** `99/3/1`, and 0990301 that was stored as the number 990301, which only other cells of the column make plain. */
function shortYear(text: string): string | null {
  return meantDay(/^\d{6}$/.test(text) ? `0${text}` : `民國${text}`);
}

/** Without blanks around the signs of a date: `115. 10. 1`; 民 is short for 民國. */
function dayText(cell: Cell): string {
  const text = textOf(cell).normalize("NFKC");
  return text.length > 60 ? text : text.replace(/(?<=\d) ?([-/.]) ?(?=\d)/g, "$1").replace(/^民 ?(?=\d)/, "民國");
}

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** `1-Oct-26`, `Oct 1, 2026`, `1 October 2026`: with its name, the month is beyond doubt. */
function englishDay(text: string): string | null {
  const [, a, name = "", b, year = ""] =
    /^(\d{1,2})?[- ]?([a-z]{3,9})\.?[- ]?(\d{1,2})?(?:, ?|[- ])(\d{4}|(?<=-)\d{2})$/i.exec(text) ?? [];
  const month = months.findIndex((short) => name.toLowerCase().startsWith(short)) + 1;
  const day = a ?? b;
  if (month === 0 || day === undefined || (a !== undefined && b !== undefined)) return null;
  return meantDay(`${year.length === 2 ? `20${year}` : year}/${month}/${day}`);
}

/** A moment as Windows stores it: how many tenths of a microsecond since 1601. */
const fileTime = /^1[2-5]\d{16}$/;
const fileTimesADay = 864_000_000_000;
/** From the first day of 1601 to the day from which spreadsheets count. */
const daysBefore1900 = 109_205;

export function isFileTime(text: string): boolean {
  return fileTime.test(text);
}

/** Whether the cell says that something never happened, as directories store it: 0, the last moment, or the year 1601. */
export function isNever(text: string, { hasFileTimes }: YearUse): boolean {
  return (
    (hasFileTimes && text === "0") ||
    text === "9223372036854775807" ||
    /^(?:\d{1,2}\/\d{1,2}\/)?1601(?:[-/ ]|$)/.test(text)
  );
}

/** `09/10/2026` with the order that is known: the day is null where it does not exist. */
function byOrder(text: string, order: YearUse["order"]): DayReading | null {
  const [first = "", second = "", year = ""] = text.split(/[-/.]/);
  if (order === null || year.length !== 4) return null;
  const [month, day] = order === "mdy" ? [first, second] : [second, first];
  const meant = meantDay(`${year}/${month}/${day}`);
  return meant === null ? null : { day: meant };
}

/** Only American programs write AM and PM behind a date whose year is last. */
function american(years: YearUse, time: string): YearUse {
  return years.order === null && /[AP]\.?M\.?$/i.test(time) ? { ...years, order: "mdy" } : years;
}

/** Whether the text has a year of the Republic beyond doubt. */
export function hasRepublicYear(text: string): boolean {
  return (
    /^(?:(?:中華)?民國|\d{2,3} ?年|0?[89]\d[-/.]|1[0-4]\d(?:[-/.]|\d{4}$))/.test(withDigits(text.normalize("NFKC"))) &&
    meantDay(text) !== null
  );
}

/** The date and time in a cell, without an offset: `2026-09-30T08:30:00`, or with that of the text. */
export function readMoment(cell: Cell, years: YearUse): string | "date-only" | "time-only" | "ambiguous" | null {
  if (typeof cell === "object" && cell !== null) {
    if (cell.kind === "date") {
      if (cell.text < earliestDay) return null;
      if (cell.text.length > 10) return cell.text.slice(0, 19);
      return years.hasTimes ? `${cell.text}T00:00:00` : "date-only";
    }
    if (cell.kind === "time") return "time-only";
  }
  const text = textOf(cell).normalize("NFKC");
  if (isDateTime(text)) return text;
  if (fileTime.test(text)) {
    const moment = serialDay(Number(text) / fileTimesADay - daysBefore1900, 1900);
    return moment === null ? null : `${moment}${moment.length > 10 ? "" : "T00:00:00"}Z`;
  }
  // As directories store times: 20260930083000.0Z.
  const stored = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:\.\d+)?Z$/.exec(text);
  if (stored) {
    const [, year, month, day, hour, minute, second] = stored;
    const moment = `${year}-${month}-${day}T${hour}:${minute}:${second}Z`;
    return isDateTime(moment) ? moment : null;
  }
  const serial = typeof cell === "number" ? serialDay(cell, years.system) : null;
  if (serial !== null && serial.length > 10 && serial >= earliestDay) return serial;
  const [, before = "", noon, after = ""] = /^(.*?\D?)(上午|下午|AM|PM|A\.M\.|P\.M\.) ?(.*)$/i.exec(text) ?? [];
  const plain = noon === undefined ? text : in24Hours(before, noon, after);
  const meant = meantDateTime(plain.replace(/ ?(?:\+0000|UTC|GMT)$/i, "Z"));
  // The zone of the organization is for the caller, who knows it.
  if (meant !== null) return /(?:Z|[+-]\d\d:?\d\d| ?UTC| ?GMT)$/i.test(plain) ? meant : meant.slice(0, 19);
  const seconds = readTime(cell);
  if (seconds !== null) return "time-only";
  const [date = "", time = ""] = text.split(/[T ](.*)/s);
  const clock = readTime(time);
  if (clock !== null) {
    const day = readDay(date, american(years, time));
    return day === null || day === "ambiguous" ? day : `${day.day}T${timeOfDay(clock)}`;
  }
  const day = readDay(cell, years);
  return day === null || day === "ambiguous" ? day : "date-only";
}

/** `2026/9/30 下午 01:05`, `9/30/2026 1:05:00 PM` */
function in24Hours(before: string, noon: string, after: string): string {
  const isBehind = after === "";
  const time = isBehind ? (/\d{1,2}:\d{2}(?::\d{2})? ?$/.exec(before)?.[0] ?? "") : after;
  const date = isBehind ? before.slice(0, before.length - time.length) : before;
  const [hour = "", ...rest] = time.trim().split(":");
  const isAfternoon = /^(?:下午|P)/i.test(noon);
  const hours = (Number(hour) % 12) + (isAfternoon ? 12 : 0);
  return `${date.trim()} ${String(hours).padStart(2, "0")}:${rest.join(":")}`;
}

/** Seconds since midnight in a cell that has a time alone; null for anything else. */
export function readTime(cell: Cell): number | null {
  if (typeof cell === "object" && cell?.kind === "time") return cell.seconds < 86_400 ? cell.seconds : null;
  const text = textOf(cell).normalize("NFKC");
  const digits = /^([01]?\d|2[0-3])([0-5]\d)$/.exec(text); // 0930, and 930 as a number
  if (digits) return Number(digits[1]) * 3600 + Number(digits[2]) * 60;
  const match = /^(上午|下午)? ?(\d{1,2})[:時點](\d{1,2})?(?:[:分](\d{1,2})?)?秒?(?: ?([AP])\.?M\.?)?$/i.exec(text);
  if (!match) return null;
  const [, noon, hour = "", minute = "0", second = "0", half] = match;
  const hours =
    noon || half ? (Number(hour) % 12) + (noon === "下午" || half?.toUpperCase() === "P" ? 12 : 0) : Number(hour);
  if (hours > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  return hours * 3600 + Number(minute) * 60 + Number(second);
}

/** The first and last day of what a cell means by one period: `115年第3季`, `115年10月`, `115年上半年`, `115/7/1~115/9/30`. */
export function readPeriod(cell: Cell, years: YearUse): { readonly from: string; readonly to: string } | null {
  const text = withDigits(textOf(cell).normalize("NFKC")).replace(/\s+/g, "");
  const parts = text.split(/~|～|至|到|—|－|–/);
  if (parts.length === 2) {
    const [from, to] = parts.map((part) => readDay(part, years));
    if (from && to && from !== "ambiguous" && to !== "ambiguous") return { from: from.day, to: to.day };
  }
  const match =
    /^(?:中華)?(民國)?(\d{2,4})(?:年度?)?(?:第?([1-4一二三四])季|Q([1-4])|(上|下)半年|[年/.-]?(\d{1,2})月?份?)?$/i.exec(
      text,
    );
  if (!match) return null;
  const [whole, republic, year = "", chinese, digit, half, month] = match;
  const quarter = chinese ?? digit;
  const isYearOnly = quarter === undefined && half === undefined && month === undefined;
  if (isYearOnly && !/年/.test(whole)) return null;
  const western = year.length === 4 && !republic ? Number(year) : Number(year) + 1911;
  const [first, last] = monthsOf(quarter, half, month);
  if (!(first >= 1 && last <= 12 && western >= 1990 && western <= 2099)) return null;
  return { from: `${western}-${two(first)}-01`, to: lastDayOf(western, last) };
}

function monthsOf(quarter: string | undefined, half: string | undefined, month: string | undefined): [number, number] {
  if (quarter !== undefined) {
    const number = "一二三四".indexOf(quarter) + 1 || Number(quarter);
    return [number * 3 - 2, number * 3];
  }
  if (half !== undefined) return half === "上" ? [1, 6] : [7, 12];
  return month === undefined ? [1, 12] : [Number(month), Number(month)];
}

const two = (number: number) => String(number).padStart(2, "0");

function lastDayOf(year: number, month: number): string {
  const days = [31, 30, 29, 28].find((day) => isDay(`${year}-${two(month)}-${day}`));
  return `${year}-${two(month)}-${days}`;
}
