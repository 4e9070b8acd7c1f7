import { readFileSync } from "node:fs";
import { join } from "node:path";
import readWorkbook from "read-excel-file/node";
import { describe, expect, test } from "vitest";
import { historyMessagesFor } from "../../src/messages/history.ts";
import { messagesFor } from "../../src/messages/messages.ts";
import { locales } from "../../src/model/locale.ts";
import { git } from "../support/git.ts";
import { nilStatement, runCli } from "../support/run-cli.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { scriptedRepository } from "../trust/repository.ts";

const files = {
  "isms-evidence.yaml": "version: 1\nlocale: en\n",
  "evidence/1.yaml": nilStatement("n").replaceAll("2026", "2024"),
};
const commits = [{ day: "2024-12-03", files }];
const asOf = ["--as-of", "2024-12-10"];
const since = (day: string) => ["--history-from", day];

test("check: the page has a strip for each output, and the trend without saved reports", async () => {
  const folder = scriptedRepository(commits);
  const page = ["--format", "html=page.html", "--fail-on", "never"];
  const { status } = await runCli(folder, ["check", ...asOf, ...since("2024-12-01"), ...page]);
  expect(status).toBe(0);
  const text = readFileSync(join(folder, "page.html"), "utf8");
  expect(text).toMatch(/<section class="history"[\s\S]*2024-12-01 to 2024-12-10, 8 days judged/);
  expect(text).toContain('<p class="trend">');
});

test.each(locales)(
  "pack: the workbook has the outputs by month and the gaps, the summary on what grounds, in %s",
  async (locale) => {
    const { sheets, period } = historyMessagesFor(locale);
    const { labelled } = messagesFor(locale).terms.phrases;
    const folder = scriptedRepository(commits);
    const words = ["pack", "--out", "pack", ...asOf, ...since("2024-11-20"), "--locale", locale];
    expect((await runCli(folder, words)).status).toBe(1);
    const book = (await readWorkbook(join(folder, "pack/report.xlsx"))) as unknown as {
      sheet: string;
      data: unknown[][];
    }[];
    const sheet = (name: string) => book.find((one) => one.sheet === name)?.data ?? [];
    const [head = [], ...rows] = sheet(sheets.history);
    expect(head.slice(-2)).toEqual(["2024-11", "2024-12"].map(sheets.lackingIn));
    expect(rows).toHaveLength(71);
    expect(rows.find(([id]) => id === "O7.1.1")?.slice(2)).toEqual([8, 8, 100, 0, null, 0, 0, null, 0]);
    expect(rows.find(([id]) => id === "O1.1.1")?.slice(2)).toEqual([8, 0, 0, 0, 0, 1, 8, null, 8]);
    expect(sheet(sheets.gaps).length).toBeGreaterThan(71);
    expect(book.flatMap(({ data }) => data).map(([label]) => label)).toContain(labelled(sheets.history, period));
    expect(readFileSync(join(folder, "pack/report.html"), "utf8")).toContain('<section class="history"');
  },
);

describe("what cannot be replayed is an error before anything is written", () => {
  test.each([
    ["after the report", "2024-12-11"],
    ["more than five years before", "2019-12-09"],
  ])("a day %s", async (_, day) => {
    const folder = temporaryFolder(files);
    const { status, out, error } = await runCli(folder, ["check", ...asOf, ...since(day)]);
    expect([status, out]).toEqual([2, ""]);
    expect(error).toContain("--history-from");
  });

  test("a shallow clone", async () => {
    const folder = temporaryFolder();
    git(
      folder,
      "clone",
      "-q",
      "--depth=1",
      `file://${scriptedRepository([...commits, { day: "2024-12-05", files: { a: "b" } }])}`,
      "clone",
    );
    const { status, out } = await runCli(join(folder, "clone"), ["check", ...asOf, ...since("2024-12-01")]);
    expect([status, out]).toEqual([2, ""]);
  });

  test("a shard has no history", async () => {
    const { status } = await runCli(temporaryFolder(files), ["check", "--shard", "1/2", ...since("2024-12-01")]);
    expect(status).toBe(2);
  });
});
