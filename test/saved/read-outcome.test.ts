import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { UserError } from "../../src/model/user-error.ts";
import { formatJson } from "../../src/report/json/json.ts";
import { readOutcome, readOutcomeFile } from "../../src/saved/read-outcome.ts";
import { readReport } from "../../src/saved/read-report.ts";
import { consistent } from "../report/consistent-report.ts";
import { fixtureReport, passingReport } from "../report/fixture-report.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const taken = ({ asOf, paths, summary, duties }: typeof fixtureReport) => ({
  asOf,
  paths,
  summary,
  duties: duties.map(({ tasks }) => ({ tasks: tasks.map(({ id, state }) => ({ id, state })) })),
});

describe.each([
  ["fixture", fixtureReport],
  ["passing", passingReport],
])("of the %s report", (_name, report) => {
  test("only what a roll-up needs is kept", async () => {
    expect(await readOutcome(formatJson(report), "a.json")).toEqual(taken(report));
  });

  test("from a file it is the same, also behind a byte order mark", async () => {
    const folder = temporaryFolder({ "a.json": formatJson(report), "b.json": `\uFEFF${formatJson(report)}` });
    expect(await readOutcomeFile(folder, "a.json")).toEqual(taken(report));
    expect(await readOutcomeFile(folder, "b.json")).toMatchObject(taken(report));
  });
});

/** The path of each value, with what takes its place. */
const faults: readonly [path: string, value: unknown][] = [
  ["schemaVersion", 3],
  ["asOf", "2026-13-01"],
  ["paths", null],
  ["paths.0", 1],
  ["summary", null],
  ["summary.tasks.lacking", -1],
  ["summary.tasks.lacking", 7],
  ["summary.outputs.stale", "1"],
  ["summary.findings.error", 0],
  ["duties", {}],
  ["duties.0", null],
  ["duties.0.tasks.0.id", "T1.1\u001b[2J"],
  ["duties.0.tasks.0.state", "fine"],
  ["duties.0.tasks.0.outputs", null],
  ["duties.0.tasks.0.outputs.0.state", "current "],
  ["duties.0.tasks.0.outputs.0.findings.error", 5],
  ["duties.0.tasks.0.outputs.0.evidence", [{ records: 1.5 }]],
  ["findings", "none"],
  ["findings.0", []],
  ["findings.0.severity", "fatal"],
  ["findings.0.waived", "yes"],
  ["findings.0.waived", {}],
  ["findings.0.code", "evidence-fine"],
  ["findings.0.code", "__proto__"],
  ["findings.0.params", null],
  ["findings.0.output", 1],
  ["rules", [null]],
];

test.each(faults)("with %s as %j it is refused as by every other command", async (path, value) => {
  const report = JSON.parse(formatJson(fixtureReport));
  const keys = path.split(".");
  const last = keys.pop() ?? "";
  const parent = keys.reduce((inner, key) => inner[key], report);
  parent[last] = value;
  const text = JSON.stringify(report);
  const codeOf = (error: UserError) => error.code;
  const expected = await readReport(text, "a.json").then(() => null, codeOf);
  expect(expected).not.toBeNull();
  expect(await readOutcome(text, "a.json").then(() => null, codeOf)).toBe(expected);
});

test("a report whose outputs lack evidence, of which no finding is left, is refused", async () => {
  const text = formatJson(consistent({ ...fixtureReport, findings: [] }));
  await expect(readOutcome(text, "a.json")).rejects.toMatchObject({ code: "report-disagrees" });
});

test("a report that ends early, and a file that is none, are refused", async () => {
  const text = formatJson(fixtureReport);
  const folder = temporaryFolder({});
  writeFileSync(join(folder, "cut.json"), text.slice(0, -200));
  await expect(readOutcomeFile(folder, "cut.json")).rejects.toMatchObject({ code: "report-not-json" });
  await expect(readOutcomeFile(folder, "none.json")).rejects.toMatchObject({ code: "unreadable" });
});
