import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { draftDocument } from "../../src/author/draft-document.ts";
import { loadSchema } from "../../src/author/load-schema.ts";
import { commandMessagesFor } from "../../src/messages/commands.ts";
import { isObject, type JsonObject } from "../../src/model/json.ts";
import { type Locale, locales } from "../../src/model/locale.ts";
import { outputsOf } from "../../src/model/walk.ts";
import { loadStandard } from "../../src/standard/standard.ts";
import { lastingFolder } from "../support/lasting-folder.ts";
import { runCli } from "../support/run-cli.ts";
import { startYamlLanguageServer, type YamlLanguageServer } from "../support/yaml-language-server.ts";

// The server of the editors itself, started once: what it shows of the schemas that `init` and `schema` write.

const outputs = outputsOf(await loadStandard()).map(({ id }) => id);
const output = "O4.8.2";
const day = ["--as-of", "2026-10-01"];

const folders: Readonly<Record<Locale, string>> = { "zh-TW": lastingFolder(), en: lastingFolder() };
let server: YamlLanguageServer;
/** Where the draft of each output is: one by its first line, the others by their names, as the settings say. */
const drafts = new Map<string, string>();

beforeAll(async () => {
  for (const locale of locales) {
    await runCli(folders[locale], ["init", "--name", "a", "--locale", locale]);
    const { error } = await runCli(folders[locale], ["new", output, ...day]);
    drafts.set(output, /evidence\/\S+\.yaml/.exec(error)?.[0] ?? "");
  }
  const { draft } = commandMessagesFor("zh-TW");
  for (const one of outputs.filter((id) => id !== output)) {
    const path = `evidence/${one}.yaml`;
    const values = new Map(Object.entries({ output: one, id: one, date: "2026-10-01" }));
    const facts = { values, known: new Map(), people: [], allowsNil: false };
    const text = draftDocument(await loadSchema(one, "zh-TW"), facts, { ...draft, intro: [] });
    writeFileSync(join(folders["zh-TW"], path), text);
    drafts.set(one, path);
  }
  const settings = readFileSync(join(folders["zh-TW"], ".vscode/settings.json"), "utf8").replace(/^\/\/.*\n/, "");
  server = await startYamlLanguageServer(folders["zh-TW"], JSON.parse(settings));
});
afterAll(() => server.stop());

const textOf = (path: string, locale: Locale = "zh-TW") => readFileSync(join(folders[locale], path), "utf8");

/** The fields of a draft that are not comments, with their places. */
function fieldsOf(text: string) {
  return text.split("\n").flatMap((content, line) => {
    const [, before = "", key] = /^(\s*(?:- )?)([a-z_]+):/.exec(content) ?? [];
    return key === undefined ? [] : [{ key, position: { line, character: before.length + 1 } }];
  });
}

/** Title and description of a field of the envelope or of a record. */
function textsOf(schema: JsonObject, key: string) {
  const definitions = isObject(schema.$defs) ? schema.$defs : {};
  const whole = (field: unknown): JsonObject => {
    if (!isObject(field as JsonObject)) return {};
    const { $ref: reference } = field as JsonObject;
    const definition = typeof reference === "string" ? definitions[reference.replace("#/$defs/", "")] : undefined;
    return { ...(isObject(definition) ? definition : {}), ...(field as JsonObject) };
  };
  const record = whole(definitions.record);
  const properties = [schema.properties, record.properties].flatMap((one) => (isObject(one) ? [one] : []));
  const { title, description } = whole(properties.find((one) => one[key] !== undefined)?.[key]);
  return [title, description].filter((text) => text !== undefined).map(String);
}

describe.each(locales)("a draft in %s", (locale) => {
  test("every field explains itself", async () => {
    const path = join(folders[locale], drafts.get(output) ?? "");
    const text = readFileSync(path, "utf8");
    await server.open(path, text);
    const schema = await loadSchema(output, locale);
    const fields = fieldsOf(text);
    expect(fields.length).toBeGreaterThan(12);
    for (const { key, position } of fields) {
      const shown = await server.hover(path, position);
      const texts = textsOf(schema, key);
      expect(texts.length, key).toBeGreaterThan(0);
      for (const one of texts) expect(shown, key).toContain(one);
    }
  });

  test("values and keys are offered, with what they mean", async () => {
    const path = join(folders[locale], drafts.get(output) ?? "");
    const lines = readFileSync(path, "utf8")
      .replace(/^classification:$/m, "classification: \n")
      .split("\n");
    const at = lines.indexOf("classification: ");
    await server.open(path, lines.join("\n"));
    const values = await server.complete(path, { line: at, character: "classification: ".length });
    expect(values.map(({ label }) => label).sort()).toEqual(["internal", "public", "secret", "sensitive"]);
    const explained = JSON.stringify(values);
    expect(explained.includes("機密")).toBe(locale === "zh-TW");
    const keys = await server.complete(path, { line: at + 1, character: 0 });
    expect(keys.map(({ label }) => label)).toEqual(expect.arrayContaining(["reviewed_by", "period", "attachments"]));
    expect(keys.map(({ label }) => label)).not.toContain("unit");
  });
});

test("in the draft of every output, the editor marks the lines that the check marks", async () => {
  const { out } = await runCli(folders["zh-TW"], ["check", ...day, "--format", "json"]);
  const findings = JSON.parse(out).findings as readonly { path: string | null; line: number }[];
  const lines = (numbers: readonly number[]) => [...new Set(numbers)].sort((a, b) => a - b);
  const marked = await Promise.all(
    Array.from(drafts, async ([one, path]) => {
      const found = await server.open(path, textOf(path));
      return [one, lines(found.map(({ range }) => range.start.line + 1))];
    }),
  );
  const checked = Array.from(drafts, ([one, path]) => [
    one,
    lines(findings.filter((finding) => finding.path === path).map(({ line }) => line)),
  ]);
  expect(checked.filter(([, found]) => found?.length === 0)).toEqual([]);
  expect(marked).toEqual(checked);
});
