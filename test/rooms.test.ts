import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import rooms from "../src/rooms.json" with { type: "json" };

type Rooms = Readonly<Record<string, readonly string[]>>;
interface Import {
  readonly from: string;
  readonly to: string;
}

const source = fileURLToPath(new URL("../src/", import.meta.url));
const files = readdirSync(source, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
const imports: readonly Import[] = files.flatMap(importsOf);

/** The folder of a file, or the file itself if it is directly in src/. */
function roomOf(file: string): string {
  return file.split(sep)[0]?.replace(/\.ts$/, "") ?? "";
}

/** The project's own files that a file imports: values and types, at once or when needed. */
function importsOf(file: string): Import[] {
  const text = readFileSync(join(source, file), "utf8");
  const specifiers = text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*"(\.[^"?]*)(?:\?[^"]*)?"/g);
  return [...specifiers].map(([, specifier = ""]) => {
    const target = resolve(source, dirname(file), specifier);
    if (!existsSync(target)) throw new Error(`${file} imports ${specifier}, which is no file`);
    return { from: file, to: relative(source, target) };
  });
}

/** The imports that the list does not allow. */
function forbidden(allowed: Rooms, found: readonly Import[]): string[] {
  return found.flatMap(({ from, to }) => {
    const [room, other] = [roomOf(from), roomOf(to)];
    return room === other || allowed[room]?.includes(other) ? [] : [`${from} → ${to}`];
  });
}

/** The names sorted so that each comes after everything it imports; those in a circle are omitted. */
function floors(imported: Rooms): string[] {
  const placed = new Set<string>();
  for (let before = -1; before < placed.size; ) {
    before = placed.size;
    for (const [name, others] of Object.entries(imported)) {
      if (others.every((other) => placed.has(other))) placed.add(name);
    }
  }
  return [...placed];
}

/** The names that import each other, directly or by way of others, and those between two such circles. */
function circles(imported: Rooms): string[] {
  const placed = new Set(floors(imported));
  const rest = Object.keys(imported).filter((name) => !placed.has(name));
  const importers = rest.map((name) => [name, rest.filter((other) => imported[other]?.includes(name))] as const);
  const atTop = new Set(floors(Object.fromEntries(importers)));
  return rest.filter((name) => !atTop.has(name)).sort();
}

test("every import goes along an allowed arrow", () => {
  expect(imports.length).toBeGreaterThan(800);
  expect(forbidden(rooms, imports)).toEqual([]);
});

test("every folder is a room of the list, and every room a folder", () => {
  expect([...new Set(files.map(roomOf))].sort()).toEqual(Object.keys(rooms).sort());
});

test("the arrows of the list make no circle", () => {
  expect(circles(rooms)).toEqual([]);
});

test("no two files import each other, directly or by way of others", () => {
  const imported = Object.fromEntries(files.map((file) => [file, [] as string[]]));
  for (const { from, to } of imports) if (to in imported) imported[from]?.push(to);
  expect(circles(imported)).toEqual([]);
});

test.each([
  ["assess/assess.ts", "saved/read-report.ts"],
  ["cli/run.ts", "action/main.ts"],
  ["model/finding.ts", "nowhere/file.ts"],
  ["nowhere/file.ts", "model/finding.ts"],
])("an arrow from %s to %s is detected", (from, to) => {
  const arrow = { from: from.replaceAll("/", sep), to: to.replaceAll("/", sep) };
  expect(forbidden(rooms, [arrow])).toEqual([`${arrow.from} → ${arrow.to}`]);
});

test("a cycle is detected", () => {
  expect(circles({ a: ["b"], b: ["c"], c: ["a", "e"], d: ["a"], e: [] })).toEqual(["a", "b", "c"]);
});
