import { expect, test } from "vitest";
import { type CaseTemplates, caseDocuments } from "../../src/check/case-documents.ts";
import {
  type FieldType,
  isFields,
  isList,
  loadRecordTypes,
  type RecordType,
  type RecordTypes,
} from "../../src/evidence/record-types.ts";
import type { Person } from "../../src/model/config.ts";
import type { EvidenceDocument } from "../../src/model/evidence.ts";
import type { JsonObject, JsonValue } from "../../src/model/json.ts";
import type { Instrument } from "../../src/model/law.ts";
import type { RuleCase } from "../../src/model/rule-case.ts";
import { outputsOf } from "../../src/model/walk.ts";
import { organizationOf } from "../../src/policy/load-config.ts";
import { loadEmittedRules } from "../../src/rules/emitted-rules.ts";
import { evaluateRule } from "../../src/rules/evaluate-rule.ts";
import { createFacts, type RuleInput } from "../../src/rules/language/facts.ts";
import { createRuntime } from "../../src/rules/language/runtime.ts";
import { functionContext } from "../../src/rules/prepare-rules.ts";
import { ruleConstants } from "../../src/rules/rule-constants.ts";
import { loadBuiltin } from "../../src/standard/builtin-data.ts";
import { competencyCodes, loadStandard } from "../../src/standard/standard.ts";
import { builtinPolicy } from "../support/builtin-policy.ts";
import { casesBeside, type RuleFile, ruleFiles } from "../support/rule-files.ts";

// The evidence of every case of every rule, made larger: four times as much of everything takes about four times the
// steps. Registers grow by records about something else, or by others that refer to the same; records by items in their lists.

const standard = await loadStandard();
const applicable = outputsOf(standard).map(({ id }) => id);
const standardCodes = competencyCodes(standard);
const types = await loadRecordTypes();
const templates = (await loadBuiltin("case-templates")) as CaseTemplates;
const instruments = (await loadBuiltin("law")) as readonly Instrument[];
const emitted = loadEmittedRules();

/** Rules that still compare all with all, or all that refer to the same, and why. */
const products: Readonly<Record<string, string>> = {
  "incident-recurs-after-effective-action":
    "each action is compared with the incidents of its assets, whose time is that of their first report and whose assets are those of their last",
};

type Growth = "records" | "group" | "history" | "items";

/** The steps of a rule for evidence that is so many times as large. */
async function stepsFor({ rule }: RuleFile, given: RuleCase) {
  const { level, kind, government, as_of: asOf = "2026-10-01", people } = given;
  const policy = await builtinPolicy(`csma-${(level ?? "a").toLowerCase()}`);
  const values = Object.entries(given.parameters ?? {}).map(([name, value]) => {
    return [name, { ...policy.parameters[name], value }];
  });
  const parameters = { ...policy.parameters, ...Object.fromEntries(values) };
  const { documents } = await caseDocuments(given, templates);
  const roster = people?.map((person, at) => ({ id: `p-${at + 1}`, name: "王小明", ...person }) as Person) ?? null;
  const organization = organizationOf({ level, kind, government });
  const common = { parameters, organization, timezone: "Asia/Taipei", asOf, people: roster, applicable, standardCodes };
  const runtime = createRuntime(() => {});
  const constants = ruleConstants(common, instruments);
  const functions = functionContext(common, runtime);
  const [compiled] = emitted.compile([rule], { runtime, constants, functions });
  if (!compiled) throw new Error(`no rule ${rule.id}`);

  return (growthOf: (output: string) => Growth, times: number): number => {
    const config = { people: "people.yaml", timezone: "Asia/Taipei" };
    const input = {
      ...{ asOf, config, policy, applicable },
      people: roster && copies(times).flatMap((copy) => roster.map((one) => renamed(one, types.Person, copy))),
      documents: documents.map((one) => grown(one, growthOf(one.output ?? ""), times, types)),
    };
    const facts = createFacts(input as unknown as RuleInput, emitted.keys, new Map());
    const steps = 1e12;
    runtime.budget.allow(steps);
    evaluateRule(compiled, facts, runtime);
    return steps - runtime.budget.left();
  };
}

function copies(times: number): number[] {
  return Array.from({ length: times }, (_, copy) => copy);
}

