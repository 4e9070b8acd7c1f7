import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findingName } from "../../../src/model/create-finding.ts";
import type { Finding } from "../../../src/model/finding.ts";
import type { Report } from "../../../src/model/report.ts";
import { outputsOf } from "../../../src/model/walk.ts";
import { readReport } from "../../../src/saved/read-report.ts";
import { loadStandard } from "../../../src/standard/standard.ts";
import { bundle } from "../../support/bundle.ts";
import { git } from "../../support/git.ts";
import { type Branched, sceneRepository } from "./scene-repository.ts";
import { type Expected, excludeAll, type Scene, scenes, usual } from "./scenes.ts";

const asOf = "2026-10-01";
const { runCli, runAction } = bundle();
const outputs = outputsOf(await loadStandard()).map(({ id }) => id);

/** The files of a scene before and after. */
function historyOf({ name, before, change, meanwhile, expected }: Scene) {
  const start = usual();
  before?.(start);
  const head = new Map(start);
  if (expected.conclusion === "unknown") excludeAll(outputs)(head);
  else change(head);
  const main = new Map(start);
  meanwhile?.(main);
  return { name, start, head, ...(meanwhile ? { main } : {}) };
}

const folder = mkdtempSync(join(tmpdir(), "isms-evidence-scenes-"));
let commits: ReadonlyMap<string, Branched> = new Map();
beforeAll(() => {
  commits = sceneRepository(folder, scenes.map(historyOf));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function commitsOf(name: string): Branched {
  const found = commits.get(name);
  if (!found) throw new Error(`no such scene: ${name}`);
  return found;
}

function checkout(commit: string): void {
  git(folder, "checkout", "-q", "--force", "--detach", commit);
  git(folder, "clean", "-fdq");
}

const named = (findings: readonly Finding[]) =>
  findings
    .filter(({ severity }) => severity === "error")
    .map((finding) => `${finding.output ?? "–"} ${findingName(finding)}`)
    .sort();

/** What a report says of the change, as far as the scene speaks of it. */
function said({ comparison, conclusion }: Report, expected: Expected) {
  const { yardstick, findings, problem } = comparison ?? {};
  return {
    added: [...new Set(named(findings?.added ?? []))],
    fixed: expected.fixed?.length === 0 ? [] : [...new Set(named(findings?.fixed ?? []))],
    yardstick: yardstick?.kind,
    excused: expected.excused && yardstick?.excused.map(({ output }) => output),
    required: expected.required && named(yardstick?.findings.required ?? []),
    changes:
      expected.changes && yardstick?.changes.map(({ direction, part, name }) => `${direction} ${part} ${name}`).sort(),
    problem,
    conclusion,
  };
}

function wanted(expected: Expected) {
  const { added = [], fixed = [], yardstick = "unchanged", excused, required, changes, problem = null } = expected;
  const conclusion = expected.conclusion ?? (added.length > 0 ? "fail" : "pass");
  return {
    added: [...added].sort(),
    fixed: [...fixed].sort(),
    yardstick,
    excused,
    required: required && [...required].sort(),
    changes: changes && [...changes].sort(),
    problem,
    conclusion,
  };
}

test("the scenes are at least 40, each of its own name", () => {
  expect(new Set(scenes.map(({ name }) => name)).size).toBe(scenes.length);
  expect(scenes.length).toBeGreaterThanOrEqual(40);
});

describe.each(scenes)("$name", ({ name, meanwhile, expected }) => {
  test("check --scope changed --base", async () => {
    const { main, head } = commitsOf(name);
    checkout(head);
    const words = ["check", "--as-of", asOf, "--scope", "changed", "--base", main, "--format", "json", "--quiet"];
    const { out, error, status } = await runCli(folder, words);
    if (expected.status === 2) {
      expect([status, out]).toEqual([2, ""]);
      return;
    }
    expect(error).toBe("");
    const report = await readReport(out);
    expect(said(report, expected)).toEqual(wanted(expected));
    expect(status).toBe(report.conclusion === "pass" ? 0 : 1);
  });

  // GitHub checks out the merge commit; where the lines of work differ, the head as well.
  const checkouts = meanwhile ? (["head", "merge"] as const) : (["merge"] as const);
  test.each(checkouts)("the action on the %s", async (what) => {
    const of = commitsOf(name);
    checkout(of[what]);
    const payload = { pull_request: { number: 1, base: { sha: of.main }, head: { sha: of.head } } };
    const inputs = { "as-of": asOf, "json-file": "report.json" };
    const step = await runAction(folder, { event: "pull_request", payload, inputs });
    if (expected.status === 2) {
      expect([step.status, step.outputs]).toEqual([2, {}]);
      return;
    }
    const report = await readReport(readFileSync(join(folder, "report.json"), "utf8"));
    expect(said(report, expected)).toEqual(wanted(expected));
    const { conclusion, comparison } = report;
    expect(step.outputs).toMatchObject({
      conclusion,
      yardstick: comparison?.yardstick.kind,
      excused: JSON.stringify(comparison?.yardstick.excused.map(({ output }) => output)),
    });
    expect(comparison?.notion).toBe(what === "merge" ? "first-parent" : "merge-base");
  });
});
