import { compareText } from "../text/compare-text.ts";

/** The same text for the same data, in whatever order its keys were written. */
export function canonical(value: unknown): string | undefined {
  return JSON.stringify(value, sortedKeys);
}

function sortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => compareText(a, b)));
}
