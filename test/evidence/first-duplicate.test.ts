import { describe, expect, test } from "vitest";
import { firstDuplicate } from "../../src/evidence/first-duplicate.ts";

describe("the first two equal items of a list", () => {
  const rows: readonly (readonly [string, readonly unknown[], readonly [number, number] | null])[] = [
    ["none", [], null],
    ["texts that differ", ["a", "b"], null],
    ["equal texts", ["a", "b", "a", "b"], [0, 2]],
    ["a number and its text", [1, "1"], null],
    ["nothing twice", [null, null], [0, 1]],
    ["a map and its text", [{ a: 1 }, '{"a":1}'], null],
    [
      "maps that differ in their first field",
      [
        { a: 1, b: 2 },
        { a: 2, b: 2 },
      ],
      null,
    ],
    [
      "maps that differ in a later field",
      [
        { a: 1, b: 2 },
        { a: 1, b: 3 },
      ],
      null,
    ],
    [
      "equal maps whose fields all repeat",
      [
        { a: 1, b: 2 },
        { a: 1, b: 3 },
        { a: 2, b: 3 },
        { a: 1, b: 3 },
      ],
      [1, 3],
    ],
    [
      "equal maps in another order",
      [
        { a: 1, b: 2 },
        { a: 3, b: 2 },
        { b: 2, a: 1 },
      ],
      [0, 2],
    ],
    ["maps without the first field of the first", [{ a: 1 }, { b: 2 }, { b: 2 }], [1, 2]],
    ["maps of maps alone", [{ a: { b: 1 } }, { a: { b: 2 } }, { a: { b: 1 } }], [0, 2]],
    ["a map among texts", ["a", { a: 1 }, { a: 1 }], [1, 2]],
    ["empty maps", [{ a: 1 }, {}, {}], [1, 2]],
    ["a field with the name of a method", [{ toString: "a" }, {}, { toString: "a" }], [0, 2]],
    [
      "equal lists",
      [
        [1, 2],
        [2, 1],
        [1, 2],
      ],
      [0, 2],
    ],
  ];

  test.for(rows)("%s", ([, items, expected]) => expect(firstDuplicate(items)).toEqual(expected));
});
