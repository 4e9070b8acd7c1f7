import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { loadValidator } from "../../src/evidence/validators.ts";
import { formats } from "../../src/report/formats.ts";
import { runCli } from "../support/run-cli.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const handWritten = [
  "README.md",
  "README.zh-TW.md",
  "CHANGELOG.md",
  "bench/README.md",
  "docs/evidence-format.md",
  "docs/configuration.md",
  "docs/rules.md",
  "docs/github-action.md",
];
const pages = [
  ...handWritten,
  ...readdirSync(join(root, "docs"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`),
];
const read = (path: string) => readFileSync(join(root, path), "utf8");

test("the generated pages are what the data says (else: npm run docs)", async () => {
  const { generateDocs } = await import(new URL("../../scripts/build-docs.mjs", import.meta.url).href);
  const generated: Map<string, string> = await generateDocs();
  expect(generated.size).toBeGreaterThan(34 + 71);
  for (const [path, text] of generated) expect(read(`docs/${path}`), path).toBe(text);
});

test("every relative link leads to a file", () => {
  const broken: string[] = [];
  for (const page of new Set(pages)) {
    for (const [, target = ""] of read(page)
      .replaceAll(/`[^`\n]*`/g, "")
      .matchAll(/\]\((?!https?:|#|mailto:)([^)\s#]+)[^)]*\)/g)) {
      if (!existsSync(join(root, dirname(page), target))) broken.push(`${page}: ${target}`);
    }
  }
  expect(broken).toEqual([]);
});

describe("YAML in hand-written pages", () => {
  const blocks = handWritten.flatMap((page) =>
    [...read(page).matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text = ""]) => ({ page, text })),
  );

  test("is there", () => expect(blocks.length).toBeGreaterThan(5));

  test.each(blocks)("$page holds up: $text", async ({ text }) => {
    const value = parse(text);
    if (value?.version === 1) expect((await loadValidator("config")).validate(value)).toBe(null);
    // A document shortened by a comment shows only the envelope.
    if (value?.output && !text.includes("# …")) expect((await loadValidator(value.output)).validate(value)).toBe(null);
  });
});

test("the policy that docs/rules.md shows loads, and its rule is asked", () => {
  const [, policy = ""] = /```yaml\n(id: our-hospital[\s\S]*?)```/.exec(read("docs/rules.md")) ?? [];
  const folder = temporaryFolder({
    "isms-evidence.yaml": "version: 1\norganization: { level: C }\npolicy: our-hospital.yaml\n",
    "our-hospital.yaml": policy,
    "evidence/restore-tests.yaml": read("test/fixtures/schemas/O4.8.2/ok.example/evidence.yaml"),
  });
  const { out, error } = runCli(folder, ["--as-of", "2026-10-01", "--format", "json"]);
  expect(error).toBe("");
  const { rules, policy: used } = JSON.parse(out);
  const rule = rules.find(({ id }: { id: string }) => id === "hospital-restore-duration");
  expect(["met", "broken"]).toContain(rule.state);
  expect(used.ruleOverrides).toHaveLength(2);
});

test("the options and commands that the README names exist, and those that exist are named", () => {
  const help = [[], ...commands.map((command) => [command])]
    .map((words) => runCli(root, [...words, "--help"]).out)
    .join("");
  const named = (text: string) => new Set(text.match(/--[a-z][a-z-]+/g));
  for (const page of ["README.md", "README.zh-TW.md"]) {
    const text = read(page)
      .split("\n")
      .filter((line) => line.startsWith("|"))
      .join("\n");
    for (const option of named(text)) expect(help, page).toContain(option);
    for (const option of named(help))
      if (!["--help", "--version"].includes(option)) expect(text, page).toContain(option);
    for (const format of Object.keys(formats)) expect(text, page).toContain(`\`${format}\``);
    for (const command of commands) expect(text, page).toContain(`isms-evidence ${command}`);
  }
});

test("the README's example shows gaps and ends with status 0", () => {
  const { scripts } = JSON.parse(read("package.json"));
  const [program, cli, ...words] = scripts.example.split(" ");
  expect([program, cli]).toEqual(["node", "dist/cli.js"]);
  const { status, out } = runCli(root, words);
  expect(status).toBe(0);
  expect(out).toContain("evidence-stale");
  expect(read("README.md")).toContain("npm ci && npm run example");
});
