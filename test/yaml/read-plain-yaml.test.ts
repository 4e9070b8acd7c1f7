import { CORE_SCHEMA, loadAll } from "js-yaml";
import { describe, expect, test } from "vitest";
import { createLocator } from "../../src/yaml/locate.ts";
import { readPlainYaml } from "../../src/yaml/read-plain-yaml.ts";
import { readYaml } from "../../src/yaml/read-yaml.ts";
import { createRandom, damage, pick } from "../support/damage.ts";

const read = (text: string) => readPlainYaml(Buffer.from(text));
const nested = (levels: number) => `${"[".repeat(levels)}1${"]".repeat(levels)}\n`;

const readable: [name: string, text: string, ...documents: unknown[]][] = [
  [
    "block maps and lists",
    "a:\n  b: c\n  d:\n    - e\n    - f: 1\n      g: 2\n",
    { a: { b: "c", d: ["e", { f: 1, g: 2 }] } },
  ],
  ["a list as deep as its key", "a:\n- b\n- c: d\n  e:\n  - f\ng: h\n", { a: ["b", { c: "d", e: ["f"] }], g: "h" }],
  ["lists of lists", "- - a\n  - b\n-\n  - c\n-\n- d\n", [["a", "b"], ["c"], null, "d"]],
  [
    "comments and blank lines",
    "# yaml-language-server: $schema=x\n\na: b # c\n  # d\n\nc: d#e\n#f",
    { a: "b", c: "d#e" },
  ],
  ["documents", "# a\n---\na: 1\n--- # b\n- b\n...\n---\nc\n", { a: 1 }, ["b"], "c"],
  [
    "full-width punctuation",
    "範圍：全院: 帳號，權限（甲）\n備註: '第一：#1'\n",
    { "範圍：全院": "帳號，權限（甲）", 備註: "第一：#1" },
  ],
  [
    "colons and hashes within text",
    "url: https://a.b/c?d#e\ntime: 10:30\nk :  v:w  \n",
    { url: "https://a.b/c?d#e", time: "10:30", k: "v:w" },
  ],
  ["numbers", "- 0\n- 12\n- -5\n- 99.5\n- -0.25\n- 123456789012345\n", [0, 12, -5, 99.5, -0.25, 123456789012345]],
  [
    "words",
    "- null\n- Null\n- NULL\n- ~\n- true\n- True\n- FALSE\n- false\n-",
    [null, null, null, null, true, true, false, false, null],
  ],
  [
    "text that looks like something else",
    "- yes\n- No\n- nUll\n- 2026-09-30\n- 2026-09-30T10:00:00+08:00\n- 1.2.3\n- +886-2-1234\n- -x\n- ...a\n",
    ["yes", "No", "nUll", "2026-09-30", "2026-09-30T10:00:00+08:00", "1.2.3", "+886-2-1234", "-x", "...a"],
  ],
  ["single quotes", "'a b': 'it''s: #1 '\nc: ''\n'1': '2'\n", { 1: "2", "a b": "it's: #1 ", c: "" }],
  [
    "double quotes",
    '"a": "say \\"hi\\"\\n\\t\\\\ \\u8cc7\\ud83d\\ude00 通"\n"b" : "" # c\n',
    { a: 'say "hi"\n\t\\ 資😀 通', b: "" },
  ],
  [
    "one-line flow",
    "a: { from: 2026-07-01, to: 2026-09-30, }\nb: [x y, [1], {}, 'q']\n",
    { a: { from: "2026-07-01", to: "2026-09-30" }, b: ["x y", [1], {}, "q"] },
  ],
  ["flow over lines", "- { a: b, # c\n    d: [e,\n    f\n    ]\n  }\n", [{ a: "b", d: ["e", "f"] }]],
  ["JSON", '{\n  "a": [\n    1,\n    {"b":null}\n  ],\n  "c": ""\n}\n', { a: [1, { b: null }], c: "" }],
  [
    "literal text",
    "a: |\n  x: 1\n    y # z\n\n  資通\n\n\nb: |-\n    x\n    \nc: |+ # keep\n  x\n\n",
    { a: "x: 1\n  y # z\n\n資通\n", b: "x", c: "x\n\n" },
  ],
  ["folded text", "- >\n  a\n  b\n\n  c\n    d\n  e\n- >-\n  f\n- |\n-\n", ["a b\nc\n  d\ne\n", "f", "", null]],
  ["text to the end of the file", "a: |\n  x", { a: "x\n" }],
  ["CRLF", "a: 1\r\nb:\r\n  - |\r\n    x\r\n\r\n    y\r\n", { a: 1, b: ["x\n\ny\n"] }],
  ["an indented document", "  a: 1\n  b: 2\n", { a: 1, b: 2 }],
  ["names of object members", "constructor: 1\ntoString: 2\n", { constructor: 1, toString: 2 }],
  ["nesting", nested(60), JSON.parse(nested(60))],
];

