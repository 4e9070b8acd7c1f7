import type { Finding } from "../model/finding.ts";
import { plainName } from "../text/plain-text.ts";

/** `path:line:column` as far as it is known; null if it concerns no file. Plain text. */
export function placeOf({ path, line, column }: Pick<Finding, "path" | "line" | "column">): string | null {
  if (path === null) return null;
  return [plainName(path), ...(line === null ? [] : [line, ...(column === null ? [] : [column])])].join(":");
}
