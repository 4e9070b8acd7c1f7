import {
  backslash,
  byteKinds,
  colon,
  doubleQuote,
  isBreakOrSpace,
  singleQuote,
  space,
  stopsDoubleQuoted,
  stopsSingleQuoted,
} from "./bytes.ts";
import { moveTo, position, refuse, scalarEnd, scannedScalar, source, units } from "./cursor.ts";
import { textOfScalar, textOfUnits, widen } from "./texts.ts";

/** Steps behind the colon that makes a key of the quoted scalar before it, if there is one. */
export function endsKey(): boolean {
  let at = position;
  while (source[at] === space) at++;
  const isKey = source[at] === colon && isBreakOrSpace(source[at + 1] ?? 0);
  if (isKey) moveTo(at + 1);
  return isKey;
}

/** A scalar in single or double quotes that ends on its line. */
export function readQuoted(quote: number): string {
  const bytes = source;
  const kinds = byteKinds;
  const stops = quote === doubleQuote ? stopsDoubleQuoted : stopsSingleQuoted;
  const start = position + 1;
  let at = start;
  let bits = 0;
  let hasEscape = false;
  for (;;) {
    const byte = bytes[at] ?? 0;
    if (((kinds[byte] ?? 0) & stops) === 0) {
      bits |= byte;
      at++;
    } else if (byte === backslash || (byte === singleQuote && bytes[at + 1] === singleQuote)) {
      hasEscape = true;
      at += 2;
    } else if (byte === quote) {
      break;
    } else {
      refuse();
    }
  }
  moveTo(at + 1);
  scannedScalar(at, bits);
  if (!hasEscape) return textOfScalar(start);
  const text = quote === doubleQuote ? unescapeDouble(start) : unescapeSingle(start);
  if (text === "__proto__") refuse();
  return text;
}

/** Escapes shared by YAML and JSON have the same meaning; JSON.parse rejects the others, and raw tabs. */
function unescapeDouble(start: number): string {
  const text = textOfUnits(widen(start - 1, scalarEnd + 1, 0));
  try {
    return JSON.parse(text) as string;
  } catch {
    return refuse();
  }
}

function unescapeSingle(start: number): string {
  const count = widen(start, scalarEnd, 0);
  let kept = 0;
  for (let from = 0; from < count; from++) {
    const unit = units[from] ?? 0;
    units[kept++] = unit;
    if (unit === singleQuote) from++;
  }
  return textOfUnits(kept);
}
