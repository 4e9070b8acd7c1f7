import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { applyTables } from "../../../src/author/table/apply-tables.ts";
import { envelopeTables, outputTables, rosterTables, type Table } from "../../../src/author/table/columns.ts";
import { keyOrder } from "../../../src/author/table/set-values.ts";
import { tabulate } from "../../../src/author/table/tabulate.ts";
import { isObject, type JsonObject } from "../../../src/model/json.ts";
import { loadOutputForms, loadSharedForms } from "../../../src/standard/output-forms.ts";
import { readPlainYaml } from "../../../src/yaml/read-plain-yaml.ts";
import { readYaml } from "../../../src/yaml/read-yaml.ts";
import { type Identify, updateYaml } from "../../../src/yaml/update-yaml.ts";
import { writeYaml } from "../../../src/yaml/write-yaml.ts";

const folder = new URL("../../../examples/city-hospital/", import.meta.url).pathname;
const text = (path: string) => readFileSync(join(folder, path), "utf8");
const read = (content: string) => readYaml(content).documents as JsonObject[];
const shared = await loadSharedForms();
const forms = await loadOutputForms();

function tablesOf(output: unknown): readonly Table[] {
  const form = forms.get(String(output));
  if (!form) throw new Error(`no form of ${output}`);
  return [...envelopeTables(shared), ...outputTables(output as `O${string}`, form, shared)];
}

function imported(document: JsonObject, tables: readonly Table[], existing: JsonObject): JsonObject {
  const data = tables.map((table) => tabulate([document], table));
  return applyTables(existing, data, { order: keyOrder(tables), removeMissing: true }).data;
}

const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".yaml"));
const evidence = paths.filter((path) => path.startsWith("evidence/"));

const envelope = (
  "output id unit date period prepared_by reviewed_by approved_by approved_at classification attachments " +
  "retention_until nil records"
).split(" ");

const byKey: Identify = (path, item) =>
  path === "records" && isObject(item) && typeof item.asset_id === "string" ? item.asset_id : null;

describe("a document that comes from tables", () => {
  test.each(evidence)("%s: the second import changes nothing", (path) => {
    for (const document of read(text(path))) {
      const tables = tablesOf(document.output);
      const data = imported(document, tables, {});
      const content = writeYaml(data);
      expect(read(content)).toEqual([data]);
      expect(Object.keys(data)).toEqual(envelope.filter((key) => Object.hasOwn(document, key)));
      expect(readPlainYaml(Buffer.from(content)), "the plain reader takes it").not.toBeNull();
      const again = imported(data, tables, read(content)[0] ?? {});
      expect(updateYaml(content, 0, again, byKey)).toBe(content);
    }
  });

  test.each(evidence)("%s: into the document it comes from, nothing changes", (path) => {
    for (const [index, document] of read(text(path)).entries()) {
      const data = imported(document, tablesOf(document.output), document);
      expect(updateYaml(text(path), index, data, byKey)).toBe(text(path));
    }
  });

  test("its records have the fields in the order of the schema", () => {
    const record = { status: "in_use", recovery: { rpo_h: 4, rto_h: 4 }, asset_name: "甲", asset_id: "A-1" };
    const data = imported({ output: "O2.1.1", records: [record] }, tablesOf("O2.1.1"), {});
    expect(JSON.stringify(data.records)).toBe(
      JSON.stringify([{ asset_id: "A-1", asset_name: "甲", recovery: { rto_h: 4, rpo_h: 4 }, status: "in_use" }]),
    );
  });

  test("so it is with the roster", () => {
    const [roster = {}] = read(text("people.yaml"));
    const tables = rosterTables(shared);
    expect(read(writeYaml(imported(roster, tables, { version: 1 })))).toEqual([roster]);
    expect(updateYaml(text("people.yaml"), 0, imported(roster, tables, roster), byKey)).toBe(text("people.yaml"));
  });

  test("one changed value is one changed line, whatever else is in the file", () => {
    const path = "evidence/t2-assets-and-risk/O2.1.1-asset-inventory.yaml";
    const [document = {}] = read(text(path));
    const changed = structuredClone(document);
    const [first = {}] = changed.records as JsonObject[];
    first.location = "B2 備援機房";
    (changed.records as JsonObject[]).push({ asset_id: "A-9999", asset_name: "新資產" });
    const data = imported(changed, tablesOf("O2.1.1"), document);
    const [before, after] = [text(path), updateYaml(text(path), 0, data, byKey) ?? ""].map((text) => text.split("\n"));
    expect(after?.filter((line) => !before?.includes(line))).toEqual([
      expect.stringContaining("location: B2 備援機房,"),
      "  - { asset_id: A-9999, asset_name: 新資產 }",
    ]);
    expect(after?.length).toBe((before?.length ?? 0) + 1);
  });
});
