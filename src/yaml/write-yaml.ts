import { isObject, type JsonObject, type JsonValue } from "../model/json.ts";
import { writeScalar } from "./write-scalar.ts";

/** The longest line that holds a whole list or map, in columns. */
const longestLine = 120;

/** A document in the style of the examples: a line for each field, small groups and lists of values in brackets. */
export function writeYaml(data: JsonObject): string {
  return `${mapLines(data, "").join("\n")}\n`;
}

/** The lines of a map, each with the indentation. */
function mapLines(map: JsonObject, indent: string): string[] {
  return Object.entries(map).flatMap(([key, value]) => fieldLines(key, value, indent));
}

/** The lines of a key and its value, the first one with the indentation too. */
export function fieldLines(key: string, value: JsonValue, indent: string): string[] {
  const head = `${indent}${writeScalar(key, true)}:`;
  if (typeof value === "string" && value.includes("\n")) return [`${head} ${blockText(value, indent)}`];
  if (typeof value === "string") return [`${head} ${writeScalar(value, false)}`];
  if (!isCollection(value) || isEmpty(value)) return [`${head} ${inBrackets(value)}`];
  const isFlat = Object.values(value).every((inner: JsonValue) => !isCollection(inner));
  const short = isFlat ? `${head} ${inBrackets(value)}` : null;
  if (short !== null && fits(short)) return [short];
  if (isObject(value)) return [head, ...mapLines(value, `${indent}  `)];
  return isFlat
    ? [head, ...wrapped(value.map(inBrackets), `${indent}  `, "[]")]
    : [head, ...itemLines(value, `${indent}  `)];
}

/** The items of a list of maps or lists: each on one line, where all of them fit, else a line for each field. */
function itemLines(items: readonly JsonValue[], indent: string): string[] {
  const short: string[] = [];
  for (const item of items) {
    const line = isFlatMap(item) ? `${indent}- ${inBrackets(item)}` : null;
    if (line === null || !fits(line)) return items.flatMap((item) => oneItem(item, indent));
    short.push(line);
  }
  return short;
}

/** The lines of an item with a line for each of its fields. */
export function oneItem(item: JsonValue, indent: string): string[] {
  if (!isObject(item) || isEmpty(item)) return [`${indent}- ${inBrackets(item)}`];
  const [first = "", ...rest] = mapLines(item, `${indent}  `);
  return [`${indent}- ${first.slice(indent.length + 2)}`, ...rest];
}

/** A value on one line. */
export function inBrackets(value: JsonValue): string {
  if (Array.isArray(value)) return `[${value.map(inBrackets).join(", ")}]`;
  if (isObject(value)) {
    const pairs = Object.entries(value).map(([key, inner]) => `${writeScalar(key, true)}: ${inBrackets(inner)}`);
    return pairs.length > 0 ? `{ ${pairs.join(", ")} }` : "{}";
  }
  return typeof value === "string" ? writeScalar(value, true) : JSON.stringify(value);
}

/** Parts in brackets, on as many lines as they need. */
export function wrapped(parts: readonly string[], indent: string, [open, close]: string | readonly string[]): string[] {
  const lines: string[] = [];
  let line = `${indent}${open}`;
  for (const [at, part] of parts.entries()) {
    const text = at < parts.length - 1 ? `${part},` : `${part}${close}`;
    const isFirst = line === `${indent}${open}`;
    if (!isFirst && columnsOf(`${line} ${text}`) > longestLine) {
      lines.push(line);
      line = `${indent}${text}`;
    } else line += isFirst ? text : ` ${text}`;
  }
  return [...lines, line];
}

const isCollection = (value: JsonValue): value is JsonObject | JsonValue[] => isObject(value) || Array.isArray(value);
const isEmpty = (value: JsonObject | JsonValue[]) => Object.keys(value).length === 0;
const isFlatMap = (value: JsonValue) => isObject(value) && Object.values(value).every((inner) => !isCollection(inner));
/** No character takes more than two columns. */
const fits = (line: string) => 2 * line.length <= longestLine || columnsOf(line) <= longestLine;

/** Two for what is not ASCII, nearly all of which is Chinese: a table of the widths would be in every form. */
function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) columns += character <= "~" ? 1 : 2;
  return columns;
}

/** A text of several lines as a block, where it is one without signs of its own; else in quotes. */
function blockText(text: string, indent: string): string {
  const lines = text.replace(/\n$/, "").split("\n");
  const isPlain =
    lines.every((line) => line === "" || /^[^\s\p{C}][^\p{C}]*$/u.test(line)) && (lines.at(-1) ?? "") !== "";
  if (!isPlain || lines[0] === "") return writeScalar(text, true);
  const body = lines.map((line) => (line === "" ? "" : `${indent}  ${line}`));
  return [text.endsWith("\n") ? "|" : "|-", ...body].join("\n");
}
