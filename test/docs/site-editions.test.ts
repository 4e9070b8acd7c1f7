import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));
const load = (name: string) => import(new URL(`../../scripts/site/${name}.mjs`, import.meta.url).href);
const [{ languageOf, placeOfEnglish }, { editionOf }, { parser, renderTokens }, { termsOf }] = await Promise.all(
  ["language", "editions", "markdown", "tokens"].map(load),
);
const parse = parser();
const places = { link: (href: string) => href, image: (source: string) => source };
const edition = (text: string, locale: string): string => renderTokens(editionOf(parse(text), locale), places);

test.each([
  ["狀態", "zh-TW"],
  ["States", "en"],
  ["狀態 States", "both"],
  ["2026-10-01", null],
  ["schedule-10-115、OWN", null],
  ["設定 GitHub Action", "zh-TW"],
  ["具固定格式者，以及 JSON Web Token", "zh-TW"],
  ["中 medium", "both"],
  ["用 Excel", "zh-TW"],
  ["有人離職時保留那一列：佐證仍會提到他。When someone leaves, keep the line.", "both"],
  ["People of the roster are named as 資訊室 in most of the examples", "en"],
])("%s is in %s", (text, language) => {
  expect(languageOf(text)).toBe(language);
});

test.each([
  ["狀態 States", "狀態", "States"],
  ["T4 系統維運 System operation", "T4 系統維運", "System operation"],
  ["與其他產出的關聯 References", "與其他產出的關聯", "References"],
  [
    "錯誤：使所列產出矛盾 error: the outputs become contradicted",
    "錯誤：使所列產出矛盾",
    "error: the outputs become contradicted",
  ],
])("%s is two halves", (text, chinese, english) => {
  const { end, start } = placeOfEnglish(text);
  expect([text.slice(0, end), text.slice(start)]).toEqual([chinese, english]);
});

describe("an edition has one language", () => {
  test.each([
    ["paragraphs", "中文一段。\n\nOne paragraph.\n", "<p>中文一段。</p>\n", "<p>One paragraph.</p>\n"],
    [
      "headings, with the anchor of both",
      "## 狀態 States\n",
      '<h2 id="狀態-states">狀態</h2>\n',
      '<h2 id="狀態-states">States</h2>\n',
    ],
    [
      "codes before a label",
      "## O4.8.2 備份紀錄 Backup records\n",
      '<h2 id="o482-備份紀錄-backup-records">O4.8.2 備份紀錄</h2>\n',
      '<h2 id="o482-備份紀錄-backup-records">O4.8.2 Backup records</h2>\n',
    ],
    [
      "items with a line of each",
      "- 第一項說明。\n  The first item.\n",
      "<ul>\n<li>第一項說明。</li>\n</ul>\n",
      "<ul>\n<li>The first item.</li>\n</ul>\n",
    ],
    [
      "two lists of numbers that Markdown makes one",
      "1. 寄出。\n2. 收回。\n\n1. Send it.\n2. Take it back.\n",
      "<ol>\n<li>\n<p>寄出。</p>\n</li>\n<li>\n<p>收回。</p>\n</li>\n</ol>\n",
      "<ol>\n<li>\n<p>Send it.</p>\n</li>\n<li>\n<p>Take it back.</p>\n</li>\n</ol>\n",
    ],
  ])("%s", (_, text, chinese, english) => {
    expect([edition(text, "zh-TW"), edition(text, "en")]).toEqual([chinese, english]);
  });

  test("cells, line by line, with what belongs to both", () => {
    const text = "| 項目 Item |\n| --- |\n| 文件<br>Document<br>`code` |\n| **必填** required |\n";
    expect(edition(text, "en")).toMatch(
      /<th>Item<\/th>[\s\S]*<td>Document<br><code>code<\/code><\/td>[\s\S]*<td>required<\/td>/,
    );
    expect(edition(text, "zh-TW")).toMatch(
      /<th>項目<\/th>[\s\S]*<td>文件<br><code>code<\/code><\/td>[\s\S]*<strong>必填<\/strong><\/td>/,
    );
  });

  test("the second half of a page is the first in English", () => {
    const text =
      "# 每季 A quarter\n\n中文。\n\nIn English. The English text follows [below](#english).\n\n## 一\n\n二。\n\n## English\n\n### One\n\nTwo.\n";
    expect(edition(text, "zh-TW")).toBe(
      '<h1 id="每季-a-quarter">每季</h1>\n<p>中文。</p>\n<h2 id="一">一</h2>\n<p>二。</p>\n',
    );
    expect(edition(text, "en")).toBe(
      '<h1 id="每季-a-quarter">A quarter</h1>\n<p>In English.</p>\n<h2 id="one">One</h2>\n<p>Two.</p>\n',
    );
  });

  test("what has no translation stays", () => {
    for (const locale of ["zh-TW", "en"]) expect(edition("Only in English.\n", locale)).toContain("Only in English.");
    expect(edition("擇一 one of:<br>`a` 甲方<br>`b` 乙方\n", "en")).toContain("甲方");
  });
});

