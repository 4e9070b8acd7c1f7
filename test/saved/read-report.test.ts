import { describe, expect, test } from "vitest";
import { groupByControl } from "../../src/derive/group-by-control.ts";
import { createFinding } from "../../src/model/create-finding.ts";
import { locales } from "../../src/model/locale.ts";
import type { Report } from "../../src/model/report.ts";
import { UserError } from "../../src/model/user-error.ts";
import { type FormatName, formats } from "../../src/report/formats.ts";
import { formatJson } from "../../src/report/json/json.ts";
import { readReport } from "../../src/saved/read-report.ts";
import { loadMapping } from "../../src/standard/mapping.ts";
import { findingSamples } from "../messages/finding-samples.ts";
import { comparedReport } from "../report/compared-report.ts";
import { consistent } from "../report/consistent-report.ts";
import { fixtureReport, passingReport } from "../report/fixture-report.ts";

const samples: Report = consistent({ ...passingReport, findings: findingSamples });
const grouped: Report = {
  ...fixtureReport,
  controls: groupByControl({ ...(await loadMapping("csf")), groups: [], general: [] }, fixtureReport.duties),
};

async function errorOf(text: string): Promise<UserError> {
  const error = await readReport(text, "saved.json").catch((caught: unknown) => caught);
  if (!(error instanceof UserError)) throw new Error(`not refused: ${error}`);
  return error;
}

describe.each([
  ["fixture", fixtureReport],
  ["passing", passingReport],
  ["every kind of finding", samples],
  ["compared", comparedReport],
  ["grouped", grouped],
])("the %s report", (_, report) => {
  test("comes back as it was written", async () => {
    expect(formatJson(await readReport(formatJson(report)))).toBe(formatJson(report));
  });

  test.each(Object.keys(formats) as FormatName[])("renders as %s like the one that was saved", async (name) => {
    const read = await readReport(formatJson(report));
    const format = await formats[name]();
    for (const locale of locales) {
      const options = { locale, color: false, verbose: true };
      // Source lines are not saved.
      const bare = { ...report, findings: report.findings.map(({ excerpt: _, ...finding }) => finding) } as Report;
      const sought = report.comparison ? read : bare;
      expect(format(read, options)).toBe(format(sought, options));
    }
  });
});

test("fingerprints are recreated, since an earlier version may have made them differently", async () => {
  const document = JSON.parse(formatJson(fixtureReport));
  for (const finding of document.findings) finding.fingerprint = "0".repeat(32);
  expect(formatJson(await readReport(JSON.stringify(document)))).toBe(formatJson(fixtureReport));
});

test("what a change adds is found again among the findings", async () => {
  const read = await readReport(formatJson(comparedReport));
  for (const finding of read.comparison?.findings.added ?? []) expect(read.findings).toContain(finding);
});

