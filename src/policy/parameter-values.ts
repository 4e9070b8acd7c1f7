import type { Parameter, ParameterValue } from "../model/policy.ts";
import { type ErrorPlace, UserError } from "../model/user-error.ts";
import { isAmbiguousDuration } from "../time/ambiguous-duration.ts";
import { calendarPeriods, compareDurations, parseCalendarDuration } from "../time/durations.ts";

/**
 * Rejects a value that does not match the unit.
 *
 * @throws UserError `duration-ambiguous` for a text such as `1m`, `parameter-unit` for anything else.
 */
export function requireUnit(
  name: string,
  unit: Parameter["unit"],
  value: ParameterValue,
  place: ErrorPlace | null,
): void {
  if (typeof value === "string" && isAmbiguousDuration(value)) {
    throw new UserError("duration-ambiguous", { value }, place);
  }
  if (!fitsUnit(unit, value))
    throw new UserError("parameter-unit", { parameter: name, unit, value: `${value}` }, place);
}

function fitsUnit(unit: Parameter["unit"], value: ParameterValue): boolean {
  switch (unit) {
    case "duration":
      return typeof value === "string" && parseCalendarDuration(value) !== null;
    case "calendar-period":
      return calendarPeriods.some((period) => period === value);
    case "count":
      return typeof value === "number" && Number.isInteger(value) && value >= 1;
    case "list":
      return Array.isArray(value) && value.every((item) => typeof item === "string");
    case "percent":
      return typeof value === "number" && value >= 0 && value <= 100;
    default:
      return typeof value === "number" && Number.isFinite(value) && value >= 0;
  }
}

/** Whether a value is less strict than that of the parameter. */
export function isLooser({ unit, value, stricter }: Parameter, other: ParameterValue): boolean {
  if (unit === "list") {
    const [now, then] = [listOf(value), listOf(other)];
    const isMissing = (from: readonly string[], list: readonly string[]) => list.some((item) => !from.includes(item));
    return stricter === "larger" ? isMissing(then, now) : isMissing(now, then);
  }
  const isLength = unit === "duration" || unit === "calendar-period";
  const difference = isLength ? compareDurations(`${other}`, `${value}`) : Number(other) - Number(value);
  return stricter === "smaller" ? difference > 0 : difference < 0;
}

function listOf(value: ParameterValue): readonly string[] {
  return typeof value === "object" ? value : [];
}

/** Whether two values of a parameter are the same. */
export function isSameValue(a: ParameterValue, b: ParameterValue): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
