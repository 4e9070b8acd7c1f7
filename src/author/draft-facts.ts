import type { Person } from "../model/config.ts";
import type { EvidenceDocument } from "../model/evidence.ts";
import { isObject, type JsonObject } from "../model/json.ts";
import type { OutputForm } from "../model/output-form.ts";
import { compareText } from "../text/compare-text.ts";
import type { DraftFacts } from "./draft-document.ts";
import { nextId } from "./next-id.ts";

/** What a draft builds on. */
export interface DraftContext {
  readonly output: string;
  readonly form: OutputForm;
  /** The day of the draft, which is in the time zone of the organization. */
  readonly today: string;
  /** Evidence that there is. */
  readonly documents: readonly EvidenceDocument[];
  readonly people: readonly Person[] | null;
  readonly allowsNil: boolean;
}

/** More than these would hide the field that they are for. */
const mostKnown = 12;

/** What is known of a new document: its id and day, the next number of its first record, people, and what it may refer to. */
export function draftFacts(context: DraftContext): DraftFacts {
  const { output, form, today, documents, people, allowsNil } = context;
  const own = documents.filter((document) => document.output === output);
  const values = new Map([
    ["output", output],
    ["id", unusedId(`${output}-${today}`, own)],
    ["date", today],
  ]);
  const [key] = form.key;
  const field = form.fields.find(({ path }) => path === key);
  if (key !== undefined && form.key.length === 1 && field?.type === "identifier" && field.refersTo === null) {
    const next = nextId(own.flatMap((document) => recordsOf(document).flatMap((record) => textsAt(record, key))));
    if (next !== null) values.set(`records.${key}`, next);
  }
  return { values, known: knownValues(form, documents), people: few(presentPeople(people ?? [], today)), allowsNil };
}

function unusedId(wanted: string, own: readonly EvidenceDocument[]): string {
  const used = new Set(own.map(({ id }) => id));
  let id = wanted;
  for (let number = 2; used.has(id); number++) id = `${wanted}-${number}`;
  return id;
}

function presentPeople(people: readonly Person[], today: string): readonly string[] {
  return people.filter(({ left }) => left === undefined || left >= today).map(({ id, name }) => `${id} ${name}`);
}

function knownValues({ fields }: OutputForm, documents: readonly EvidenceDocument[]): DraftFacts["known"] {
  return new Map(
    fields.flatMap(({ path, refersTo }) =>
      refersTo
        ? [[`records.${path.replaceAll("[]", "")}`, few(referable(refersTo.output, refersTo.field, documents))]]
        : [],
    ),
  );
}

/** The values of a field in the evidence of another output, each with the name that its record has, if any. */
function referable(output: string, field: string, documents: readonly EvidenceDocument[]): readonly string[] {
  const named = new Map<string, string>();
  for (const document of documents) {
    if (document.output !== output) continue;
    for (const record of recordsOf(document)) {
      const [name = ""] = Object.entries(record).flatMap(([key, value]) => (/name$/.test(key) ? textsOf(value) : []));
      for (const value of textsAt(record, field)) named.set(value, name);
    }
  }
  return [...named].sort(([a], [b]) => compareText(a, b)).map(([value, name]) => `${value} ${name}`.trimEnd());
}

function few(values: readonly string[]): readonly string[] {
  return values.length > mostKnown ? [...values.slice(0, mostKnown), "…"] : values;
}

function recordsOf({ data }: EvidenceDocument): readonly JsonObject[] {
  return Array.isArray(data.records) ? data.records.filter(isObject) : [];
}

function textsAt(record: JsonObject, field: string): readonly string[] {
  return textsOf(record[field]);
}

function textsOf(value: JsonObject[string] | undefined): readonly string[] {
  return typeof value === "string" ? [value] : [];
}
