import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { runCli } from "../support/run-cli.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const hospital = fileURLToPath(new URL("../../examples/city-hospital/", import.meta.url));

async function sheetIn(words: readonly string[], folder = hospital) {
  const path = join(temporaryFolder(), "form.html");
  const outcome = await runCli(folder, ["form", ...words, "--out", path]);
  const [, data = "{}"] =
    /<script type="application\/json" id="sheet">(.*)<\/script>/.exec(readFileSync(path, "utf8")) ?? [];
  return { ...outcome, path, sheet: JSON.parse(data) };
}

test("a page of a project offers its people, assets and numbers, and judges by its policy", async () => {
  const { status, out, error, path, sheet } = await sheetIn(["o4.8.2"]);
  expect([status, out]).toEqual([0, ""]);
  expect(error).toContain(path);
  expect(sheet).toMatchObject({ output: "O4.8.2", locale: "zh-TW", kind: "periodic", timezone: "Asia/Taipei" });
  expect(sheet.people.length).toBeGreaterThan(5);
  expect(sheet.people.some(({ left }: { left?: true }) => left)).toBe(true);
  expect(sheet.known.asset_id[0]).toEqual([expect.stringMatching(/^A-/), expect.stringMatching(/./)]);
  expect(sheet.usedIds.length).toBeGreaterThan(0);
  expect(sheet.lastNumber).toMatch(/^RT-/);
});

test("a page that goes outside has nothing of them", async () => {
  const { sheet } = await sheetIn(["O4.8.2", "--without-lists", "--locale", "en"]);
  expect(sheet).toMatchObject({ locale: "en", people: null, known: {}, usedIds: [], lastNumber: null });
});

test("outside of a project too", async () => {
  const { status, sheet } = await sheetIn(["O7.1.1"], temporaryFolder());
  expect([status, sheet.organization, sheet.people, sheet.kind]).toEqual([0, null, null, "event"]);
});

test.each([
  [["form", "O4.8.2"], /--out/],
  [["form", "O4.8.9", "--out", "x.html"], /O4\.8\.1|O4\.8\.2/],
  [["form", "--out", "x.html"], /OUTPUT/],
])("%j is an error", async (words, said) => {
  const { status, error } = await runCli(temporaryFolder(), words);
  expect(status).toBe(2);
  expect(error).toMatch(said);
});

test("nothing is overwritten", async () => {
  const folder = temporaryFolder({ "form.html": "mine" });
  const { status, error } = await runCli(folder, ["form", "O4.8.2", "--out", "form.html"]);
  expect([status, readFileSync(join(folder, "form.html"), "utf8")]).toEqual([2, "mine"]);
  expect(error).toContain("form.html");
});
