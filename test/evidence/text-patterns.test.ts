import { expect, test } from "vitest";
import { byHand, patternTest } from "../../src/evidence/text-patterns.ts";
import { schemas } from "../support/schemas.ts";

const signs = [
  ..."aZ09._-@/ \t\n\v\r中。",
  "\u0000",
  "\u007f",
  "\u0085",
  "\u00a0",
  "\u1680",
  "\u180e",
  "\u2000",
  "\u200a",
  "\u200b",
  "\u2028",
  "\u2029",
  "\u202f",
  "\u205f",
  "\u3000",
  "\ufeff",
  "\uffff",
  "\ud842\udfb7",
  "\ud842",
  "\udfb7",
];
const texts = [
  "",
  ...signs,
  ...signs.flatMap((one) => signs.map((other) => one + other)),
  ...signs.flatMap((one) => [`a${one}b`, `${one}b中`, `中b${one}`, `${one}${one}${one}`]),
  ...[63, 64, 65].flatMap((length) => ["a".repeat(length), "中".repeat(length)]),
];

test.each([...byHand.keys()])("%s is compared by hand as its expression does", (pattern) => {
  const expression = new RegExp(pattern, "u");
  const fits = patternTest(pattern);
  for (const text of texts) expect(fits(text), JSON.stringify(text)).toBe(expression.test(text));
  expect(texts.filter((text) => fits(text)).length).toBeGreaterThan(20);
});

test("this pattern is one of the schemas", () => {
  const written = JSON.stringify([...schemas.values()]);
  for (const pattern of byHand.keys()) expect(written.includes(JSON.stringify(pattern)), pattern).toBe(true);
});

test("any other pattern is an expression of whole characters", () => {
  expect(patternTest("^.$")("\ud842\udfb7")).toBe(true);
  expect(patternTest("^[0-9]{2}$")("１２")).toBe(false);
});
