/** The day that lies so many days after (or, below zero, before) another. Reckoned without the code under test. */
export function daysAfter(day: string, days: number): string {
  const moment = new Date(`${day}T00:00:00Z`);
  moment.setUTCDate(moment.getUTCDate() + days);
  return moment.toISOString().slice(0, 10);
}

/** The answers on the day before, on the day and on the day after. */
export function around<Answer>(day: string, ask: (day: string) => Answer): [Answer, Answer, Answer] {
  return [ask(daysAfter(day, -1)), ask(day), ask(daysAfter(day, 1))];
}

/** Days at which reckoning goes wrong first: the ends of months, of a February of 28 and of 29 days, of a year. */
export const edgeDays = [
  "2026-10-01",
  "2026-04-30",
  "2027-02-28",
  "2028-02-29",
  "2028-03-01",
  "2026-12-31",
  "2027-01-01",
];

/** Zones with the last second of a day and the first of the next one as clocks elsewhere show them. */
export const midnights = [
  {
    timezone: "Asia/Taipei",
    last: ["T23:59:59+08:00", "T15:59:59Z", "T10:59:59-05:00"],
    first: ["T16:00:00Z", "T11:00:00-05:00"],
  },
  { timezone: "UTC", last: ["T23:59:59Z", "T18:59:59-05:00"], first: ["T19:00:00-05:00"] },
  // West of Greenwich a time of the next day, written in UTC, may still belong to this one.
  { timezone: "Pacific/Honolulu", last: ["T23:59:59-10:00"], first: [] },
] as const;
