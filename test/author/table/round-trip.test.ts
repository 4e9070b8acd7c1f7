import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseAllDocuments } from "yaml";
import { applyTables } from "../../../src/author/table/apply-tables.ts";
import { envelopeTables, outputTables, rosterTables, type Table } from "../../../src/author/table/columns.ts";
import { keyOrder } from "../../../src/author/table/set-values.ts";
import { tabulate } from "../../../src/author/table/tabulate.ts";
import type { JsonObject } from "../../../src/model/json.ts";
import { loadOutputForms, loadSharedForms } from "../../../src/standard/output-forms.ts";

const folder = new URL("../../../examples/city-hospital/", import.meta.url).pathname;
const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".yaml"));
const read = (path: string) =>
  parseAllDocuments(readFileSync(join(folder, path), "utf8")).map((document) => document.toJS() as JsonObject);
const shared = await loadSharedForms();
const forms = await loadOutputForms();

function tablesOf(output: string): readonly Table[] {
  const form = forms.get(output);
  if (!form) throw new Error(`no form of ${output}`);
  return [...envelopeTables(shared), ...outputTables(output as `O${string}`, form, shared)];
}

function roundTrip(document: JsonObject, tables: readonly Table[], existing: JsonObject) {
  const data = tables.map((table) => tabulate([document], table));
  return applyTables(existing, data, { order: keyOrder(tables), removeMissing: true });
}

const evidence = files
  .filter((path) => path.startsWith("evidence/"))
  .flatMap((path) => read(path).map((document) => [path, document] as const));

test("the examples have evidence of every output", () => {
  expect(new Set(evidence.map(([, { output }]) => output)).size).toBe(forms.size);
});

describe("a document as tables and back", () => {
  test.each(evidence)("%s", (_, document) => {
    const tables = tablesOf(String(document.output));
    expect(roundTrip(document, tables, {})).toMatchObject({ data: document, orphans: [] });
    expect(roundTrip(document, tables, document)).toEqual({ data: document, changes: [], orphans: [] });
  });

  test("people.yaml", () => {
    const [roster = {}] = read("people.yaml");
    const { version: _, ...people } = roster;
    expect(roundTrip(roster, rosterTables(shared), {}).data).toEqual(people);
    expect(roundTrip(roster, rosterTables(shared), roster)).toEqual({ data: roster, changes: [], orphans: [] });
  });
});