describe("refuses", () => {
  const json = formatJson(fixtureReport);
  /** The report with one value changed, given by its pointer. */
  const edited = (pointer: string, value: unknown) => {
    const document = JSON.parse(json);
    const keys = pointer.split("/").slice(1);
    const last = keys.pop() ?? "";
    let at = document;
    for (const key of keys) at = at[key];
    at[last] = value;
    return JSON.stringify(document, null, 2);
  };

  test.each([1, 7, 100, 1000, json.length - 3])("what is cut off after %d characters", async (length) => {
    const error = await errorOf(json.slice(0, length));
    expect(error).toMatchObject({ code: "report-not-json", params: { why: "cut" }, place: { path: "saved.json" } });
  });

  test.each(["", "{]", "report: 1", '{"a": 1} x'])("%j, which is no JSON", async (text) => {
    expect((await errorOf(text)).code).toBe("report-not-json");
  });

  test.each([0, 1, 3, 1.5])("schema version %d", async (version) => {
    const error = await errorOf(edited("/schemaVersion", version));
    expect(error).toMatchObject({ code: "report-version", params: { found: String(version), known: "2" } });
  });

  test.each(["null", "[]", "{}", '"report"', "1", '{"schemaVersion":"1"}'])("%s", async (text) => {
    expect((await errorOf(text)).code).toBe("file-invalid");
  });

  test.each([
    ["/asOf", "2026-02-30", "schema-format"],
    ["/findings/0/severity", "fatal", "schema-value"],
    ["/findings/0/params/cadence", 1, "schema-type"],
    ["/findings/0/line", 0, "schema-range"],
    ["/duties/0/tasks/0/outputs/0/evidence", null, "schema-type"],
    ["/surplus", 1, "schema-unknown-key"],
  ])("%s %j, with its line", async (pointer, value, code) => {
    const error = (await errorOf(edited(pointer, value))) as UserError<"file-invalid">;
    expect(error.code).toBe("file-invalid");
    const [problem] = error.params.problems;
    expect(problem).toMatchObject({ code, pointer });
    const key = pointer.slice(pointer.lastIndexOf("/") + 1);
    expect(edited(pointer, value).split("\n")[(problem?.line ?? 0) - 1]).toContain(`"${key}"`);
  });

  test.each([
    ["/summary/tasks/current", 34],
    ["/summary/tasks/total", 8],
    ["/summary/outputs/missing", 0],
    ["/summary/findings/error", 0],
    ["/summary/rules/broken", 9],
    ["/summary/records", 1],
    ["/conclusion", "pass"],
    ["/duties/0/tasks/0/state", "not-applicable"],
    ["/duties/0/tasks/0/outputs/0/findings/error", 3],
  ])("%s changed by hand to %j", async (pointer, value) => {
    const error = await errorOf(edited(pointer, value));
    expect(error).toMatchObject({ code: "report-disagrees", place: { path: "saved.json" } });
    expect(error.place?.line).toBeGreaterThan(0);
    const states = /\/state$/.test(pointer);
    expect((error as UserError<"report-disagrees">).params.pointer).toMatch(
      states ? /^\/summary\/tasks/ : `${pointer}`,
    );
  });

  test("a finding that was taken out", async () => {
    const { findings } = JSON.parse(json);
    const error = await errorOf(edited("/findings", findings.slice(2)));
    expect(error.code).toBe("report-disagrees");
  });

  test("outputs that lack evidence, of which no finding is left, with sums that agree", async () => {
    const error = await errorOf(formatJson(consistent({ ...fixtureReport, findings: [] })));
    expect(error).toMatchObject({ code: "report-disagrees", params: { stated: "invalid", counted: "current" } });
  });

  test("an output that is current in spite of an error, with sums that agree", async () => {
    const finding = createFinding("evidence-missing", { event: false }, { output: "O2.1.1" });
    const error = await errorOf(formatJson(consistent({ ...passingReport, paths: [], findings: [finding] })));
    expect(error).toMatchObject({ code: "report-disagrees", params: { stated: "current", counted: "lacking" } });
  });

  test("a duty that is listed and counted twice", async () => {
    const document = JSON.parse(formatJson(passingReport));
    document.duties.push(...document.duties);
    for (const key of Object.keys(document.summary.tasks)) document.summary.tasks[key] *= 2;
    const error = await errorOf(JSON.stringify(document));
    expect(error).toMatchObject({ code: "report-disagrees", params: { pointer: "/summary/tasks/total" } });
  });

  test("a broken rule under another name, in a report that says it twice", async () => {
    const at = samples.findings.findIndex(({ code }) => code === "rule-broken");
    const document = JSON.parse(formatJson(samples));
    document.findings[at].params.rule = "another-rule";
    const error = await errorOf(JSON.stringify(document));
    expect(error).toMatchObject({ code: "report-disagrees", params: { pointer: `/findings/${at}/rule` } });
  });

  test("controls and changes that were counted otherwise", async () => {
    for (const [report, part] of [
      [grouped, "controls"],
      [comparedReport, "comparison"],
    ] as const) {
      const document = JSON.parse(formatJson(report));
      if (part === "controls") document.controls.totals.total++;
      else document.comparison.findings.counts.warning++;
      const error = (await errorOf(JSON.stringify(document))) as UserError<"report-disagrees">;
      expect(error.params.pointer).toMatch(`/${part}/`);
    }
  });

  test("nesting without end", async () => {
    expect((await errorOf(`{"schemaVersion":2,"duties":${"[".repeat(20_000)}${"]".repeat(20_000)}}`)).code).toBe(
      "file-invalid",
    );
  });
});
