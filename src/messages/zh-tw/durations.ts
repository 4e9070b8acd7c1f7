import { type DurationParts, parseCount, parseDuration } from "../../time/parse-duration.ts";

const units: Readonly<Record<keyof DurationParts, string>> = {
  years: "年",
  months: "個月",
  weeks: "週",
  days: "天",
  hours: "小時",
  minutes: "分鐘",
  seconds: "秒",
};

/** An ISO 8601 duration in words: `P6M` is 「6 個月」. Any other text is returned unchanged. */
export function durationInWords(text: string): string {
  const parts = parseDuration(text);
  if (!parts) return text;
  const words = Object.entries(units)
    .map(([unit, word]) => ({ amount: parts[unit as keyof DurationParts], word }))
    .filter(({ amount }) => amount > 0)
    .map(({ amount, word }) => `${amount} ${word}`);
  return words.join(" ") || "0 天";
}

const calendarPeriods: Readonly<Record<string, string>> = { P1M: "每月", P3M: "每季", P6M: "每半年", P1Y: "每年" };

/** A cadence in words: a duration, or a count such as `2/P1Y`, 「每年 2 次」. */
export function cadenceInWords(text: string): string {
  const count = parseCount(text);
  if (!count) return durationInWords(text);
  return `${calendarPeriods[count.per] ?? `每 ${durationInWords(count.per)}`} ${count.count} 次`;
}
