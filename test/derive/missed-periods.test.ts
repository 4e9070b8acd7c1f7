import { expect, test } from "vitest";
import { missedPeriods } from "../../src/derive/missed-periods.ts";

test.each([
  ["2026-10-07", "P7D", "2026-10-07", 0],
  ["2026-10-07", "P7D", "2026-10-08", 0],
  ["2026-10-07", "P7D", "2026-10-14", 0],
  ["2026-10-07", "P7D", "2026-10-15", 1],
  ["2026-10-07", "P7D", "2026-10-22", 2],
  ["2026-01-31", "P1M", "2026-04-01", 2],
  ["1900-01-01", "P1D", "2026-10-01", 100],
])("evidence until %s with a period of %s, on %s: %i periods are missed", (expires, interval, day, missed) => {
  expect(missedPeriods(expires, interval, day)).toBe(missed);
});
