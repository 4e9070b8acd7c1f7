import { describe, expect, test } from "vitest";
import type { Parameter, ParameterValue } from "../../src/model/policy.ts";
import { isLooser } from "../../src/policy/parameter-values.ts";

describe("a value that asks for less, as much, and more", () => {
  test.each([
    ["duration", "smaller", "P12M", ["P13M", "P1Y", "P11M"]],
    ["duration", "smaller", "P1M", ["P31D", "P1M", "P30D"]],
    ["duration", "larger", "P6M", ["P5M", "P6M", "P7M"]],
    ["calendar-period", "smaller", "P1Y", ["P2Y", "P1Y", "P6M"]],
    ["count", "larger", 2, [1, 2, 3]],
    ["hour", "smaller", 24, [25, 24, 23]],
    ["list", "larger", ["a", "b"], [["a"], ["b", "a"], ["a", "b", "c"]]],
    ["list", "smaller", ["a", "b"], [["a", "b", "c"], ["b", "a"], ["a"]]],
  ] as [Parameter["unit"], Parameter["stricter"], ParameterValue, ParameterValue[]][])(
    "%s, %s is stricter, %s: %j",
    (unit, stricter, value, others) => {
      const parameter = { unit, stricter, value } as Parameter;
      expect(others.map((other) => isLooser(parameter, other))).toEqual([true, false, false]);
    },
  );
});
