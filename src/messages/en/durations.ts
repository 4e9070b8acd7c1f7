import { parseCount, parseDuration } from "../../time/parse-duration.ts";

/** An ISO 8601 duration in words: `P6M` is "6 months". Any other text is returned unchanged. */
export function durationInWords(text: string): string {
  const parts = parseDuration(text);
  if (!parts) return text;
  const words = Object.entries(parts)
    .filter(([, amount]) => amount > 0)
    .map(([unit, amount]) => `${amount} ${amount === 1 ? unit.slice(0, -1) : unit}`);
  return words.join(" ") || "0 days";
}

const calendarPeriods: Readonly<Record<string, string>> = {
  P1M: "per calendar month",
  P3M: "per calendar quarter",
  P6M: "per half calendar year",
  P1Y: "per calendar year",
};

/** A cadence in words: a duration, or a count such as `2/P1Y`, "2 per calendar year". */
export function cadenceInWords(text: string): string {
  const count = parseCount(text);
  if (!count) return durationInWords(text);
  const years = parseDuration(count.per);
  const every =
    years?.years && years.years > 1 ? `every ${years.years} calendar years` : `in ${durationInWords(count.per)}`;
  return `${count.count} ${calendarPeriods[count.per] ?? every}`;
}
