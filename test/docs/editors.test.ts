import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { locales } from "../../src/model/locale.ts";
import { runCli } from "../support/run-cli.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const page = readFileSync(join(root, "docs/editors.md"), "utf8");
const block = (language: string) => new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``).exec(page)?.[1] ?? "";
const tasks = JSON.parse(block("json"));
const { pattern } = tasks.tasks[0].problemMatcher;

/** The list of problems that VS Code makes of lines. */
const problemsIn = (text: string) =>
  text.split("\n").flatMap((line) => {
    const found = new RegExp(pattern.regexp).exec(line);
    if (found === null) return [];
    const at = (name: string) => found[pattern[name]] ?? "";
    return [
      {
        path: at("file"),
        line: Number(at("line")),
        column: Number(at("column")),
        severity: at("severity"),
        code: at("code"),
      },
    ];
  });

describe.each(locales)("in %s", (locale) => {
  test("every finding of a check is in VS Code's list of problems, at its place", async () => {
    const gaps = join(root, "examples/city-hospital-gaps");
    const words = ["--as-of", "2026-10-01", "--locale", locale];
    const [command, ...args] = [tasks.tasks[0].command, ...tasks.tasks[0].args];
    expect(command).toBe("isms-evidence");
    const { out } = await runCli(gaps, [...args, ...words]);
    const { findings, configPath } = JSON.parse((await runCli(gaps, ["check", "--format", "json", ...words])).out);
    const open = findings.filter(({ waived }: { waived: unknown }) => waived === null);
    expect(open.length).toBeGreaterThan(40);
    expect(problemsIn(out)).toEqual(
      open.map(({ path, line, column, severity, rule, code }: Record<string, never>) => ({
        path: path ?? configPath,
        line: line ?? 1,
        column: column ?? 1,
        severity,
        code: rule ?? code,
      })),
    );
    expect(out.trimEnd().split("\n")).toHaveLength(open.length);
  });

  test("init writes the tasks and the settings that the page shows", async () => {
    const folder = temporaryFolder();
    await runCli(folder, ["init", "--name", "a", "--locale", locale]);
    const written = (path: string) => readFileSync(join(folder, path), "utf8");
    expect(JSON.parse(written(".vscode/tasks.json"))).toEqual(tasks);
    expect(block("ini")).toBe(written(".editorconfig"));
    // What the settings of Neovim read from it.
    const mapping = JSON.parse(written(".vscode/settings.json").replace(/^\/\/[^\n]*\n/, ""))["yaml.schemas"];
    expect(mapping["./.isms-evidence/schemas/O4.8.2.schema.json"]).toEqual(["O4.8.2.yaml", "O4.8.2-*.yaml"]);
  });
});

test("a path with colons and brackets, and a message with what looks like a place, are read right", () => {
  expect(problemsIn("evidence/a: b.yaml:3:5: error: x (y.yaml:1:2: error: z [w]) [schema-value]")).toEqual([
    { path: "evidence/a: b.yaml", line: 3, column: 5, severity: "error", code: "schema-value" },
  ]);
});

test("every task is a command of the tool", async () => {
  for (const { args } of tasks.tasks) {
    const { status } = await runCli(temporaryFolder(), ["help", args[0]]);
    expect(status, args[0]).toBe(0);
  }
});
