import { datedRecords, documentDate } from "../evidence/event-dates.ts";
import { everyValueAt, nilOf, recordKey, recordsOf, valuesAt } from "../evidence/records.ts";
import type { OutputInfo } from "../evidence/validators.ts";
import type { Person } from "../model/config.ts";
import { createFinding } from "../model/create-finding.ts";
import type { EvidenceDocument } from "../model/evidence.ts";
import type { Finding } from "../model/finding.ts";
import { isObject, type JsonObject, type JsonValue } from "../model/json.ts";
import type { CadenceKind } from "../model/policy.ts";
import type { Overlay } from "../model/rule.ts";
import { fieldPathOf } from "../text/json-pointer.ts";
import { dayIn } from "../time/calendar.ts";
import { earliestDay } from "../time/meant-day.ts";
import { personsById } from "./persons-by-id.ts";
import { unknownPerson } from "./unknown-person.ts";

export interface DocumentCheckContext {
  readonly asOf: string;
  readonly timezone: string;
  /** Null without a roster: then people cannot be checked. */
  readonly people: readonly Person[] | null;
  /** The person who was probably meant. */
  readonly suggestPerson: (written: string) => string | null;
  readonly kind: CadenceKind;
  readonly schema: OutputInfo;
  /** What the policy requires of the records in addition to the schema. */
  readonly overlay: Overlay | null;
  readonly policy: string;
}

/** What is found in each document by itself. */
type CheckEach = (
  documents: readonly EvidenceDocument[],
  check: (document: EvidenceDocument) => readonly Finding[],
) => readonly (readonly Finding[])[];

/**
 * What a schema cannot check in the valid documents of one output: duplicate ids, dates in the future, people
 * who are not in the roster, nil statements where none is allowed.
 *
 * @param each - may know what is found in a document by itself
 */
export function checkDocuments(
  output: string,
  documents: readonly EvidenceDocument[],
  context: DocumentCheckContext,
  each: CheckEach = (all, check) => all.map(check),
): Finding[] {
  const pathOfId = new Map<string, string>();
  const found = each(documents, documentCheck(output, context));
  return documents.flatMap(({ id, path, index }, position) => {
    const own = found[position] ?? [];
    const otherPath = id === null ? undefined : pathOfId.get(id);
    if (id !== null && otherPath === undefined) pathOfId.set(id, path);
    if (id === null || otherPath === undefined) return own;
    const at = { output, path, document: index, pointer: "/id" };
    return [createFinding("document-duplicate-id", { id, otherPath }, at), ...own];
  });
}

/** Says of a document what is found in it by itself. */
function documentCheck(output: string, context: DocumentCheckContext): (document: EvidenceDocument) => Finding[] {
  const { people, asOf, timezone } = context;
  const { eventDate } = context.schema;
  const ofRecords = eventDate === documentDate ? null : eventDate;
  const daysOfRecords = `records.${ofRecords}`;
  const isPlausible = (value: JsonValue) => {
    const day = typeof value === "string" ? dayIn(timezone, value) : asOf;
    return day <= asOf && day >= earliestDay;
  };
  const paths = context.schema.persons.map(fieldPathOf);
  const roster = people && { people, byId: personsById(people), paths };
  return (document) => {
    const ofDates: Finding[] = [];
    const { path, index, data } = document;
    const at = (pointer: string) => ({ output, path, document: index, pointer });
    const dateFindings = (date: string, pointer: string) => {
      if (date > asOf) {
        ofDates.push(createFinding("event-date-in-future", { date, asOf }, at(pointer)));
      } else ofDates.push(...tooEarly(date, at(pointer)));
    };
    if (document.date !== null) dateFindings(document.date, "/date");
    // Hardly any document has another day: then nobody asks where.
    if (ofRecords !== null && !everyValueAt(data, daysOfRecords, isPlausible)) {
      for (const { date, pointer } of datedRecords(document, ofRecords, timezone)) dateFindings(date, pointer);
    }
    const nil = nilOf(document);
    return [
      ...ofDates,
      ...duplicateKeys(document, context.schema, at),
      ...periodFindings(data, at),
      ...(nil ? nilFindings(nil, data, context, at) : []),
      ...(context.overlay ? overlayFindings(document, context.overlay, context, at) : []),
      ...(roster ? unknownPersons(data, context, roster, at) : []),
    ];
  };
}

type At = (pointer: string) => { output: string; path: string; document: number; pointer: string };

