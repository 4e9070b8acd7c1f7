import { expect, test } from "vitest";
import { daysLacking, monthsOf } from "../../src/derive/lacking-by-month.ts";
import type { OutputHistory } from "../../src/model/history.ts";

const history = (states: OutputHistory["states"]) => ({ states }) as OutputHistory;

test("the months of a period, the parts at both ends included", () => {
  expect(monthsOf({ from: "2025-11-30", to: "2026-02-01" })).toEqual(["2025-11", "2025-12", "2026-01", "2026-02"]);
  expect(monthsOf({ from: "2026-02-03", to: "2026-02-03" })).toEqual(["2026-02"]);
});

test("days without evidence count in the month in which they are", () => {
  const states = [
    { from: "2026-01-05", to: "2026-01-30", state: "current" },
    { from: "2026-01-31", to: "2026-03-02", state: "lacking" },
    { from: "2026-03-03", to: "2026-03-31", state: "current" },
  ] as const;
  expect(daysLacking(history(states), ["2026-01", "2026-02", "2026-03"])).toEqual([1, 28, 2]);
});

test("a month in which nothing was asked for or judged has no count", () => {
  const states = [
    { from: "2026-01-01", to: "2026-01-31", state: "outside" },
    { from: "2026-03-01", to: "2026-03-31", state: "current" },
  ] as const;
  expect(daysLacking(history(states), ["2026-01", "2026-02", "2026-03"])).toEqual([null, null, 0]);
});
