import { describe, expect, it } from "vitest";
import { changedNumber } from "../../src/yaml/changed-number.ts";
import { createLocator } from "../../src/yaml/locate.ts";
import { maximumDepth, readYaml } from "../../src/yaml/read-yaml.ts";

/** `code line:column document` of each problem. */
function problemsOf(text: string): string[] {
  const { documents, problems } = readYaml(text);
  if (problems.length > 0) expect(documents).toEqual([]);
  return problems.map(({ code, line, column, document }) => `${code} ${line}:${column} ${document}`);
}

describe("what is read", () => {
  it("dates, times and versions stay the strings that were written", () => {
    const text = "date: 2026-09-30\nat: 2026-09-30T08:30:00+08:00\ntime: 08:30\nversion: 1.2.3\nyes: yes\noff: off\n";
    expect(readYaml(text).documents).toEqual([
      { date: "2026-09-30", at: "2026-09-30T08:30:00+08:00", time: "08:30", version: "1.2.3", yes: "yes", off: "off" },
    ]);
  });

  it("the merge key is an ordinary key", () => {
    expect(readYaml("<<: { a: 1 }\nb: 2\n").documents).toEqual([{ "<<": { a: 1 }, b: 2 }]);
  });

  it("several documents come back in their order, with empty ones in their places", () => {
    expect(readYaml("---\na: 1\n---\n---\nb: 2\n...\n").documents).toEqual([{ a: 1 }, null, { b: 2 }]);
  });

  it("JSON is YAML", () => {
    expect(readYaml('{"a": [1, 2.5, "三", null, true], "b": {"c\\u0041": "\\n"}}').documents).toEqual([
      { a: [1, 2.5, "三", null, true], b: { cA: "\n" } },
    ]);
  });

  it("a byte order mark and CRLF line ends do no harm", () => {
    expect(readYaml("\ufeffa: 1\r\nb: |\r\n  x\r\n  y\r\n").documents).toEqual([{ a: 1, b: "x\ny\n" }]);
  });

  it("nothing but comments gives no document with content", () => {
    for (const text of ["", "# nothing\n", "\n\n", "---\n...\n"]) {
      expect(readYaml(text).documents.filter((document) => document !== null)).toEqual([]);
      expect(readYaml(text).problems).toEqual([]);
    }
  });

  it("aliases are expanded to values of their own", () => {
    const { documents } = readYaml("base: &a { list: [1] }\nagain: *a\n");
    const [document] = documents as { base: { list: number[] }; again: { list: number[] } }[];
    expect(document).toEqual({ base: { list: [1] }, again: { list: [1] } });
    expect(document?.base.list).not.toBe(document?.again.list);
  });
});