function duplicateKeys(document: EvidenceDocument, { key }: OutputInfo, at: At): Finding[] {
  const records = recordsOf(document);
  if (key.length === 0 || records.length < 2) return [];
  const values = records.map((record) => recordKey(record, key));
  if (new Set(values).size === values.length) return [];
  const findings: Finding[] = [];
  const firstOf = new Map<string, number>();
  for (const [index, value] of values.entries()) {
    const first = firstOf.get(value);
    if (first === undefined) firstOf.set(value, index);
    else {
      const params = { key: key.join(", "), value, first: first + 1 };
      findings.push(createFinding("record-duplicate-key", params, at(`/records/${index}/${key[0]?.split(".")[0]}`)));
    }
  }
  return findings;
}

/** Nobody had evidence of an ISMS then: a year of the Republic, or a digit that is missing. */
function tooEarly(date: string, place: ReturnType<At>): Finding[] {
  return date < earliestDay ? [createFinding("date-too-early", { date, earliest: earliestDay }, place)] : [];
}

function periodFindings(data: JsonObject, at: At): Finding[] {
  const findings: Finding[] = [];
  for (const name of ["period", "nil"]) {
    const span = data[name];
    if (!isObject(span)) continue;
    const { from, to } = span;
    for (const [end, date] of Object.entries({ from, to })) {
      if (typeof date === "string") findings.push(...tooEarly(date, at(`/${name}/${end}`)));
    }
    if (typeof from === "string" && typeof to === "string" && from > to) {
      findings.push(createFinding("period-reversed", { from, to }, at(`/${name}/to`)));
    }
  }
  return findings;
}

function nilFindings(nil: JsonObject, data: JsonObject, { kind, asOf }: DocumentCheckContext, at: At): Finding[] {
  const findings: Finding[] = [];
  if (kind !== "event") findings.push(createFinding("nil-not-allowed", { kind }, at("/nil")));
  const { to, confirmed_by: confirmedBy } = nil;
  if (typeof to === "string" && to > asOf) findings.push(createFinding("nil-in-future", { to, asOf }, at("/nil/to")));
  if (typeof confirmedBy === "string" && confirmedBy === data.prepared_by) {
    findings.push(createFinding("nil-unsigned", { person: confirmedBy }, at("/nil/confirmed_by")));
  }
  return findings;
}

function overlayFindings(
  document: EvidenceDocument,
  { required = [], values = {} }: Overlay,
  { schema, policy }: DocumentCheckContext,
  at: At,
): Finding[] {
  const titleOf = (field: string) => schema.properties[`/records/*/${field}`] ?? null;
  return recordsOf(document).flatMap((record, index) => {
    const missing = required.filter((key) => !Object.hasOwn(record, key));
    const refused = Object.entries(values).filter(([field, allowed]) => {
      const value = record[field];
      return typeof value === "string" && !allowed.includes(value);
    });
    return [
      ...missing.map((key) =>
        createFinding("overlay-required", { key, title: titleOf(key), policy }, at(`/records/${index}/${key}`)),
      ),
      ...refused.map(([field, allowed]) => {
        const params = { title: titleOf(field), value: String(record[field]), allowed, policy };
        return createFinding("overlay-value", params, at(`/records/${index}/${field}`));
      }),
    ];
  });
}

/** Fields in which a person vouches for the work of somebody else. */
const approvals = /[/_]?(?:approved|accepted|confirmed|reviewed|verified|checked|issued|acknowledged)_by(?:\/\d+)?$/;

interface PersonFields {
  readonly people: readonly Person[];
  readonly byId: ReadonlyMap<string, Person>;
  /** Field paths of persons. */
  readonly paths: readonly string[];
}

/** Persons whom the roster does not know, and approvals of those whom the change itself adds to it. */
function unknownPersons(
  data: JsonObject,
  { suggestPerson }: Pick<DocumentCheckContext, "suggestPerson">,
  { people, byId, paths }: PersonFields,
  at: At,
): Finding[] {
  const findings: Finding[] = [];
  const isWellKnown = (value: JsonValue) => {
    const person = typeof value === "string" ? byId.get(value) : undefined;
    return typeof value !== "string" || (person !== undefined && !person.isNew);
  };
  for (const path of paths) {
    // Hardly any document names somebody else: then nobody asks where.
    if (everyValueAt(data, path, isWellKnown)) continue;
    for (const { value, pointer } of valuesAt(data, path, "")) {
      if (typeof value !== "string") continue;
      const person = byId.get(value);
      if (!person) {
        findings.push(createFinding("person-unknown", unknownPerson(value, people, suggestPerson), at(pointer)));
      } else if (person.isNew && approvals.test(pointer)) {
        findings.push(createFinding("approver-new", { person: value }, at(pointer)));
      }
    }
  }
  return findings;
}
