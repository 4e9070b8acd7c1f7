import { expect, test } from "vitest";
import { markUse } from "../../../src/intake/values/marks.ts";

test.each<readonly [readonly string[], boolean | null]>([
  [["○", ""], true],
  [["○", "×"], true],
  [["○", "●"], false],
  [["○", "是"], null],
  [["○", "是", "否"], null],
  [["○", "v", "×", "是", "否"], true],
  [["○", "●", "×"], null],
])("beside %j, an open circle is %s", (words, expected) => expect(markUse(new Set(words)).circle).toBe(expected));
