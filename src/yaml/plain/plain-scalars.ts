import {
  byteKinds,
  cannotStartPlain,
  colon,
  digitNine,
  digitZero,
  dot,
  hash,
  hyphen,
  isBreakOrSpace,
  isFlowIndicator,
  plus,
  space,
  stopsPlain,
} from "./bytes.ts";
import { moveTo, position, refuse, scalarEnd, scannedScalar, source } from "./cursor.ts";
import { endLine } from "./lines.ts";
import { textOfScalar } from "./texts.ts";

/** Scans a plain scalar up to what ends it; `stops` are kinds of bytes. */
export function scanPlain(stops: number): void {
  const bytes = source;
  const kinds = byteKinds;
  const first = bytes[position] ?? 0;
  if (((kinds[first] ?? 0) & cannotStartPlain) !== 0) refuse();
  if (first === hyphen && endsPlain(bytes[position + 1] ?? 0, stops)) refuse();
  let at = position;
  let bits = 0;
  for (;;) {
    const byte = bytes[at] ?? 0;
    if (((kinds[byte] ?? 0) & stops) !== 0) {
      if (byte === colon) {
        if (endsPlain(bytes[at + 1] ?? 0, stops)) break;
      } else if (byte !== hash || bytes[at - 1] === space) {
        break;
      }
    }
    bits |= byte;
    at++;
  }
  moveTo(at);
  while (bytes[at - 1] === space) at--;
  scannedScalar(at, bits);
}

/** Whether a colon before this byte ends a plain scalar, and a hyphen before it does not start one. */
function endsPlain(next: number, stops: number): boolean {
  return isBreakOrSpace(next) || ((byteKinds[next] ?? 0) & stops & isFlowIndicator) !== 0;
}

/**
 * Scans a plain scalar outside flow. True behind the colon that makes it a key, false at the start of the next line.
 */
export function scanBlockPlain(): boolean {
  scanPlain(stopsPlain);
  if (source[position] === colon) {
    moveTo(position + 1);
    return true;
  }
  endLine();
  return false;
}

export function plainKey(start: number): string {
  const key = plainValue(start);
  // js-yaml makes strings of keys such as 1.0 and Null after reading them.
  if (typeof key !== "string") refuse();
  return key;
}

/** Value of the plain scalar that was scanned last, by the core schema. */
export function plainValue(start: number): unknown {
  const first = source[start] ?? 0;
  if (first <= digitNine) {
    if (first >= digitZero || first === hyphen || first === plus || first === dot) return numberOrText(start);
  } else if (first === 0x3c) {
    if (scalarEnd - start === 2 && source[start + 1] === 0x3c) refuse(); // the merge key: ordinary here, not elsewhere
  } else if (scalarEnd - start <= 5 && mayBeWord(first)) {
    const text = textOfScalar(start);
    if (text === "null" || text === "~" || text === "Null" || text === "NULL") return null;
    if (text === "true" || text === "True" || text === "TRUE") return true;
    if (text === "false" || text === "False" || text === "FALSE") return false;
    return text;
  }
  return textOfScalar(start);
}

/** Whether `null`, `true`, `false` or `~` may start so. */
function mayBeWord(first: number): boolean {
  const lower = first | 0x20;
  return lower === 0x6e || lower === 0x74 || lower === 0x66 || first === 0x7e;
}

const numberPattern =
  /^(?:0o[0-7]+|0x[0-9a-fA-F]+|[-+]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][-+]?[0-9]+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;

/** The number, when it is the one that was written; dates, versions and telephone numbers are text. */
function numberOrText(start: number): number | string {
  const bytes = source;
  const end = scalarEnd;
  const isNegative = bytes[start] === hyphen;
  const firstDigit = isNegative ? start + 1 : start;
  let at = firstDigit;
  let value = 0;
  let byte = bytes[at] ?? 0;
  while (at < end && byte >= digitZero && byte <= digitNine) {
    value = value * 10 + byte - digitZero;
    byte = bytes[++at] ?? 0;
  }
  if (at === end && at > firstDigit) {
    if (at - firstDigit > 15) refuse(); // only up to 15 digits are always exact
    if (bytes[firstDigit] === digitZero && (isNegative || at - firstDigit > 1)) refuse(); // -0, 007
    return isNegative ? -value : value;
  }
  // Digits before a hyphen or a colon begin a day or a time.
  if (at > firstDigit && (byte === hyphen || byte === colon)) return textOfScalar(start);
  const text = textOfScalar(start);
  if (!numberPattern.test(text)) return text;
  const number = Number(text);
  // Up to 15 digits are exact, so `9.0` and `1.10` lose nothing as numbers.
  if (String(number) !== text && !(text.length <= 16 && /^-?\d+\.\d+$/.test(text))) refuse();
  return number;
}
