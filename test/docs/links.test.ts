import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { anchorsOf } from "../support/markdown-anchors.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const read = (path: string) => readFileSync(join(root, path), "utf8");
const pagesUnder = (folder: string, recursive: boolean) =>
  readdirSync(join(root, folder), { recursive, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => join(folder, name));
const pages = [
  ...pagesUnder(".", false),
  ...pagesUnder(".github", true),
  ...pagesUnder("bench", true),
  ...pagesUnder("docs", true),
];

interface Link {
  readonly page: string;
  /** Empty for a place of the same page. */
  readonly path: string;
  readonly fragment: string;
}

function linksOf(page: string, text: string): Link[] {
  return [
    ...text
      .replaceAll(/^(```|~~~).*\n[\s\S]*?^\1.*$/gm, "")
      .replaceAll(/`[^`\n]*`/g, "")
      .matchAll(/\]\((?!https?:|mailto:)([^)\s#]*)(?:#([^)\s]*))?[^)]*\)/g),
  ].map(([, path = "", fragment = ""]) => ({ page, path, fragment: decodeURIComponent(fragment) }));
}

const anchors = new Map<string, ReadonlySet<string>>();

/** What is wrong with a link; null when it leads somewhere. */
function fault({ page, path, fragment }: Link): string | null {
  const target = path === "" ? page : normalize(join(dirname(page), path));
  if (!existsSync(join(root, target))) return `${page} → ${path}`;
  if (fragment === "" || !target.endsWith(".md")) return null;
  if (!anchors.has(target)) anchors.set(target, anchorsOf(read(target)));
  return anchors.get(target)?.has(fragment) ? null : `${page} → ${path}#${fragment}`;
}

test("every relative link leads to a file, and its fragment to a place in it", () => {
  const links = pages.flatMap((page) => linksOf(page, read(page)));
  expect(links.filter(({ fragment }) => fragment !== "").length).toBeGreaterThan(1000);
  expect(links.map(fault).filter((one) => one !== null)).toEqual([]);
});

test.each([
  ["a file", "[a](docs/nowhere.md)", "README.md → docs/nowhere.md"],
  ["a place in another page", "[a](docs/rules.md#nowhere)", "README.md → docs/rules.md#nowhere"],
  ["a place in the same page", "[a](#nowhere)", "README.md → #nowhere"],
])("a broken link to %s is detected", (_, text, expected) => {
  expect(linksOf("README.md", text).map(fault)).toEqual([expected]);
});

test.each([
  ["## Try it", "try-it"],
  ["## 先試試看", "先試試看"],
  ["## 佐證文件 An evidence document", "佐證文件-an-evidence-document"],
  [
    "## 資訊安全管理系統 (Information Security Management System, ISMS) 維運",
    "資訊安全管理系統-information-security-management-system-isms-維運",
  ],
  ["## 調整數值、停用（含理由）：規則", "調整數值停用含理由規則"],
  ["## `csma-c` C 級 Level C", "csma-c-c-級-level-c"],
  ["## What a stranger's pull request can do", "what-a-strangers-pull-request-can-do"],
  ["## See [the rules](rules.md) \\& more", "see-the-rules--more"],
  ["## snake_case & kebab-case", "snake_case--kebab-case"],
  ['<a id="en-policies"></a>', "en-policies"],
])("the anchor of %s is %s", (line, anchor) => {
  expect([...anchorsOf(`${line}\n`)]).toEqual([anchor]);
});

test("headings that are alike are numbered, and lines of code are no headings", () => {
  expect([...anchorsOf("# A\n\n```sh\n# not one\n```\n\n## A\n\n## A\n")]).toEqual(["a", "a-1", "a-2"]);
});
