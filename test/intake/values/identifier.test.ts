import { expect, test } from "vitest";
import { withItsZeros } from "../../../src/intake/values/identifier.ts";

test("the id behind zeros is looked up by what it may be, however many ids there are", () => {
  const ids = new Set(Array.from({ length: 10_000 }, (_, index) => String(index).padStart(6, "0")));
  const asked: string[] = [];
  const isKnown = (id: string) => {
    asked.push(id);
    return ids.has(id);
  };
  expect(withItsZeros("12", isKnown)).toBe("000012");
  expect(asked.length).toBeLessThan(64);
  expect(asked.every((id) => id.length <= 64)).toBe(true);
  expect(withItsZeros("12345", isKnown)).toBeNull();
});
