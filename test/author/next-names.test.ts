import { describe, expect, test } from "vitest";
import { advanceName } from "../../src/author/advance-name.ts";
import { nextNumbers } from "../../src/author/next-numbers.ts";
import { nextPeriod } from "../../src/author/next-period.ts";

const moment = { day: "2027-01-05", until: "2027-03-31" };

describe("times in names", () => {
  test.each([
    ["restore-tests-2026-q4", "restore-tests-2027-q1"],
    ["O4.8.2-2026Q4-mid", "O4.8.2-2027Q1-mid"],
    ["review-2026-h2", "review-2027-h1"],
    ["O5.2.1-2026-12", "O5.2.1-2027-03"],
    ["backups-2026-12-31", "backups-2027-01-05"],
    ["backups-20261231", "backups-20270105"],
    ["plan-2026", "plan-2027"],
    ["115年第4季還原測試", "116年第1季還原測試"],
    ["115-Q4", "116-Q1"],
    ["115年度計畫", "116年度計畫"],
    ["asset-inventory", "asset-inventory"],
    ["A-0115", "A-0115"],
    ["IR-120260", "IR-120260"],
    ["O4.10.1-C-119", "O4.10.1-C-119"],
  ])("%s, then %s", (old, next) => {
    expect(advanceName(old, moment)).toBe(next);
  });
});

describe("numbers", () => {
  test("go on after the highest of the same kind, and begin again with the year", () => {
    const next = nextNumbers(["RT-2026-009", "RT-2026-023", "X-7", "EX-2027-04"]);
    expect(next("RT-2026-009", { day: "2026-10-05", until: "2026-12-31" })).toBe("RT-2026-024");
    expect(next("RT-2026-023", { day: "2026-10-05", until: "2026-12-31" })).toBe("RT-2026-025");
    expect(next("X-7", moment)).toBe("X-8");
    expect(next("EX-2026-01", moment)).toBe("EX-2027-05");
    expect(nextNumbers(["RT-2026-023"])("RT-2026-023", moment)).toBe("RT-2027-001");
  });

  test("equal ones stay equal, and none is used twice", () => {
    const next = nextNumbers(["AR-2026-q4", "AR-2027-q1", "R"]);
    expect([next("AR-2026-q4", moment), next("AR-2026-q4", moment)]).toEqual(["AR-2027-q1-2", "AR-2027-q1-2"]);
    expect(next("R", moment)).toBe("R-2");
  });

  test("a list of 20,000 of them takes no more than its length", () => {
    const used = Array.from({ length: 20_000 }, (_, at) => `N-${at}`);
    const next = nextNumbers(used);
    expect(new Set(used.map((old) => next(old, moment))).size).toBe(used.length);
  });
});

describe("the period after another", () => {
  test.each([
    ["2026-07-01", "2026-09-30", "2026-10-05", "2026-10-01", "2026-12-31"],
    ["2026-07-01", "2026-09-30", "2026-09-20", "2026-10-01", "2026-12-31"],
    ["2026-01-01", "2026-03-31", "2026-10-05", "2026-10-01", "2026-12-31"],
    ["2026-01-01", "2026-01-31", "2026-02-10", "2026-02-01", "2026-02-28"],
    ["2026-01-01", "2026-12-31", "2026-10-05", "2027-01-01", "2027-12-31"],
    ["2026-09-28", "2026-10-04", "2026-10-05", "2026-10-05", "2026-10-11"],
    ["2026-10-04", "2026-10-04", "2026-10-05", "2026-10-05", "2026-10-05"],
  ])("%s to %s, on %s", (from, to, day, nextFrom, nextTo) => {
    expect(nextPeriod({ from, to }, day, null)).toEqual({ from: nextFrom, to: nextTo });
  });

  test.each([
    ["2026-04-01", "2026-04-03", "P1Y", "2027-04-01", "2027-04-03"],
    ["2026-07-01", "2026-09-30", "P1Y", "2026-10-01", "2026-12-31"],
    ["2026-09-28", "2026-10-04", "P3D", "2026-10-05", "2026-10-11"],
    ["2024-02-29", "2024-03-01", "P1Y", "2027-02-28", "2027-03-01"],
  ])("%s to %s, of which there is one every %s", (from, to, interval, nextFrom, nextTo) => {
    expect(nextPeriod({ from, to }, "2026-10-05", interval)).toEqual({ from: nextFrom, to: nextTo });
  });

  test("none after what is no period", () => {
    expect(nextPeriod({ from: "2026-09-30", to: "2026-07-01" }, "2026-10-05", null)).toBeNull();
    expect(nextPeriod({ from: "x", to: "2026-07-01" }, "2026-10-05", null)).toBeNull();
  });
});
