import { nearest } from "../text/nearest.ts";
import { plainWidth } from "../text/plain-width.ts";
import { meantDateTime, meantDay } from "../time/meant-day.ts";
import { meantDuration } from "../time/meant-duration.ts";

// What was meant by a value that does not fit, as far as there is one answer. Null otherwise.

/** One of the permitted values, by its Chinese label or by a spelling near it. */
export function meantChoice(
  written: string,
  allowed: readonly string[],
  labels: Readonly<Record<string, string>>,
): string | null {
  const plain = plainWidth(written);
  const labelOf = (value: string) => (labels[value] === undefined ? null : plainWidth(labels[value]));
  const same = allowed.filter((value) => value === plain || labelOf(value) === plain);
  if (same.length === 1) return same[0] ?? null;
  // As the message prints it: internal（內部）.
  const both = allowed.filter((value) => labelOf(value) !== null && plain === `${value}(${labelOf(value)})`);
  if (both.length === 1) return both[0] ?? null;
  const truth = meantTruth(plain);
  if (truth !== null && allowed.includes(truth)) return truth;
  if (!/\p{Script=Han}/u.test(plain)) return nearest(plain, allowed);
  return meantLabel(
    plain,
    allowed.map((value) => [value, labels[value]]),
  );
}

/**
 * The name whose Chinese label it is, or the only one whose label begins it or is begun by it.
 *
 * @param written - in its plain width
 */
export function meantLabel(
  written: string,
  fullLabels: readonly (readonly [name: string, label: string | undefined])[],
): string | null {
  const labels = fullLabels.map(([name, label]) => [name, label && plainWidth(label)] as const);
  const only = (names: readonly (readonly [string, unknown])[]) =>
    names.length === 1 ? (names[0]?.[0] ?? null) : null;
  const same = labels.filter(([, label]) => label === written);
  if (same.length > 0) return only(same);
  return only(
    labels.filter(([, label]) => label !== undefined && (label.startsWith(written) || written.startsWith(label))),
  );
}

const truths: Readonly<Record<string, string>> = {
  是: "true",
  有: "true",
  對: "true",
  yes: "true",
  y: "true",
  on: "true",
  true: "true",
  v: "true",
  否: "false",
  無: "false",
  沒有: "false",
  不是: "false",
  no: "false",
  n: "false",
  off: "false",
  false: "false",
};

/** `true` or `false`, by the words of forms and spreadsheets. */
function meantTruth(written: string): string | null {
  const word = plainWidth(written).toLowerCase();
  return Object.hasOwn(truths, word) ? (truths[word] ?? null) : null;
}

/** A number in quotes, in full-width digits or with commas between its thousands. */
function meantNumber(written: string, mustBeWhole: boolean): string | null {
  const plain = plainWidth(written);
  const digits = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(plain) ? plain.replaceAll(",", "") : plain;
  return (mustBeWhole ? /^-?\d{1,15}$/ : /^-?\d{1,15}(?:\.\d{1,9})?$/).test(digits) ? String(Number(digits)) : null;
}

/** A list of ids in one cell, as in a spreadsheet. */
function meantList(written: string): string | null {
  const parts = written.split(/[、，,;；\n]/).map(plainWidth);
  return parts.every((part) => /^[A-Za-z][\w.-]*$/.test(part)) ? `[${parts.join(", ")}]` : null;
}

/** The value of a `format` of the schemas. */
export function meantFormat(written: string, format: string): string | null {
  if (format === "date") return meantDay(written);
  if (format === "date-time") return meantDateTime(written);
  return format === "duration" ? meantDuration(written) : null;
}

/** The same text in the width, case or with the separators that the pattern asks for. */
export function meantPattern(written: string, pattern: string): string | null {
  const plain = plainWidth(written);
  const lower = plain.toLowerCase();
  // A figure where the name of a parameter is expected is no such name, however it is written.
  const inLower = /^PT?\d/.test(plain) ? [] : [lower, lower.replaceAll("-", ":")];
  const candidates = [plain, plain.toUpperCase(), ...inLower, plain.replace(/\s+/g, "-")];
  const expression = new RegExp(pattern, "u");
  return candidates.find((candidate) => candidate !== written && expression.test(candidate)) ?? null;
}

/** The value that was meant by a text where something of another type is expected. */
export function meantType(expected: readonly string[], actual: unknown): string | null {
  if (typeof actual !== "string") return null;
  if (expected.includes("boolean")) return meantTruth(actual);
  if (expected.includes("integer")) return meantNumber(actual, true);
  if (expected.includes("number")) return meantNumber(actual, false);
  return expected.includes("array") ? meantList(actual) : null;
}
