import { describe, expect, test } from "vitest";
import { resultOf } from "./language.ts";

describe("numbers and names", () => {
  test.each([
    ["abs(-1.5)", 1.5],
    ["round(2.345, 1)", 2.3],
    ["floor(1.9) + ceil(1.1)", 3],
    ['name("p-1")', "王小明（p-001）".replace("p-001", "p-1")],
    ['name("p-9")', "p-9"],
    ['isStandardCode("K01")', true],
    ['isStandardCode("K99")', false],
    ["organization.level", "C"],
    ['"O4.8.2" in applicableOutputs', true],
  ])("%s", async (expression, value) => expect(await resultOf(expression)).toEqual(value));
});
