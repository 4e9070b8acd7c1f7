import { readdirSync, readFileSync } from "node:fs";
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

test("the policy that docs/evidence-format.md shows loads beside its configuration, and every part of it is listed", async () => {
  const page = read("docs/evidence-format.md");
  const [, policy = ""] = /```yaml policies\/our-hospital\.yaml\n([\s\S]*?)```/.exec(page) ?? [];
  const [, config = ""] = /```yaml\n(# isms-evidence\.yaml\nversion: 1\npolicy: [\s\S]*?)```/.exec(page) ?? [];
  const folder = temporaryFolder({ "isms-evidence.yaml": config, "policies/our-hospital.yaml": policy });
  const { out, error } = await runCli(folder, ["--as-of", "2026-10-01", "--format", "json"]);
  expect(error).toBe("");
  const { overrides, first } = JSON.parse(out).policy;
  const kinds = new Set(overrides.map(({ kind }: { kind: string }) => kind));
  expect([...kinds].sort()).toEqual(["finding", "overlay", "parameter", "rule", "window"]);
  expect(first).toEqual(["O2.1.1", "O4.8.1"]);
  const { properties } = JSON.parse(read("schemas/policy.schema.json"));
  const ofItself = ["id", "title", "description", "extends", "sources"];
  for (const part of Object.keys(properties).filter((one) => !ofItself.includes(one)))
    expect(page, part).toMatch(new RegExp(`^\\| .*\`${part}\`.*\\|$`, "m"));
});

test("every guide is in the index and in the navigation of the site, with its titles", async () => {
  const { guidesByPurpose } = await import(new URL("../../scripts/docs/guides.mjs", import.meta.url).href);
  const guides = guidesByPurpose({ rules: [], severities: {}, frameworks: [] }).flatMap(
    ({ guides }: { guides: readonly { path: string }[] }) => guides.map(({ path }) => path),
  );
  const pages = readdirSync(join(root, "docs")).filter((name) => name.endsWith(".md") && name !== "README.md");
  expect([...guides].sort()).toEqual([...pages, "rules/README.md"].sort());
});

test("the files that pages show are those that `init` writes (else: npm run docs)", async () => {
  const { generateShownFiles } = await import(new URL("../../scripts/build-docs.mjs", import.meta.url).href);
  const generated: Map<string, string> = await generateShownFiles();
  expect([...generated.keys()]).toEqual(["docs/github-action.md", "docs/on-every-change.md", "docs/editors.md"]);
  for (const [path, text] of generated) {
    expect(read(path), path).toBe(text);
    expect(text.match(/<!-- file: [\w-]+ -->/g), path).toHaveLength(1);
  }
});

test("the pages name every command and every format, and no unknown option", async () => {
  for (const name of Object.keys(commands)) expect(read("docs/commands.md")).toContain(`| \`isms-evidence ${name}`);
  for (const format of Object.keys(formats)) expect(read("docs/formats.md")).toContain(`\`${format}\``);
  const all = Object.values(commands);
  const options = all.flatMap((command) => Object.keys({ ...command.options, ...globalOptions }));
  for (const page of handWrittenPages)
    for (const [, words = ""] of read(page).matchAll(/isms-evidence ([^\n`]*)/g))
      for (const [, name = ""] of words.matchAll(/(?<=\s)--([a-z][a-z-]+)/g))
        expect(options, page).toContain(name.replace(/^no-/, ""));
});

test("the README's example shows gaps, writes a page and ends with status 0", async () => {
  const { scripts } = JSON.parse(read("package.json"));
  const [program, cli, ...words] = scripts.example.split(" ");
  expect([program, cli, words.at(-1)]).toEqual(["node", "dist/cli.js", "html=example.html"]);
  const page = join(temporaryFolder(), "example.html");
  const { status, out } = await runCli(root, [...words.slice(0, -1), `html=${page}`]);
  expect(status).toBe(0);
  expect(out).toContain("evidence-stale");
  expect(readFileSync(page, "utf8")).toContain("市立醫院");
  const commands = { "README.md": "npm run example -- --locale en\n", "README.zh-TW.md": "npm run example\n" };
  for (const [readme, command] of Object.entries(commands)) {
    expect(read(readme)).toContain(command);
    expect(read(readme)).toContain("`example.html`");
  }
});

describe("pictures", async () => {
  const { pictures }: { pictures: readonly { name: string; width: number; height: number }[] } = await import(
    new URL("../../scripts/pictures/list.mjs", import.meta.url).href
  );
  const shown = handWrittenPages.flatMap((page) =>
    [...read(page).matchAll(/(?:docs\/)?pictures\/[\w.-]+\.webp/g)].map(([path]) => path.replace("docs/", "")),
  );

  test("each is shown, made by the script and small", () => {
    const made = pictures.map(({ name }) => `pictures/${name}.webp`).sort();
    expect([...new Set(shown)].sort()).toEqual(made);
    expect(readdirSync(join(root, "docs/pictures")).sort()).toEqual(made.map((path) => path.slice(9)));
    for (const path of made) expect(readFileSync(join(root, "docs", path)).byteLength, path).toBeLessThan(60_000);
  });

  test.each(["README.md", "README.zh-TW.md"])("%s says what each shows, and has a dark one beside it", (page) => {
    const shown = [...read(page).matchAll(/<picture>[\s\S]*?<\/picture>/g)].map(([text]) => text);
    expect(shown).toHaveLength(2);
    for (const text of shown) {
      expect(text).toMatch(/ alt="[^"]{40,}"/);
      const [, light] = /<img src="([^"]+)"/.exec(text) ?? [];
      expect(text).toContain(`prefers-color-scheme: dark)" srcset="${light?.replace(".light.", ".dark.")}"`);
    }
  });
});
