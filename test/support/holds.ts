import fc from "fast-check";

/** How many inputs each property is tried on, and the seed that makes them; `PROPERTY_RUNS=100000 npx vitest run …` for more. */
const numRuns = Number(process.env.PROPERTY_RUNS ?? 500);
const seed = Number(process.env.PROPERTY_SEED ?? 20_261_129);

/** Expects that nothing throws for any input; the same inputs on every run, and the smallest one that fails is reported. */
export function holds<Inputs extends [unknown, ...unknown[]]>(
  inputs: { [At in keyof Inputs]: fc.Arbitrary<Inputs[At]> },
  property: (...given: Inputs) => void,
): void {
  const voidProperty = (...given: Inputs): void => {
    property(...given);
  };
  fc.assert(fc.property(...inputs, voidProperty), { seed, numRuns });
}

/** Days from 1900 to 2199, written `2026-09-30`. */
export const anyDay = fc
  .integer({ min: Date.UTC(1900, 0, 1) / 86_400_000, max: Date.UTC(2199, 11, 31) / 86_400_000 })
  .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));

/** Signs that mean something to a program that reads them, or that nobody sees. */
const signs = [
  ..."\\`*_[]~&<>$|@#:;,%=+-'\"(){}!?/^ \t\r\n\0\u0007\u001b\u007f\u0085\u00ad\u200b\u200e\u202e\u2028\u2029\u2066\ufeff\ufffe",
  ...[
    "\ud800",
    "\udc00",
    "＝",
    "＋",
    "－",
    "＠",
    "資",
    "😀",
    "\u{e0041}",
    "\u3164",
    "\r\n",
    "![",
    "](",
    "://",
    "::",
    "]]>",
  ],
  ...["www.", "GH-1", "#1", "mailto:", "=1+1", "_x0041_", "<!--", "%0A", "1.", "BEGIN:VEVENT", "::error::"],
];

/** Text of every kind, with more of such signs than chance would have. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc
    .array(fc.oneof(fc.constantFrom(...signs), fc.string({ unit: "grapheme-ascii", maxLength: 3 })), { maxLength: 12 })
    .map((parts) => parts.join("")),
  fc.string({ unit: "binary", maxLength: 40 }),
);
