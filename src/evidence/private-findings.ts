import { isUtf8 } from "node:buffer";
import { createFinding } from "../model/create-finding.ts";
import type { Finding } from "../model/finding.ts";
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
import { scalarsAt } from "../yaml/scalars-at.ts";
import { excerptAt, linesOf } from "./places.ts";

/** The field in which forms ask for a telephone number: whom to call in an emergency. */
const telephoneField = /\/phone$/;

/** What is known of the file in which something private is found. */
export interface PrivateContext {
  /** Its documents; none for a file that is no YAML. Called only if something is found, as is the next. */
  readonly roots?: () => readonly YamlNode[];
  /** The outputs of its documents, by position. */
  readonly outputs?: () => ReadonlyMap<number, string | null>;
}

/**
 * Findings about personal data and secrets anywhere in the bytes of a file, be it in a value, a key or a comment, and be
 * the file evidence or not. What is found is in none of them.
 */
export function privateFindings(bytes: Buffer, { roots, outputs }: PrivateContext = {}): readonly Finding[] {
  const legacy = legacyText(bytes);
  if (legacy === null && !mayBePrivate(bytes)) return [];
  const text = withoutByteOrderMark(legacy ?? decode(bytes));
  const all = findPrivate(text);
  if (all.length === 0) return [];
  const positions = createPositions(text);
  const lines = linesOf(text);
  const outputOf = outputs?.();
  const places = scalarsAt(
    roots?.() ?? [],
    all.map(({ start }) => start),
  );
  const found = all.flatMap((one, index) => {
    const at = places[index] ?? { document: 0, pointer: null };
    return one.code === "personal-mobile" && telephoneField.test(at.pointer ?? "") ? [] : [{ one, at }];
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
