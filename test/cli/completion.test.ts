import { execFileSync, spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { commands } from "../../src/cli/commands.ts";
import { globalOptions } from "../../src/cli/options.ts";
import { formats } from "../../src/report/formats.ts";
import { rollUpFormats } from "../../src/report/roll-up/roll-up-formats.ts";
import { runCli } from "../support/run-cli.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const folder = fileURLToPath(new URL("../../examples/starter/", import.meta.url));
const scriptFor = async (shell: string) => (await runCli(folder, ["completion", shell])).out;
const all = Object.values(commands);
const has = (shell: string) => spawnSync(shell, ["--version"]).status === 0;

/** What bash offers for the last of the words, as it splits them itself. */
function offeredByBash(script: string, words: readonly string[]): readonly string[] {
  const program = `${script}
COMP_WORDS=(isms-evidence ${words.map((word) => `"${word}"`).join(" ")})
COMP_CWORD=${words.length}
_isms_evidence
printf '%s\\n' "\${COMPREPLY[@]}"`;
  const out = execFileSync("bash", ["--norc", "--noprofile", "-c", program], { cwd: folder, encoding: "utf8" });
  return out.split("\n").filter((line) => line !== "");
}

describe("bash", async () => {
  const script = await scriptFor("bash");
  const offered = (...words: string[]) => offeredByBash(script, words);

  test("commands", () => {
    expect(offered("")).toEqual(Object.keys(commands));
    expect(offered("re")).toEqual(["renew", "report"]);
  });

  test.each(all)("the options of $name", ({ name, options }) => {
    const expected = Object.keys({ ...options, ...globalOptions }).map((option) => `--${option}`);
    const isNegation = (word: string) => word.startsWith("--no-") && !expected.includes(word);
    expect(offered(name, "--").filter((word) => !isNegation(word))).toEqual(expected);
  });

  test("values of options, also after =, and those of check without a command", () => {
    expect(offered("check", "--fail-on", "")).toEqual(["error", "warning", "never"]);
    expect(offered("--fail-on", "=", "w")).toEqual(["warning"]);
    expect(offered("--fail-on", "=")).toEqual(["error", "warning", "never"]);
    expect(offered("--format", "")).toEqual(Object.keys(formats));
    expect(offered("rollup", "--format", "")).toEqual(Object.keys(rollUpFormats));
  });

  test("arguments, where there is a fixed list of them", () => {
    expect(offered("list", "")).toEqual(["tasks", "outputs", "rules", "policies"]);
    expect(offered("--as-of", "2026-10-01", "list", "p")).toEqual(["policies"]);
    expect(offered("help", "pa")).toEqual(["pack"]);
  });

  test("where files are expected, nothing, so that bash offers files", () => {
    for (const words of [
      ["check", ""],
      ["--config", ""],
      ["report", ""],
      ["--format", "json", "=", ""],
    ])
      expect(offered(...words), words.join(" ")).toEqual([]);
  });
});

describe("scripts of other shells", () => {
  test.each(["zsh", "fish", "pwsh"])("%s knows every command and option", async (shell) => {
    const script = await scriptFor(shell);
    for (const { name, options } of all) {
      expect(script).toContain(name);
      for (const option of Object.keys(options)) expect(script).toMatch(new RegExp(`(?:--|-l )${option}\\b`));
    }
    expect(script).not.toMatch(/undefined|\[object/);
  });

  test.runIf(has("zsh"))("zsh accepts its script", async () => {
    execFileSync("zsh", ["-f", "-n"], { input: await scriptFor("zsh") });
  });

  test.runIf(has("fish"))("fish offers commands, options and values", async () => {
    const script = await scriptFor("fish");
    const offered = (line: string) =>
      execFileSync("fish", ["--no-config", "-c", `${script}\ncomplete -C '${line}'`], {
        encoding: "utf8",
        env: { ...process.env, HOME: temporaryFolder() },
      })
        .trim()
        .split("\n")
        .map((entry) => entry.split("\t")[0]);
    expect(offered("isms-evidence re")).toContain("report");
    expect(offered("isms-evidence check --fail-on ")).toEqual(["error", "never", "warning"]);
    expect(offered("isms-evidence rollup --o")).toEqual(["--org"]);
  });

  test.runIf(has("pwsh"))("PowerShell accepts its script", async () => {
    const check = "[void][scriptblock]::Create([Console]::In.ReadToEnd())";
    execFileSync("pwsh", ["-NoProfile", "-Command", check], { input: await scriptFor("pwsh") });
  });

  test("an unsupported shell is refused, with the supported ones", async () => {
    const { status, error } = await runCli(folder, ["completion", "tcsh", "--locale", "en"]);
    expect([status, error]).toEqual([2, expect.stringContaining('"bash", "zsh", "fish", "pwsh"')]);
  });
});
