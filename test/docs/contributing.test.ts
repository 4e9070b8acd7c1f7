import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const root = new URL("../../", import.meta.url);
const page = readFileSync(new URL("CONTRIBUTING.md", root), "utf8");
const recipes = page
  .split("\n### ")
  .slice(1)
  .map((recipe) => recipe.split("\n## ")[0] ?? "");

test("there is a recipe for each thing that is added often", () => {
  expect(recipes.map((recipe) => recipe.split("\n")[0])).toEqual([
    "… a finding",
    "… a rule",
    "… a format",
    "… a command",
    "… a field of an output",
    "… a message",
    "… an output",
  ]);
});

describe.each(recipes.map((recipe) => ({ name: recipe.split("\n")[0], recipe })))("$name", ({ recipe }) => {
  test("ends with the test that goes red first", () => {
    expect(recipe.trimEnd().split("\n\n").at(-1)).toMatch(/^Red first: [\s\S]*test\//);
  });

  test("names files that are there", () => {
    const paths = [...recipe.matchAll(/`(?:npx vitest run )?((?:src|test|policies|schemas|docs)\/[^`<\s]*)/g)].map(
      ([, path = ""]) => path.replace(/\/[^/]*…$/, "/"),
    );
    expect(paths.length).toBeGreaterThan(1);
    expect(paths.filter((path) => !existsSync(new URL(path, root)))).toEqual([]);
  });
});

test("the scripts it names are those of package.json", () => {
  const { scripts } = JSON.parse(readFileSync(new URL("package.json", root), "utf8"));
  for (const [, name = ""] of page.matchAll(/npm run ([a-z]+)/g)) expect(scripts).toHaveProperty(name);
});
