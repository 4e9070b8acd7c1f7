import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { formatJson } from "../../src/report/json/json.ts";
import { readTrend } from "../../src/saved/read-trend.ts";
import type { Terminal } from "../../src/shell/terminal.ts";
import { fixtureReport } from "../report/fixture-report.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

test.skipIf(process.platform === "win32")("a pipe among the reports is not waited for", async () => {
  const folder = temporaryFolder({ "a.json": formatJson(fixtureReport) });
  execFileSync("mkfifo", [join(folder, "b.json")]);
  const said: string[] = [];
  const terminal = { folder, error: (text: string) => said.push(text) } as unknown as Terminal;
  expect(await readTrend(".", terminal, "en")).toMatchObject([{ asOf: fixtureReport.asOf }]);
  expect(said).toEqual([]);
});
