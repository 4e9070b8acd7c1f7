import { readdirSync, readFileSync } from "node:fs";
import { parseSync } from "rolldown/utils";
import { analyse } from "scslre";
import { expect, test } from "vitest";
import { repositoryFolder, schemas, subschemas } from "../support/schemas.ts";

/** Of each pattern that takes more than linear time on some text: where it is, and what makes it slow. */
function slowIn(place: string, source: string, flags: string): string[] {
  return analyse({ source, flags }).reports.map(
    ({ type, exponential, character }) =>
      `${place}: /${source}/ ${exponential ? "exponential" : "polynomial"}, ${type} on ${character.literal.source}`,
  );
}

/** The regular expressions that a source file writes. */
function expressionsOf(file: string): { pattern: string; flags: string }[] {
  const found: { pattern: string; flags: string }[] = [];
  const { program } = parseSync(file, readFileSync(new URL(`src/${file}`, repositoryFolder), "utf8"));
  JSON.stringify(program, (_, value) => {
    if (value?.type === "Literal" && value.regex) found.push(value.regex);
    return typeof value === "bigint" ? String(value) : value;
  });
  return found;
}

const files = readdirSync(new URL("src/", repositoryFolder), { recursive: true, encoding: "utf8" });
const programs = files.filter((file) => /\.(?:ts|js)$/.test(file));

test("no regular expression of the program can be made slow by the text that it reads", () => {
  const written = programs.map((file) => ({ file, expressions: expressionsOf(file) }));
  expect(written.flatMap(({ expressions }) => expressions).length).toBeGreaterThan(50);
  const slow = written.flatMap(({ file, expressions }) =>
    expressions.flatMap(({ pattern, flags }) => slowIn(file, pattern, flags)),
  );
  expect(slow).toEqual([]);
});

test("no pattern of a schema can be made slow, for values or for keys", () => {
  const slow = [...schemas].flatMap(([name, schema]) =>
    [...subschemas(schema)].flatMap(({ schema: { pattern, patternProperties = {} } }) =>
      [...(typeof pattern === "string" ? [pattern] : []), ...Object.keys(patternProperties as object)].flatMap(
        (source) => slowIn(name, source, "u"),
      ),
    ),
  );
  expect(slow).toEqual([]);
});

test.each(["^(?:a+)+$", "^a*a*$", "a+b", "(?:a|a)*b", "\\s*;"])("%s would be found", (source) => {
  expect(slowIn("here", source, "u")).not.toEqual([]);
});
