import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

// How the build has the engine compile at once what every check calls.

const file = (path: string) => new URL(`../../${path}`, import.meta.url);
const { functionsOf, withParentheses } = await import(file("scripts/eager-functions.mjs").href);

const written = (code: string, ...names: string[]) => withParentheses(code, new Set(names)).code;

test("a function becomes a constant at the beginning, so that it may be called above", () => {
  const code = 'import a from "a";\nconst x = f(1);\nexport async function f(n: number) {\n  return n;\n}\n';
  expect(written(code, "f").replace(/\s+/g, " ")).toBe(
    'import a from "a"; export const f = (async function (n: number) { return n; }); const x = f(1); ',
  );
});

test("functions within it are in parentheses; methods and what is not listed are as they were", () => {
  const code =
    "function f() { return [1].map((n) => n).map(function (n) { return { get a() { return 1; }, b() {}, n }; }); }";
  expect(written(code, "f").trim()).toBe(
    "const f = (function () { return [1].map(((n) => n)).map((function (n) { return { get a() { return 1; }, b() {}, n }; })); });",
  );
  expect(written(code, "g")).toBe(code);
  expect(written("const f = (n: number) => n;", "f")).toBe("const f = ((n: number) => n);");
});

test("a function with several signatures stays a declaration", () => {
  const code = "function f(a: string): string;\nfunction f(a: number): number;\nfunction f(a: any) { return a; }";
  expect(functionsOf(code)).toEqual([]);
  expect(written(code, "f")).toBe(code);
});

test("the list is of functions that exist, but for a few that were renamed since: node scripts/list-eager-functions.mjs", () => {
  const listed = JSON.parse(readFileSync(file("scripts/eager-functions.json"), "utf8")) as Record<string, string[]>;
  const names = Object.entries(listed).flatMap(([path, own]) => {
    const source = file(`src/${path}.ts`);
    const known = existsSync(source) ? functionsOf(readFileSync(source, "utf8")) : [];
    return own.map((name) => known.includes(name));
  });
  expect(names.length).toBeGreaterThan(300);
  expect(names.filter((isKnown) => isKnown).length / names.length).toBeGreaterThan(0.9);
});
