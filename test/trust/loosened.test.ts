import { expect, test } from "vitest";
import { nilStatement } from "../support/run-cli.ts";
import { historySays, reportOf, type ScriptedCommit, scriptedRepository } from "./repository.ts";

const asked = (interval: string) =>
  `version: 1\nevidence: [evidence]\npolicy: [baseline, trust]\nparameters: { incident_report_nil_interval: ${interval} }\n`;
const nil = (id: string, from: string, to: string, date: string) =>
  nilStatement(id)
    .replace("from: 2026-07-01, to: 2026-09-30", `from: ${from}, to: ${to}`)
    .replace("date: 2026-09-30", `date: ${date}`);
const last = { "evidence/1.yaml": nil("nil-1", "2025-01-01", "2025-12-31", "2026-01-05") };
const next = { "evidence/2.yaml": nil("nil-2", "2026-01-01", "2026-06-30", "2026-07-05") };
const change = (day: string, config: string): ScriptedCommit => ({ day, files: { "isms-evidence.yaml": config } });

const rule = "history-yardstick-loosened";
/** By six months and seven days of grace, the first nil statement is good until 2026-07-07. */
const strict: ScriptedCommit = { day: "2026-01-05", files: { "isms-evidence.yaml": asked("P6M"), ...last } };

test.each<[string, readonly ScriptedCommit[], asOf: string, readonly string[]]>([
  ["nothing is loosened", [strict], "2026-08-20", []],
  ["what lacks evidence is excused", [strict, change("2026-08-01", asked("P12M"))], "2026-08-20", ["2026-08-20"]],
  ["less is asked before evidence lapses", [strict, change("2026-03-01", asked("P12M"))], "2026-08-20", ["2026-08-20"]],
  ["less is asked and all is there", [strict, change("2026-03-01", asked("P12M"))], "2026-06-20", []],
  ["more is asked", [strict, change("2026-03-01", asked("P3M"))], "2026-08-20", []],
  [
    "less is asked until there is evidence again",
    [
      strict,
      change("2026-07-20", asked("P12M")),
      { day: "2026-07-28", files: next },
      change("2026-07-29", asked("P6M")),
    ],
    "2026-08-20",
    ["2026-07-20"],
  ],
  [
    "a day is judged afterwards, with less asked",
    [strict, change("2026-09-01", asked("P12M"))],
    "2026-08-20",
    ["2026-08-20"],
  ],
  [
    "in two steps",
    [strict, change("2026-07-20", asked("P9M")), change("2026-08-01", asked("P12M"))],
    "2026-08-20",
    ["2026-08-01"],
  ],
  [
    "by way of a configuration that nobody can read",
    [strict, change("2026-07-20", "version: x\n"), change("2026-07-21", asked("P12M"))],
    "2026-08-20",
    ["2026-08-20"],
  ],
  [
    "less is asked in the middle of the period, until there is evidence again and all is as before",
    [
      strict,
      change("2026-06-20", asked("P12M")),
      { day: "2026-07-28", files: next },
      change("2026-08-10", asked("P6M")),
    ],
    "2026-08-20",
    ["2026-07-27"],
  ],
  [
    "less is asked in the middle of the period, and evidence comes in time",
    [
      strict,
      change("2026-06-20", asked("P12M")),
      { day: "2026-07-06", files: next },
      change("2026-08-10", asked("P6M")),
    ],
    "2026-08-20",
    [],
  ],
  [
    "with another change before evidence lapses",
    [strict, change("2026-03-01", asked("P12M")), change("2026-04-01", `${asked("P12M")}timezone: Asia/Tokyo\n`)],
    "2026-08-20",
    ["2026-08-20"],
  ],
  [
    "with another change, and all is as before when evidence lapses",
    [
      strict,
      change("2026-03-01", asked("P12M")),
      change("2026-04-01", `${asked("P12M")}timezone: Asia/Tokyo\n`),
      change("2026-06-20", asked("P6M")),
    ],
    "2026-08-20",
    [],
  ],
  [
    "with another comment before evidence lapses",
    [strict, change("2026-03-01", asked("P12M")), change("2026-04-01", `# 2026\n${asked("P12M")}`)],
    "2026-08-20",
    ["2026-08-20"],
  ],
  [
    "more than a year before",
    [{ ...strict, day: "2025-01-05" }, change("2025-02-01", asked("P12M"))],
    "2026-08-20",
    [],
  ],
])("%s", async (_name, commits, asOf, expected) => {
  const report = await reportOf(scriptedRepository(commits), "--config", "isms-evidence.yaml", "--as-of", asOf);
  const found = report.findings.flatMap(({ code, params, output, severity }) =>
    code === "rule-broken" && params.rule === rule ? [{ day: params.values.day, output, severity }] : [],
  );
  expect(found.map(({ day }) => day)).toEqual(expected);
  for (const one of found) expect(one).toMatchObject({ output: "O7.1.1", severity: "warning" });
  const state = report.rules.find(({ id }) => id === rule)?.state ?? "";
  expect(expected.length > 0 ? ["broken"] : ["met", "not-applicable"]).toContain(state);
  expect(historySays(report).filter((finding) => finding.startsWith(rule))).toHaveLength(expected.length);
});
