import { describe, expect, test } from "vitest";
import { type FormatName, formats } from "../../src/report/formats.ts";
import { withoutCommands } from "../../src/shell/without-commands.ts";
import { runCli } from "../support/run-cli.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const files = {
  "evidence/a.yaml": "output: O7.1.1\nid: x ##[error]owned\n##[group]y: [a\n",
  "evidence/##[warning]b.yaml": "output: '##[error]'\nid: x\n",
};

describe("a runner finds no command of the old form", () => {
  const names = Object.keys(formats) as FormatName[];

  test.each(names)("in %s", async (name) => {
    const folder = temporaryFolder(files);
    const words = ["--as-of", "2026-10-01", "--verbose", "--format", name];
    const plain = await runCli(folder, words);
    const { out, error } = await runCli(folder, words, { GITHUB_ACTIONS: "true" });
    expect(out + error).not.toContain("##[");
    expect(out).not.toBe("");
    if (name === "json" || name === "sarif" || name === "oscal") expect(JSON.parse(out)).toBeTypeOf("object");
    if (name === "json") expect(JSON.parse(out).summary).toEqual(JSON.parse(plain.out).summary);
  });

  test("on standard error", async () => {
    const { status, error } = await runCli(temporaryFolder(files), ["check", "##[error]none"], {
      GITHUB_ACTIONS: "true",
    });
    expect(status).toBe(2);
    expect(error).toContain("none");
    expect(error).not.toContain("##[");
  });

  test("and the value stays what it was", () => {
    const text = "a ##[error] b ###[x";
    expect(JSON.parse(withoutCommands(JSON.stringify({ text })))).toEqual({ text });
    expect(withoutCommands(`<p>${text}</p>`)).toBe("<p>a #&#35;[error] b ##&#35;[x</p>");
    expect(withoutCommands(text)).not.toContain("##[");
  });
});
