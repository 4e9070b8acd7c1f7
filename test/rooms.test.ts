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

/** The rooms sorted so that each comes after everything it may import; those in a cycle are omitted. */
function floors(allowed: Rooms): string[] {
  const placed: string[] = [];
  const isReady = (room: string) => !placed.includes(room) && allowed[room]?.every((other) => placed.includes(other));
  for (let next = Object.keys(allowed).find(isReady); next; next = Object.keys(allowed).find(isReady))
    placed.push(next);
  return placed;
}

test("every import goes along an allowed arrow", () => {
  expect(imports.length).toBeGreaterThan(800);
  expect(forbidden(rooms, imports)).toEqual([]);
});

test("every folder is a room of the list, and every room a folder", () => {
  expect([...new Set(files.map(roomOf))].sort()).toEqual(Object.keys(rooms).sort());
});

test("the arrows of the list make no circle", () => {
  expect(floors(rooms).sort()).toEqual(Object.keys(rooms).sort());
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
  expect(floors({ a: ["b"], b: ["c"], c: ["a"], d: [] })).toEqual(["d"]);
});