describe("what is wrong with a text", () => {
  it.each([
    ["a quote that never ends", 'a: "x\nb: 1\n'],
    ["a bracket that never closes", "a: [1, 2\n"],
    ["a tab as indentation", "a:\n\tb: 1\n"],
    ["indentation that fits nowhere", "a:\n    b: 1\n  c: 2\n"],
    ["a colon too many", "a: b: c\n"],
    ["an alias without an anchor", "a: *nowhere\n"],
    ["a tag that the core schema lacks", "a: !!js/function 'x'\n"],
    ["a control character", "a: \u0007\n"],
  ])("%s is a syntax problem with a line", (_, text) => {
    const { documents, problems } = readYaml(text);
    expect(documents).toEqual([]);
    expect(problems.map(({ code }) => code)).toEqual(["yaml-syntax"]);
    expect(problems[0]?.line).toBeGreaterThanOrEqual(1);
  });

  it("a syntax problem points at its line and column", () => {
    expect(problemsOf("output: O4.8.2\nid: a: b\n")).toEqual(["yaml-syntax 2:6 0"]);
  });

  it("a duplicate key is reported at the second", () => {
    const { problems } = readYaml("a: 1\nb:\n  編號: 1\n  編號: 2\n");
    expect(problems).toEqual([
      { code: "yaml-duplicate-key", params: { key: "編號" }, document: 0, line: 4, column: 3 },
    ]);
    expect(problemsOf('{"a": 1, "a": 2}')).toEqual(["yaml-duplicate-key 1:10 0"]);
    expect(problemsOf("a: 1\n'a': 2\n")).toEqual(["yaml-duplicate-key 2:1 0"]);
  });

  it("__proto__ is refused however it is written as a key", () => {
    expect(problemsOf("a: 1\n__proto__: { admin: true }\n")).toEqual(["yaml-forbidden-key 2:1 0"]);
    expect(problemsOf("a:\n  - '__proto__': 1\n").map((text) => text.split(" ")[0])).toEqual(["yaml-forbidden-key"]);
    expect(problemsOf('{"__proto__": {"admin": true}}').map((text) => text.split(" ")[0])).toEqual([
      "yaml-forbidden-key",
    ]);
  });

  it("__proto__ behind an escape never reaches a prototype", () => {
    const { documents } = readYaml('{"\\u005f_proto__": {"admin": true}}');
    for (const document of documents) expect((document as { admin?: boolean }).admin).toBeUndefined();
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
  });

  it("nesting is read up to its bound and refused beyond", () => {
    expect(maximumDepth).toBe(64);
    const shapes: ((depth: number) => string)[] = [
      (depth) => `${"[".repeat(depth)}${"]".repeat(depth)}`,
      (depth) => `${"[".repeat(depth)}1${"]".repeat(depth)}`,
      (depth) => `${'{"a": '.repeat(depth)}1${"}".repeat(depth)}`,
      (depth) => Array.from({ length: depth }, (_, at) => `${" ".repeat(at)}a:\n`).join(""),
      (depth) => `${"- ".repeat(depth)}1\n`,
    ];
    for (const shape of shapes) {
      expect(problemsOf(shape(64))).toEqual([]);
      for (const depth of [65, 66, 500]) {
        expect(readYaml(shape(depth)).problems.map(({ code }) => code)).toEqual(["yaml-too-deep"]);
      }
    }
  });

  it("nesting that aliases add counts as well", () => {
    const level = (name: string, inner: string) => `${name}: &${name} ${"[".repeat(30)}${inner}${"]".repeat(30)}\n`;
    expect(problemsOf(level("a", "1") + level("b", "*a"))).toEqual([]);
    const text = level("a", "1") + level("b", "*a") + level("c", "*b");
    expect(readYaml(text).problems.map(({ code }) => code)).toEqual(["yaml-too-deep"]);
  });

  it("aliases are bounded in number", () => {
    const uses = (count: number) => `a: &a x\nlist:\n${"  - *a\n".repeat(count)}`;
    expect(problemsOf(uses(1000))).toEqual([]);
    expect(readYaml(uses(1001)).problems.map(({ code }) => code)).toEqual(["yaml-too-many-aliases"]);
  });

  it("aliases are bounded in what they add up to", () => {
    const lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"];
    for (let level = 1; level < 9; level++) {
      lines.push(
        `a${level}: &a${level} [${Array(10)
          .fill(`*a${level - 1}`)
          .join(", ")}]`,
      );
    }
    expect(readYaml(lines.join("\n")).problems.map(({ code }) => code)).toEqual(["yaml-too-many-aliases"]);
  });
});

describe("text that YAML would take for an anchor", () => {
  it.each([
    ["note: &其他\n", "&其他", 1, 7],
    ["a: 1\nnote: &其他 事項\n", "&其他", 2, 7],
    ['note: &D "Research"\n', "&D", 1, 7],
    ["list: [a, &b]\n", "&b", 1, 11],
    ["list:\n  - &R&D\n", "&R&D", 2, 5],
    ["&key : 1\n", "&key", 1, 1],
    ["a: &x 1\nb: *x\nc: &y 1\n", "&y", 3, 4],
  ])("%j", (text, written, line, column) => {
    expect(readYaml(text)).toEqual({
      documents: [],
      problems: [{ code: "yaml-anchor-unused", params: { written }, document: 0, line, column }],
    });
  });

  it.each(["note: '&其他'\n", "note: R&D\n", "a: &x 1\nb: *x\n", "a: &x\nb: *x\n", "note: |\n  &其他\n"])(
    "not %j",
    (text) => expect(readYaml(text).problems).toEqual([]),
  );
});

