import { describe, expect, test } from "vitest";
import { locales } from "../../src/model/locale.ts";
import { loadBuiltinPolicies } from "../../src/policy/builtin-policies.ts";
import { nilStatement, runCli } from "../support/run-cli.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { scriptedRepository } from "../trust/repository.ts";

const files = { "isms-evidence.yaml": "version: 1\n", "evidence/1.yaml": nilStatement("n").replaceAll("2026", "2024") };
const run = (folder: string, ...words: string[]) => runCli(folder, ["history", ...words]);
const period = ["--from", "2024-12-01", "--to", "2024-12-10"];

test("each output over the period, and by which yardstick", async () => {
  const folder = scriptedRepository([{ day: "2024-12-03", files }]);
  const { status, out } = await run(folder, ...period, "--yardstick", "now", "--format", "json");
  const { from, to, yardstick, days, notJudged, outputs } = JSON.parse(out);
  expect([status, from, to, yardstick, days]).toEqual([0, "2024-12-01", "2024-12-10", "now", { total: 10, judged: 8 }]);
  expect(notJudged).toEqual([{ from: "2024-12-01", to: "2024-12-02", problem: "no-commit" }]);
  expect(outputs).toHaveLength(71);
  const states = [{ from: "2024-12-03", to: "2024-12-10", state: "current" }];
  expect(outputs.find((one: { output: { id: string } }) => one.output.id === "O7.1.1")).toMatchObject({ states });
});

describe("less asked in the middle of the period and taken back", () => {
  const nil = nilStatement("n");
  const asked = (interval: string) => `version: 1\nparameters: { incident_report_nil_interval: ${interval} }\n`;
  const of = (id: string, from: string, to: string) =>
    nil.replace("id: n", `id: ${id}`).replace("2026-07-01, to", `${from}, to`).replaceAll("2026-09-30", to);
  const folder = () =>
    scriptedRepository([
      {
        day: "2025-01-05",
        files: { "isms-evidence.yaml": asked("P6M"), "evidence/1.yaml": of("n-1", "2024-01-01", "2024-12-31") },
      },
      { day: "2025-06-01", files: { "isms-evidence.yaml": asked("P12M") } },
      { day: "2025-08-01", files: { "evidence/2.yaml": of("n-2", "2025-01-01", "2025-07-31") } },
      { day: "2025-08-05", files: { "isms-evidence.yaml": asked("P6M") } },
    ]);

  test.each([
    ["is said with the yardstick of each day", ["--from", "2025-02-01"], ["O7.1.1 2025-07-31 2025-06-01"]],
    ["is no matter by the yardstick of today", ["--from", "2025-02-01", "--yardstick", "now"], []],
    ["is no matter before the period", ["--from", "2025-06-02"], []],
  ])("%s", async (_, words, expected) => {
    const { out } = await run(folder(), ...words, "--to", "2025-09-01", "--format", "json");
    const { loosened } = JSON.parse(out).yardsticks;
    type One = { output: string; day: string; changed: string };
    expect(loosened.map(({ output, day, changed }: One) => `${output} ${day} ${changed}`)).toEqual(expected);
  });

  test.each(locales)("names what was changed as people call it, in %s", async (locale) => {
    const { out } = await run(folder(), "--from", "2025-02-01", "--to", "2025-09-01", "--locale", locale);
    const { policy } = (await loadBuiltinPolicies()).get("baseline") ?? expect.fail();
    const { title } = policy.parameters.incident_report_nil_interval ?? expect.fail();
    const [open, close] = { en: [" (", ")"], "zh-TW": ["（", "）"] }[locale];
    expect(out.replace(/\s/g, "")).toContain(
      `${title[locale]}${open}incident_report_nil_interval${close}`.replace(/\s/g, ""),
    );
  });
});

test("outside git it says so, and does not guess", async () => {
  const { status, out } = await run(temporaryFolder(files), ...period);
  expect([status, out]).toEqual([2, ""]);
});

describe("the period", () => {
  test.each([
    ["without a first day", ["--to", "2024-12-10"], "--from"],
    ["without a last day", ["--from", "2024-12-10"], "--to"],
    ["backwards", ["--from", "2024-12-10", "--to", "2024-12-09"], "--to"],
    ["into the future", ["--from", "2024-12-10", "--to", "2999-01-01"], "--to"],
    ["in the future", ["--from", "2999-01-01", "--to", "2999-01-02"], "--from"],
    ["longer than five years", ["--from", "2015-01-01", "--to", "2020-01-02"], "--to"],
  ])("%s is an error", async (_, words, option) => {
    const { status, out, error } = await run(temporaryFolder(files), ...words);
    expect([status, out]).toEqual([2, ""]);
    expect(error).toContain(option);
  });
});
