import { isObject, type JsonValue } from "../../model/json.ts";
import { escapeToken } from "../../text/json-pointer.ts";

/** The pointer of the first value that two documents do not share; null is as good as nothing. */
export function firstDifference(a: JsonValue | undefined, b: JsonValue | undefined, at = ""): string | null {
  if (a === b || (isNothing(a) && isNothing(b))) return null;
  if (Array.isArray(a) && Array.isArray(b) && a.length === b.length) {
    return first(a.map((item, index) => [String(index), item, b[index]]));
  }
  if (isObject(a) && isObject(b)) {
    return first([...new Set([...Object.keys(a), ...Object.keys(b)])].map((key) => [key, a[key], b[key]]));
  }
  return at;

  function first(parts: readonly (readonly [string, JsonValue | undefined, JsonValue | undefined])[]): string | null {
    for (const [key, left, right] of parts) {
      const found = firstDifference(left, right, `${at}/${escapeToken(key)}`);
      if (found !== null) return found;
    }
    return null;
  }
}

function isNothing(value: JsonValue | undefined): boolean {
  return value === undefined || value === null || (isObject(value) && Object.values(value).every(isNothing));
}
