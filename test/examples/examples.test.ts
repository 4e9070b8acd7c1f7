import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { parseAllDocuments } from "yaml";
import { findingName } from "../../src/model/create-finding.ts";
import type { Finding } from "../../src/model/finding.ts";
import type { OutputState } from "../../src/model/output-state.ts";
import type { Report } from "../../src/model/report.ts";
import { readReport } from "../../src/saved/read-report.ts";
import { runCli } from "../support/run-cli.ts";
import { outputSchemas } from "../support/schemas.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

type JsonReport = Report & { findings: Finding[] };
const made = new Map<string, Promise<JsonReport>>();

/** The report of `check` for an example, made once. */
function reportOf(example: string): Promise<JsonReport> {
  const report = made.get(example) ?? checked(example);
  made.set(example, report);
  return report;
}

async function checked(example: string): Promise<JsonReport> {
  const config = `examples/${example}/isms-evidence.yaml`;
  const words = ["check", "--config", config, "--as-of", "2026-10-01", "--format", "json", "--fail-on", "never"];
  const { out, error, status } = await runCli(root, words);
  expect({ status, error }).toEqual({ status: 0, error: "" });
  return JSON.parse(out);
}

function statesOf(report: Report): Map<string, OutputState> {
  const outputs = report.duties.flatMap(({ tasks }) => tasks.flatMap((task) => task.outputs));
  return new Map(outputs.map(({ id, state }) => [id, state]));
}

describe.each(["starter", "small-school", "private-company", "city-hospital", "city-hospital-gaps"])(
  "examples/%s",
  (example) => {
    test("gives the report beside it (after an intended change: npm run examples)", async () => {
      const expected = JSON.parse(readFileSync(join(root, "examples", example, "report.json"), "utf8"));
      expect({ ...(await reportOf(example)), source: null }).toEqual(expected);
    });
  },
);

test("the small school declares what others provide, and what is neither declared nor proven is missing", async () => {
  const { summary, provided } = await reportOf("small-school");
  expect(summary.outputs).toMatchObject({ provided: 11, invalid: 0, contradicted: 0 });
  expect(summary.outputs.missing).toBeGreaterThan(0);
  expect(new Set(provided.map(({ by }) => by)).size).toBe(1);
});

test("the company without a level is judged by the baseline policy", async () => {
  const { organization, policy, summary } = await reportOf("private-company");
  expect([organization.level, policy.id]).toEqual([null, "baseline"]);
  expect(summary.outputs).toMatchObject({ provided: 2, invalid: 0, contradicted: 0 });
});

test("the hospital has current evidence of everything and no finding", async () => {
  const report = await reportOf("city-hospital");
  expect(report.findings).toEqual([]);
  expect(report.summary.tasks).toEqual({ total: 34, applicable: 34, current: 34, lacking: 0 });
  expect(report.summary.outputs.current).toBe(71);
});

