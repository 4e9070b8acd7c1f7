import { isUtf8 } from "node:buffer";
import { createFinding } from "../model/create-finding.ts";
import type { Finding } from "../model/finding.ts";
import type { JsonValue } from "../model/json.ts";
import { mostFindings } from "../model/limit-findings.ts";
import { findPrivate } from "../privacy/find-private.ts";
import { mayBePrivate } from "../privacy/may-be-private.ts";
import type { FoundPrivate } from "../privacy/private-kind.ts";
import { decode } from "../text/decode.ts";
import { decodeLegacy } from "../text/decode-legacy.ts";
import { guessEncoding } from "../text/guess-encoding.ts";
import { withoutByteOrderMark } from "../text/without-byte-order-mark.ts";
import type { YamlNode } from "../yaml/nodes.ts";
import { createPositions } from "../yaml/positions.ts";
import { readPlainYaml } from "../yaml/read-plain-yaml.ts";
import { scalarsAt } from "../yaml/scalars-at.ts";
import { excerptAt, linesOf } from "./places.ts";

/** The field in which forms ask for a telephone number: whom to call in an emergency. */
const telephoneField = "phone";

/** What is known of the file in which something private is found. */
export interface PrivateContext {
  /** What its documents say; none for a file that could not be read. Called only if something is found, as are the next. */
  readonly values?: () => readonly JsonValue[];
  /** Where they say it; none for a file that is no YAML. */
  readonly roots?: () => readonly YamlNode[];
  /** The outputs of its documents, by position. */
  readonly outputs?: () => ReadonlyMap<number, string | null>;
}

/**
 * Findings about personal data and secrets anywhere in the bytes of a file, be it in a value, a key or a comment, and be
 * the file evidence or not. What is found is in none of them.
 */
export function privateFindings(bytes: Buffer, { values, roots, outputs }: PrivateContext = {}): readonly Finding[] {
  const legacy = legacyText(bytes);
  if (legacy === null && !mayBePrivate(bytes)) return [];
  const text = withoutByteOrderMark(legacy ?? decode(bytes));
  const all = findPrivate(text);
  if (all.length === 0 || areTelephones(text, all, values?.() ?? [])) return [];
  const positions = createPositions(text);
  const lines = linesOf(text);
  const outputOf = outputs?.();
  const places = scalarsAt(
    roots?.() ?? [],
    all.map(({ start }) => start),
  );
  const found = all.flatMap((one, index) => {
    const at = places[index] ?? { document: 0, pointer: null };
    return one.code === "personal-mobile" && at.pointer?.endsWith(`/${telephoneField}`) ? [] : [{ one, at }];
  });
  const findings = found.slice(0, mostFindings.file).map(({ one, at }) => {
    const position = positions(one.start);
    return findingOf(one, {
      ...position,
      ...at,
      output: outputOf?.get(at.document) ?? null,
      excerpt: excerptAt(lines, position.line),
    });
  });
  const more = found.length - findings.length;
  return more > 0 ? [...findings, createFinding("findings-omitted", { more })] : findings;
}

/**
 * Whether all that was found are telephone numbers in the fields for them, one in each. With other signs in their place
 * the text says something else there and nowhere else: so nobody has to know where its values are, which takes far longer.
 *
 * @returns false also where this cannot be said in that way
 */
function areTelephones(text: string, all: readonly FoundPrivate[], values: readonly JsonValue[]): boolean {
  if (all.some(({ code }) => code !== "personal-mobile")) return false;
  let other = "";
  let rest = 0;
  for (const { start, end } of all) {
    other += text.slice(rest, start) + "x".repeat(end - start);
    rest = end;
  }
  const changed = readPlainYaml(Buffer.from(other + text.slice(rest)));
  return changed !== null && changedTelephones(values, changed, null) === all.length;
}

/** In how many of the fields for them two values differ; NaN when they differ anywhere else. */
function changedTelephones(one: unknown, other: unknown, field: string | null): number {
  if (one === other) return 0;
  if (typeof one === "string" && typeof other === "string") return field === telephoneField ? 1 : Number.NaN;
  if (!isComposed(one) || !isComposed(other)) return Number.NaN;
  const keys = Object.keys(one);
  if (keys.join("\0") !== Object.keys(other).join("\0") || Array.isArray(one) !== Array.isArray(other))
    return Number.NaN;
  let changed = 0;
  for (const key of keys) changed += changedTelephones(one[key], other[key], Array.isArray(one) ? null : key);
  return changed;
}

function isComposed(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function findingOf({ code, issuer }: FoundPrivate, place: Parameters<typeof createFinding>[2]): Finding {
  return code === "secret-token"
    ? createFinding(code, { issuer: issuer ?? "" }, place)
    : createFinding(code, {}, place);
}

/** The text of a file in UTF-16 or Big5; null for UTF-8 and for what is certainly neither. */
function legacyText(bytes: Buffer): string | null {
  if (isUtf8(bytes) && !bytes.includes(0)) return null;
  const encoding = guessEncoding(bytes);
  return encoding === null ? null : decodeLegacy(bytes, encoding);
}
