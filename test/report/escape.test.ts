import { describe, expect, test } from "vitest";
import { escapeXml } from "../../src/report/escape-xml.ts";
import { escapeCommandData, escapeCommandProperty } from "../../src/report/github/escape-workflow-command.ts";
import { escapeJson } from "../../src/report/json/escape-json.ts";
import { escapeMarkdown, markdownAddress, markdownTarget } from "../../src/report/markdown/escape-markdown.ts";
import { oscalMarkup, oscalString } from "../../src/report/oscal/escape-oscal.ts";
import { escapeSarifText } from "../../src/report/sarif/escape-sarif.ts";
import { escapeCsvCell } from "../../src/spreadsheet/escape-csv-cell.ts";

describe("Markdown", () => {
  test.each([
    ["備份還原 100%，RT-2026-031 (partial)!", "備份還原 100%，RT-2026-031 (partial)!"],
    ["a | b", "a &#124; b"],
    ["`code` \\ *b* _i_ ~s~", "\\`code\\` \\\\ \\*b\\* \\_i\\_ \\~s\\~"],
    ["<img src=x onerror=alert(1)>", "&lt;img src=x onerror=alert(1)&gt;"],
    ["&lt;b&gt;", "&amp;lt;b&amp;gt;"],
    ["[text](https://evil.example)", "\\[text\\](https:&#8203;//evil.example)"],
    ["![image](x)", "!\\[image\\](x)"],
    ["ask @octocat", "ask @&#8203;octocat"],
    ["see #12 and GH-12", "see #&#8203;12 and GH-&#8203;12"],
    ["see !12", "see !&#8203;12"],
    ["www.evil.example", "www&#8203;.evil.example"],
    ["mailto:a@b.example", "mailto:&#8203;a@&#8203;b.example"],
    ["$x$", "&#36;x&#36;"],
    ["# head", "\\# head"],
    ["- item", "\\- item"],
    ["1. item", "&#8203;1. item"],
    ["2026-10-01", "2026-10-01"],
    ["line\nbreak\r\n\r\n> quote", "line break &gt; quote"],
  ])("%s", (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });

  test.each([
    ["evidence/a b.yaml", 3, "evidence/a%20b.yaml#L3"],
    ["證據/備份(1).yaml", null, "%E8%AD%89%E6%93%9A/%E5%82%99%E4%BB%BD%281%29.yaml"],
    ["javascript:alert(1)", 1, "javascript%3Aalert%281%29#L1"],
    ["//evil.example/x", 1, "evil.example/x#L1"],
    ["a\n)[x](y\ud800", null, "a%0A%29%5Bx%5D%28y%EF%BF%BD"],
  ])("target %s", (path, line, target) => {
    expect(markdownTarget(path, line)).toBe(target);
  });
});

test.each([
  ["https://example.org/a b?c=1#d", "https://example.org/a%20b?c=1#d"],
  ["https://example.org/x)|<b>[y](z)@c", "https://example.org/x%29%7C%3Cb%3E%5By%5D%28z%29%40c"],
  ["javascript:alert(1)", null],
  ["https://", null],
  ["/a", null],
])("address %s", (url, address) => {
  expect(markdownAddress(url)).toBe(address);
});

describe("workflow command", () => {
  test("data stays on its line", () => {
    expect(escapeCommandData("100%\r\n::error::x")).toBe("100%25%0D%0A::error::x");
  });
  test("a property cannot end itself", () => {
    expect(escapeCommandProperty("a:b,c=d%\n")).toBe("a%3Ab%2Cc=d%25%0A");
  });
});

describe("CSV cell", () => {
  test.each([
    ["plain", "plain"],
    ["2026-10-01", "2026-10-01"],
    ['say "a, b"', '"say ""a, b"""'],
    ["=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"],
    ["+1", "'+1"],
    ["-1", "'-1"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["＝1+1", "'＝1+1"],
    ["  =1", "'  =1"],
    ["\t=1", "' =1"],
    ["\rx", " x"],
    ["a\nb", "a b"],
    ["\u001b[31m", "\\u001b[31m"],
  ])("%j", (text, cell) => {
    expect(escapeCsvCell(text)).toBe(cell);
  });
});

describe("XML", () => {
  test.each([
    ["備份還原 100%", "備份還原 100%"],
    ["<b a=\"1\" c='2'> & &amp;", "&lt;b a=&quot;1&quot; c=&#39;2&#39;&gt; &amp; &amp;amp;"],
    ["<![CDATA[x]]>", "&lt;![CDATA[x]]&gt;"],
    ["a\r\nb\tc", "a b c"],
    ["\u0000\u0008\u001b", "\\u0000\\u0008\\u001b"],
    ["\ud800\ufffe\uffff", "\\ud800\ufffd\ufffd"],
  ])("%j", (text, escaped) => {
    expect(escapeXml(text)).toBe(escaped);
  });
});

test("JSON keeps its value and loses what acts on a terminal", () => {
  const value = { text: "\u009b31m\u202e\u2028\u007f\u{e0041}\u200b 中文" };
  const json = escapeJson(JSON.stringify(value, null, 2));
  expect(json).not.toMatch(/[\u007f-\u009f\u200b\u202e\u2028\u{e0041}]/u);
  expect(json).toContain("中文");
  expect(JSON.parse(json)).toEqual(value);
});

test("no character that acts on a terminal is in JSON, whichever it is", () => {
  for (let code = 0; code <= 0x10ffff; code++) {
    const character = String.fromCodePoint(code);
    if (character !== "\n" && /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(character))
      expect(escapeJson(character)).toMatch(/^(?:\\u[0-9a-f]{4})+$/);
  }
});

test.each([
  ["[here](https://evil.example)", "\\[here\\](https://evil.example)"],
  ["[here](1)", "\\[here\\](1)"],
  ["[here](javascript:alert)", "\\[here\\](javascript:alert)"],
  ["[1] and (2), C:\\temp", "[1] and (2), C:\\temp"],
])("SARIF: %s is no link", (text, shown) => {
  expect(escapeSarifText(text, 1000)).toBe(shown);
});

test("OSCAL: Markdown of a file stays text, and a string is one line and never empty", () => {
  expect(oscalMarkup(" [here](https://evil.example) <b> ")).toBe("\\[here\\](https:&#8203;//evil.example) &lt;b&gt;");
  expect(oscalString(" [a](b)\n c ")).toBe("[a](b) c");
  expect(oscalString(" \n ")).toBe("-");
});
