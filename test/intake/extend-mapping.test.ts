import { expect, test } from "vitest";
import { parse } from "yaml";
import { extendMapping } from "../../src/intake/extend-mapping.ts";
import { emptyMapping, type Mapping } from "../../src/intake/mapping.ts";

const heads = ["財產編號", "位置"].map((name, at) => ({
  name,
  field: ["asset_id", null][at] ?? null,
  comment: "說明",
}));
const extended = (text: string) => {
  const mapping: Mapping = { ...emptyMapping("O2.1.1"), ...parse(text) };
  return extendMapping(text, mapping, heads);
};

test("new heads come behind the others, and everything else keeps its bytes", () => {
  const text =
    "# 一\nversion: 1\noutput: O2.1.1\ncolumns:\n    # 二\n    財產編號: asset_id # 三\n\n# 四\ndocument:\n  unit: x\n";
  expect(extended(text)).toEqual({
    text: text.replace("# 三\n", "# 三\n    位置: # 說明\n"),
    heads: ["位置"],
  });
});

test("behind a blank with a comment, without a line break at the end, and with those of Windows", () => {
  const text = "version: 1\noutput: O2.1.1\ncolumns:\n  財產編號: # 待決定";
  expect(extended(text)?.text).toBe(`${text}\n  位置: # 說明\n`);
  const windows = `${text.replaceAll("\n", "\r\n")}\r\n`;
  expect(extended(windows)?.text).toBe(`${windows}  位置: # 說明\r\n`);
});

test.each([
  ["all heads are named, whatever their width", "columns:\n  財產 編號: asset_id\n  位置: location\n"],
  ["the columns are in braces", "columns: { 財產編號: asset_id }\n"],
  ["there are no columns", "document: { unit: x }\n"],
])("nothing is added where %s", (_, columns) => {
  expect(extended(`version: 1\noutput: O2.1.1\n${columns}`)).toBe(null);
});

test.each(["a: b", "# x", "- y", "'", "{", "__proto__", "true", "\u2028x"])(
  "a head such as %j is that head",
  (name) => {
    const text = "version: 1\noutput: O2.1.1\ncolumns:\n  財產編號: asset_id\n";
    const mapping: Mapping = { ...emptyMapping("O2.1.1"), ...parse(text) };
    const result = extendMapping(text, mapping, [{ name, field: null, comment: "c\nd: e" }]);
    if (result)
      expect(Object.entries(parse(result.text).columns)).toEqual([
        ["財產編號", "asset_id"],
        [name, null],
      ]);
    else expect(name).toBe("__proto__");
  },
);
