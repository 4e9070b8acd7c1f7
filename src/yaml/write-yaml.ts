import { isObject, type JsonObject, type JsonValue } from "../model/json.ts";

/**
 * A value as YAML text, which {@link readYaml} reads back as the same value: block maps and lists, and quotes only where
 * some reader, of YAML 1.1 too, could take a text for something else.
 */
export function writeYaml(value: JsonObject): string {
  return `${block(value, "").join("\n")}\n`;
}

/** The lines of a map or list that is not empty; a single line for anything else. */
function block(value: JsonValue, indent: string): string[] {
  if (Array.isArray(value) && value.length > 0) return value.flatMap((item) => listItem(item, indent));
  if (isObject(value) && Object.keys(value).length > 0) {
    return Object.entries(value).flatMap(([key, inner]) => entry(key, inner, indent));
  }
  return [`${indent}${scalar(value)}`];
}

function entry(key: string, value: JsonValue, indent: string): string[] {
  const name = `${indent}${text(key)}:`;
  if (isBlock(value)) return [name, ...block(value, `${indent}  `)];
  const lines = typeof value === "string" ? literal(value, `${indent}  `) : null;
  return lines ? [`${name} ${lines[0]}`, ...lines.slice(1)] : [`${name} ${scalar(value)}`];
}

function listItem(value: JsonValue, indent: string): string[] {
  const [first = "", ...rest] = block(value, `${indent}  `);
  return [`${indent}- ${first.slice(indent.length + 2)}`, ...rest];
}

function isBlock(value: JsonValue): boolean {
  return typeof value === "object" && value !== null && Object.keys(value).length > 0;
}

function scalar(value: JsonValue): string {
  if (typeof value === "string") return text(value);
  return Array.isArray(value) ? "[]" : isObject(value) ? "{}" : JSON.stringify(value);
}

/** Text of several lines as it is, where nothing at its ends could be lost. */
function literal(value: string, indent: string): string[] | null {
  const lines = value.split("\n");
  const isSafe = lines.length > 1 && !unprintable.test(value) && !/^\s|\s$/.test(value) && !/[ \t]\n|\t/.test(value);
  return isSafe ? ["|-", ...lines.map((line) => (line === "" ? "" : `${indent}${line}`))] : null;
}

/** What a YAML file may not contain as it is, besides the line break. */
const unprintable = /[^\n\x20-\x7e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]/u;

/** Letters, digits and signs that mean nothing in YAML, wherever they stand. */
const plain = /^[\p{L}][\p{L}\p{N}\p{M} ._/()%+、。，；：「」『』（）《》？！～—…·-]*$/u;

/** What YAML 1.1 or 1.2 reads as something other than text. */
const word = /^(?:y|n|yes|no|on|off|true|false|null|nan|inf)$/i;

/** What the schemas call a date or a date-time, which is text in YAML 1.2. */
const time = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2}))?$/;

function text(value: string): string {
  if (time.test(value) || (plain.test(value) && !word.test(value) && !value.endsWith(" "))) return value;
  return quoted(value);
}

/** JSON is YAML, apart from characters that only JSON lets stand as they are. */
function quoted(value: string): string {
  return Array.from(JSON.stringify(value), (character) =>
    unprintable.test(character) && character !== "\n" ? escaped(character) : character,
  ).join("");
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
