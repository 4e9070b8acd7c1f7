/**
 * The indexes of two equal items of a list, the later one as early as possible; null when all differ. By their texts,
 * so that the work grows with the list and not with its square. What the validators ask for `uniqueItems`.
 */
export function firstDuplicate(items: readonly unknown[]): readonly [first: number, second: number] | null {
  if (items.length < 2 || differInOneField(items)) return null;
  if (items.length <= shortList && !items.some(isComposed)) return firstEqual(items);
  const plain = new Map<unknown, number>();
  const composed = new Map<unknown, number>();
  for (let index = 0; index < items.length; index++) {
    const item = items[index];
    const known: Map<unknown, number> = isComposed(item) ? composed : plain;
    const text = isComposed(item) ? canonicalText(item) : item;
    const first = known.get(text);
    if (first !== undefined) return [first, index];
    known.set(text, index);
  }
  return null;
}

/** Up to so many values, comparing each with each is faster than a map of them. */
const shortList = 16;

function firstEqual(values: readonly unknown[]): readonly [first: number, second: number] | null {
  for (let second = 1; second < values.length; second++)
    for (let first = 0; first < second; first++) if (values[first] === values[second]) return [first, second];
  return null;
}

/** In so many fields it is looked for what all records say differently. */
const mostFields = 4;

/** Records hardly ever share what each of their first plain fields says: then their texts need not be made. */
function differInOneField(items: readonly unknown[]): boolean {
  const [first] = items;
  if (!isComposed(first)) return false;
  const fields = Object.keys(first).filter((key) => !isComposed(first[key]));
  return fields.slice(0, mostFields).some((field) => differIn(field, items));
}

function differIn(field: string, items: readonly unknown[]): boolean {
  const seen = new Set<unknown>();
  for (let index = 0; index < items.length; index++) {
    const item = items[index];
    if (!isComposed(item) || !Object.hasOwn(item, field)) return false;
    const value = item[field];
    if (isComposed(value) || seen.add(value).size === index) return false;
  }
  return true;
}

function isComposed(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

/** One text for equal values, whatever the order of their keys. */
function canonicalText(value: unknown): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(",")}]`;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonicalText(inner)}`).join(",")}}`;
}
