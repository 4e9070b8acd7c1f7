import { describe, expect, test } from "vitest";
import { messagesFor } from "../../src/messages/messages.ts";
import { formatHtml } from "../../src/report/html/page.ts";
import { timelineOf } from "../../src/report/html/timeline.ts";
import { formatIcs } from "../../src/report/ics/ics.ts";
import { around, daysAfter, edgeDays } from "../support/around.ts";
import { reportOfOne } from "./report-of-one.ts";

// One table for each comparison with the as-of date that a view makes.

describe("the timeline of the page", () => {
  /** The months from that of the as-of date, counted from 0, or `later`. */
  const place = (asOf: string, expires: string) => {
    const timeline = timelineOf(reportOfOne(asOf, { expires }));
    const at = timeline.months.findIndex(({ lapsing }) => lapsing.length > 0);
    if (timeline.later > 0) return at >= 0 ? "twice" : "later";
    return at >= 0 ? at : "nowhere";
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
  ])("seen on %s what lapses from %s on is later", (asOf, first) => {
    expect(around(first, (expires) => place(asOf, expires))).toEqual([11, "later", "later"]);
  });

  test("what lapsed last month and is in its grace is due in the first", () => {
    expect(place("2026-10-01", "2026-09-30")).toBe(0);
  });
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
      return formatHtml(report, { locale: "en", color: false, verbose: false, trend }).includes('id="trend"');
    };
    expect(around(asOf, isShown)).toEqual([true, false, false]);
  });
});