describe("numbers that would not be what was written", () => {
  it.each(["9007199254740993", "1e999", "-1e999", "0.12345678901234567890", "12345678901234567890", "1e-400"])(
    "%s is reported with its place",
    (written) => {
      const { problems } = readYaml(`a: 1\nnumber: ${written}\n`);
      expect(problems).toEqual([
        { code: "number-changed", params: { written, read: String(Number(written)) }, document: 0, line: 2, column: 9 },
      ]);
    },
  );

  it.each([
    "1.10",
    "+1.1",
    "11e-1",
    "9007199254740992",
    "0.1",
    "1e3",
    "-0.0",
    "007",
    "100000000000000000000",
    "1.50e2",
  ])("%s is the number that was written", (written) => {
    expect(changedNumber(written)).toBeNull();
    expect(readYaml(`a: ${written}\n`).documents).toEqual([{ a: Number(written) }]);
  });

  it("digits between quotes are text", () => {
    expect(readYaml('a: "9007199254740993"\nb: 1.10.2\n').documents).toEqual([{ a: "9007199254740993", b: "1.10.2" }]);
  });

  it("the document is counted", () => {
    expect(problemsOf("a: 1\n---\nb: 1e999\n")).toEqual(["number-changed 3:4 1"]);
  });
});

describe("where a pointer leads", () => {
  const text = `# restore tests
output: O4.8.2
名稱: 測試
"quoted key": 'x'
records:
  - test_no: RT-1
    tags: [a, "b", { c: d }]
    note: |
      first line
      second
  -
    test_no: RT-2
    a/b~c: 1
empty:
...
---
{"json": [1, {"鍵": null}]}
`;
  const locate = createLocator(text);
  const at = (pointer: string, target: "value" | "key" = "value", document = 0) => {
    const { line, column } = locate(document, pointer, target);
    return `${line}:${column}`;
  };

  it.each([
    ["", "2:1"],
    ["/output", "2:9"],
    ["/名稱", "3:5"],
    ["/quoted key", "4:15"],
    ["/records", "6:3"],
    ["/records/0", "6:5"],
    ["/records/0/test_no", "6:14"],
    ["/records/0/tags", "7:11"],
    ["/records/0/tags/1", "7:15"],
    ["/records/0/tags/2/c", "7:25"],
    ["/records/0/note", "9:7"],
    ["/records/1/test_no", "12:14"],
    ["/records/1/a~1b~0c", "13:12"],
  ])("%s is at %s", (pointer, place) => {
    expect(at(pointer)).toBe(place);
  });

  it("keys have places of their own", () => {
    expect(at("/output", "key")).toBe("2:1");
    expect(at("/quoted key", "key")).toBe("4:1");
    expect(at("/records/0/tags/2/c", "key")).toBe("7:22");
    expect(at("/records/1/a~1b~0c", "key")).toBe("13:5");
  });

  it("what is missing is shown where it would belong", () => {
    expect(at("/records/1/nothing/below")).toBe(at("/records/1"));
    expect(at("/records/7")).toBe(at("/records"));
    expect(at("/empty")).toBe("14:1");
  });

  it("further documents are counted, and columns are characters", () => {
    expect(at("/json/1/鍵", "value", 1)).toBe("17:20");
    expect(at("/json/1/鍵", "key", 1)).toBe("17:15");
    const emoji = createLocator('{"𠮷": "x", "b": 1}');
    expect(emoji(0, "/b", "value")).toEqual({ line: 1, column: 17 });
  });

  it("a document that does not exist gives the start of the file", () => {
    expect(at("/a", "value", 9)).toBe("1:1");
  });
});
