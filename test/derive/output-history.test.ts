import { describe, expect, test } from "vitest";
import { daysNotJudged, outputHistories } from "../../src/derive/output-history.ts";
import type { OutputOnDay, ReplayedDay } from "../../src/model/history.ts";
import { loadStandard } from "../../src/standard/standard.ts";

const standard = await loadStandard();
const id = "O4.8.2";

/** Days of January, each a state of the output and the date of its newest evidence. */
function days(states: readonly (readonly [OutputOnDay["state"] | null, string?])[], more: Partial<OutputOnDay> = {}) {
  return states.map(([state, newest = null], at): ReplayedDay => {
    const day = `2025-01-${String(at + 1).padStart(2, "0")}`;
    if (state === null) return { day, commit: "c", outputs: null, problem: "file-invalid", sums: null };
    const on: OutputOnDay = { state, newest, owner: null, kind: "periodic", ...more };
    return { day, commit: "c", outputs: new Map([[id, on]]), problem: null, sums: null };
  });
}

function historyOf(all: readonly ReplayedDay[], people: readonly { id: string; name: string }[] = []) {
  const found = outputHistories(standard, all, people).find(({ output }) => output.id === id);
  if (!found) throw new Error("the standard has the output");
  return found;
}

test("what is soon due and what is waived is current; what is outside is not asked", () => {
  const {
    days: counted,
    gaps,
    states,
  } = historyOf(
    days([["current"], ["due"], ["waived"], ["not-applicable"], ["provided"], ["stale"], ["not-evaluated"]]),
  );
  expect(counted).toEqual({ asked: 5, current: 3 });
  expect(gaps.map(({ from, days, isOpen, state }) => [from, days, isOpen, state])).toEqual([
    ["2025-01-06", 2, true, "stale"],
  ]);
  expect(states).toEqual([
    { from: "2025-01-01", to: "2025-01-03", state: "current" },
    { from: "2025-01-04", to: "2025-01-05", state: "outside" },
    { from: "2025-01-06", to: "2025-01-07", state: "lacking" },
  ]);
});

describe("on time", () => {
  const renewed = days([
    ["current", "2024-07-01"],
    ["current", "2025-01-02"],
    ["stale", "2025-01-02"],
    ["current", "2025-01-04"],
  ]);

  test("a renewal before the evidence lapsed, against one after", () => {
    const { onTime, onTimeRate, gaps } = historyOf(renewed);
    expect([onTime, gaps.length, onTimeRate]).toEqual([1, 1, 0.5]);
  });

  test("new evidence of an event is no renewal", () => {
    const all = days(
      [
        ["current", "2024-07-01"],
        ["current", "2025-01-02"],
      ],
      { kind: "event" },
    );
    expect([historyOf(all).onTime, historyOf(all).onTimeRate]).toEqual([0, null]);
  });

  test("an older date is none either", () => {
    expect(
      historyOf(
        days([
          ["current", "2025-01-01"],
          ["current", "2024-07-01"],
        ]),
      ).onTime,
    ).toBe(0);
  });

  test("and neither is one more day with the same evidence", () => {
    const { onTime } = historyOf(
      days([
        ["current", "2024-07-01"],
        ["current", "2024-07-01"],
      ]),
    );
    expect(onTime).toBe(0);
  });
});

test("days that cannot be judged are in no gap, and are listed with the reason", () => {
  const all = days([["stale"], [null], [null], ["stale"], ["current"]]);
  const { gaps, days: counted } = historyOf(all);
  expect(gaps.map(({ from, to, days }) => [from, to, days])).toEqual([["2025-01-01", "2025-01-04", 2]]);
  expect(counted).toEqual({ asked: 3, current: 1 });
  expect(daysNotJudged(all)).toEqual([{ from: "2025-01-02", to: "2025-01-03", problem: "file-invalid" }]);
});

describe("who let it lapse", () => {
  const by = (person: string) => ({ owner: { unit: "資訊室", person } });
  const [before] = days([["current"]], by("p-1"));
  const [, gap] = days([["current"], ["stale"]], by("p-2"));
  const people = [{ id: "p-1", name: "林" }];

  test("whoever made the last document before", () => {
    const { gaps } = historyOf([before, gap] as ReplayedDay[], people);
    expect(gaps[0]?.owner).toEqual({ unit: "資訊室", person: { id: "p-1", name: "林" } });
  });

  test("with no day before, that of the first day; nobody where no document says so", () => {
    expect(historyOf([gap] as ReplayedDay[], people).gaps[0]?.owner?.person).toEqual({ id: "p-2", name: null });
    expect(historyOf(days([["missing"]])).gaps[0]?.owner).toBe(null);
  });
});

test("no days, no gaps", () => {
  expect(historyOf([])).toMatchObject({ days: { asked: 0, current: 0 }, gaps: [], longestGap: 0, onTimeRate: null });
});
