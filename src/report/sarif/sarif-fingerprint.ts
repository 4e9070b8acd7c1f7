import { createHash } from "node:crypto";
import { findingName } from "../../model/create-finding.ts";
import type { Finding } from "../../model/finding.ts";
import { compareText } from "../../text/compare-text.ts";
import { pointerPattern } from "../../text/json-pointer.ts";

/** Days, moments and numbers: they change with the calendar while the problem stays the same. */
const passing = /^\d{4}-\d{2}-\d{2}(?:T.*)?$/;

/**
 * Fingerprints that identify a finding when lines and records above it change: what it reports about which
 * field of which file, without line, position in a list and figures. Identical ones are distinguished by number.
 */
export function createFingerprints(): (finding: Finding) => string {
  const seen = new Map<string, number>();
  return (finding) => {
    const { output, path, pointer, params } = finding;
    const field = pointer === null ? null : pointerPattern(pointer);
    const identity = JSON.stringify([findingName(finding), output, path, field, lasting(params)]);
    const hash = createHash("sha256").update(identity).digest("hex").slice(0, 32);
    const count = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, count);
    return `${hash}:${count}`;
  };
}

function lasting(value: unknown): unknown {
  if (typeof value === "number" || (typeof value === "string" && passing.test(value))) return null;
  if (Array.isArray(value)) return value.map(lasting);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => compareText(a, b));
  return entries.map(([key, inner]) => [key, lasting(inner)]);
}
