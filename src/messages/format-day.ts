/**
 * An ISO date in the requested calendar: unchanged, or in the calendar of the Republic of China, in which 2026 is
 * 民國 115 年. A text that is not an ISO date is returned unchanged.
 */
export function formatDay(isoDay: string, calendar: "gregorian" | "minguo"): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(isoDay);
  if (calendar === "gregorian" || !match) return isoDay;
  const year = Number(match[1]) - 1911;
  const era = year > 0 ? `民國 ${year} 年` : `民國前 ${1 - year} 年`;
  return `${era} ${Number(match[2])} 月 ${Number(match[3])} 日`;
}
