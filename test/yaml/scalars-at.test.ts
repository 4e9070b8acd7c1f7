import { expect, test } from "vitest";
import { readNodes } from "../../src/yaml/nodes.ts";
import { scalarsAt } from "../../src/yaml/scalars-at.ts";

test("each offset is in a value, a key, or in neither", () => {
  const text = "# c\na: b # d\n'e/f': [g, {h: i}]\n---\n# j\nk: |\n  l\n# m\n";
  const offsets = [..."cbdefghijklm"].map((letter) => text.indexOf(letter));
  expect(scalarsAt(readNodes(text), offsets).map(({ document, pointer }) => `${document} ${pointer}`)).toEqual([
    "0 null",
    "0 /a",
    "0 null",
    "0 /e~1f",
    "0 /e~1f",
    "0 /e~1f/0",
    "0 /e~1f/1/h",
    "0 /e~1f/1/h",
    "0 null",
    "1 /k",
    "1 /k",
    "1 null",
  ]);
});

test("a value ends before what is behind it", () => {
  const text = "a: bc # d\ne: f\n";
  const pointersAt = (offset: number) => scalarsAt(readNodes(text), [offset])[0]?.pointer;
  const end = text.indexOf("bc") + 2;
  expect([end - 1, end].map(pointersAt)).toEqual(["/a", null]);
});
