import type { FindingParameters } from "../model/finding.ts";
import { mostFindings } from "../model/limit-findings.ts";
import type { LocalizedText } from "../model/locale.ts";
import { escapeToken, pointerPattern, valueAt } from "../text/json-pointer.ts";
import { meantDay } from "../time/meant-day.ts";
import { formerField, isSplitText, knownKeys, type Locate, meantKey } from "./meant-key.ts";
import { meantChoice, meantFormat, meantPattern, meantType } from "./meant-value.ts";
import { personsNamed, personWithId } from "./persons-named.ts";
import type { FindingContext, SchemaFinding } from "./schema-finding.ts";
import { sureRepair } from "./sure-repair.ts";
import type { SchemaError, SchemaErrors, SchemaInfo } from "./validators.ts";

/** Which error of a value is reported when several apply: the cause, not its consequences. */
const precedence = ["type", "enum", "const", "format", "minLength", "maxLength", "minItems", "maxItems"];

const longestValue = 200;

/**
 * Turns the validator's errors into one finding per cause, in the order of the document's pointers. What is beyond
 * {@link mostFindings} is counted, before anything else is done for it.
 */
export function schemaFindings(
  errors: SchemaErrors,
  value: unknown,
  info: SchemaInfo,
  context: FindingContext = {},
): SchemaFinding[] {
  const causes = new Map<string, { readonly error: SchemaError; readonly rank: number }>();
  for (const error of errors) {
    if (isRepetition(error)) continue;
    const subject = subjectOf(error);
    const rank = precedence.indexOf(error.keyword) >>> 0; // keywords not in the list come last
    const known = causes.get(subject);
    if (!known || rank < known.rank) causes.set(subject, { error, rank });
  }
  const reported = [...causes.values()].slice(0, context.most ?? mostFindings.document);
  const findings = withoutMisspelled(
    reported.map(({ error }) => {
      const finding = findingOf(error, value, info, context);
      const repair = sureRepair(finding, { error, root: value, info }, context);
      return repair ? { ...finding, repair } : finding;
    }),
  );
  const uncounted = (errors.total ?? errors.length) - errors.length;
  const more = causes.size - reported.length + uncounted;
  if (more > 0) findings.push({ code: "findings-omitted", params: { more }, pointer: "", target: "value" });
  return findings;
}

/** `if` only repeats what its branch reports, and errors inside an alternative repeat the alternative itself. */
function isRepetition({ keyword, schemaPath }: SchemaError): boolean {
  return keyword === "if" || /\/(?:oneOf|anyOf)\/\d+\//.test(schemaPath);
}

/** What the error is about: a key that is missing or unknown, else a value. */
function subjectOf({ keyword, instancePath, params }: SchemaError): string {
  if (keyword === "required") return `- ${instancePath}/${params.missingProperty}`;
  if (keyword === "additionalProperties") return `+ ${instancePath}/${params.additionalProperty}`;
  return keyword === "uniqueItems" ? `${instancePath}/${params.i}` : instancePath;
}

function withoutMisspelled(findings: readonly SchemaFinding[]): SchemaFinding[] {
  // A misspelled required key is one problem, reported for the key that exists.
  const meant = new Set(
    findings.flatMap((finding) =>
      finding.code === "schema-unknown-key" && finding.params.suggestion !== null
        ? [`${parentOf(finding.pointer)}/${escapeToken(finding.params.suggestion)}`]
        : [],
    ),
  );
  // What a merge key would have brought is not missing for a reason of its own.
  const merged = new Set(
    findings.flatMap(({ code, pointer }) => (code === "schema-merge-key" ? [parentOf(pointer)] : [])),
  );
  return findings.filter(
    ({ code, pointer }) =>
      !(code === "schema-required" || code === "schema-former-field") ||
      !(meant.has(pointer) || merged.has(parentOf(pointer))),
  );
}

/** An item of a list has the title of the list, unless it has its own. */
function titleAt(pointer: string, { properties }: SchemaInfo): LocalizedText | null {
  const pattern = pointerPattern(pointer);
  return properties[pattern] ?? (pattern.endsWith("/*") ? properties[parentOf(pattern)] : null) ?? null;
}

