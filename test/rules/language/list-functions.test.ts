import { describe, expect, test } from "vitest";
import { resultOf } from "./language.ts";

describe("lists", () => {
  test.each([
    ['first(["a", "b"])', "a"],
    ['last(["a", "b"])', "b"],
    ["sum([0.5, 1.5])", 2],
    ["sum([].map(x, 1.0))", 0],
    ["max([1.0, 3.0, 2.0])", 3],
    ['min(["b", "a"])', "a"],
    ['unique(["a", "b", "a"])', ["a", "b"]],
    ['sorted(["b", "a"])', ["a", "b"]],
    ['without(["a", "b", "c"], parameters.words)', ["c"]],
    ['flatten([["a"], ["b", "c"]])', ["a", "b", "c"]],
  ])("%s", async (expression, value) => expect(await resultOf(expression)).toEqual(value));

  test.each(["max([].map(x, 1.0))", "first([].map(x, 1.0))"])("%s is an error", async (expression) => {
    await expect(resultOf(expression)).rejects.toThrow(/empty list/);
  });
});
