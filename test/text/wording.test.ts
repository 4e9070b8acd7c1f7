import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { handWrittenPages } from "../support/hand-written-pages.ts";

const scopes = ["messages", "pages", "data", "code"] as const;
type Scope = (typeof scopes)[number];

interface Phrase {
  readonly find: string;
  readonly like: string;
  readonly better: string;
  readonly in?: readonly Scope[];
}

const root = fileURLToPath(new URL("../../", import.meta.url));
const { allow, phrases }: { allow: string[]; phrases: Phrase[] } = parse(
  readFileSync(new URL("wording.yaml", import.meta.url), "utf8"),
);

const filesUnder = (folder: string, ending: RegExp) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .map((name) => `${folder}/${name.replaceAll("\\", "/")}`)
    .filter((path) => ending.test(path));

const files: Readonly<Record<Scope, readonly string[]>> = {
  messages: filesUnder("src/messages/en", /\.ts$/),
  pages: [...handWrittenPages, "action.yml", ...filesUnder(".github", /\.yml$/)],
  data: [...filesUnder("policies", /\.yaml$/), ...filesUnder("schemas", /\.json$/)],
  code: [
    ...filesUnder("src", /(?<!src\/model\/records)\.(?:ts|js|css)$/),
    ...filesUnder("test", /(?<!wording\.test)\.ts$/),
    ...filesUnder("scripts", /\.mjs$/),
    ...filesUnder("bench", /\.mjs$/),
  ].filter((path) => !path.startsWith("src/messages/")),
};

/** The words of a file as they are read: without code in pages, without signs and line breaks inside a sentence. */
function words(text: string, scope: Scope): string {
  const plain =
    scope === "pages"
      ? text
          .replaceAll(/^(```|~~~).*\n[\s\S]*?^\1.*$/gm, "")
          .replaceAll(/`[^`\n]*`/g, "`")
          .replaceAll(/\]\([^)]*\)/g, "]")
      : text.replaceAll(/\n\s*(?:\*|\/\/|#)(?!\/)/g, "\n").replaceAll(/(?<=\p{Ll})(?=\p{Lu})/gu, " ");
  return allow.reduce((rest, id) => rest.replaceAll(id, ""), plain);
}

/** The phrases that a text has, each with the words around it and what to write in its place. */
function found(text: string, scope: Scope, list: readonly Phrase[]): string[] {
  const read = words(text, scope);
  return list
    .filter(({ in: where }) => where === undefined || where.includes(scope))
    .flatMap(({ find, better }) =>
      [...read.matchAll(new RegExp(`(?<![\\w-])(?:${find.replaceAll(" ", "\\s+")})(?![\\w-])`, "gi"))].map(
        ({ 0: phrase, index }) =>
          `"${phrase.replaceAll(/\s+/g, " ")}" → ${better}: …${read
            .slice(Math.max(0, index - 40), index + phrase.length + 40)
            .replaceAll(/\s+/g, " ")}…`,
      ),
    );
}

describe.each(scopes)("%s", (scope) => {
  test("there is something to read", () => expect(files[scope].length).toBeGreaterThan(8));

  test("every text is in plain American English (words: test/text/wording.yaml)", () => {
    const problems = files[scope].flatMap((path) =>
      found(readFileSync(join(root, path), "utf8"), scope, phrases).map((problem) => `${path}: ${problem}`),
    );
    expect(problems).toEqual([]);
  });
});

test.each(phrases)('"$like" is red', ({ find, like, better }) => {
  expect(found(`Here ${like}.`, "pages", [{ find, like, better }])).toHaveLength(1);
});

test.each([
  ["a phrase over two lines of a comment", "/**\n * It tells\n * of it.\n */", "code"],
  ["a name", "function renderTold() { drawPage(); } ", "code"],
  ["a word of a page", "The report is\ndrawn twice.", "pages"],
] as const)("%s is read", (_, text, scope) => {
  const list = [{ find: "tells? of|render told|drawn|draw page", like: "", better: "" }];
  expect(found(text, scope, list).length).toBeGreaterThan(0);
});

test("code in a page, part of an id and part of a word are not", () => {
  const list = [{ find: "mend(s|ed)?|licence", like: "", better: "" }];
  expect(found("`mend` and amended, recommend, ip-licence-count\n```sh\nmend\n```\n", "pages", list)).toEqual([]);
});
