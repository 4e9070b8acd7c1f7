import { describe, expect, test } from "vitest";
import { hiddenCharacters } from "../../src/evidence/hidden-characters.ts";

const found = (text: string) =>
  hiddenCharacters(Buffer.from(text)).map(({ params, line, column }) => ({ ...params, line, column }));

describe("what people do not see", () => {
  test.each([
    ["a field after a comment, by a carriage return alone", "a: 1\n# note\rb: 2\n", "U+000D", "line-break", 2],
    ["a carriage return alone at the end", "a: 1\r", "U+000D", "line-break", 1],
    ["a separator of lines in a comment", "# note\u2028result: failed\n", "U+2028", "line-break", 1],
    ["a next line", "a: b\u0085\n", "U+0085", "line-break", 1],
    ["a space without width", "a: 王\u200b小明\n", "U+200B", "invisible", 1],
    ["a mark at the beginning of a file that is joined", "a: 1\nb: \ufeff2\n", "U+FEFF", "invisible", 2],
    ["a soft hyphen", "a: pass\u00aded\n", "U+00AD", "invisible", 1],
    ["a filler", "a: \u3164\n", "U+3164", "invisible", 1],
    ["a tag", "a: b\u{e0041}\n", "U+E0041", "invisible", 1],
    ["a joiner between Han characters", "a: 王\u200d小明\n", "U+200D", "invisible", 1],
    ["text from right to left", "a: \u202edessap\u202c\n", "U+202E", "direction", 1],
    ["a mark of Windows before a date", "a: \u200e2026\n", "U+200E", "direction", 1],
    ["an isolate", "a: \u2067x\u2069\n", "U+2067", "direction", 1],
  ])("%s", (_name, text, character, kind, line) => {
    expect(found(text)).toContainEqual({ character, kind, places: 1, line, column: expect.any(Number) });
  });

  test("is named once for each character, with the number of places", () => {
    expect(found("a: 1\u200b\nb: \u200b\u202e\nc: \u200b\n")).toEqual([
      { character: "U+200B", kind: "invisible", places: 3, line: 1, column: 5 },
      { character: "U+202E", kind: "direction", places: 1, line: 2, column: 5 },
    ]);
  });
});

test.each([
  ["line ends of Windows", "a: 1\r\nb: 2\r\n"],
  ["a byte order mark at the beginning", "\ufeffa: 1\n"],
  ["dashes, quotes and dots", "a: —“”‘’…‧•※‰†\n"],
  ["full-width signs and spaces", "a: 「甲」：，。　Ａ\n"],
  ["emoji of several", "a: 👨‍👩‍👧 ❤️\n"],
  ["variants of Han characters", "a: 葛\u{e0100}\n"],
  ["no-break spaces", "a: 10\u00a0km\n"],
])("%s are seen", (_name, text) => {
  expect(found(text)).toEqual([]);
});
