import { expect, test } from "vitest";
import { loadProject } from "../../src/check/load-project.ts";
import { yardstickHistory } from "../../src/check/yardstick-history.ts";
import type { Report } from "../../src/model/report.ts";
import { gitHistory } from "../../src/source/git-history.ts";
import type { WitnessedCommit } from "../../src/trust/evidence-history.ts";
import { git } from "../support/git.ts";
import { nilStatement } from "../support/run-cli.ts";
import { scriptedRepository } from "../trust/repository.ts";

const config = "version: 1\nevidence: [evidence]\npeople: people.yaml\n";
const people = (count: number) => {
  const person = (index: number) => `  - { id: p-${index}, name: 林, unit: 資訊室, roles: [it], joined: 2020-01-01 }\n`;
  return `version: 1\npeople:\n${Array.from({ length: count }, (_, index) => person(index)).join("")}`;
};

test("the newest changes of the yardstick are compared, and that there are more is known", async () => {
  const changes = Array.from({ length: 22 }, (_, index) => ({
    day: "2026-08-01",
    files: { "people.yaml": people(2 + index) },
  }));
  const folder = scriptedRepository([
    {
      day: "2026-07-01",
      files: { "isms-evidence.yaml": config, "people.yaml": people(1), "evidence/1.yaml": nilStatement("nil-1") },
    },
    ...changes,
  ]);
  const history = await gitHistory(folder, git(folder, "rev-parse", "HEAD"), "");
  if (history.kind === "none") throw new Error(history.reason);
  const commits = history.commits.map(
    (commit): WitnessedCommit => ({ ...commit, day: "2026-08-01", impossible: null }),
  );
  let judged = 0;
  const judgeFiles = async () => {
    judged++;
    return { duties: [] } as unknown as Report;
  };
  const found = await yardstickHistory(
    await loadProject({ folder }),
    { history: { commits, documents: new Map() }, asOf: "2026-08-20", since: "2025-08-20" },
    judgeFiles,
  );
  expect({ ...found, judged }).toEqual({ loosened: [], compared: 20, hasMore: true, judged: 21 });
});
