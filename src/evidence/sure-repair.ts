import type { JsonValue } from "../model/json.ts";
import type { Repair } from "../model/repair.ts";
import { escapeToken, valueAt } from "../text/json-pointer.ts";
import { isOnlyNear } from "../text/nearest.ts";
import { plainWidth } from "../text/plain-width.ts";
import { formerFieldAt } from "./meant-key.ts";
import type { FindingContext, SchemaFinding } from "./schema-finding.ts";
import type { SchemaError, SchemaInfo } from "./validators.ts";

/** What a finding needs to be repaired, besides itself. */
interface Found {
  readonly error: SchemaError;
  /** The document. */
  readonly root: unknown;
  readonly info: SchemaInfo;
}

/** The time zone in which a time without an offset is repaired: what is suggested for it is Taiwan's. */
const suggestedZone = "Asia/Taipei";

/**
 * The repair of a finding whose suggestion is sure: the same value written otherwise. A suggestion of a near spelling
 * helps a reader and is no repair of a value; of a key it is one where nothing else is near.
 */
export function sureRepair(
  finding: SchemaFinding,
  { error, root, info }: Found,
  context: FindingContext,
): Repair | null {
  const value = (repaired: JsonValue): Repair => ({ kind: "value", value: repaired });
  switch (finding.code) {
    case "schema-format": {
      const { suggestion, value: written, format } = finding.params;
      return suggestion !== null && isSameTime(written, format, context) ? value(suggestion) : null;
    }
    case "schema-value": {
      const { value: written, suggestion, labels } = finding.params;
      if (suggestion === null || !isSameChoice(written, suggestion, labels[suggestion])) return null;
      const allowed = [error.params.allowedValues ?? error.params.allowedValue].flat() as JsonValue[];
      const meant = allowed.find((one) => String(one) === suggestion);
      return meant === undefined ? null : value(meant);
    }
    case "schema-pattern": {
      const { value: written, suggestion } = finding.params;
      if (suggestion === null || error.propertyName !== undefined) return null;
      const plain = plainWidth(written).toLowerCase();
      return [plain, plain.replaceAll("-", ":")].includes(suggestion.toLowerCase()) ? value(suggestion) : null;
    }
    case "person-not-an-id":
      return finding.params.suggestion === null ? null : value(finding.params.suggestion);
    case "schema-type":
      return typeRepair(finding.params, valueAt(root, finding.pointer));
    case "schema-unknown-key": {
      const { suggestion, key, known } = finding.params;
      const map = valueAt(root, finding.pointer.slice(0, finding.pointer.lastIndexOf("/")));
      if (suggestion === null || typeof map !== "object" || map === null || Object.hasOwn(map, suggestion)) return null;
      const title = info.properties[patternOf(finding.pointer, suggestion)];
      const plain = plainWidth(key);
      const isTitle = Object.values(title ?? {}).some((one) => plainWidth(one).toLowerCase() === plain.toLowerCase());
      return isTitle || isOnlyNear(plain, suggestion, known) ? { kind: "key", key: suggestion } : null;
    }
    case "schema-former-field": {
      const { params, pointer } = finding;
      const former = formerFieldAt(pointer, params.value === null ? undefined : params.value, info);
      return former && { kind: "fields", fields: former.set };
    }
    default:
      return null;
  }
}

function patternOf(pointer: string, key: string): string {
  return `${pointer.slice(0, pointer.lastIndexOf("/")).replace(/\/\d+(?=\/|$)/g, "/*")}/${escapeToken(key)}`;
}

/** A value, its label, or both as messages print them; `yes` and 是 for true. */
function isSameChoice(written: string, meant: string, label: string | undefined): boolean {
  const plain = plainWidth(written);
  const plainLabel = label === undefined ? null : plainWidth(label);
  const same = [meant.toLowerCase(), ...(plainLabel === null ? [] : [plainLabel, `${meant}(${plainLabel})`])];
  return same.includes(plain) || plain.toLowerCase() === same[0] || sureTruths.get(plain.toLowerCase()) === meant;
}

/** Words for truth values that say it by themselves. What 有 and 無 are depends on the field. */
const sureTruths = new Map<string, string>(
  [
    ["true", ["是", "yes", "y", "on", "true", "v"]] as const,
    ["false", ["否", "no", "n", "off", "false"]] as const,
  ].flatMap(([truth, words]) => words.map((word) => [word, truth] as const)),
);

/** Whether nothing gets lost or is added: a time behind a day, or an offset that nobody wrote. */
function isSameTime(written: string, format: string, { timezone = suggestedZone }: FindingContext): boolean {
  if (format === "date") return !/\d[T ]+\d{1,2}:/.test(written) || /[T ]0?0:00(?::00(?:\.0+)?)?$/.test(written);
  if (format !== "date-time") return true;
  return timezone === suggestedZone || /(?:Z|[+-]\d\d:?\d\d)$/.test(written.trim());
}

function typeRepair(
  { expected, written, suggestion }: Extract<SchemaFinding, { code: "schema-type" }>["params"],
  actual: unknown,
): Repair | null {
  // A number of leading zeros, or a word for a truth value, that is an id or a text.
  if (written !== null && expected.includes("string")) return { kind: "value", value: written };
  if (suggestion === null || typeof actual !== "string") return null;
  if (expected.includes("boolean")) {
    const truth = sureTruths.get(plainWidth(actual).toLowerCase());
    return truth === suggestion ? { kind: "value", value: truth === "true" } : null;
  }
  if (expected.includes("integer") || expected.includes("number")) return { kind: "value", value: Number(suggestion) };
  return { kind: "value", value: suggestion.slice(1, -1).split(", ") };
}
