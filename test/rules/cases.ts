import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import { loadValidator } from "../../src/evidence/validators.ts";
import type { Organization, Person } from "../../src/model/config.ts";
import type { EvidenceDocument } from "../../src/model/evidence.ts";
import type { JsonObject, JsonValue } from "../../src/model/json.ts";
import type { ParameterValue } from "../../src/model/policy.ts";
import { repositoryFolder } from "../support/schemas.ts";

/** A tiny evidence repository as test/fixtures/rules/ has them: only what matters is written. */
export interface RuleCase {
  readonly as_of?: string;
  readonly level?: NonNullable<Organization["level"]>;
  readonly government?: boolean;
  readonly parameters?: Readonly<Record<string, ParameterValue>>;
  readonly people?: readonly Partial<Person>[];
  /** By output, with a suffix for a second document: records, or an envelope with records or nil. */
  readonly evidence: Readonly<Record<string, readonly JsonObject[] | JsonObject>>;
  readonly finds?: readonly { readonly output: string | null; readonly at?: string; readonly failed?: boolean }[];
}

const casesFolder = new URL("test/fixtures/rules/", repositoryFolder);

export function rulesWithCases(): string[] {
  return readdirSync(casesFolder)
    .filter((file) => file.endsWith(".yaml"))
    .map((file) => file.slice(0, -".yaml".length));
}

export function casesOf(rule: string): Record<string, RuleCase> {
  return parse(readFileSync(new URL(`${rule}.yaml`, casesFolder), "utf8")) as Record<string, RuleCase>;
}

export function peopleOf({ people }: RuleCase): readonly Person[] | null {
  const common = { name: "王小明", unit: "資訊室", roles: ["general"], joined: "2020-01-01" };
  return people?.map((person, index) => ({ id: `p-${index + 1}`, ...common, ...person })) ?? null;
}

/** The documents of a case: its values merged into the first valid example of the output. Each must be valid. */
export async function documentsOf({ evidence }: RuleCase): Promise<EvidenceDocument[]> {
  const documents: EvidenceDocument[] = [];
  for (const [name, content] of Object.entries(evidence)) {
    const [output = ""] = name.split(" ");
    const data = documentData(output, Array.isArray(content) ? { records: content } : (content as JsonObject));
    const id = data.id as string;
    if (documents.some((document) => document.output === output && document.id === id))
      data.id = `${id}-${documents.length}`;
    const errors = (await loadValidator(output)).validate(data);
    if (errors)
      throw new Error(
        `${name}: ${JSON.stringify(errors.map(({ instancePath, keyword, params }) => [instancePath, keyword, params]))}`,
      );
    const date = data.date as string;
    documents.push({
      path: `${name.replace(" ", "-")}.yaml`,
      index: 0,
      output,
      id: data.id as string,
      date,
      data,
      valid: true,
    });
  }
  return documents;
}

const templates = new Map<string, JsonObject>();

function documentData(output: string, content: JsonObject): JsonObject {
  const template = templateOf(output);
  const { records: templateRecords, nil: _, ...envelope } = template;
  if (content.nil !== undefined) return laidOver(envelope, content) as JsonObject;
  const first = (templateRecords as JsonValue[])[0] ?? {};
  const records = ((content.records ?? [{}]) as JsonValue[]).map((record) => laidOver(first, record));
  return { ...(laidOver(envelope, { ...content, records: null }) as JsonObject), records };
}

function templateOf(output: string): JsonObject {
  let template = templates.get(output);
  if (!template) {
    const folder = new URL(`test/fixtures/schemas/${output}/`, repositoryFolder);
    const example = readdirSync(folder)
      .filter((name) => name.startsWith("ok."))
      .sort()
      .map(
        (name) =>
          parse(readFileSync(new URL(`${name}/evidence.yaml`, folder), "utf8"), { schema: "core" }) as JsonObject,
      )
      .find(({ records }) => records !== undefined);
    if (!example) throw new Error(`no valid example of ${output} with records`);
    template = example;
    templates.set(output, template);
  }
  return template;
}

/** Maps are merged, everything else replaces; null removes. */
function laidOver(base: JsonValue | undefined, value: JsonValue): JsonValue {
  if (!isMap(value)) return value;
  const result: JsonObject = isMap(base) ? structuredClone(base) : {};
  for (const [key, inner] of Object.entries(value)) {
    if (inner === null) delete result[key];
    else result[key] = laidOver(result[key], inner);
  }
  return result;
}

function isMap(value: JsonValue | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
