import type { FindingParameters } from "../model/finding.ts";
import type { CodeOfFamily } from "../model/finding-kinds.ts";
import { mostFindings } from "../model/limit-findings.ts";
import type { LocalizedText } from "../model/locale.ts";
import { escapeToken, pointerPattern, valueAt } from "../text/json-pointer.ts";
import { nearest } from "../text/nearest.ts";
import type { SchemaError, SchemaErrors, SchemaInfo } from "./validators.ts";

/** What a schema says, of the codes about the form of a document. */
type SchemaCode = Exclude<CodeOfFamily<"form">, "document-not-a-map" | "output-unnamed" | "output-unknown">;

interface SchemaFindingOf<C extends SchemaCode> {
  readonly code: C;
  readonly params: FindingParameters[C];
  /** JSON pointer of the offending value; for a missing or unknown key, of that key. */
  readonly pointer: string;
  /** Which end of the pointer to show. */
  readonly target: "value" | "key";
}

/** One reason why a value does not match its schema. */
export type SchemaFinding = { [C in SchemaCode]: SchemaFindingOf<C> }[SchemaCode];

/** Which error of a value is reported when several apply: the cause, not its consequences. */
const precedence = ["type", "enum", "const", "format", "minLength", "maxLength", "minItems", "maxItems"];

const longestValue = 200;

/**
 * Turns the validator's errors into one finding per cause, in the order of the document's pointers. What is beyond
 * {@link mostFindings} is counted, before anything else is done for it.
 */
export function schemaFindings(errors: SchemaErrors, value: unknown, info: SchemaInfo): SchemaFinding[] {
  const causes = new Map<string, { readonly error: SchemaError; readonly rank: number }>();
  for (const error of errors) {
    if (isRepetition(error)) continue;
    const subject = subjectOf(error);
    const rank = precedence.indexOf(error.keyword) >>> 0; // keywords not in the list come last
    const known = causes.get(subject);
    if (!known || rank < known.rank) causes.set(subject, { error, rank });
  }
  const told = [...causes.values()].slice(0, mostFindings.document);
  const findings = withoutMisspelled(told.map(({ error }) => findingOf(error, value, info)));
  const uncounted = (errors.total ?? errors.length) - errors.length;
  const more = causes.size - told.length + uncounted;
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
        ? [`${finding.pointer.slice(0, finding.pointer.lastIndexOf("/"))}/${escapeToken(finding.params.suggestion)}`]
        : [],
    ),
  );
  return findings.filter(({ code, pointer }) => code !== "schema-required" || !meant.has(pointer));
}

function findingOf(error: SchemaError, root: unknown, info: SchemaInfo): SchemaFinding {
  const { keyword, instancePath: pointer, params } = error;
  const actual = valueAt(root, pointer);
  const title = info.properties[pointerPattern(pointer)] ?? null;
  const because = reasonOf(error.schemaPath, info);
  const at = { pointer, target: "value" } as const;
  switch (keyword) {
    case "required": {
      const key = String(params.missingProperty);
      const missing = `${pointer}/${escapeToken(key)}`;
      const titleOfKey = info.properties[pointerPattern(missing)] ?? null;
      return {
        code: "schema-required",
        params: { key, title: titleOfKey, because },
        pointer: missing,
        target: "value",
      };
    }
    case "additionalProperties": {
      const key = String(params.additionalProperty);
      const known = knownKeys(pointer, info);
      const suggestion = nearest(key, known);
      const said = { code: "schema-unknown-key", params: { key: show(key), suggestion, known } } as const;
      // A key of a megabyte would go into every report: the map that it is in has to do.
      if (key.length > longestValue) return { ...said, pointer, target: "value" };
      return { ...said, pointer: `${pointer}/${escapeToken(key)}`, target: "key" };
    }
    case "type": {
      const expected = [params.type].flat().map(String);
      return { code: "schema-type", params: { title, expected, actual: typeName(actual) }, ...at };
    }
    case "enum":
    case "const": {
      const allowed = (keyword === "enum" ? (params.allowedValues as unknown[]) : [params.allowedValue]).map(String);
      const value = show(actual);
      return {
        code: "schema-value",
        params: { title, value, allowed, suggestion: nearest(value, allowed), because },
        ...at,
      };
    }
    case "format":
      return { code: "schema-format", params: { title, format: String(params.format), value: show(actual) }, ...at };
    case "pattern":
      return { code: "schema-pattern", params: { title, pattern: String(params.pattern), value: show(actual) }, ...at };
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

function knownKeys(pointer: string, info: SchemaInfo): string[] {
  const prefix = `${pointerPattern(pointer)}/`;
  return Object.keys(info.properties)
    .filter((path) => path.startsWith(prefix) && !path.includes("/", prefix.length) && !path.endsWith("/*"))
    .map((path) => path.slice(prefix.length));
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
