import { expect, test } from "vitest";
import { escapeJson } from "../../src/report/json/escape-json.ts";
import { displayWidth } from "../../src/text/display-width.ts";
import { plainName } from "../../src/text/plain-text.ts";

/** Of the planes that have marks or characters that are not shown. */
const characters = [0x00000, 0x10000, 0xe0000].flatMap((plane) =>
  Array.from({ length: 0x10000 }, (_, index) => String.fromCodePoint(plane + index)),
);
const codesOf = (found: readonly string[]) => found.map((one) => one.codePointAt(0)?.toString(16));
test("what controls, is invisible or changes the direction is shown, and halves of characters and blank letters are too", () => {
  const hidden = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\u115f\u1160\u3164\uffa0]/u;
  expect(codesOf(characters.filter((one) => (plainName(one) === one) === hidden.test(one)))).toEqual([]);
});

test("JSON has nothing of the kind but line breaks, and the same value", () => {
  const json = JSON.stringify(characters.join(""), null, 2);
  const escaped = escapeJson(`[\n${json}\n]`);
  expect(escaped.match(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu)).toEqual(["\n", "\n"]);
  expect(JSON.parse(escaped)[0] === characters.join("")).toBe(true);
});

test("each mark takes no column, also where others are wide", () => {
  expect(codesOf(characters.filter((one) => /^\p{M}$/u.test(one) && displayWidth(one) !== 0))).toEqual([]);
  expect(codesOf(characters.filter((one) => !/^[\p{M}\p{Cc}]$/u.test(one) && displayWidth(one) === 0))).toEqual([]);
});