const refused: [name: string, text: string][] = [
  ["nothing", ""],
  ["only comments", "# a\n\n"],
  ["only a marker", "---\n"],
  ["an empty document", "---\n---\na: 1\n"],
  ["text on the marker line", "--- a\n"],
  ["a directive", "%YAML 1.2\n---\na: 1\n"],
  ["a tab in the indentation", "a:\n\tb: 1\n"],
  ["a tab behind a value", "a: b\t# c\n"],
  ["a duplicate key", "a: 1\nb: 2\na: 3\n"],
  ["a duplicate key in flow", "{ a: 1, 'a': 2 }\n"],
  ["an anchor and an alias", "a: &x 1\nb: *x\n"],
  ["a tag", "a: !!str 1\n"],
  ["a merge key", "<<: { a: 1 }\n"],
  ["a prototype key", "__proto__: 1\n"],
  ["a prototype key in quotes", "'__proto__': 1\n"],
  ["an escaped prototype key", '"\\u005f_proto__": 1\n'],
  ["a complex key", "? a\n: b\n"],
  ["a collection as key", "[a]: b\n"],
  ["a key that is no text", "2026: a\n"],
  ["a plain scalar over lines", "a: b\n  c\n"],
  ["a quoted scalar over lines", "a: 'b\n  c'\n"],
  ["a map on the line of a key", "a: b: c\n"],
  ["a list on the line of a key", "a: - b\n"],
  ["deeper keys after a value", "a: 1\n  b: 2\n"],
  ["less indentation than any parent", "a:\n    b: 1\n  c: 2\n"],
  ["text behind quotes", "a: 'b' c\n"],
  ["a comment without a space", "a: 'b'#c\n"],
  ["an open quote", 'a: "b\n'],
  ["an open list", "a: [b\n"],
  ["an unindented flow line", "a: [b,\nc]\n"],
  ["a pair in a flow list", "[a: b]\n"],
  ["a flow key without a value", "{ a, b: 1 }\n"],
  ["an escape of YAML alone", 'a: "\\x41"\n'],
  ["an unknown escape", 'a: "\\q"\n'],
  ["digits for the indentation of text", "a: |2\n   b\n"],
  ["deeper blank lines before text", "a: |\n     \n  b\n"],
  ["text as the whole document", "|\n a\n"],
  ["a lone carriage return", "a: 1\rb: 2\n"],
  ["a zero byte", "a: 1\0\n"],
  ["a control character", "a: b\u0007\n"],
  ["a C1 control character", "a: b\u0085\n"],
  ["a byte order mark", "\ufeffa: 1\n"],
  ["nesting too deep", nested(61)],
  ["digits that get lost", "a: 9007199254740993\n"],
  ["an overflow", "a: 1e999\n"],
  ["leading zeros", "a: 007\n"],
  ["hexadecimal", "a: 0x1F\n"],
  ["octal", "a: 0o17\n"],
  ["a positive sign", "a: +1\n"],
  ["negative zero", "a: -0\n"],
  ["infinity", "a: .inf\n"],
  ["no number", "a: .NaN\n"],
];

describe("readPlainYaml", () => {
  test.each(readable)("reads %s", (_name, text, ...documents) => {
    expect(read(text)).toStrictEqual(documents);
    expect(judge(Buffer.from(text))).toStrictEqual(documents);
  });

  test.each(refused)("leaves %s to js-yaml", (_name, text) => {
    expect(read(text)).toBeNull();
  });

  test("refuses wrong UTF-8, in comments too", () => {
    expect(readPlainYaml(Buffer.from("a: caf\xe9\n", "latin1"))).toBeNull();
    expect(readPlainYaml(Buffer.from("a: 1 # caf\xe9\n", "latin1"))).toBeNull();
  });

  test("reads only the given part of a reused buffer, and keeps nothing of it", () => {
    const buffer = Buffer.from(
      "key: 一段長一點的文字，沒有人會再寫一次的內容\nlong: abcdefghijklmnopqrstuvwxyz0123456789\n[garbage",
    );
    const length = buffer.indexOf("[garbage");
    const documents = readPlainYaml(buffer, length);
    buffer.fill("x");
    read("other: text\n");
    expect(documents).toStrictEqual([
      { key: "一段長一點的文字，沒有人會再寫一次的內容", long: "abcdefghijklmnopqrstuvwxyz0123456789" },
    ]);
    expect(readPlainYaml(new Uint8Array([0x61, 0x3a, 0x20, 0x62]))).toStrictEqual([{ a: "b" }]);
  });

  test("reads a file that is larger than the buffers that it keeps", () => {
    const items = Array.from({ length: 60_000 }, (_, index) => ({ id: `A-${index}`, name: "資訊資產" }));
    const text = items.map((item) => `- id: ${item.id}\n  name: ${item.name}\n`).join("");
    expect(read(text)).toStrictEqual([items]);
  });

  test("gives js-yaml's data whenever it gives any, for damaged documents of all kinds", () => {
    const random = createRandom(20260930);
    let accepted = 0;
    for (let round = 0; round < 20_000; round++) {
      const bytes = damage(pick(seeds, random), seeds, random);
      const documents = readPlainYaml(bytes);
      if (documents === null) continue;
      accepted++;
      const expected = judge(bytes);
      if (!isSame(documents, expected)) {
        expect({ text: bytes.toString(), documents }).toStrictEqual({ text: bytes.toString(), documents: expected });
        expect.unreachable(`differs in the order of keys or the sign of zero: ${JSON.stringify(bytes.toString())}`);
      }
      // The full reader, and where it says that things are, know no more than this one does.
      const text = bytes.toString();
      expect(readYaml(text), text).toStrictEqual({ documents: expected, problems: [] });
      expect(() => createLocator(text)(documents.length - 1, "", "value"), text).not.toThrow();
    }
    expect(accepted).toBeGreaterThan(3000);
  });

  test("gives up on none of the ordinary documents", () => {
    for (const seed of seeds.slice(0, ordinarySeeds)) expect(readPlainYaml(seed), seed.toString()).not.toBeNull();
  });
});

