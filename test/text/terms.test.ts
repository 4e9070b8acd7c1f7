import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { handWrittenPages } from "../support/hand-written-pages.ts";

interface Term {
  readonly "zh-TW": string;
  /** Regular expressions of what is not written for it. */
  readonly not?: readonly string[];
  readonly except?: readonly string[];
}

const root = fileURLToPath(new URL("../../", import.meta.url));
const { terms }: { terms: readonly Term[] } = parse(readFileSync(join(root, "docs/glossary.yaml"), "utf8"));

const filesUnder = (folder: string, ending: RegExp) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .map((name) => `${folder}/${name.replaceAll("\\", "/")}`)
    .filter((path) => ending.test(path));

const data = [
  ...filesUnder("schemas", /\.json$/),
  // The standard is as it is published, and the words of spreadsheets are those of other people.
  ...filesUnder("policies", /(?<!\.cases)\.yaml$/).filter(
    (path) => !["policies/standard.yaml", "policies/spreadsheets/words.yaml"].includes(path),
  ),
];
const programs = [
  ...filesUnder("src/messages/zh-tw", /\.ts$/),
  ...filesUnder("src/cli", /\.ts$/),
  ...filesUnder("scripts/docs", /\.mjs$/),
];

/** The variants that a text has, with the words around them and the term in their place. */
function variantsIn(text: string, list: readonly Term[]): string[] {
  return list.flatMap(({ "zh-TW": term, not = [], except = [] }) => {
    const read = except.reduce((rest, words) => rest.replaceAll(words, ""), text);
    return not.flatMap((variant) =>
      [...read.matchAll(new RegExp(variant, "g"))].map(
        ({ 0: found, index }) => `${found} → ${term}: …${read.slice(Math.max(0, index - 15), index + 20)}…`,
      ),
    );
  });
}

test.each([...data, ...programs, ...handWrittenPages])("%s has the terms of docs/glossary.yaml", (path) => {
  expect(variantsIn(readFileSync(join(root, path), "utf8"), terms)).toEqual([]);
});

test("a variant is found, and not where it is right", () => {
  const list = [{ "zh-TW": "契約", not: ["合約"], except: ["委外合約（"] }];
  expect(variantsIn("委外合約（含明文）與合約書", list)).toEqual(["合約 → 契約: …含明文）與合約書…"]);
});

describe("brackets and signs beside Chinese are full-width", () => {
  /** Names of forms are as others wrote them; patterns and examples are no sentences. */
  const unread = new Set(["form", "pattern", "examples", "formula"]);
  const halfWidth =
    /\p{Script=Han} ?\(|(?<!\b[a-z])\) ?\p{Script=Han}|\p{Script=Han}[,;!?]|\p{Script=Han}:(?=\p{Script=Han}| )/u;

  function textsIn(value: unknown): string[] {
    if (typeof value === "string") return [value];
    if (typeof value !== "object" || value === null) return [];
    return Object.entries(value).flatMap(([key, inner]) => (unread.has(key) ? [] : textsIn(inner)));
  }

  test.each(data)("%s", (path) => {
    const text = readFileSync(join(root, path), "utf8");
    const value = path.endsWith(".json") ? JSON.parse(text) : parse(text);
    expect(textsIn(value).filter((one) => halfWidth.test(one))).toEqual([]);
  });
});
