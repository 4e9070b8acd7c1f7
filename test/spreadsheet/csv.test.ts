import { describe, expect, test } from "vitest";
import { escapeCsvCell } from "../../src/spreadsheet/escape-csv-cell.ts";
import { readSpreadsheet } from "../../src/spreadsheet/read-spreadsheet.ts";

const rows = (bytes: Uint8Array | string) => {
  const { sheets, encoding } = readSpreadsheet(typeof bytes === "string" ? Buffer.from(bytes) : bytes, "a/備份.csv");
  return { encoding, name: sheets[0]?.name, rows: sheets[0]?.rows.map(({ number, cells }) => [number, ...cells]) };
};
const table = "編號,名稱\nA-1,檔案伺服器\n";
const expected = [
  [1, "編號", "名稱"],
  [2, "A-1", "檔案伺服器"],
];

describe("encodings", () => {
  const utf16be = Buffer.from(`\ufeff${table}`, "utf16le").swap16();
  test.each([
    ["UTF-8", "UTF-8", Buffer.from(table)],
    ["UTF-8 with its mark", "UTF-8", Buffer.from(`\ufeff${table}`)],
    ["UTF-16 of Windows", "UTF-16", Buffer.from(`\ufeff${table}`, "utf16le")],
    ["UTF-16 with the other order", "UTF-16", utf16be],
    ["Big5", "Big5", Buffer.from("bd73b8b92ca657bad90a412d312cc0c9aed7a6f8aa41beb90a", "hex")],
  ] as const)("%s", (_, encoding, bytes) => {
    expect(rows(bytes)).toEqual({ encoding, name: "備份", rows: expected });
  });
  test("UTF-16 without a mark", () => {
    expect(rows(Buffer.from("id,name\nA-1,file\n", "utf16le"))).toMatchObject({ encoding: "UTF-16" });
  });
  test("Big5 with the characters that Windows and ETEN added", () => {
    const bytes = Buffer.concat([
      Buffer.from("bd73b8b92ca657bad90a", "hex"),
      Buffer.from("f9d6f9d72cc6a1c6ab0a", "hex"),
    ]);
    expect(rows(bytes).rows?.[1]).toEqual([2, "碁銹", "①⑴"]);
  });
  test("Big5 whose first 4,000 bytes are ASCII", () => {
    const bytes = Buffer.concat([Buffer.from("a,b\n".repeat(2000)), Buffer.from("bd73b8b92ca657bad90a", "hex")]);
    expect(rows(bytes).rows?.at(-1)).toEqual([2001, "編號", "名稱"]);
  });
});

describe("separators", () => {
  test.each([",", "\t", ";", "|"])("%j", (separator) => {
    expect(rows(table.replaceAll(",", separator)).rows).toEqual(expected);
  });
  test("titles above the table do not matter", () => {
    expect(
      rows(`市立醫院，資產清冊\n製表日期,115/10/1\n\n編號;名稱;數量\nA-1;主機;1\nA-2;主機, 大;2\n`).rows?.[3],
    ).toEqual([5, "A-1", "主機", "1"]);
  });
  test("a line of Excel that names it", () => {
    expect(rows(`sep=;\n編號;名稱,\n`).rows).toEqual([[2, "編號", "名稱,"]]);
  });
});

describe("quotation marks", () => {
  test.each([
    ['a,b\n"x, ""y""",1\n', 'x, "y"'],
    ['a,b\n"一\r\n二",1\n', "一\n二"],
    ['a,b\n5" 磁碟,1\n', '5" 磁碟'],
    ['a,b\n"x"y,1\n', "xy"],
  ])("%j", (text, value) => expect(rows(text).rows?.[1]?.[1]).toBe(value));
});

test("rows are numbered as a spreadsheet shows them, whatever ends a line", () => {
  expect(rows("a,b\r\n\r\nc,d\re,f").rows).toEqual([
    [1, "a", "b"],
    [3, "c", "d"],
    [4, "e", "f"],
  ]);
});

test("a formula of a text is text", () => {
  expect(rows("a,b\n=1+1,@SUM(A1)\n").rows?.[1]).toEqual([2, "=1+1", "@SUM(A1)"]);
});

test.each(["=1+1", "-5", "+886-2-2712", "@user", "  =x", "＝x", "'=x", "'quoted'", "plain", 'a,b"c'])(
  "%j written for a spreadsheet is read as it was",
  (text) => {
    expect(rows(`a,b\n${escapeCsvCell(text)},x\n`).rows?.[1]?.[1]).toBe(text);
  },
);
