import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type FindingFamily, findingKinds, kindOf } from "../../src/model/finding-kinds.ts";
import { severities } from "../../src/model/severities.ts";
import { findingSamples } from "../messages/finding-samples.ts";

const root = new URL("../../", import.meta.url);
const own = "test/model/finding-kinds.test.ts";
const sources = ["src", "scripts", "test"].flatMap((folder) =>
  readdirSync(new URL(folder, root), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(?:ts|mjs)$/.test(name))
    .map((name) => `${folder}/${name}`)
    .filter((path) => path !== own),
);

/** What a code begins with and other codes begin with too: `evidence-` of `evidence-stale`. */
const codes = Object.keys(findingKinds);
const beginnings = [...new Set(codes.map((code) => code.slice(0, code.indexOf("-") + 1)))];

/** Where a text recognizes codes by how they are spelled. */
function guessesIn(text: string): string[] {
  const alternatives = beginnings.join("|");
  const guesses = [
    // "evidence-", `evidence-${…}`, /^evidence-/ and /^(?:evidence-|rule-)/
    new RegExp(`["'\`/^(|](?:${alternatives})(?:["'\`/|)*.\\[]|\\$\\{)`, "g"),
    /\bcode\)?\s*\??\.(?:startsWith|endsWith|includes|indexOf|match|search|slice|split|substring|replace)\(/g,
    /\.(?:test|exec)\((?:\w+\.)?code\)/g,
  ];
  return guesses.flatMap((guess) => text.match(guess) ?? []);
}

test("nothing guesses from the spelling of a code what kind of finding it is", () => {
  expect(sources.length).toBeGreaterThan(200);
  const found = sources.map((path) => [path, guessesIn(readFileSync(new URL(path, root), "utf8"))] as const);
  expect(found.filter(([, guesses]) => guesses.length > 0)).toEqual([]);
});

test.each([
  'code.startsWith("evidence-")',
  'finding.code?.startsWith("rule")',
  "/^(?:evidence-|rule-)/.test(code)",
  "/rule/.test(finding.code)",
  ["Extract<FindingCode, `schema-$", "{string}`>"].join(""),
  'String(code).split("-")[0]',
])("a guess is detected: %s", (text) => {
  expect(guessesIn(text)).not.toEqual([]);
});

test.each(['code === "evidence-missing"', 'kindOf(code).family === "lapse"', '"rule-broken": help(', "rule.id"])(
  "no guess: %s",
  (text) => {
    expect(guessesIn(text)).toEqual([]);
  },
);

test("every family has codes, and what identifies a finding is among its parameters", () => {
  const families: readonly FindingFamily[] = [
    "attachment",
    "document",
    "file",
    "form",
    "lapse",
    "privacy",
    "rule",
    "scope",
    "trust",
  ];
  expect([...new Set(Object.values(findingKinds).map(({ family }) => family))].sort()).toEqual([...families].sort());
  for (const { code, params } of findingSamples)
    expect(Object.keys(params)).toEqual(expect.arrayContaining([...kindOf(code).about]));
});

test("only lapses have a gravity, and those of a requirement get worse from due to missing", () => {
  for (const { family, ...kind } of Object.values(findingKinds)) if ("gravity" in kind) expect(family).toBe("lapse");
  const gravity = (code: "evidence-due" | "evidence-stale" | "evidence-requirement-missing" | "evidence-missing") =>
    findingKinds[code].gravity;
  const steps = [
    gravity("evidence-due"),
    gravity("evidence-stale"),
    gravity("evidence-requirement-missing"),
    gravity("evidence-missing"),
  ];
  expect(steps).toEqual([1, 2, 3, 4]);
});

test("the severities of the library are those of the table", () => {
  expect(Object.keys(severities)).toEqual(codes);
  expect(severities).toMatchObject({
    "evidence-due": "warning",
    "rules-not-evaluated": "info",
    "yaml-syntax": "error",
  });
});
