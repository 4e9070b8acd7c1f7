import { expect, test } from "vitest";
import { codeFrame } from "../../../src/report/pretty/code-frame.ts";
import { createPaint } from "../../../src/report/pretty/paint.ts";
import { displayWidth } from "../../../src/text/display-width.ts";

const paint = createPaint(false);

/** The character above the caret, found by columns as a terminal would show them. */
function underlined(frame: readonly string[]): string {
  const row = frame.findIndex((line) => line.trimEnd().endsWith("^"));
  const column = displayWidth((frame[row] ?? "").replace("^", ""));
  let width = 0;
  for (const character of frame[row - 1] ?? "") {
    if (width === column) return character;
    width += displayWidth(character);
  }
  return "";
}

test.each([
  ["after Chinese", "名稱: 備份還原測試, result: X", 100],
  ["after combining marks", "name: cafe\u0301, result: X", 100],
  ["after tabs and controls", "a:\t\u001b[31m\u202e, X", 100],
  ["after a rare character", "姓名: 𠮷野, X", 100],
  ["at the end of a long line", `${"備份".repeat(200)}X${"還原".repeat(200)}`, 60],
  ["in a narrow terminal", `${"ab".repeat(40)}X`, 10],
])("the caret is under the column %s", (_, line, width) => {
  const column = [...line].indexOf("X") + 1;
  const frame = codeFrame(
    { line: 7, column, excerpt: { firstLine: 6, lines: ["before", line, "after"] } },
    width,
    paint,
  );
  expect(underlined(frame)).toBe("X");
  for (const text of frame) expect(displayWidth(text)).toBeLessThanOrEqual(Math.max(width, 30));
});

test("the caret may be just past the end of the line", () => {
  const frame = codeFrame({ line: 1, column: 99, excerpt: { firstLine: 1, lines: ["ab:"] } }, 80, paint);
  expect(frame).toEqual(["> 1 | ab:", "    |    ^"]);
});

test("line numbers of different length are aligned", () => {
  const frame = codeFrame({ line: 10, column: 1, excerpt: { firstLine: 9, lines: ["a", "b"] } }, 80, paint);
  expect(frame).toEqual(["   9 | a", "> 10 | b", "     | ^"]);
});

test("without an excerpt there is no frame", () => {
  expect(codeFrame({ line: 1, column: 1 }, 80, paint)).toEqual([]);
});
