/** What is probably wrong where the parser gives up. */
export type YamlCause =
  | "field-indentation"
  | "entry-indentation"
  | "indentation"
  | "tab"
  | "comma-missing"
  | "comma-extra"
  | "bracket-open"
  | "quote-open"
  | "escape"
  | "document-end"
  | "control-character"
  | "colon-space"
  | "colon"
  | "sign"
  | "block"
  | "directive";

/** By the parser's reasons. */
const causes: readonly (readonly [RegExp, YamlCause])[] = [
  [/indentation of a mapping/, "field-indentation"],
  [/indentation of a sequence/, "entry-indentation"],
  [/^deficient/, "indentation"],
  [/^tab /, "tab"],
  [/^missed comma/, "comma-missing"],
  [/found ','/, "comma-extra"],
  [/within a flow/, "bracket-open"],
  [/within a (?:single|double) quoted/, "quote-open"],
  [/escape|hexadecimal/, "escape"],
  [/document separator/, "document-end"],
  [/non-printable|null byte/, "control-character"],
  [/key-value separator/, "colon-space"],
  [/multiline key/, "colon"],
  [/\b(?:alias|anchor|tag)\b/, "sign"],
  [/^a line break is expected|block scalar|identifier$/, "block"],
  [/directive/i, "directive"],
];

/** The cause that several reasons of the parser have in common; null for others. */
export function yamlCause(reason: string): YamlCause | null {
  return causes.find(([pattern]) => pattern.test(reason))?.[1] ?? null;
}
