import { describe, expect, test } from "vitest";
import { locales } from "../../../src/model/locale.ts";
import type { Report } from "../../../src/model/report.ts";
import { formatOscal } from "../../../src/report/oscal/oscal.ts";
import type { ReportOptions } from "../../../src/report/reporter.ts";
import { findingSamples } from "../../messages/finding-samples.ts";
import { attackedReport, attacks } from "../attacks.ts";
import { consistent } from "../consistent-report.ts";
import { fixtureReport, passingReport } from "../fixture-report.ts";
import { oscalErrors } from "./oscal-errors.ts";

interface Observation {
  readonly uuid: string;
  readonly title: string;
  readonly types: readonly string[];
  readonly collected: string;
  readonly expires?: string;
  readonly "relevant-evidence"?: readonly { readonly href: string }[];
}

const options: ReportOptions = { locale: "en", color: false, verbose: false };

function resultOf(report: Report, more: Partial<ReportOptions> = {}) {
  const document = JSON.parse(formatOscal(report, { ...options, ...more }));
  expect(oscalErrors(document)).toBe(null);
  const results = document["assessment-results"];
  return { results, result: results.results[0], observations: results.results[0].observations as Observation[] };
}

function find<T extends { readonly title: string }>(list: readonly T[], start: string): T {
  const found = list.find(({ title }) => title.startsWith(start));
  if (!found) throw new Error(`nothing begins with ${start}`);
  return found;
}

describe.each(locales)("%s fits NIST's schema", (locale) => {
  test.each([
    ["fixture", fixtureReport],
    ["passing", passingReport],
    ["every kind of finding", consistent({ ...passingReport, findings: findingSamples })],
    ["nothing at all", { ...passingReport, duties: [] }],
  ])("%s", (_, report) => {
    resultOf(report, { locale });
  });

  test.each(Object.entries(attacks))("with %s in every name and path", (_, attack) => {
    resultOf(attackedReport(fixtureReport, attack), { locale });
  });
});

test("an observation has the day of its evidence and its last valid day", () => {
  const { observations } = resultOf(fixtureReport);
  expect(find(observations, "O4.8.2 Any")).toMatchObject({
    collected: "2026-09-25T00:00:00Z",
    expires: "2027-03-25T23:59:59Z",
  });
  const missing = find(observations, "O7.1.1");
  expect([missing.collected, missing.expires]).toEqual(["2026-10-01T00:00:00Z", undefined]);
});

test("a finding says whether its output is satisfied, by which observations and what is excused", () => {
  const { result, observations } = resultOf(fixtureReport);
  const stateOf = (output: string) => find<{ title: string; target: { status: object } }>(result.findings, output);
  expect(stateOf("O2.1.1").target.status).toMatchObject({ state: "satisfied", reason: "pass" });
  expect(stateOf("O7.1.1").target.status).toMatchObject({ state: "not-satisfied", reason: "fail" });
  expect(stateOf("O4.4.1").target.status).toMatchObject({ state: "not-satisfied", reason: "other" });
  expect(stateOf("O4.4.1")).toMatchObject({ "related-risks": [{ "risk-uuid": result.risks[0].uuid }] });
  const known = new Set(observations.map(({ uuid }) => uuid));
  const named = result.findings.flatMap((finding: Record<string, { "observation-uuid": string }[]>) =>
    (finding["related-observations"] ?? []).map((one) => one["observation-uuid"]),
  );
  expect(named.length).toBeGreaterThan(20);
  for (const uuid of named) expect(known).toContain(uuid);
});

test("what does not apply is excluded, with its reasons", () => {
  const [selection] = resultOf(fixtureReport, { locale: "zh-TW" }).result["reviewed-controls"]["control-selections"];
  expect(selection["exclude-controls"]).toEqual([
    { "control-id": "O4.4.2" },
    { "control-id": "O4.6.1" },
    { "control-id": "O4.6.2" },
  ]);
  expect(selection.remarks).toContain("無物聯網設備");
});

test("UUIDs are unique, stay for what stays, and the document's changes with anything in it", () => {
  const later = { ...fixtureReport, asOf: "2026-10-02" };
  const [first, second] = [resultOf(fixtureReport), resultOf(later)];
  const all = formatOscal(fixtureReport, options).match(/"uuid": "[^"]+"/g) ?? [];
  expect(new Set(all).size).toBe(all.length);
  expect(second.observations.map(({ uuid }) => uuid)).toEqual(first.observations.map(({ uuid }) => uuid));
  expect(second.results.uuid).not.toBe(first.results.uuid);
});

test("links to evidence lead to where it lies", () => {
  const { observations } = resultOf(fixtureReport, { linkBase: "evidence/" });
  expect(find(observations, "O2.1.1")["relevant-evidence"]?.[0]?.href).toBe(
    "evidence/evidence/t2-assets-and-risk/O2.1.1-assets.yaml",
  );
});

test("a day that OSCAL cannot write, as of the Republic's calendar, is that of the report", () => {
  const [duty, ...duties] = fixtureReport.duties;
  const report = JSON.parse(
    JSON.stringify({ ...fixtureReport, duties: [duty, ...duties] }).replaceAll("2026-06-12", "0115-06-12"),
  );
  expect(find(resultOf(report).observations, "O2.1.1").collected).toBe("2026-10-01T00:00:00Z");
});
