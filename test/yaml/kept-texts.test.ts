import { expect, test } from "vitest";
import { keepText, keptText, longestKept, wordBytes } from "../../src/yaml/kept-texts.ts";

/** The bytes with others around them, which nothing may depend on. */
function lookUp(text: string, around: number): string | null {
  const bytes = Buffer.from(text);
  const whole = Buffer.concat([Buffer.alloc(5, around), bytes, Buffer.alloc(wordBytes, around)]);
  return keptText(new DataView(whole.buffer, whole.byteOffset, whole.length), 5, bytes.length);
}

test("a string is found by all of its bytes and by no others", () => {
  const lengths = Array.from({ length: longestKept }, (_, index) => index + 1);
  const like = lengths.flatMap((length) => [
    "x".repeat(length),
    `${"x".repeat(length - 1)}y`,
    `y${"x".repeat(length - 1)}`,
  ]);
  for (const text of new Set([...like, "A-0001.1", "A-0001.2", "2026-07-01", "2026-08-01", "備份", "備分", "ÿ", "þ"])) {
    expect([null, text]).toContain(lookUp(text, 0x20)); // another test may have read it
    keepText(text);
    expect([0, 0x20, 0x78, 0xff].map((around) => lookUp(text, around))).toEqual([text, text, text, text]);
  }
});

test("of many strings, those that are read again soon are kept", () => {
  const many = Array.from({ length: 1000 }, (_, index) => `RT-2026-${String(index).padStart(4, "0")}`);
  for (const text of many) if (lookUp(text, 0x0a) === null) keepText(text);
  expect(many.filter((text) => lookUp(text, 0x0a) === text).length).toBeGreaterThan(850);
});
