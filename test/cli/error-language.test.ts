import { describe, expect, test } from "vitest";
import { nilStatement, runCli } from "../support/run-cli.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const han = /\p{Script=Han}/u;
const chinese = { LANG: "zh_TW.UTF-8" };
const english = { LANG: "en_US.UTF-8" };

const evidence = { "evidence/nil.yaml": nilStatement("nil-1") };
const people =
  "version: 1\npeople:\n  - { id: p-1, name: Wang, unit: IT, roles: [general], joined: 2020-01-01, x: 1 }\n";

describe("errors come in the language of the configuration, whatever is invalid", () => {
  const projects: [what: string, files: Record<string, string>, words: string[]][] = [
    ["the configuration", { "isms-evidence.yaml": "version: 2\nlocale: LOCALE\n" }, []],
    ["its syntax, below", { "isms-evidence.yaml": "version: 1\nlocale: LOCALE\npolicy: [\n" }, []],
    ["its syntax, above", { "isms-evidence.yaml": "version: [1\nlocale: 'LOCALE'\n" }, []],
    ["a full-width colon in it", { "isms-evidence.yaml": "version：1\nlocale: LOCALE\n" }, []],
    ["a configuration in JSON", { "own.json": '{ "locale": "LOCALE", "version": 2 }' }, ["--config", "own.json"]],
    ["a comment in JSON", { "own.json": '{ // x\n "locale": "LOCALE" }' }, ["--config=own.json"]],
    [
      "the roster",
      { "isms-evidence.yaml": "version: 1\nlocale: LOCALE\npeople: people.yaml\n", "people.yaml": people },
      [],
    ],
    [
      "the policy",
      { "isms-evidence.yaml": "version: 1\nlocale: LOCALE\npolicy: own.yaml\n", "own.yaml": "id: Own\n" },
      [],
    ],
    ["an option", { "isms-evidence.yaml": "version: 1\nlocale: LOCALE\n" }, ["--as-off", "2026-10-01"]],
    ["the value of an option", { "isms-evidence.yaml": "version: 1\nlocale: LOCALE\n" }, ["--as-of", "tomorrow"]],
    ["a path", { "isms-evidence.yaml": "version: 1\nlocale: LOCALE\n" }, ["evidence/nothing.yaml"]],
    ["a command", { "isms-evidence.yaml": "version: 1\nlocale: LOCALE\n" }, ["chekc"]],
    ["a code", { "isms-evidence.yaml": "version: 1\nlocale: LOCALE\n" }, ["explain", "O4.8.99"]],
  ];

  test.each(projects)("%s", async (_, files, words) => {
    for (const [locale, environment] of [
      ["zh-TW", english],
      ["en", chinese],
    ] as const) {
      const written = Object.entries({ ...evidence, ...files }).map(([path, text]) => [
        path,
        text.replaceAll("LOCALE", locale),
      ]);
      const folder = temporaryFolder(Object.fromEntries(written));
      const { status, error } = await runCli(folder, words, environment);
      expect(status, error).toBe(2);
      expect(han.test(error), error).toBe(locale === "zh-TW");
    }
  });

  test("--locale comes first", async () => {
    const folder = temporaryFolder({ ...evidence, "isms-evidence.yaml": "version: 2\nlocale: zh-TW\n" });
    const { error } = await runCli(folder, ["--locale", "en"], chinese);
    expect(han.test(error)).toBe(false);
  });

  test.each([
    ["no configuration", {}],
    ["one that names no language", { "isms-evidence.yaml": "version: 2\n" }],
    ["one that is not text", { "isms-evidence.yaml": "\u0000\u0001" }],
  ])("%s: that of the environment", async (_, files) => {
    const folder = temporaryFolder(files);
    expect(han.test((await runCli(folder, ["--nothing"], chinese)).error)).toBe(true);
    expect(han.test((await runCli(folder, ["--nothing"], english)).error)).toBe(false);
  });
});
