import { describe, expect, test } from "vitest";
import { resultOf } from "./language.ts";

describe("numbers of the evidence and of the rule", () => {
  test.each([
    ["parameters.limit == 3", true],
    ["parameters.limit - 1 < 2.5", true],
    ["2 * parameters.limit", 6],
    ["parameters.limit / 2", 1.5],
    ['double(size(["a"])) + 0.5', 1.5],
    ['size(["a", "b", "c"]) == parameters.limit', true],
  ])("%s", async (expression, value) => expect(await resultOf(expression)).toBe(value));
});