const pages = readdirSync(join(root, "docs"), { recursive: true, encoding: "utf8" }).filter((path) =>
  path.endsWith(".md"),
);

test("nothing of a page is in neither edition", () => {
  const lost = pages.flatMap((page) => {
    const text = readFileSync(join(root, "docs", page), "utf8");
    const seen = new Set(
      ["zh-TW", "en"].flatMap((locale) => termsOf(edition(text, locale).replaceAll(/<[^>]*>/g, " "))),
    );
    const whole = renderTokens(parse(text), places).replaceAll(/<[^>]*>/g, " ");
    // "The English text follows below."
    const pointers = new Set([
      "the",
      "english",
      "text",
      "follows",
      "below",
      "chinese",
      "in",
      "each",
      "section",
      "of",
      "page",
    ]);
    return termsOf(whole)
      .filter((term: string) => !seen.has(term) && !pointers.has(term))
      .map((term: string) => `${page}: ${term}`);
  });
  expect(lost).toEqual([]);
});

describe("of HTML in Markdown", () => {
  test.each([
    ["a script", "<script>alert(1)</script>"],
    ["a handler", '<img src=x onerror="alert(1)">'],
    ["a handler in an anchor", '<a id="x" onclick="alert(1)">x</a>'],
    ["a style in a line", "text <style>*{display:none}</style> text"],
    ["a frame", '<iframe src="https://example.org"></iframe>'],
    ["what hides in a comment's end", "<!-- --><script>alert(1)</script>"],
    [
      "a picture with more",
      '<picture><source media="(prefers-color-scheme: dark)" srcset="a"><img src="b" width="1" alt="c" onload="alert(1)"></picture>',
    ],
  ])("%s is text", (_, text) => {
    expect(edition(`${text}\n`, "en")).not.toMatch(/<(?:script|img|style|iframe|a [^>]*on)/);
  });

  test.each(["javascript:alert(1)", "vbscript:x", "data:text/html,x", " JaVaScRiPt:alert(1)"])(
    "%s is no link",
    (href) => {
      expect(edition(`[x](${href})\n`, "en")).not.toContain("href");
    },
  );

  test("line breaks and anchors stay, comments go", () => {
    expect(edition('<!-- a -->\n\n<a id="b"></a>\n\nc<br>d\n', "en")).toBe('<p><a id="b"></a></p>\n<p>c<br>d</p>\n');
  });
});

test.each([
  ["備份還原", ["備份", "份還", "還原"]],
  ["O4.8.2 的 restore-tests", ["o4.8.2", "的", "restore-tests", "restore", "tests"]],
  ["ＩＳＭＳ", ["isms"]],
])("%s is found by %s", (text, terms) => {
  expect(termsOf(text)).toEqual(terms);
});
