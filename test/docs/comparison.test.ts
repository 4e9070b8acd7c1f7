import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { version } from "../../src/version.ts";

const page = readFileSync(new URL("../../docs/comparison.md", import.meta.url), "utf8");
const rows = page
  .slice(page.indexOf('<a id="peers">'))
  .split("\n")
  .filter((line) => line.startsWith("| ") && !line.startsWith("| 工具") && !line.startsWith("| ---"))
  .map((line) => line.slice(2, -2).split(" | "));

test("each peer has what it is for, where it is better, where this one is, and a source", () => {
  expect(rows.length).toBeGreaterThan(10);
  for (const cells of rows) {
    expect(cells, cells[0]).toHaveLength(5);
    for (const cell of cells.slice(1)) expect(cell.length, cells[0]).toBeGreaterThan(3);
  }
});

test("every source has the day on which it was read, or says that it is not verified", () => {
  for (const [name = "", , , , source = ""] of rows) expect(source, name).toMatch(/\b2026-\d\d-\d\d(?!\))|unverified/);
});

test("every peer that can be looked up has its address", () => {
  const unnamed = rows.filter(([name = ""]) => !name.includes("](https://"));
  expect(unnamed.map(([name = ""]) => name.split("<br>")[1])).toEqual([
    "Spreadsheets on a share",
    "Commercial GRC suites",
  ]);
});

test("what the page says of this tool's version is true", () => {
  const [, stated] = /It is version (\d+\.\d+)/.exec(page) ?? [];
  expect(version.startsWith(`${stated}.`)).toBe(true);
});
