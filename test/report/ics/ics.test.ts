import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { locales } from "../../../src/model/locale.ts";
import type { OutputReport, Report } from "../../../src/model/report.ts";
import { escapeIcs, foldIcsLine } from "../../../src/report/ics/escape-ics.ts";
import { formatIcs } from "../../../src/report/ics/ics.ts";
import { attacks } from "../attacks.ts";
import { fixtureReport } from "../fixture-report.ts";

function render(report: Report, locale: (typeof locales)[number] = "en"): string {
  return formatIcs(report, { locale, color: false, verbose: false });
}

function eventsOf(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents("vevent").map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      day: event.startDate.toString(),
      isDate: event.startDate.isDate,
      days: event.duration.toSeconds() / 86_400,
      summary: event.summary,
      description: event.description,
      stamp: String(component.getFirstPropertyValue("dtstamp")),
    };
  });
}

/** The report with one output alone, changed. */
function only(change: Partial<OutputReport>): Report {
  const task = fixtureReport.duties[1]?.tasks[3];
  const output = task?.outputs[1];
  const duty = fixtureReport.duties[1];
  if (!duty || !task || !output) throw new Error("the fixture has O4.8.2");
  return { ...fixtureReport, duties: [{ ...duty, tasks: [{ ...task, outputs: [{ ...output, ...change }] }] }] };
}

describe.each(locales)("%s", (locale) => {
  test("golden", async () => {
    await expect(render(fixtureReport, locale)).toMatchFileSnapshot(`../golden/ics.${locale}.ics`);
  });

  test("an event of one day for each requirement, what has lapsed on the as-of date", () => {
    const events = eventsOf(render(fixtureReport, locale));
    expect(events.map(({ summary, day }) => [summary.split(" ")[0], day])).toEqual([
      ["O2.1.1", "2027-06-12"],
      ["O4.5.1", "2026-10-01"],
      ["O4.5.2", "2026-10-08"],
      ["O4.5.3", "2026-12-16"],
      ["O4.8.1", "2026-10-07"],
      ["O4.8.2", "2027-03-25"],
      ["O4.8.2", "2026-10-01"],
      ["O5.2.1", "2026-10-01"],
      ["O7.1.1", "2026-10-01"],
    ]);
    for (const { isDate, days, stamp } of events) {
      expect([isDate, days, stamp]).toEqual([true, 1, "2026-10-01T00:00:00Z"]);
    }
  });
});

describe("UID", () => {
  const uids = (report: Report) => eventsOf(render(report)).map(({ uid }) => uid);

  test("is another for each event, and the same in every language", () => {
    const all = uids(fixtureReport);
    expect(new Set(all).size).toBe(all.length);
    expect(eventsOf(render(fixtureReport, "zh-TW")).map(({ uid }) => uid)).toEqual(all);
  });

  test("stays when new evidence moves the day, and the later report wins", () => {
    const [before, after] = ["2026-11-30", "2027-05-31"].map((expires, index) => {
      const requirements = [
        {
          id: "a",
          title: { en: "A", "zh-TW": "甲" },
          state: "current",
          newest: null,
          expires,
          cadence: "P6M",
          subjects: null,
        },
      ] as const;
      return render({ ...only({ requirements }), asOf: index === 0 ? "2026-10-01" : "2026-12-01" });
    });
    const [[earlier], [later]] = [eventsOf(before ?? ""), eventsOf(after ?? "")];
    expect(later?.uid).toBe(earlier?.uid);
    expect([earlier?.day, later?.day]).toEqual(["2026-11-30", "2027-05-31"]);
    const sequence = (text = "") => Number(/SEQUENCE:(\d+)/.exec(text)?.[1]);
    expect(sequence(after)).toBeGreaterThan(sequence(before));
  });

  test("is another for another organization", () => {
    const other = { ...fixtureReport, organization: { ...fixtureReport.organization, name: "other" } };
    expect(uids(other).filter((uid) => uids(fixtureReport).includes(uid))).toEqual([]);
  });
});

test.each<[string, Partial<OutputReport>, number]>([
  ["not applicable", { state: "not-applicable", requirements: [] }, 0],
  ["waived and lapsed", { state: "waived", requirements: [] }, 0],
  ["waived and not lapsed", { state: "waived", requirements: [], expires: "2026-12-31" }, 1],
  ["missing", { state: "missing", requirements: [], expires: null }, 1],
  ["current without a day", { state: "current", requirements: [], expires: null }, 0],
])("an output that is %s", (_, change, count) => {
  expect(eventsOf(render(only(change)))).toHaveLength(count);
});

test.each(Object.entries(attacks))("%s stays text", (_, attack) => {
  const hostile: Report = {
    ...fixtureReport,
    tool: { ...fixtureReport.tool, version: attack },
    organization: { name: `${attack}\r\nEND:VCALENDAR\r\nBEGIN:VEVENT`, level: "C" },
    duties: fixtureReport.duties.map((duty) => ({
      ...duty,
      tasks: duty.tasks.map((task) => ({
        ...task,
        name: { en: attack, "zh-TW": attack },
        outputs: task.outputs.map((output) => ({ ...output, name: { en: attack, "zh-TW": attack }, cadence: attack })),
      })),
    })),
  };
  const text = render(hostile);
  expect(eventsOf(text)).toHaveLength(eventsOf(render(fixtureReport)).length);
  const lines = text.split("\r\n");
  expect(lines.pop()).toBe("");
  for (const line of lines) {
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(line).not.toMatch(/[\p{Cc}\p{Cs}]/u);
    expect(line).toMatch(/^ |^[A-Z-]+(?:;VALUE=[A-Z]+)?:/);
  }
});

test("escaping", () => {
  expect(escapeIcs("a;b,c\\d\r\ne:f")).toBe("a\\;b\\,c\\\\d e:f");
});

describe("folding", () => {
  test.each(["a".repeat(75), "a".repeat(76), "備".repeat(60), `a${"𠮷".repeat(50)}`, ""])("%s", (line) => {
    const folded = foldIcsLine(line);
    expect(folded.replaceAll("\r\n ", "")).toBe(`${line}\r\n`);
    for (const part of folded.split("\r\n")) {
      expect(Buffer.byteLength(part)).toBeLessThanOrEqual(75);
      // A split character would be read back as a different one.
      expect(Buffer.from(part).toString()).toBe(part);
    }
  });
});
