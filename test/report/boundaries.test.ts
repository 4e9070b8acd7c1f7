import { describe, expect, test } from "vitest";
import { dueByMonth, workloadBy } from "../../src/derive/workload.ts";
import { messagesFor } from "../../src/messages/messages.ts";
import type { OutputReport } from "../../src/model/report.ts";
import { formatHtml } from "../../src/report/html/page.ts";
import { formatIcs } from "../../src/report/ics/ics.ts";
import { around, daysAfter, edgeDays } from "../support/around.ts";
import { reportOfOne } from "./report-of-one.ts";

// One table for each comparison with the as-of date that a view makes.

describe("the workload", () => {
  /** The months from that of the as-of date, counted from 0; or that it is lacking, in its grace period or not there. */
  const place = (asOf: string, expires: string, state: OutputReport["state"] = "current") => {
    const report = reportOfOne(asOf, { expires, cadence: "P2Y" }, { state });
    const [due, ...others] = dueByMonth(report);
    const [row] = workloadBy(report, () => "").rows;
    expect(others).toEqual([]);
    if (!due) return "nowhere";
    const at = row?.due.indexOf(1) ?? -1;
    return at < 0 ? due.when : at;
  };

  test.each([
    ["2026-10-31", "2026-11-01"],
    ["2027-12-31", "2028-01-01"],
    ["2028-02-15", "2028-03-01"],
  ])("seen on %s the second month begins on %s", (asOf, first) => {
    expect(around(first, (expires) => place(asOf, expires))).toEqual([0, 1, 1]);
  });

  test.each([
    ["2026-10-31", "2027-10-01"],
    ["2027-03-01", "2028-03-01"],
  ])("seen on %s what lapses from %s on is left out", (asOf, first) => {
    expect(around(first, (expires) => place(asOf, expires))).toEqual([11, "nowhere", "nowhere"]);
  });

  test.each(edgeDays)(
    "what is due soon has expired before %s: it is in its grace period, else in the month",
    (asOf) => {
      expect(around(asOf, (expires) => typeof place(asOf, expires, "due"))).toEqual(["string", "number", "number"]);
      expect(place(asOf, daysAfter(asOf, -1), "due")).toBe("grace");
      expect(place(asOf, daysAfter(asOf, -1), "stale")).toBe("lacking");
    },
  );
});

describe("the calendar", () => {
  test.each(edgeDays)("what expired before %s is on that day as stale, all else on its own day", (asOf) => {
    const event = (expires: string) => {
      const text = formatIcs(reportOfOne(asOf, { expires }), { locale: "en", color: false, verbose: false });
      const day = /DTSTART;VALUE=DATE:(\d{4})(\d\d)(\d\d)/.exec(text)?.slice(1).join("-");
      const summary = /SUMMARY:(.*)/.exec(text)?.[1] ?? "";
      return [day, summary.includes(messagesFor("en").terms.states.stale)];
    };
    expect(around(asOf, event)).toEqual([
      [asOf, true],
      [asOf, false],
      [daysAfter(asOf, 1), false],
    ]);
  });
});

describe("the trend of the page", () => {
  test.each(edgeDays)("reports before %s come before this one, the others are left out", (asOf) => {
    const report = reportOfOne(asOf, {});
    const isShown = (earlier: string) => {
      const { tasks, findings } = report.summary;
      const trend = [{ asOf: earlier, tasks, findings }];
      return formatHtml(report, { locale: "en", color: false, verbose: false, trend }).includes('class="trend"');
    };
    expect(around(asOf, isShown)).toEqual([true, false, false]);
  });
});
