import { describe, expect, test } from "vitest";
import { cutText, plainLine, plainName, plainParameters, plainText } from "../../src/text/plain-text.ts";

describe("plainText", () => {
  test.each([
    ["ordinary text stays", "備份還原測試 RT-2026-031, 100% 完成 ✓", "備份還原測試 RT-2026-031, 100% 完成 ✓"],
    ["escape sequences", "\u001b[31mred\u001b[0m", "\\u001b[31mred\\u001b[0m"],
    ["C1 controls", "\u009b31m", "\\u009b31m"],
    ["delete", "a\u007fb", "a\\u007fb"],
    ["NUL", "a\u0000b", "a\\u0000b"],
    ["reading direction", "a\u202eb\u2066c\u2069", "a\\u202eb\\u2066c\\u2069"],
    ["zero width", "a\u200bb\u200dc\ufeff", "a\\u200bb\\u200dc\\ufeff"],
    ["separators", "a\u2028b\u2029c", "a\\u2028b\\u2029c"],
    ["invisible letters", "a\u3164b\u115f", "a\\u3164b\\u115f"],
    ["tags beyond the first plane", "a\u{e0041}", "a\\u{e0041}"],
    ["half a character", "a\ud800b", "a\\ud800b"],
    ["line breaks and tabs become one space", "a \r\n\t b\tc\nd", "a b c d"],
    ["variants of a name's character stay", "葛\u{e0100}", "葛\u{e0100}"],
    ["private characters stay", "\ue000", "\ue000"],
  ])("%s", (_, written, shown) => {
    expect(plainText(written)).toBe(shown);
  });

  test("cuts by character, not by half of one", () => {
    expect(plainText("𠮷".repeat(10), 4)).toBe("𠮷𠮷𠮷…");
    expect([...plainText("x".repeat(1000))].length).toBe(160);
  });
});

test("cutText leaves what just fits", () => {
  expect(cutText("abcd", 4)).toBe("abcd");
  expect(cutText("𠮷𠮷", 2)).toBe("𠮷𠮷");
  expect(cutText("abcde", 4)).toBe("abc…");
});

test("plainLine keeps columns", () => {
  expect(plainLine("a\tb")).toBe("a b");
});

test("plainName keeps characters distinguishable", () => {
  expect(plainName("a\nb\tc.yaml")).toBe("a\\u000ab\\u0009c.yaml");
});

test("plainParameters reaches into lists and localized texts", () => {
  expect(plainParameters({ a: ["\u0007"], b: { en: "\u0007", "zh-TW": null }, c: 1, d: false })).toEqual({
    a: ["\\u0007"],
    b: { en: "\\u0007", "zh-TW": null },
    c: 1,
    d: false,
  });
});
