import { expect, test } from "vitest";
import { commandWord } from "../../src/text/command-word.ts";

test("a path that a shell would take for several words is in quotes", () => {
  expect(commandWord("forms/O2.1.1 資產清冊.xlsx")).toBe('"forms/O2.1.1 資產清冊.xlsx"');
  expect(commandWord("a&b.yaml")).toBe('"a&b.yaml"');
  for (const path of ["evidence/O4.8.2-2026-q3.yaml", "資產清冊.xlsx", "..\\a.xlsx"])
    expect(commandWord(path)).toBe(path);
});
