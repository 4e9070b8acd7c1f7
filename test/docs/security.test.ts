import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const root = new URL("../../", import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), "utf8");
const [, model = ""] = read("SECURITY.md").split("\n## 威脅模型 Threat model\n");
const threats = model
  .split("\n### ")
  .slice(1)
  .map((text) => ({ name: text.slice(0, text.indexOf("\n")), text }))
  .filter(({ name }) => !name.startsWith("驗證"));

/** The cells of the rows below the head of a table. */
const rowsOf = (text: string) =>
  text
    .split("\n")
    .filter((line) => line.startsWith("| ") && !line.startsWith("| ---"))
    .slice(1)
    .map((line) => line.slice(2, -2).split(" | "));

test("the threat model has the five whom it is about", () => {
  expect(threats.map(({ name }) => name.replace(/^[^A-Z]*/, ""))).toEqual([
    "Malicious pull request",
    "Malicious repository",
    "Stolen token",
    "Dishonest insider",
    "Compromised dependency",
  ]);
});

describe.each(threats)("$name", ({ text }) => {
  const rows = rowsOf(text);

  test("says in both languages what is not defended", () => {
    expect(text).toMatch(/\n不防護：/);
    expect(text).toMatch(/\nNot defended: /);
  });

  test("has defenses, each in both languages", () => {
    expect(rows.length).toBeGreaterThan(3);
    for (const [defense] of rows) expect(defense).toMatch(/^.*\p{Script=Han}.*<br>[A-Z]/u);
  });

  test.each(rows)("%s", (_defense, proofs = "") => {
    for (const proof of proofs.split("<br>")) {
      const { path = "", title = "" } = /^`(?<path>test\/\S+\.test\.ts)`: "(?<title>[^"]+)"$/.exec(proof)?.groups ?? {};
      expect(existsSync(new URL(path, root)), proof).toBe(true);
      // Where a test begins, its title follows in quotes; a comment that says the same is none.
      const titles = [...read(path).matchAll(/^\s*(?:(?:test|describe|\])\S*\(|\)\()?(?:\s*|.*\)\()"([^"\n]+)",/gm)];
      expect(
        titles.map(([, one]) => one).filter((one) => one?.includes(title)),
        proof,
      ).not.toEqual([]);
    }
  });
});
