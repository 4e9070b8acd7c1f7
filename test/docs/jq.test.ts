import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { beforeEach, expect, test } from "vitest";
import { createFinding } from "../../src/model/create-finding.ts";
import type { Finding } from "../../src/model/finding.ts";
import { formatJson } from "../../src/report/json/json.ts";
import { consistent } from "../report/consistent-report.ts";
import { fixtureReport } from "../report/fixture-report.ts";
import { isLinuxCi } from "../support/linux-ci.ts";

// The lines for jq of docs/formats.md, on a report in which findings share what they can.

const page = readFileSync(new URL("../../docs/formats.md", import.meta.url), "utf8");
const [open, counted, whole] = [...page.matchAll(/```sh\njq ([\s\S]*?) report\.json\n```/g)].map(
  ([, words = ""]) => words,
);

const text = (words: string) => ({ en: words, "zh-TW": `${words}。` });
const labels = { "run.result": { failed: text("Failed") } };
const [rule] = fixtureReport.rules;
const broken = (id: string, record: number) =>
  createFinding(
    "rule-broken",
    { rule: id, message: text(`${id}: {run.id}`), values: { "run.id": record }, labels },
    {
      output: "O4.8.1",
      path: "a.yaml",
      line: record,
    },
  );
const waived = { reason: "once", approvedBy: "p-1", expires: "2026-12-31" };
const findings: readonly Finding[] = [
  broken(rule?.id ?? "", 1),
  broken(rule?.id ?? "", 2),
  broken("of-the-base", 3),
  broken("of-the-base", 4),
  createFinding("evidence-missing", { event: false }, { output: "O4.8.2" }),
  { ...broken("of-the-base", 5), waived },
];
const report = consistent({ ...fixtureReport, findings, controls: null, comparison: null });

beforeEach((context) => {
  if (spawnSync("jq", ["--version"]).error && !isLinuxCi)
    context.skip("jq is not installed: the lines of docs/formats.md are not tried");
});

function jq(line = ""): string {
  const [, options = "", program = ""] = /^((?:-\w+ )*)'([\s\S]*)'$/.exec(line) ?? [];
  const words = [...options.split(" ").filter((word) => word !== ""), program];
  const { stdout, stderr } = spawnSync("jq", words, { input: formatJson(report), encoding: "utf8" });
  expect(stderr).toBe("");
  return stdout;
}

test("open findings have their whole message, also those without a place", () => {
  const lines = jq(open).trimEnd().split("\n");
  expect(lines.map((line) => line.split("\t").slice(0, 3))).toEqual([
    ...[1, 2, 3, 4].map((line) => ["error", "a.yaml", String(line)]),
    ["error", "", ""],
  ]);
  expect(lines[1]).toMatch(/：2。?$|: 2。$/);
});

test("broken rules are counted", () => {
  expect(JSON.parse(jq(counted))).toEqual({ [rule?.id ?? ""]: 2, "of-the-base": 3 });
});

test("parameters come back as they were", () => {
  const restored = JSON.parse(`[${jq(whole).trimEnd().replaceAll(/^}$/gm, "},").slice(0, -1)}]`);
  expect(restored.map(({ params }: Finding) => params)).toEqual(findings.map(({ params }) => params));
});
