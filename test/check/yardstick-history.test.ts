import { expect, test } from "vitest";
import { loadProject } from "../../src/check/load-project.ts";
import { yardstickHistory } from "../../src/check/yardstick-history.ts";
import type { Report } from "../../src/model/report.ts";
import { gitHistory } from "../../src/source/git-history.ts";
import type { WitnessedCommit } from "../../src/trust/evidence-history.ts";
import { git } from "../support/git.ts";
import { nilStatement } from "../support/run-cli.ts";
import { scriptedRepository } from "../trust/repository.ts";

const asked = (days: number) =>
  `version: 1\nevidence: [evidence]\nparameters: { incident_report_nil_interval: P${days}D }\n`;

test("the newest changes of the yardstick are compared, and that there are more is known", async () => {
  const changes = Array.from({ length: 22 }, (_, index) => ({
    day: "2026-08-01",
    files: { "isms-evidence.yaml": asked(100 + index) },
  }));
  const folder = scriptedRepository([
    { day: "2026-07-01", files: { "isms-evidence.yaml": asked(99), "evidence/1.yaml": nilStatement("nil-1") } },
    ...changes,
  ]);
  const history = await gitHistory(folder, git(folder, "rev-parse", "HEAD"), "");
  if (history.kind === "none") throw new Error(history.reason);
  const commits = history.commits.map(
    (commit): WitnessedCommit => ({ ...commit, day: "2026-08-01", impossible: null }),
  );
  const nothing = { duties: [] } as unknown as Report;
  let judged = 0;
  const judgeFiles = async () => {
    judged++;
    return nothing;
  };
  const found = await yardstickHistory(
    await loadProject({ folder }),
    { commits, asOf: "2026-08-20", length: "P1Y" },
    judgeFiles,
  );
  expect({ ...found, judged }).toEqual({ loosened: [], compared: 20, hasMore: true, judged: 80 });
});
