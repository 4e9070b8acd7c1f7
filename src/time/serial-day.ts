const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const daysOf400Years = 146_097;
const secondsOfDay = 86_400;

/** Where a workbook begins to count days: Excel for Windows with 1900, that of the first Macs with 1904. */
export type DateSystem = 1900 | 1904;

/**
 * The day and time that a workbook stores as a number of days: `2026-09-30`, or `2026-09-30T08:30:00` where it has a
 * fraction. Null where it is none, such as the 29th of February 1900, which only Excel has.
 */
export function serialDay(serial: number, system: DateSystem): string | null {
  if (!Number.isFinite(serial) || serial < 0 || serial >= 2_958_466) return null; // 9999-12-31 is the last day
  const seconds = Math.round((serial % 1) * secondsOfDay);
  const whole = Math.floor(serial) + (seconds === secondsOfDay ? 1 : 0);
  if (system === 1900 && (whole === 60 || whole === 0)) return null;
  // Excel counts a day too many after the 28th of February 1900.
  const since1900 = system === 1904 ? whole + 1460 : whole > 60 ? whole - 2 : whole - 1;
  const day = dayAfter1900(since1900);
  return seconds === 0 || seconds === secondsOfDay ? day : `${day}T${timeOfDay(seconds)}`;
}

/** Years are counted from the year 1, which began so many days before the day 0 of Excel for Windows. */
const daysBeforeExcel = 693_593;

/**
 * The number by which a workbook of 1900 stores a day, the reverse of {@link serialDay}; null for a text that is no day
 * and for a day before March 1900, which programs count differently.
 */
export function daySerial(day: string): number | null {
  const [, year = 0, month = 0, date = 0] = (/^(\d{4})-(\d\d)-(\d\d)$/.exec(day) ?? []).map(Number);
  const years = year - 1;
  const leaps = Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
  const months = Array.from({ length: Math.max(month - 1, 0) }, (_, at) => lengthOfMonth(year, at));
  const days = years * 365 + leaps + months.reduce((sum, length) => sum + length, 0) + date - 1;
  const serial = days - daysBeforeExcel;
  return serial > 60 && serialDay(serial, 1900) === day ? serial : null;
}

/** `08:30:00` for 30,600 seconds. */
export function timeOfDay(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(part).padStart(2, "0")).join(":");
}

function dayAfter1900(days: number): string {
  // From 1600-01-01, so that the rule of 400 years is simple.
  let rest = days + 109_573;
  let year = 1600 + Math.floor(rest / daysOf400Years) * 400;
  rest %= daysOf400Years;
  for (; rest >= lengthOf(year); year++) rest -= lengthOf(year);
  let month = 0;
  for (; rest >= lengthOfMonth(year, month); month++) rest -= lengthOfMonth(year, month);
  return `${year}-${String(month + 1).padStart(2, "0")}-${String(rest + 1).padStart(2, "0")}`;
}

function lengthOf(year: number): number {
  return isLeap(year) ? 366 : 365;
}

function lengthOfMonth(year: number, month: number): number {
  return month === 1 && isLeap(year) ? 29 : (monthDays[month] ?? 31);
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
