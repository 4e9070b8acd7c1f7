/**
 * The indexes of two equal items of a list, the later one as early as possible; null when all differ. By their texts,
 * so that the work grows with the list and not with its square. What the validators ask for `uniqueItems`.
 */
export function firstDuplicate(items: readonly unknown[]): readonly [first: number, second: number] | null {
  const known = new Map<string, number>();
  for (const [index, item] of items.entries()) {
    const text = canonicalText(item);
    const first = known.get(text);
    if (first !== undefined) return [first, index];
    known.set(text, index);
  }
  return null;
}

/** One text for equal values, whatever the order of their keys. */
function canonicalText(value: unknown): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(",")}]`;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonicalText(inner)}`).join(",")}}`;
}
