import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import rooms from "../../src/rooms.json" with { type: "json" };

const root = new URL("../../", import.meta.url);
const page = readFileSync(new URL("docs/architecture.md", root), "utf8");
const tableAfter = (heading: string) =>
  (page.split(`\n## ${heading}\n`)[1]?.split("\n## ")[0] ?? "")
    .trim()
    .split("\n\n")
    .find((paragraph) => paragraph.startsWith("|"))
    ?.split("\n")
    .slice(2)
    .map((row) => row.slice(2, row.lastIndexOf("|")).split(" | ")) ?? [];
const words = (cell: string | undefined) => [...(cell ?? "").matchAll(/`([a-z]+)`/g)].map(([, word]) => word);

test("the table of rooms is the list of allowed imports (else: npm run docs, and a row for a new room)", () => {
  const table = tableAfter("Rooms").map(([room, , imports]) => [words(room)[0], words(imports)]);
  expect(table).toEqual(Object.entries(rooms));
});

test("every folder of the repository is on the map", () => {
  const folders = readdirSync(fileURLToPath(root), { withFileTypes: true })
    .filter(
      (entry) =>
        entry.isDirectory() && !entry.name.startsWith(".") && !["node_modules", "coverage"].includes(entry.name),
    )
    .map(({ name }) => `${name}/`);
  const named = tableAfter("The repository").map(([folder = ""]) => /\[([^\]]+)\]/.exec(folder)?.[1]);
  expect(named).toEqual(expect.arrayContaining(folders));
});