function parentOf(pointer: string): string {
  return pointer.slice(0, pointer.lastIndexOf("/"));
}

function findingOf(error: SchemaError, root: unknown, info: SchemaInfo, context: FindingContext): SchemaFinding {
  const { keyword, instancePath: pointer, params } = error;
  const actual = valueAt(root, pointer);
  const title = titleAt(pointer, info);
  const because = reasonOf(error.schemaPath, info);
  const at = { pointer, target: "value" } as const;
  switch (keyword) {
    case "required": {
      const key = String(params.missingProperty);
      const missing = `${pointer}/${escapeToken(key)}`;
      const titleOfKey = titleAt(missing, info);
      const former = formerField(missing, undefined, info);
      if (former) {
        const now = { key, title: titleOfKey, value: null, now: former };
        return { code: "schema-former-field", params: now, pointer: missing, target: "value" };
      }
      return {
        code: "schema-required",
        params: { key, title: titleOfKey, because },
        pointer: missing,
        target: "value",
      };
    }
    case "additionalProperties": {
      const key = String(params.additionalProperty);
      const unknown = `${pointer}/${escapeToken(key)}`;
      const there = { pointer: unknown, target: "key" } as const;
      if (key === "<<") return { code: "schema-merge-key", params: {}, ...there };
      const known = knownKeys(pointer, info);
      const isLong = key.length > longestValue;
      const suggestion = isLong ? null : meantKey(key, pointer, known, info);
      const split = suggestion === null && isSplitText(valueAt(root, unknown), unknown, context.locate);
      const said = { code: "schema-unknown-key", params: { key: show(key), suggestion, known, split } } as const;
      // A key of a megabyte would go into every report: the map that it is in has to do.
      return isLong ? { ...said, pointer, target: "value" } : { ...said, ...there };
    }
    case "type":
      return typeFinding([params.type].flat().map(String), actual, pointer, info, context);
    case "enum":
    case "const": {
      const allowed = (keyword === "enum" ? (params.allowedValues as unknown[]) : [params.allowedValue]).map(String);
      const value = actual === null ? "" : show(actual);
      const former = formerField(pointer, actual, info);
      if (former) {
        const key = pointer.slice(pointer.lastIndexOf("/") + 1);
        return { code: "schema-former-field", params: { key, title, value, now: former }, ...at };
      }
      const labels = labelsOf(allowed, pointer, info);
      const suggestion = value === "" ? null : meantChoice(value, allowed, labels);
      return { code: "schema-value", params: { title, value, allowed, labels, suggestion, because }, ...at };
    }
    case "format": {
      const format = String(params.format);
      const value = show(actual);
      return { code: "schema-format", params: { title, format, value, suggestion: meantFormat(value, format) }, ...at };
    }
    case "pattern": {
      const pattern = String(params.pattern);
      const value = show(error.propertyName ?? actual);
      if (info.persons.includes(pointerPattern(pointer))) return personFinding(value, title, pattern, pointer, context);
      const form = info.hints().forms[pattern] ?? null;
      const suggestion = meantPattern(value, pattern);
      return { code: "schema-pattern", params: { title, pattern, form, value, suggestion }, ...at };
    }
    case "minimum":
    case "maximum":
    case "exclusiveMinimum":
    case "exclusiveMaximum":
    case "multipleOf": {
      const comparison = (params.comparison ?? "multiple of") as FindingParameters["schema-range"]["comparison"];
      const limit = Number(params.limit ?? params.multipleOf);
      return { code: "schema-range", params: { title, comparison, limit, value: show(actual), because }, ...at };
    }
    case "minLength":
    case "maxLength":
    case "minItems":
    case "maxItems":
    case "minProperties":
    case "maxProperties": {
      const of = keyword.endsWith("Length") ? "characters" : keyword.endsWith("Items") ? "items" : "keys";
      const comparison = keyword.startsWith("min") ? ">=" : "<=";
      return { code: "schema-length", params: { title, of, comparison, limit: Number(params.limit), because }, ...at };
    }
    case "uniqueItems": {
      const pair = [Number(params.i), Number(params.j)];
      const [first, second] = [Math.min(...pair), Math.max(...pair)];
      return {
        code: "schema-unique",
        params: { title, first, second },
        pointer: `${pointer}/${second}`,
        target: "value",
      };
    }
    case "not":
    case "false schema": {
      const key = pointer.slice(pointer.lastIndexOf("/") + 1);
      return { code: "schema-forbidden", params: { title, key, because }, ...at };
    }
    case "oneOf":
      if (pointer === "" && info.eventDate !== null) {
        return { code: "records-or-nil", params: { both: params.passingSchemas != null }, ...at };
      }
      return { code: "schema-alternative", params: { title, because }, ...at };
    default:
      return { code: "schema-alternative", params: { title, because }, ...at };
  }
}

