import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { loadEvidence } from "../../src/evidence/load-evidence.ts";
import { repairFile } from "../../src/fix/repair-file.ts";
import type { Person } from "../../src/model/config.ts";
import type { EvidenceDocument } from "../../src/model/evidence.ts";
import { isObject, type JsonValue } from "../../src/model/json.ts";
import type { FormField } from "../../src/model/output-form.ts";
import type { TextEdit } from "../../src/model/repair.ts";
import { workingTree } from "../../src/source/working-tree.ts";
import { loadOutputForms } from "../../src/standard/output-forms.ts";
import { escapeToken } from "../../src/text/json-pointer.ts";
import { applyEdits, editsFor, readEdited } from "../../src/yaml/edit-yaml.ts";
import { readYaml } from "../../src/yaml/read-yaml.ts";
import { tidyWhitespace } from "../../src/yaml/tidy-whitespace.ts";
import { outputSchemas } from "../support/schemas.ts";

// The evidence of the example hospital, written as people who come from forms and spreadsheets write, is repaired to what
// it was: every field of every output that has another way to be written.

const root = fileURLToPath(new URL("../../examples/city-hospital/", import.meta.url));
const source = workingTree(root);
const outputs = [...outputSchemas.keys()];
const forms = await loadOutputForms();
const roster = readYaml(readFileSync(`${root}/people.yaml`, "utf8")).documents[0] as unknown as { people: Person[] };
const { people } = roster;
const found = await source.find(["evidence"], { eachMustMatch: true });
const limits = { outputs, people, fileBytes: 10_000_000, most: 10_000 };
const { documents } = await loadEvidence(found, { source, ...limits });

const republican = (day: string) =>
  `${Number(day.slice(0, 4)) - 1911}/${Number(day.slice(5, 7))}/${Number(day.slice(8, 10))}`;

/** How somebody might write a value, null where there is no other way. */
function otherwise(value: JsonValue, { type, values }: Pick<FormField, "type" | "values">): string | null {
  if (type === "choice" && typeof value === "string") {
    const label = values.find((one) => one.value === value)?.label ?? null;
    return values.filter((one) => one.label === label).length === 1 ? label : null;
  }
  if (typeof value === "number")
    return String(value).replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));
  if (typeof value === "boolean") return value ? "是" : "否";
  if (typeof value !== "string") return null;
  if (type === "date") return republican(value);
  if (type === "datetime") return value.endsWith(":00+08:00") ? `${republican(value)} ${value.slice(11, 16)}` : null;
  if (type === "person") {
    const name = people.find(({ id }) => id === value)?.name;
    return people.filter((person) => person.name === name).length === 1 ? (name ?? null) : null;
  }
  return null;
}

function misspell(text: string, path: string, own: readonly EvidenceDocument[]): { text: string; count: number } {
  const edited = readEdited(text, path);
  const edits: TextEdit[] = [];
  for (const { index, data, output } of own) {
    const fields = new Map(forms.get(output ?? "")?.fields.map((field) => [field.path.replaceAll("[]", ""), field]));
    const visit = (value: JsonValue, pointer: string, at: string): void => {
      if (Array.isArray(value)) for (const [item, one] of value.entries()) visit(one, `${pointer}/${item}`, at);
      else if (isObject(value)) {
        for (const [key, inner] of Object.entries(value)) {
          visit(inner, `${pointer}/${escapeToken(key)}`, at === "" ? key : `${at}.${key}`);
        }
      } else {
        const field = fields.get(at);
        const written = field && otherwise(value, field);
        const made = written ? editsFor(edited, { document: index, pointer }, { kind: "value", value: written }) : null;
        edits.push(...(made ?? []));
      }
    };
    visit(data.records ?? [], "/records", "");
    const titles: Readonly<Record<string, string>> = {
      unit: "單位",
      classification: "機密等級",
      prepared_by: "填表人",
    };
    for (const [key, title] of Object.entries(titles)) {
      edits.push(...(editsFor(edited, { document: index, pointer: `/${key}` }, { kind: "key", key: title }) ?? []));
    }
  }
  return { text: applyEdits(edited.text, edits), count: edits.length };
}

test("all 71 outputs", async () => {
  let misspelled = 0;
  const left: unknown[] = [];
  for (const path of found.files) {
    const own = documents.filter((document) => document.path === path);
    const wrong = misspell(readFileSync(`${root}/${path}`, "utf8"), path, own);
    misspelled += wrong.count;
    const findingsOf = async (bytes: Buffer) => {
      const read = { read: () => ({ kind: "bytes", bytes }) as const, contentId: () => null };
      return (await loadEvidence({ files: [path], links: [] }, { source: read, ...limits })).findings;
    };
    const { after, remaining } = await repairFile(path, Buffer.from(wrong.text), findingsOf, tidyWhitespace);
    left.push(...remaining.map(({ code, pointer, params }) => ({ path, code, pointer, params })));
    if (remaining.length === 0) {
      expect(readYaml(after.toString()).documents).toEqual(own.map(({ data }) => data));
    }
  }
  expect(misspelled).toBeGreaterThan(10_000);
  expect(left).toEqual([]);
}, 120_000);
