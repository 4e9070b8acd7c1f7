import { describe, expect, test } from "vitest";
import { reviewManagement } from "../../src/derive/management-review.ts";
import type { Report } from "../../src/model/report.ts";
import { fixtureReport } from "../report/fixture-report.ts";
import { reportOfOne } from "../report/report-of-one.ts";
import { around } from "../support/around.ts";

const asOf = "2026-10-01";
const bare: Report = {
  ...reportOfOne(asOf, {}),
  ...{ notApplicable: [], provided: [], policy: { ...fixtureReport.policy, overrides: [] } },
};
const decisionsOf = (report: Report) => reviewManagement(report, []).decisions;

describe("decisions", () => {
  test("none where nothing is wrong", () => {
    expect(decisionsOf(bare)).toEqual([]);
  });

  test("what has been expired for more than 30 days", () => {
    const overdue = (expires: string) => {
      const owner = { unit: "資訊室", person: null };
      const report = { ...bare, ...duties(reportOfOne(asOf, { state: "stale", expires }, { state: "stale", owner })) };
      return decisionsOf(report).length;
    };
    expect(around("2026-08-31", overdue)).toEqual([1, 1, 0]);
  });

  test("what lacks evidence without an owner", () => {
    const report = { ...bare, ...duties(reportOfOne(asOf, { state: "missing" }, { state: "missing", owner: null })) };
    expect(decisionsOf(report)).toEqual([{ kind: "appoint", outputs: [expect.stringMatching(/^O/)] }]);
  });

  test("exceptions that end within three months, or have ended, which are no longer in force", () => {
    const until = (expires: string) => {
      const [waiver] = fixtureReport.waivers;
      if (!waiver) throw new Error("the fixture has a waiver");
      const { decisions, exceptions } = reviewManagement({ ...bare, waivers: [{ ...waiver, expires }] }, []);
      return [decisions.length, exceptions.length];
    };
    expect(around("2027-01-01", until)).toEqual([
      [1, 1],
      [1, 1],
      [0, 1],
    ]);
    expect(around(asOf, until)).toEqual([
      [1, 0],
      [1, 1],
      [1, 1],
    ]);
  });

  test("statutory figures that are loosened, and no others", () => {
    const [override] = fixtureReport.policy.overrides;
    if (!override) throw new Error("the fixture has an override");
    const decisions = (direction: typeof override.direction, statutory: boolean) =>
      decisionsOf({ ...bare, policy: { ...bare.policy, overrides: [{ ...override, direction, statutory }] } });
    expect(decisions("loosened", true)).toEqual([{ kind: "loosened", count: 1 }]);
    expect([...decisions("loosened", false), ...decisions("tightened", true)]).toEqual([]);
  });
});

test("what runs out within three months, the last day included, by day", () => {
  const lapsing = (expires: string) =>
    reviewManagement({ ...bare, ...duties(reportOfOne(asOf, { expires })) }, []).lapsing.length;
  expect(around("2027-01-01", lapsing)).toEqual([1, 1, 0]);
});

test("it compares with the newest report before its own day", () => {
  const point = (day: string, current: number) => {
    return { asOf: day, tasks: { current, applicable: 34 }, findings: { error: 0, warning: 0, info: 0 } };
  };
  const earlier = [point("2026-07-01", 1), point("2026-09-30", 2), point(asOf, 3)];
  expect(reviewManagement(bare, earlier).since).toEqual({ asOf: "2026-09-30", current: 2, applicable: 34 });
  expect(reviewManagement(bare, []).since).toBe(null);
});

function duties({ duties }: Report) {
  return { duties };
}