/** The data read by js-yaml; its message if it fails, which equals no data. */
function judge(bytes: Buffer): unknown {
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    return loadAll(text, { schema: CORE_SCHEMA, maxDepth: 64 });
  } catch (error) {
    return String(error);
  }
}

/** Deep equality that also sees the order of keys, -0 and prototypes. */
function isSame(left: unknown, right: unknown): boolean {
  if (Object.is(left, right)) return true;
  if (typeof left !== "object" || typeof right !== "object" || left === null || right === null) return false;
  if (Object.getPrototypeOf(left) !== Object.getPrototypeOf(right)) return false;
  const leftEntries = Object.entries(left);
  const rightEntries = Object.entries(right);
  if (leftEntries.length !== rightEntries.length) return false;
  return leftEntries.every(([key, value], index) => {
    const other = rightEntries[index];
    return other !== undefined && other[0] === key && isSame(value, other[1]);
  });
}

const ordinarySeeds = 10;
const seeds = [
  "# yaml-language-server: $schema=x.json\nid: AST-0001\nname: 資訊資產清冊\n\nowner: { name: 王小明, since: 2026-07-01, tags: [a, 'b c', \"d\"] }\nitems:\n  - id: A-1\n    note: '單引號''s 內容'\n    count: 12\n    ratio: 99.5\n  - id: A-2 # 備註\n    note: \"雙引號 \\\"x\\\" \\u4e2d \\n y\"\n    ok: true\n    none:\nlast: ~\n",
  "a:\n- b\n- c: 1\n  d:\n  - e\n  - f\n-\n  g: h\n- - i\n  - j\nk:\n    l: m\n    n:\n      o: p\n",
  "lit: |\n  line 1\n    more\n\n  line 2\n\nfold: >\n  one\n  two\n\n  three\n    four\n  five\n\nstrip: |-\n  x\nkeep: |+\n  y\n\n\nfstrip: >-\n  資通\n  安全\n\nend: 1\n",
  "- |\n a\n\n b\n- >+\n  c\n  d\n\n- a: |\n    deep\n   \n    z\n  b: >-\n    q\n     r\n    s\n",
  "---\na: 1\n---\nb: 2\n...\n---\n- c\n...\n",
  '{\n  "a": [\n    1,\n    "x"\n  ],\n  "b": {}\n}\n',
  "r:\n  - { account: u028, role: 放射師＋批價, ok: false,\n      reason: 批價補登自 115 年 2 月起改。 }\n  - [a, b,\n     c]\n  - { path: files/x.pdf, sha256: 0f1e2d }\n",
  "\"quoted key\": v\n'single': w\nkey：全形: 值，為\nurl: https://a.b/c?d=e#f\ntime: 10:30\nver: 1.2.3\nphone: +886-2-1234\nyes: no\nneg: -5\ntf: False\nd: 2026-09-30T10:00:00+08:00\n",
  'a: 1\r\nb:\r\n  - x\r\n  - y: |\r\n      t\r\n\r\n      u\r\nc: "q" # z\r\n',
  'emoji: 😀 ok\nlatin: café é\nq: "😀 \\ud83d\\ude00 \\t"\n  # c\n',
  "n: 0\nm: -0\no: 007\np: 0x1F\nq: 1e3\nr: .5\ns: 1.10\nt: .inf\nu: -.5\nv: 123456789012345678\nw: +1\n",
  "a: first\n  second\nb: x\n",
  "a: &x 1\nb: *x\nc: !!str 2\n<<: 3\n? d\n: e\n",
].map((text) => Buffer.from(text));
