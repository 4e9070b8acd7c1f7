import { describe, expect, test } from "vitest";
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
