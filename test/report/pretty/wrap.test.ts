import { expect, test } from "vitest";
import { wrap } from "../../../src/report/pretty/wrap.ts";

test.each([
  ["breaks at spaces", "one two three", 7, ["one two", "three"]],
  ["leaves a word whole that is too long", "a incomprehensible b", 5, ["a", "incomprehensible", "b"]],
  ["counts a wide character as two columns", "佐證逾期", 4, ["佐證", "逾期"]],
  ["begins no line with closing punctuation", "佐證，逾期", 4, ["佐", "證，", "逾期"]],
  ["ends no line with an opening bracket", "佐（證）", 6, ["佐", "（證）"]],
  ["breaks between a wide character and a word", "使用 check 指令", 10, ["使用 check", "指令"]],
  [
    "begins no line with a command of GitHub's runner",
    "one ::error::two ##[error]three",
    6,
    ["one ::error::two ##[error]three"],
  ],
  ["counts no column for colors", "\u001b[31mone\u001b[39m two", 7, ["\u001b[31mone\u001b[39m two"]],
  ["gives one empty line for no text", "", 5, [""]],
])("%s", (_, text, width, lines) => {
  expect(wrap(text, width)).toEqual(lines);
});
