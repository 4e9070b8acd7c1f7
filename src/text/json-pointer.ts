/** A key as one token of a JSON pointer (RFC 6901). */
export function escapeToken(key: string): string {
  return key.replaceAll("~", "~0").replaceAll("/", "~1");
}

/** The keys and indexes that a JSON pointer names, from the root on. */
export function tokensOf(pointer: string): string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** The value that a JSON pointer names, undefined when it leads nowhere. */
export function valueAt(root: unknown, pointer: string): unknown {
  let value = root;
  for (const token of tokensOf(pointer)) {
    if (typeof value !== "object" || value === null) return undefined;
    value = (value as Record<string, unknown>)[token];
  }
  return value;
}

// Patterns: pointers with `*` for every index.

/** `/records/3/asset_id` with its index left open. */
export function pointerPattern(pointer: string): string {
  return pointer.replace(/\/\d+(?=\/|$)/g, "/*");
}

/** A pattern as the path of a field, which enters lists by itself: `exercises.asset_id`. */
export function fieldPathOf(pattern: string): string {
  return pattern.replace(/^\//, "").replaceAll("/*", "").replaceAll("/", ".");
}
