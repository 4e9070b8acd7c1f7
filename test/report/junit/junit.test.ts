import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { validateXML } from "xmllint-wasm";
import { locales } from "../../../src/model/locale.ts";
import { outputStates } from "../../../src/model/output-state.ts";
import type { Report } from "../../../src/model/report.ts";
import { formatJunit } from "../../../src/report/junit/junit.ts";
import { findingSamples } from "../../messages/finding-samples.ts";
import { attacks } from "../attacks.ts";
import { consistent } from "../consistent-report.ts";
import { fixtureReport, passingReport } from "../fixture-report.ts";

// With the one attribute that GitLab reads besides; Jenkins ignores what it does not know.
const schema = readFileSync(new URL("../schemas/jenkins-junit.xsd", import.meta.url), "utf8").replace(
  /(?=<xs:attribute name="status")/,
  '<xs:attribute name="file" type="xs:string" use="optional"/>',
);
const samples = consistent({ ...passingReport, findings: findingSamples });

function render(report: Report, locale: (typeof locales)[number] = "en"): string {
  return formatJunit(report, { locale, color: false, verbose: false });
}

async function errorsOf(...documents: readonly string[]) {
  const xml = documents.map((contents, index) => ({ fileName: `${index}.xml`, contents }));
  const { errors } = await validateXML({ xml, schema });
  return errors.map(({ rawMessage }) => rawMessage);
}

/** State of each case by its name, as a reader of the file sees it. */
function cases(xml: string): Record<string, string> {
  return Object.fromEntries(
    [...xml.matchAll(/<testcase name="([^" ]+)[^>]*?(?:\/>|>([\s\S]*?)<\/testcase>)/g)].map(([, name, body = ""]) => [
      name,
      /<(failure|skipped)/.exec(body)?.[1] ?? "passed",
    ]),
  );
}

test("fits the schema of Jenkins, whatever the texts", async () => {
  const hostile = Object.values(attacks).map((attack) =>
    render({
      ...fixtureReport,
      tool: { ...fixtureReport.tool, version: attack },
      findings: fixtureReport.findings.map((finding) => ({ ...finding, path: attack })),
      notApplicable: fixtureReport.notApplicable.map((entry) => ({ ...entry, reason: attack })),
    }),
  );
  const rendered = [fixtureReport, passingReport, samples].flatMap((report) =>
    locales.map((locale) => render(report, locale)),
  );
  expect(await errorsOf(...rendered, ...hostile)).toEqual([]);
});

test("the schema refuses what it should", async () => {
  const broken = render(fixtureReport).replace("<testsuite ", "<testsuit ");
  expect(await errorsOf(broken)).not.toEqual([]);
});

test("a case names the file of its first problem, or of its evidence", () => {
  const files = Object.fromEntries(
    [...render(fixtureReport).matchAll(/<testcase name="([^" ]+)[^>]*?(?: file="([^"]*)")? time/g)].map(
      ([, name, file]) => [name, file],
    ),
  );
  expect(files).toMatchObject({
    "O2.1.1": "evidence/t2-assets-and-risk/O2.1.1-assets.yaml",
    "O4.5.1": "evidence/t4-operations/O4.5.1-vulnerabilities.yaml",
  });
  expect(files["O7.1.1"]).toBeUndefined();
});

test("no text of a document is a link to a file of the job, as GitLab reads it", () => {
  const attack = "[[ATTACHMENT|public/index.html]]";
  const findings = fixtureReport.findings.map((finding) => ({ ...finding, path: attack, record: attack }));
  const xml = render({ ...fixtureReport, findings });
  expect(xml).toContain("[ [ATTACHMENT|");
  expect(xml.replaceAll(/ file="[^"]*"/g, "")).not.toContain("[[ATTACHMENT|");
});

test("a case for each output: failed, skipped or passed by its state", () => {
  expect(cases(render(fixtureReport))).toEqual({
    "O2.1.1": "passed",
    "O4.4.1": "skipped",
    "O4.4.2": "skipped",
    "O4.5.1": "failure",
    "O4.5.2": "passed",
    "O4.5.3": "failure",
    "O4.6.1": "skipped",
    "O4.6.2": "skipped",
    "O4.8.1": "passed",
    "O4.8.2": "failure",
    "O5.2.1": "failure",
    "O7.1.1": "failure",
    Configuration: "failure",
  });
});

describe("the sums", () => {
  test.each([
    ["fixture", fixtureReport],
    ["passing", passingReport],
    ["samples", samples],
  ])("of %s are those of the cases", (_, report) => {
    const xml = render(report);
    const sum = (name: string, tag: string) =>
      [...xml.matchAll(new RegExp(`<${tag} [^>]*?${name}="(\\d+)"`, "g"))].reduce(
        (total, [, n]) => total + Number(n),
        0,
      );
    const states = Object.values(cases(xml));
    expect(sum("tests", "testsuites")).toBe(report.summary.outputs.total + 1);
    expect(sum("tests", "testsuite")).toBe(report.summary.outputs.total + 1);
    expect(sum("failures", "testsuites")).toBe(states.filter((state) => state === "failure").length);
    expect(sum("failures", "testsuite")).toBe(sum("failures", "testsuites"));
    expect(sum("skipped", "testsuite")).toBe(states.filter((state) => state === "skipped").length);
    expect(sum("failures", "testsuites") > 0).toBe(report.conclusion !== "pass");
  });
});

test("every error of an output is in its failure, the rest beside it", () => {
  const body = /<testcase name="O4\.8\.2[\s\S]*?<\/testcase>/.exec(render(fixtureReport))?.[0] ?? "";
  const failure = /<failure [^>]*>([\s\S]*?)<\/failure>/.exec(body)?.[1] ?? "";
  expect(failure.split("\n")).toHaveLength(13);
  expect(failure).toContain("evidence/t4-operations/O4.8.2-restore-tests.yaml:44:5");
  const due = /<testcase name="O4\.5\.2[\s\S]*?<\/testcase>/.exec(render(fixtureReport))?.[0];
  expect(due).toMatch(/<system-out>warning evidence-due /);
});

test.each(outputStates)("an output that is %s, with no finding against it", (state) => {
  const [duty] = passingReport.duties;
  const [task] = duty?.tasks ?? [];
  const [output] = task?.outputs ?? [];
  if (!duty || !task || !output) throw new Error("the fixture has an output");
  const report = (paths: readonly string[]): Report => ({
    ...passingReport,
    paths,
    duties: [{ ...duty, tasks: [{ ...task, outputs: [{ ...output, state }] }] }],
  });
  const lacks = ["stale", "contradicted", "invalid", "missing", "not-evaluated"].includes(state);
  const out = ["waived", "provided", "not-applicable"].includes(state);
  expect(cases(render(report([])))["O2.1.1"]).toBe(lacks ? "failure" : out ? "skipped" : "passed");
  // Limited to files, the report has no findings for the outputs of other files.
  expect(cases(render(report(["evidence/a.yaml"])))["O2.1.1"]).toBe(lacks || out ? "skipped" : "passed");
});
