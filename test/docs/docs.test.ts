import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { commands } from "../../src/cli/commands.ts";
import { globalOptions } from "../../src/cli/options.ts";
import { loadValidator } from "../../src/evidence/validators.ts";
import { formats } from "../../src/report/formats.ts";
import { handWrittenPages } from "../support/hand-written-pages.ts";
import { runCli } from "../support/run-cli.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const read = (path: string) => readFileSync(join(root, path), "utf8");

test("the generated pages are what the data says (else: npm run docs)", async () => {
  const { generateDocs } = await import(new URL("../../scripts/build-docs.mjs", import.meta.url).href);
  const generated: Map<string, string> = await generateDocs();
  expect(generated.size).toBeGreaterThan(34 + 71);
  for (const [path, text] of generated) expect(read(`docs/${path}`), path).toBe(text);
});

describe("YAML in hand-written pages", () => {
  const blocks = handWrittenPages.flatMap((page) =>
    [...read(page).matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text = ""]) => ({ page, text })),
  );

  test("is there", () => expect(blocks.length).toBeGreaterThan(5));

  test.each(blocks)("$page works: $text", async ({ text }) => {
    const value = parse(text);
    const isMapping = value?.version === 1 && value.output !== undefined;
    const schema = Array.isArray(value?.people) ? "people" : isMapping ? "import" : "config";
    if (value?.version === 1) expect((await loadValidator(schema)).validate(value)).toBe(null);
    // A document that is cut short by a comment shows the envelope only.
    if (value?.output && !isMapping && !text.includes("# …"))
      expect((await loadValidator(value.output)).validate(value)).toBe(null);
  });
});

test("the policy that docs/rules.md shows loads, and its rule is evaluated", async () => {
  const [, policy = ""] = /```yaml\n(id: our-hospital[\s\S]*?)```/.exec(read("docs/rules.md")) ?? [];
  const folder = temporaryFolder({
    "isms-evidence.yaml": "version: 1\norganization: { level: C }\npolicy: our-hospital.yaml\n",
    "our-hospital.yaml": policy,
    "evidence/restore-tests.yaml": read("test/fixtures/schemas/O4.8.2/ok.example/evidence.yaml"),
  });
  const { out, error } = await runCli(folder, ["--as-of", "2026-10-01", "--format", "json"]);
  expect(error).toBe("");
  const { rules, policy: used } = JSON.parse(out);
  const rule = rules.find(({ id }: { id: string }) => id === "hospital-restore-duration");
  expect(["met", "broken"]).toContain(rule.state);
  expect(used.overrides.filter(({ kind }: { kind: string }) => kind === "rule")).toHaveLength(2);
});

test("the tables of commands and options in the README are those of the program (else: npm run docs)", async () => {
  const { generateReadmes } = await import(new URL("../../scripts/build-docs.mjs", import.meta.url).href);
  const generated: Map<string, string> = await generateReadmes();
  expect([...generated.keys()]).toEqual(["README.md", "README.zh-TW.md", "docs/github-action.md"]);
  for (const [path, text] of generated) {
    expect(read(path), path).toBe(text);
    expect(text.match(/<!-- file: [\w-]+ -->/g), path).toHaveLength(1);
    if (path.startsWith("docs/")) continue;
    expect(text.match(/<!-- table: \w+ -->/g), path).toHaveLength(3);
    for (const name of Object.keys(commands)) expect(text, path).toContain(`| \`isms-evidence ${name}`);
  }
});

test("the README names every format, and no unknown option", async () => {
  const all = Object.values(commands);
  const options = all.flatMap((command) => Object.keys({ ...command.options, ...globalOptions }));
  for (const page of ["README.md", "README.zh-TW.md"]) {
    const text = read(page);
    for (const format of Object.keys(formats)) expect(text, page).toContain(`\`${format}\``);
    for (const [, name = ""] of text.matchAll(/isms-evidence [^\n]*--([a-z][a-z-]+)/g)) expect(options).toContain(name);
  }
});

test("the README's example shows gaps and ends with status 0", async () => {
  const { scripts } = JSON.parse(read("package.json"));
  const [program, cli, ...words] = scripts.example.split(" ");
  expect([program, cli]).toEqual(["node", "dist/cli.js"]);
  const { status, out } = await runCli(root, words);
  expect(status).toBe(0);
  expect(out).toContain("evidence-stale");
  expect(read("README.md")).toContain("npm ci && npm run example");
});
