import { daysNotJudged, outputHistories } from "../../src/derive/output-history.ts";
import type { History, OutputOnDay, ReplayedDay } from "../../src/model/history.ts";
import { loadStandard } from "../../src/standard/standard.ts";

const standard = await loadStandard();

/** Six days of three outputs: one with two gaps, one always current, one not applicable; the first day is not judged. */
export function fixtureHistory(text: string, name = text): History {
  const states = [null, "current", "stale", "stale", "current", "missing"] as const;
  const owner = { unit: text, person: "p-1" };
  const days = states.map((state, at): ReplayedDay => {
    const day = `2025-01-0${at + 1}`;
    if (state === null) return { day, commit: null, outputs: null, problem: "no-commit", sums: null };
    const on: OutputOnDay = { state, newest: day, owner, kind: "periodic" };
    const calm: OutputOnDay = { ...on, state: "current" };
    const outside: OutputOnDay = { ...on, state: "not-applicable" };
    return {
      day,
      commit: "c",
      outputs: new Map([
        ["O4.8.2", on],
        ["O2.1.1", calm],
        ["O4.4.2", outside],
      ]),
      problem: null,
      sums: null,
    };
  });
  return {
    ...{ schemaVersion: 1, tool: { name: "isms-evidence", version: "0.1.0" }, from: "2025-01-01", to: "2025-01-06" },
    ...{ timezone: "Asia/Taipei", yardstick: "then", organization: { name: text, level: "C" }, commit: "c" },
    yardsticks: {
      loosened: [
        {
          ...{ output: "O4.8.2", day: "2025-01-04", commit: "0123456789ab", changed: "2025-01-03" },
          ...{ changes: [text, "constructor", "own_age"], titles: { own_age: { en: text, "zh-TW": text } } },
        },
      ],
      ...{ compared: 20, hasMore: true },
    },
    days: { total: 6, judged: 5 },
    notJudged: daysNotJudged(days),
    trend: [],
    outputs: outputHistories(standard, days, [{ id: "p-1", name }]).filter(({ states }) => states.length > 0),
  };
}