function grown(document: EvidenceDocument, growth: Growth, times: number, types: RecordTypes): EvidenceDocument {
  const type = types[document.output ?? ""];
  const records = document.data.records as readonly JsonObject[] | undefined;
  if (!records || !type) return document;
  const more = {
    records: () => copies(times).flatMap((copy) => records.map((record) => renamed(record, type, copy))),
    group: () => copies(times).flatMap((copy) => records.map((record) => inGroup(record, type, copy))),
    history: () => copies(times).flatMap((copy) => records.map((record) => earlier(record, type, copy))),
    items: () => records.map((record) => withItems(record, type, times)),
  }[growth]();
  return { ...document, data: { ...document.data, records: more as JsonValue[] } };
}

/** The same about something else: all free texts but days and times are others. */
function renamed<Value>(value: Value, type: FieldType | undefined, copy: number): Value {
  return changed(value as JsonValue, type, (text) => (copy === 0 || isTime(text) ? text : `${text}#${copy}`)) as Value;
}

/** Another that refers to the same: it differs in what names its subject. */
function inGroup(record: JsonObject, { subject, fields }: RecordType, copy: number): JsonObject {
  const named = Object.entries(record).filter(([field]) => subject.includes(field));
  return {
    ...record,
    ...Object.fromEntries(named.map(([field, value]) => [field, renamed(value, fields[field], copy)])),
  };
}

/** The same in earlier years: it differs in its days and times, and in what names it if no time does. */
function earlier(record: JsonObject, type: RecordType, copy: number): JsonObject {
  const years = (text: string) => `${Number(text.slice(0, 4)) - copy}${text.slice(4).replace(/^-02-29/, "-02-28")}`;
  const moved = changed(record, type, (text) => (isTime(text) ? years(text) : text)) as JsonObject;
  const { subject, fields } = type;
  if (subject.some((field) => isTime(String(record[field])))) return moved;
  const [first = ""] = subject;
  return { ...moved, [first]: renamed(moved[first], fields[first], copy) as JsonValue };
}

function isTime(text: string): boolean {
  return /^\d{4}-\d\d-\d\d/.test(text);
}

function changed(value: JsonValue, type: FieldType | undefined, rename: (text: string) => string): JsonValue {
  if (Array.isArray(value)) return isList(type) ? value.map((item) => changed(item, type.list, rename)) : value;
  if (typeof value === "string") return type === "string" ? rename(value) : value;
  if (typeof value !== "object" || value === null || !isFields(type)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([field, inner]) => [field, changed(inner as JsonValue, type.fields[field], rename)]),
  );
}

/** The same with so many times the items in its lists. */
function withItems(value: JsonValue, type: FieldType | undefined, times: number): JsonValue {
  if (Array.isArray(value)) {
    const inner = isList(type) ? type.list : undefined;
    return copies(times).flatMap((copy) => value.map((item) => renamed(item, inner, copy)));
  }
  if (typeof value !== "object" || value === null || !isFields(type)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([field, inner]) => [field, withItems(inner as JsonValue, type.fields[field], times)]),
  );
}

/** All outputs in one way, and one of them in another way than the others. */
function growths(outputs: readonly string[]): ((output: string) => Growth)[] {
  const some = outputs.length < 2 ? [] : outputs;
  const ofOne: readonly (readonly [Growth, Growth])[] = [
    ["items", "records"],
    ["items", "group"],
    ["group", "records"],
    ["records", "group"],
  ];
  return [
    () => "records",
    () => "group",
    () => "history",
    () => "items",
    ...ofOne.flatMap(([way, ways]) => some.map((one) => (output: string) => (output === one ? way : ways))),
  ];
}

test("no rule compares all with all", async () => {
  const few = 8;
  const limit = 4.5;
  const found: string[] = [];
  for (const file of ruleFiles.filter(({ rule }) => rule.program === undefined)) {
    let worst = 0;
    for (const given of Object.values(casesBeside(file)[file.rule.id] ?? {})) {
      const steps = await stepsFor(file, given);
      const outputs = Object.keys(given.evidence).map((name) => name.split(" ")[0] ?? "");
      for (const growth of growths([...new Set(outputs)])) {
        const grows = (from: number) => steps(growth, 4 * from) / steps(growth, from);
        // A few records may say less than many, and not only be fewer.
        if (grows(few) > limit) worst = Math.max(worst, grows(4 * few));
      }
    }
    if (worst > limit) found.push(file.rule.id);
  }
  expect(found.toSorted()).toEqual(Object.keys(products).toSorted());
}, 900_000);
