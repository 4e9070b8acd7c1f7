import { isObject, type JsonObject } from "../model/json.ts";
import { onOneLine, plainLine } from "../text/plain-text.ts";
import { writeScalar } from "../yaml/write-scalar.ts";

/** What is known before anyone writes: see {@link draftDocument}. */
export interface DraftFacts {
  /** Values to begin with, by the path of the field: `date`, `records.test_no`. */
  readonly values: ReadonlyMap<string, string | number | boolean>;
  /** What may be meant, by the path of the field, as it is shown: `A-0001 檔案伺服器`. */
  readonly known: ReadonlyMap<string, readonly string[]>;
  /** Who may be named, as they are shown: `p-001 林志明`. */
  readonly people: readonly string[];
  /** Whether a statement that nothing happened is evidence of the output. */
  readonly allowsNil: boolean;
}

/** The sentences of a draft, in one language. */
export interface DraftWords {
  /** The first lines, which say how to fill in the draft. */
  readonly intro: readonly string[];
  readonly people: (people: readonly string[]) => string;
  readonly field: (title: string, description: string | null) => string;
  readonly choices: (values: readonly (readonly [value: string, label: string | null])[]) => string;
  readonly known: (values: readonly string[]) => string;
}

/**
 * A document to fill in, as YAML: every field with what it means, the required ones blank or with what is known, the
 * optional ones as comments.
 *
 * @param schema - of the output, as {@link selfContainedSchema} gives it, in the language of the words
 */
export function draftDocument(schema: JsonObject, facts: DraftFacts, words: DraftWords): string {
  const definitions = isObject(schema.$defs) ? schema.$defs : {};
  const lines = [...words.intro, ...(facts.people.length > 0 ? [words.people(facts.people)] : [])].map(comment);
  writeObject(schema, "", "");
  return `${lines.join("\n")}\n`;

  function writeObject(schema: JsonObject, path: string, indent: string): void {
    const properties = isObject(schema.properties) ? schema.properties : {};
    const required = new Set(Array.isArray(schema.required) ? schema.required : []);
    for (const [key, property] of Object.entries(properties)) {
      const at = path === "" ? key : `${path}.${key}`;
      if (at === "nil" && !facts.allowsNil) continue;
      if (!isObject(property)) continue; // forbidden here
      const from = lines.length;
      writeField(key, resolved(property), at, indent);
      const isWritten = required.has(key) || at === "records" || isFilled(at);
      if (!isWritten) commentOut(from, indent);
    }
  }

  function writeField(key: string, field: JsonObject, path: string, indent: string): void {
    writeComments(field, path, indent);
    const value = facts.values.get(path) ?? (isScalar(field.const) ? field.const : "");
    const items = isObject(field.items) ? resolved(field.items) : null;
    lines.push(
      value === ""
        ? `${indent}${key}:`
        : `${indent}${key}: ${typeof value === "string" ? writeScalar(value, false) : value}`,
    );
    if (isObject(field.properties)) writeObject(field, path, `${indent}  `);
    else if (items && isObject(items.properties)) {
      for (let count = 0; count < Math.max(Number(field.minItems ?? 1), 1); count++)
        writeItem(items, path, `${indent}  `);
    } else if (items) {
      writeComments({ ...items, title: null, description: null }, path, `${indent}  `);
      lines.push(`${indent}  -`);
    }
  }

  /** An item of a list of maps. */
  function writeItem(items: JsonObject, path: string, indent: string): void {
    const from = lines.length;
    writeObject(items, path, `${indent}  `);
    const first = lines.findIndex(
      (line, index) => index >= from && line.startsWith(`${indent}  `) && !/^ *#/.test(line),
    );
    if (first >= 0) lines[first] = `${indent}- ${lines[first]?.trimStart()}`;
  }

  function writeComments(field: JsonObject, path: string, indent: string): void {
    const { title, description, enum: values, enumDescriptions: labels } = field;
    const say = (text: string) => lines.push(`${indent}${comment(text)}`);
    if (typeof title === "string") say(words.field(title, says(description, title)));
    if (Array.isArray(values) && !facts.values.has(path)) {
      say(words.choices(values.map((value, at) => [String(value), Array.isArray(labels) ? String(labels[at]) : null])));
    }
    const known = facts.known.get(path);
    if (known && known.length > 0) say(words.known(known));
  }

  /** Whether a field or one inside it has a value to begin with. */
  function isFilled(path: string): boolean {
    return facts.values.has(path) || [...facts.values.keys()].some((filled) => filled.startsWith(`${path}.`));
  }

  function commentOut(from: number, indent: string): void {
    for (let at = from; at < lines.length; at++) {
      const line = lines[at] ?? "";
      const rest = line.slice(indent.length);
      lines[at] = `${indent}${rest.startsWith("#") ? rest : comment(rest)}`;
    }
  }

  function resolved(schema: JsonObject): JsonObject {
    const name = typeof schema.$ref === "string" ? schema.$ref.replace("#/$defs/", "") : null;
    const definition = name === null ? null : definitions[name];
    return isObject(definition) ? { ...resolved(definition), ...schema } : schema;
  }
}

function isScalar(value: unknown): value is string | number | boolean {
  return ["string", "number", "boolean"].includes(typeof value);
}

/** Names come from evidence, which may hold line breaks that would end the comment, and controls of a terminal. */
function comment(text: string): string {
  return `# ${plainLine(onOneLine(text))}`;
}

/** The description, where it is more than the title with a period. */
function says(description: unknown, title: string): string | null {
  return typeof description === "string" && description.replace(/[。.]$/, "") !== title ? description : null;
}
