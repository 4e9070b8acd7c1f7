import { expect, test } from "vitest";
import { askedOutput } from "../../../src/cli/import/asked-output.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

test.each<[string, readonly string[], string | undefined, string | undefined, readonly string[]]>([
  ["the output comes before the files", ["O2.1.1", "a.xlsx", "b.csv"], undefined, "O2.1.1", ["a.xlsx", "b.csv"]],
  ["so does the roster", ["people", "a.xlsx"], undefined, "people", ["a.xlsx"]],
  ["files alone are found out by their heads", ["a.xlsx", "b.csv"], undefined, undefined, ["a.xlsx", "b.csv"]],
  ["an option names the output", ["a.xlsx"], "O2.1.1", "O2.1.1", ["a.xlsx"]],
  ["with the option, every word is a file", ["O2.1.1", "a.xlsx"], "people", "people", ["O2.1.1", "a.xlsx"]],
  ["one word is a file", ["O2.1.1"], undefined, undefined, ["O2.1.1"]],
  ["a file of that name is a file", ["O9.9.9", "a.xlsx"], undefined, undefined, ["O9.9.9", "a.xlsx"]],
])("%s", (_, words, option, output, files) => {
  const folder = temporaryFolder({ "O9.9.9": "a file of this name", "a.xlsx": "" });
  expect(askedOutput(words, option, folder)).toEqual({ output, files });
});
