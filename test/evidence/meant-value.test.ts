import { expect, test } from "vitest";
import { meantPattern } from "../../src/evidence/meant-value.ts";

const parameterName = "^[a-z][a-z0-9_]{0,79}$";

test("a figure is not taken for the name of a parameter in capitals", () => {
  for (const figure of ["P1M", "P6M", "PT24H"]) expect(meantPattern(figure, parameterName), figure).toBeNull();
  expect(meantPattern("Restore_Test_Max_Age", parameterName)).toBe("restore_test_max_age");
});
