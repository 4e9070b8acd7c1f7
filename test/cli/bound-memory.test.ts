import { expect, test } from "vitest";
import { boundMemory } from "../../src/cli/bound-memory.ts";

test("only many files bound the memory for new objects", () => {
  const flags: string[] = [];
  const setFlag = (flag: string) => flags.push(flag);
  boundMemory(1999, setFlag);
  expect(flags).toEqual([]);
  boundMemory(2000, setFlag);
  expect(flags).toEqual(["--semi-space-growth-factor=1"]);
});
