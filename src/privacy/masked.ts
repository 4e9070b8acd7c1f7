import { findPrivate } from "./find-private.ts";

/** The text with an asterisk for each character of what is private in it; lines and everything else stay in place. */
export function masked(text: string): string {
  const found = findPrivate(text);
  if (found.length === 0) return text;
  let end = 0;
  const parts = found.flatMap((one) => {
    const between = text.slice(end, one.start);
    end = one.end;
    return [between, text.slice(one.start, one.end).replace(/[^\r\n]/g, "*")];
  });
  return [...parts, text.slice(end)].join("");
}

/**
 * A value of plain data with every text in it {@link masked}, keys included. What is the same object twice stays the
 * same; what has nothing private is returned as it is.
 */
export function maskedDeep<T>(value: T, seen: Map<unknown, unknown> = new Map()): T {
  if (typeof value === "string") return masked(value) as T;
  if (typeof value !== "object" || value === null) return value;
  const known = seen.get(value);
  if (known !== undefined) return known as T;
  if (Array.isArray(value)) {
    const items = value.map((inner) => maskedDeep(inner, seen));
    const kept = items.every((item, at) => item === value[at]) ? value : items;
    seen.set(value, kept);
    return kept as T;
  }
  const entries = Object.entries(value).map(([key, inner]) => [masked(key), maskedDeep(inner, seen)] as const);
  const isSame = entries.every(([key, inner]) => (value as Record<string, unknown>)[key] === inner);
  const result = isSame ? value : Object.fromEntries(entries);
  seen.set(value, result);
  return result as T;
}
