import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkProject } from "../../src/check/check.ts";
import { checkAgainst } from "../../src/check/check-against.ts";
import type { Judgement } from "../../src/check/judge.ts";
import { loadProject } from "../../src/check/load-project.ts";
import { createSharedWork } from "../../src/check/shared-work.ts";
import { compareFindings } from "../../src/derive/compare-findings.ts";
import { compareReports } from "../../src/derive/compare-reports.ts";
import { compareYardsticks } from "../../src/derive/compare-yardsticks.ts";
import type { Report } from "../../src/model/report.ts";
import { headBase } from "../../src/source/find-base.ts";
import { workingTree } from "../../src/source/working-tree.ts";
import { createRandom } from "../oracle/random.ts";
import { editedRevisions, exampleYaml, type Files } from "../support/edited-revisions.ts";
import { commitAll, git } from "../support/git.ts";
import { temporaryFolder, writeFiles } from "../support/temporary-folder.ts";

const asOf = "2026-10-01";

/** What a check alone says of what is in a folder. */
async function judgedAlone(folder: string): Promise<Judgement> {
  const shared = createSharedWork();
  await checkProject(await loadProject({ source: workingTree(folder) }), { asOf, shared });
  if (!shared.last) throw new Error("nothing was judged");
  return shared.last;
}

/** The comparison of two checks of which neither knows the other. */
function comparedAlone(then: Judgement, now: Judgement, commit: string): Report {
  const findings = compareFindings(then, now);
  const added = new Set(findings.added);
  const report = now.limited(
    null,
    now.echoes.filter((echo) => added.has(echo)),
  );
  const of = {
    commit,
    notion: "merge-base" as const,
    movedFrom: null,
    problem: null,
    leftOut: [],
    report: then.report,
  };
  const yardstick = compareYardsticks("base", null, [], now, now);
  return compareReports(of, report, findings, yardstick, "changed", null);
}

test.each(["city-hospital", "city-hospital-gaps"])(
  "the report of a change of %s is that of two checks that share nothing",
  async (name) => {
    const random = createRandom(name.length + 7);
    const ofYardstick = Object.entries(exampleYaml(name)).filter(([path]) => !path.startsWith("evidence/"));
    const revisions = editedRevisions(exampleYaml(name), 7, random).map((files): Files => {
      return { ...files, ...Object.fromEntries(ofYardstick) };
    });
    const folder = temporaryFolder(revisions[0] ?? {});
    for (const files of revisions.slice(1)) {
      const commit = commitAll(folder);
      const then = await judgedAlone(folder);
      rmSync(join(folder, "evidence"), { recursive: true });
      writeFiles(folder, files);
      const project = await loadProject({ source: workingTree(folder) });
      const base = await headBase(folder);
      if (!base) throw new Error("nothing is committed");
      const report = await checkAgainst(project, { base, asOf, scope: "changed", yardstick: "base" });
      const alone = comparedAlone(then, await judgedAlone(folder), commit);
      expect(JSON.stringify(report, null, 1)).toBe(JSON.stringify(alone, null, 1));
    }
  },
);

test("a file that git is set to skip, and that is there, is compared with what it was", async () => {
  const path = "evidence/O2.1.1-asset-inventory.yaml";
  const folder = temporaryFolder(exampleYaml("starter"));
  commitAll(folder);
  git(folder, "update-index", "--skip-worktree", path);
  const older = readFileSync(join(folder, path), "utf8").replaceAll("2026-", "2020-");
  writeFiles(folder, { [path]: older });
  const base = await headBase(folder);
  if (!base) throw new Error("nothing is committed");
  const project = await loadProject({ source: workingTree(folder) });
  const { comparison } = await checkAgainst(project, { base, asOf, scope: "changed", yardstick: "base" });
  expect(comparison?.outputs.broken.map(({ output }) => output)).toEqual(["O2.1.1"]);
  expect(comparison?.findings.added.map(({ code }) => code)).toContain("evidence-stale");
});