function typeFinding(
  expected: readonly string[],
  actual: unknown,
  pointer: string,
  info: SchemaInfo,
  { locate }: FindingContext,
): SchemaFinding {
  const title = titleAt(pointer, info);
  const at = { pointer, target: "value" } as const;
  const isNumber = typeof actual === "number";
  const written = isNumber || typeof actual === "boolean" ? writtenScalar(actual, pointer, locate) : null;
  if (isNumber && written !== null && expected.includes("string")) {
    const format = info.hints().formats[pointerPattern(pointer)];
    const suggestion = format === "date" ? meantDay(written) : null;
    if (format && suggestion)
      return { code: "schema-format", params: { title, format, value: written, suggestion }, ...at };
  }
  return {
    code: "schema-type",
    params: {
      title,
      expected,
      actual: typeName(actual),
      written: expected.includes("string") ? written : null,
      suggestion: meantType(expected, actual),
      wide: isMissingFields(expected, actual),
    },
    ...at,
  };
}

/** As written in the file: `0000000001`, of which the number is only 1. */
function writtenScalar(value: number | boolean, pointer: string, locate: Locate | undefined): string {
  const place = locate?.(pointer, "value");
  const written = place && /^[-+.\w]+/.exec(place.text.slice(place.offset, place.offset + longestValue))?.[0];
  return written ?? String(value);
}

/** Whether fields with full-width colons were read as one text. */
function isMissingFields(expected: readonly string[], actual: unknown): boolean {
  const isMap = expected.includes("object") || expected.includes("array");
  return isMap && typeof actual === "string" && actual.includes("：");
}

function personFinding(
  value: string,
  title: LocalizedText | null,
  pattern: string,
  pointer: string,
  { people = null }: FindingContext,
): SchemaFinding {
  const named = people && personsNamed(value, people);
  const byForm = meantPattern(value, pattern);
  const isKnown = byForm !== null && people !== null && personWithId(byForm, people)?.id === byForm;
  const suggestion = named?.length === 1 ? (named[0] ?? null) : isKnown ? byForm : null;
  return { code: "person-not-an-id", params: { title, value, named, suggestion }, pointer, target: "value" };
}

/** The Chinese labels of values; those of a list's items may be beside the list. */
function labelsOf(values: readonly string[], pointer: string, info: SchemaInfo): Record<string, string> {
  const labels = info.hints().labels[pointerPattern(pointer)] ?? {};
  return Object.fromEntries(
    values.flatMap((value) => (Object.hasOwn(labels, value) ? [[value, labels[value] ?? ""]] : [])),
  );
}

function reasonOf(schemaPath: string, info: SchemaInfo): LocalizedText | null {
  for (const [path, reason] of Object.entries(info.reasons)) {
    if (schemaPath.startsWith(`${path}/`)) return reason;
  }
  return null;
}

function typeName(value: unknown): string {
  if (value === null || value === undefined) return "null";
  if (Array.isArray(value)) return "array";
  if (typeof value === "number") return Number.isInteger(value) ? "integer" : "number";
  return typeof value;
}

function show(value: unknown): string {
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? "");
  return text.length > longestValue ? `${text.slice(0, longestValue)}…` : text;
}
