import { afterAll, describe, expect, test } from "vitest";
import { locales } from "../../src/model/locale.ts";
import type { Report } from "../../src/model/report.ts";
import { type FormatName, formats } from "../../src/report/formats.ts";
import { attackedReport, attacks } from "./attacks.ts";
import { fixtureReport } from "./fixture-report.ts";

type Scene = (typeof cases)[number];

const cases = Object.entries(attacks).flatMap(([name, attack]) =>
  locales.flatMap((locale) => [false, true].map((verbose) => ({ name, attack, locale, verbose }))),
);

/** Each is rendered once, and the last attacked report is kept: the tests of one scene follow one another. */
const rendered = new Map<string, Promise<string>>();
let attacked: { attack: string; report: Report } | undefined;
afterAll(() => rendered.clear());

function render(
  name: FormatName,
  { attack, locale, verbose, width = 80 }: Pick<Scene, "attack" | "locale" | "verbose"> & { width?: number },
) {
  const key = JSON.stringify([name, attack, locale, verbose, width]);
  const text = rendered.get(key) ?? renderNow();
  rendered.set(key, text);
  return text;

  async function renderNow(): Promise<string> {
    const format = await formats[name]();
    if (attacked?.attack !== attack) attacked = { attack, report: attackedReport(fixtureReport, attack) };
    return format(attacked.report, { locale, verbose, width, color: false });
  }
}

describe.each(Object.keys(formats) as FormatName[])("%s", (name) => {
  test.each(cases)("$name $locale verbose $verbose: no invisible and no control characters", async (scene) => {
    const text = (await render(name, scene))
      .replace(/^\uFEFF/, "")
      .replaceAll(name === "csv" || name === "ics" ? "\r\n" : "\n", "");
    expect(text).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
  });
});

describe.each(cases)("$name $locale verbose $verbose", (scene) => {
  test("pretty has the same number of lines as with harmless text", async () => {
    const lines = (text: string) => text.split("\n").length;
    const inOneLineEach = { ...scene, width: 1_000_000 };
    expect(lines(await render("pretty", inOneLineEach))).toBe(
      lines(await render("pretty", { ...inOneLineEach, attack: "harmless" })),
    );
  });

  test("pretty never begins a line with a command", async () => {
    for (const line of (await render("pretty", scene)).split("\n")) expect(line).not.toMatch(/^\s*(?:::|##\[)/);
  });

  test("github writes annotations and nothing else", async () => {
    const lines = (await render("github", scene)).split("\n");
    expect(lines.pop()).toBe("");
    expect(lines.length).toBe(13);
    for (const line of lines) {
      expect(line).toMatch(
        /^::(?:error|warning|notice) (?:file=[^:,]*,(?:line=\d+,col=\d+,)?)?title=[^:,]*::[^\r\n]+$/,
      );
      expect([...line.slice(line.indexOf("::", 2))].length).toBeLessThan(4096);
    }
  });

  test("csv has the same shape as with harmless text, and no formula", async () => {
    const rows = parseCsv(await render("csv", scene));
    expect(rows.map((row) => row.length)).toEqual(
      parseCsv(await render("csv", { ...scene, attack: "x" })).map((row) => row.length),
    );
    for (const cell of rows.flat()) expect(cell).not.toMatch(/^\s*[=+\-@\t\r]/);
  });

  test("json gives back what was put in", async () => {
    const document = JSON.parse(await render("json", scene));
    expect(document.organization.name).toBe(scene.attack);
    expect(document.findings[0].path).toBe(scene.attack);
  });

  test("markdown keeps its lines and cells", async () => {
    const shape = (text: string) =>
      text
        .split("\n")
        .map((line) => (line.startsWith("|") ? line.split("|").length : line.slice(0, 3).replace(/\w+/, "")));
    const text = await render("markdown", scene);
    expect(shape(text).length).toBe(shape(await render("markdown", { ...scene, attack: "x" })).length);
    expect(shape(text).filter((cells) => typeof cells === "number")).toEqual(
      shape(await render("markdown", { ...scene, attack: "x" })).filter((cells) => typeof cells === "number"),
    );
    expect(text).not.toMatch(/<(?!\/?(?:details|summary)>)/);
    const tags = (rendered: string) => rendered.match(/<\/?(?:details|summary)>/g);
    expect(tags(text)).toEqual(tags(await render("markdown", { ...scene, attack: "x" })));
    expect(text).not.toMatch(/https?:\/\/|@octocat|(?<!&)#1\b/);
  });
});

/** Rows of cells by RFC 4180. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const match of text.replace(/^\uFEFF/, "").matchAll(/("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/g)) {
    const [, cell = "", end] = match;
    rows.at(-1)?.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end === "\r\n") rows.push([]);
  }
  return rows.slice(0, -1);
}
