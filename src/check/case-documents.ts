import { schemaFindings } from "../evidence/schema-findings.ts";
import { loadValidator } from "../evidence/validators.ts";
import type { EvidenceDocument } from "../model/evidence.ts";
import type { JsonObject, JsonValue } from "../model/json.ts";
import type { RuleCase } from "../model/rule-case.ts";
import type { DataProblem } from "../policy/read-data-file.ts";
import { escapeToken } from "../text/json-pointer.ts";
import { nearest } from "../text/nearest.ts";

/** A valid document of each output, with one record. */
export type CaseTemplates = Readonly<Record<string, JsonObject>>;

export interface CaseDocuments {
  readonly documents: readonly EvidenceDocument[];
  /** What is wrong with them, by pointers into the case. */
  readonly problems: readonly DataProblem[];
}

/** The documents of a case: what it says, laid over the template of the output. Each must be valid evidence. */
export async function caseDocuments({ evidence }: RuleCase, templates: CaseTemplates): Promise<CaseDocuments> {
  const documents: EvidenceDocument[] = [];
  const problems: DataProblem[] = [];
  for (const [name, content] of Object.entries(evidence)) {
    const pointer = `/evidence/${escapeToken(name)}`;
    const [output = ""] = name.split(" ");
    const template = Object.hasOwn(templates, output) ? templates[output] : undefined;
    if (!template) {
      const allowed = Object.keys(templates);
      const params = {
        title: null,
        value: output,
        allowed,
        labels: {},
        suggestion: nearest(output, allowed),
        because: null,
      };
      problems.push({ code: "schema-value", params, pointer, target: "key" });
      continue;
    }
    const isList = Array.isArray(content);
    const data = documentData(template, isList ? { records: content } : (content as JsonObject));
    const id = `${data.id}`;
    if (documents.some((document) => document.output === output && document.id === id))
      data.id = `${id}-${documents.length}`;
    const { validate, info } = await loadValidator(output);
    const inCase = (found: string) => pointer + (isList ? found.replace(/^\/records(?=\/|$)/, "") : found);
    for (const problem of schemaFindings(validate(data) ?? [], data, info)) {
      problems.push({ ...problem, pointer: inCase(problem.pointer) });
    }
    const document = { path: `${name.replace(" ", "-")}.yaml`, index: 0, output, id: `${data.id}`, data, valid: true };
    documents.push({ ...document, date: typeof data.date === "string" ? data.date : null });
  }
  return { documents, problems };
}

function documentData({ records, nil: _, ...envelope }: JsonObject, content: JsonObject): JsonObject {
  if (content.nil !== undefined) return laidOver(envelope, content) as JsonObject;
  const [first = {}] = records as JsonValue[];
  const own = Array.isArray(content.records) ? content.records : [{}];
  return {
    ...(laidOver(envelope, { ...content, records: null }) as JsonObject),
    records: own.map((record) => laidOver(first, record)),
  };
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
