import type { JsonObject, JsonValue } from "../model/json.ts";
import type { Repair } from "../model/repair.ts";
import { escapeToken, tokensOf, valueAt } from "../text/json-pointer.ts";
import type { SchemaFinding } from "./schema-finding.ts";

/** The repairs of most documents are confirmed at the first try. */
const mostTries = 3;

/**
 * The findings, those without their repair whose repair would not do: where the repaired place would be invalid for
 * another reason, or the document would have more findings than before.
 *
 * @param findingsOf - what is wrong with a changed document
 */
export function confirmRepairs(
  value: JsonValue,
  findings: readonly SchemaFinding[],
  findingsOf: (value: JsonValue) => readonly SchemaFinding[],
): readonly SchemaFinding[] {
  const targeted = new Set<string>();
  const twice = new Set<string>();
  for (const target of findings.flatMap(targetsOf)) (targeted.has(target) ? twice : targeted).add(target);
  // Two fields that are meant to be the same one: a person has to say which is.
  let kept = findings.filter((finding) => finding.repair && !targetsOf(finding).some((target) => twice.has(target)));
  for (let tries = 0; kept.length > 0 && tries < mostTries; tries++) {
    const after = findingsOf(repaired(value, kept));
    const invalid = new Set(after.filter(({ repair }) => !repair).flatMap(({ pointer }) => prefixesOf(pointer)));
    const refused = new Set(kept.filter((finding) => invalid.has(placeAfter(finding))));
    if (refused.size === 0 && countOf(after) <= countOf(findings)) {
      const confirmed = new Set(kept);
      return findings.map((finding) => (confirmed.has(finding) ? finding : withoutRepair(finding)));
    }
    kept = refused.size === 0 ? [] : kept.filter((finding) => !refused.has(finding));
  }
  return findings.map(withoutRepair);
}

function countOf(findings: readonly SchemaFinding[]): number {
  return findings.reduce((sum, { params }) => sum + ("more" in params ? params.more : 1), 0);
}

export function withoutRepair({ repair: _, ...finding }: SchemaFinding): SchemaFinding {
  return finding as SchemaFinding;
}

/** The fields that a repair adds, under their new names. */
function targetsOf({ pointer, repair }: SchemaFinding): readonly string[] {
  const keys = repair?.kind === "key" ? [repair.key] : repair?.kind === "fields" ? Object.keys(repair.fields) : [];
  return keys.map((key) => `${parentOf(pointer)}/${escapeToken(key)}`);
}

/** Where the repaired value is then. */
function placeAfter({ pointer, repair }: SchemaFinding): string {
  return repair?.kind === "key" ? `${parentOf(pointer)}/${escapeToken(repair.key)}` : pointer;
}

function parentOf(pointer: string): string {
  return pointer.slice(0, pointer.lastIndexOf("/"));
}

/** A pointer and those of everything that it is in. */
function prefixesOf(pointer: string): string[] {
  const prefixes: string[] = [];
  for (let end = pointer.length; end > 0; end = pointer.lastIndexOf("/", end - 1)) prefixes.push(pointer.slice(0, end));
  return prefixes;
}

function repaired(value: JsonValue, findings: readonly SchemaFinding[]): JsonValue {
  const copy = structuredClone(value);
  for (const { pointer, repair } of findings) {
    const map = valueAt(copy, parentOf(pointer)) as JsonObject | undefined;
    if (repair && map) change(map, tokensOf(pointer).at(-1) ?? "", repair);
  }
  return copy;
}

function change(map: { [key: string]: JsonValue }, key: string, repair: Repair): void {
  if (repair.kind === "value") map[key] = repair.value;
  else if (repair.kind === "fields") Object.assign(map, repair.fields);
  else if (repair.kind === "key" && map[key] !== undefined) {
    map[repair.key] = map[key];
    delete map[key];
  }
}
