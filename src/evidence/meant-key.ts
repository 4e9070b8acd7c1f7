import { pointerPattern } from "../text/json-pointer.ts";
import { nearest } from "../text/nearest.ts";
import { plainWidth } from "../text/plain-width.ts";
import { meantLabel } from "./meant-value.ts";
import type { FormerField, SchemaInfo } from "./validators.ts";

/** The file's text and the offset in it of a value or key. */
export type Locate = (pointer: string, target: "value" | "key") => { readonly text: string; readonly offset: number };

/** How much of the text before a key is looked at, in characters. */
const longestBlank = 200;

/** The keys that a map may have. */
export function knownKeys(pointer: string, info: SchemaInfo): string[] {
  const prefix = `${pointerPattern(pointer)}/`;
  return Object.keys(info.properties)
    .filter((path) => path.startsWith(prefix) && !path.includes("/", prefix.length) && !path.endsWith("/*"))
    .map((path) => path.slice(prefix.length));
}

/** The field that was meant by its title or by a name near its own. */
export function meantKey(key: string, pointer: string, known: readonly string[], info: SchemaInfo): string | null {
  const plain = plainWidth(key);
  const prefix = pointerPattern(pointer);
  const titles = new Map(known.map((name) => [name, info.properties[`${prefix}/${name}`]]));
  const inEnglish = known.filter((name) => titles.get(name)?.en.toLowerCase() === plain.toLowerCase());
  if (inEnglish.length === 1) return inEnglish[0] ?? null;
  const labels = known.map((name) => [name, titles.get(name)?.["zh-TW"]] as const);
  return /\p{Script=Han}/u.test(plain) ? meantLabel(plain, labels) : nearest(plain, known);
}

/** Whether a key is the rest of a text within braces: `{ definition: More than 8 hours, or material information }`. */
export function isSplitText(value: unknown, pointer: string, locate: Locate | undefined): boolean {
  if (value !== null || !locate) return false;
  const { text, offset } = locate(pointer, "key");
  return /,\s*$/.test(text.slice(Math.max(0, offset - longestBlank), offset));
}

/** What to write for a field or value of an earlier version of the form; null where it is of none. */
export function formerField(pointer: string, value: unknown, info: SchemaInfo): readonly string[] | null {
  const former = formerFieldAt(pointer, value, info);
  return former && Object.entries(former.set).map(([key, now]) => `${key}: ${now}`);
}

/** The entry of the schema about a field or value of an earlier version of the form. */
export function formerFieldAt(pointer: string, value: unknown, { hints }: SchemaInfo): FormerField | null {
  const place = pointerPattern(pointer);
  return hints().former.find((one) => one.at === place && one.value === value) ?? null;
}
