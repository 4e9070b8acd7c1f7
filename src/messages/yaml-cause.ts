/** What a text that was meant as a text has at its beginning, where the parser takes it for something else. */
export type YamlCause = "alias" | "anchor" | "tag" | "block" | "directive";

const causes: readonly (readonly [RegExp, YamlCause])[] = [
  [/\balias\b/, "alias"],
  [/\banchor\b/, "anchor"],
  [/\btag\b/, "tag"],
  [/^a line break is expected|block scalar|identifier$/, "block"],
  [/directive/i, "directive"],
];

/** The cause that several reasons of the parser have in common; null for others. */
export function yamlCause(reason: string): YamlCause | null {
  return causes.find(([pattern]) => pattern.test(reason))?.[1] ?? null;
}