test("the hospital with gaps has one of each kind of problem", async () => {
  const report = await reportOf("city-hospital-gaps");
  const states = statesOf(report);
  const troubled = Object.fromEntries([...states].filter(([, state]) => state !== "current"));
  expect(troubled).toEqual({
    "O1.1.2": "invalid", // two documents with one id; a third with a duplicate key
    "O2.3.1": "stale", // not brought up to date after the risk assessment of August
    "O3.3.1": "contradicted", // a firewall with any-any rules
    "O4.2.2": "contradicted", // a leaver's account was never disabled
    "O4.7.3": "contradicted", // a network with WEP
    "O4.10.1": "contradicted", // a contract without the right to audit
    "O7.1.1": "contradicted", // reported after 85 minutes, without a reason
    "O7.3.1": "contradicted", // handed over by who no longer had it
    "O7.7.3": "contradicted", // an exercise without its review
    "O8.2.2": "contradicted", // more installed than licensed, and called compliant
    "O9.1.3": "not-evaluated", // the follow-up training is in a file that cannot be read
    "O4.1.2": "not-evaluated", // what a review decided shows in O4.1.1, which is invalid
    "O4.2.3": "contradicted", // the leaver's account is still enabled in the extract
    "O4.2.5": "not-evaluated", // the password settings are compared with O4.2.4, which is invalid
    "O3.1.2": "invalid", // a misspelled key and a misspelled value
    "O4.1.1": "invalid", // a nil statement that its preparer confirmed
    "O4.2.1": "due", // expires in two weeks
    "O4.2.4": "invalid", // 30 February
    "O4.3.1": "stale", // not reviewed, and its waiver has expired
    "O4.4.1": "waived", // by a waiver that is too long
    "O4.5.2": "missing", // neither a notice nor a nil statement
    "O4.6.1": "not-applicable",
    "O4.7.2": "missing", // the quarter's check was not made
    "O4.8.2": "invalid", // a readability test without its reason
    "O5.1.1": "due", // expired, within its grace period
    "O5.4.2": "stale", // the third quarter's check is missing
    "O6.1.1": "invalid", // a review dated in the future
    "O7.5.1": "waived",
    "O7.7.2": "stale", // four of five core systems were exercised
    "O8.3.1": "stale", // no internal audit in two calendar years
    "O9.2.1": "invalid", // a person who is not in the roster
  });
  const { findings } = await readReport(JSON.stringify(report));
  const names = new Set(findings.map(findingName));
  expect([...names].sort()).toEqual([
    "access-sod",
    "account-leaver-disabled",
    "account-review-arithmetic",
    "audit-scope-covers-everything",
    "contract-clauses-complete",
    "document-duplicate-id",
    "drill-planned-and-done",
    "drill-reviewed-in-a-month",
    "event-date-in-future",
    "evidence-chain-unbroken",
    "evidence-count-short",
    "evidence-due",
    "evidence-missing",
    "evidence-stale",
    "evidence-subject-missing",
    "firewall-any-any",
    "incident-reported-within-one-hour",
    "ip-licence-count",
    "nil-unsigned",
    "not-applicable-contradicted",
    "not-applicable-overdue",
    "output-unknown",
    "person-unknown",
    "risk-high-list-complete",
    "rules-not-evaluated",
    "schema-format",
    "schema-required",
    "schema-unknown-key",
    "schema-value",
    "waiver-expired",
    "waiver-too-long",
    "waiver-unused",
    "wifi-strength",
    "yaml-duplicate-key",
    "yaml-syntax",
  ]);
  expect(report.policy.overrides).toMatchObject([
    { kind: "parameter", parameter: "phishing_exercise_period", direction: "loosened", statutory: true },
    { kind: "parameter", parameter: "wireless_scan_max_age", direction: "tightened", statutory: false },
  ]);
  const exercises = report.duties
    .flatMap(({ tasks }) => tasks.flatMap(({ outputs }) => outputs))
    .find(({ id }) => id === "O7.7.2");
  expect(exercises?.requirements.map(({ subjects }) => subjects && [subjects.current, subjects.total])).toContainEqual([
    4, 5,
  ]);
});

test.each(["city-hospital", "city-hospital-gaps"])("examples/%s: every reference leads to a record", (example) => {
  const folder = join(root, "examples", example, "evidence");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".yaml"));
  const documents = files.flatMap((name) =>
    parseAllDocuments(readFileSync(join(folder, name), "utf8"), { schema: "core" }).map((document) => document.toJS()),
  );
  const recordsOf = (output: string): unknown[] =>
    documents.filter((document) => document?.output === output).flatMap((document) => document.records ?? []);
  const unresolved: string[] = [];
  let followed = 0;
  for (const [output, schema] of outputSchemas) {
    for (const [path, target] of Object.entries(schema["x-evidence"]?.references ?? {})) {
      const [, targetOutput = "", field = ""] = /^(O\d+\.\d+\.\d+)\.(.+)$/.exec(target) ?? [];
      const known = new Set(recordsOf(targetOutput).flatMap((record) => valuesAt(record, field.split("."))));
      for (const value of recordsOf(output).flatMap((record) => valuesAt(record, path.split("/")))) {
        followed++;
        if (!known.has(value)) unresolved.push(`${output}.${path} → ${target}: ${value}`);
      }
    }
  }
  expect(unresolved).toEqual([]);
  expect(followed).toBeGreaterThan(1000);
});

function valuesAt(value: unknown, path: readonly string[]): unknown[] {
  if (Array.isArray(value)) return value.flatMap((item) => valuesAt(item, path[0] === "*" ? path.slice(1) : path));
  const [key, ...rest] = path;
  if (key === undefined) return [value];
  if (typeof value !== "object" || value === null || !(key in value)) return [];
  return valuesAt((value as Record<string, unknown>)[key], rest);
}
