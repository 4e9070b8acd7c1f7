import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { commands } from "../../src/cli/commands.ts";
import { optionLabel } from "../../src/cli/help.ts";
import { globalOptions } from "../../src/cli/options.ts";
import { locales } from "../../src/model/locale.ts";
import { displayWidth } from "../../src/text/display-width.ts";
import { runCli } from "../support/run-cli.ts";

const all = Object.values(commands);
const folder = fileURLToPath(new URL("../../examples/starter/", import.meta.url));

describe("the table of commands", () => {
  test("a command is called as its file", () => {
    expect(all.map(({ name }) => name)).toEqual(Object.keys(commands));
  });

  test("an option takes a value in every command or in none", () => {
    const kinds = new Map<string, string>();
    for (const { options, name } of all) {
      for (const [option, { kind }] of Object.entries({ ...options, ...globalOptions })) {
        const takes = kind === "switch" ? "nothing" : "a value";
        expect(kinds.get(option) ?? takes, `--${option} of ${name}`).toBe(takes);
        kinds.set(option, takes);
      }
    }
  });
});

describe.each(locales)("help in %s", (locale) => {
  const helpOf = async (words: readonly string[]) => (await runCli(folder, [...words, "--locale", locale])).out;

  test.each([[], ...Object.keys(commands).map((name) => [name])])("%s fits into 100 columns", async (...words) => {
    const text = await helpOf(["help", ...words]);
    for (const line of text.split("\n")) expect(displayWidth(line), line).toBeLessThanOrEqual(100);
    expect(text).not.toMatch(/undefined|null|\[object|`/);
  });

  test.each(all)("of $name shows each of its options once", async ({ name, options }) => {
    const labels = (await helpOf([name, "--help"])).match(/^ {2}-\S.*?(?= {2})/gm);
    const expected = Object.entries({ ...options, ...globalOptions }).map(([option, value]) =>
      optionLabel(option, value, locale),
    );
    expect(labels?.map((label) => label.trim())).toEqual(expected);
  });

  test("of the program names every command", async () => {
    const text = await helpOf(["--help"]);
    for (const { name, summary } of all) {
      expect(text).toContain(`\n  ${name} `);
      expect(text.replace(/\s/g, "")).toContain(summary[locale].replace(/[\s`]/g, ""));
    }
  });
});

describe("ways to ask", () => {
  test("help, --help and -h say the same", async () => {
    const said = [["help"], ["--help"], ["-h"]].map(async (words) => (await runCli(folder, words)).out);
    expect(new Set(await Promise.all(said)).size).toBe(1);
    const ofCheck = [
      ["help", "check"],
      ["check", "--help"],
      ["-h", "check"],
    ].map(async (words) => (await runCli(folder, words)).out);
    expect(new Set(await Promise.all(ofCheck)).size).toBe(1);
  });

  test("--version, -v and -V say the version and nothing else", async () => {
    for (const word of ["--version", "-v", "-V"]) {
      expect(await runCli(folder, [word])).toMatchObject({
        status: 0,
        out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
      });
    }
  });

  test("an unknown command is no path where nothing has that name; the nearest one is suggested", async () => {
    for (const words of [["chekc"], ["chek"], ["help", "chekc"]]) {
      const { status, error } = await runCli(folder, [...words, "--locale", "en"]);
      expect([status, error]).toEqual([2, expect.stringContaining('Did you mean "check"?')]);
    }
    expect((await runCli(folder, ["validate", "--locale", "en"])).error).toContain('Unknown command "validate"');
    expect((await runCli(folder, ["evidence", "--fail-on", "never"])).status).toBe(0);
  });

  test("an unknown format is refused, with the available ones", async () => {
    const { status, error } = await runCli(folder, ["--format", "pdf", "--locale", "en"]);
    expect(status).toBe(2);
    for (const name of ["pretty", "json", "html", "sarif", "plan", "csv"]) expect(error).toContain(`"${name}"`);
  });

  test("options may come before the command, also those that only it has", async () => {
    expect((await runCli(folder, ["--as-of", "2026-10-01", "list", "tasks"])).out).toContain("T4.8");
    expect((await runCli(folder, ["--org", "list", "rollup"])).error).toContain("GITHUB_TOKEN");
    expect((await runCli(folder, ["--by", "csf", "list", "tasks"])).error).toMatch(/list .*--by/);
  });

  test("--color forces color without a terminal; the last of --color and --no-color wins", async () => {
    const isColored = async (...words: string[]) =>
      (await runCli(folder, ["--as-of", "2026-10-01", ...words])).out.includes("\u001b[");
    expect([
      await isColored(),
      await isColored("--color"),
      await isColored("--color", "--no-color"),
      await isColored("--no-color", "--color"),
    ]).toEqual([false, true, false, true]);
  });
});
