import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runCli } from "../support/run-cli.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

test("the schema of an output is printed, in upper or lower case, in the language of the configuration", async () => {
  const chinese = await runCli(temporaryFolder({ "isms-evidence.yaml": "version: 1\nlocale: zh-TW\n" }), [
    "schema",
    "o4.8.2",
  ]);
  expect([chinese.status, chinese.error]).toEqual([0, ""]);
  expect(JSON.parse(chinese.out).title).toBe("備份有效性確認紀錄");
  const english = await runCli(temporaryFolder(), ["schema", "O4.8.2"]);
  expect(JSON.parse(english.out).title).toBe("Backup effectiveness verification records");
});

test("all of them are written into a folder", async () => {
  const folder = temporaryFolder();
  const { status, out } = await runCli(folder, ["schema", "--all", "--out", "editor/schemas"]);
  expect([status, out]).toEqual([0, ""]);
  const files = readdirSync(join(folder, "editor/schemas"));
  expect(files).toHaveLength(75);
  expect(JSON.parse(readFileSync(join(folder, "editor/schemas/people.schema.json"), "utf8")).title).toBe(
    "People roster",
  );
});

test.each([
  [["schema"], "NAME"],
  [["schema", "O4.82"], '"O4.8.2"'],
  [["schema", "--all"], "--out"],
  [["schema", "O4.8.2", "--all", "--out", "x"], "--all"],
])("%j is refused, and says what to do", async (words, hint) => {
  const { status, out, error } = await runCli(temporaryFolder(), words);
  expect([status, out]).toEqual([2, ""]);
  expect(error).toContain(hint);
});
