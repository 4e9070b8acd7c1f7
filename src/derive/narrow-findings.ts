import type { Finding } from "../model/finding.ts";
import { kindOf } from "../model/finding-kinds.ts";
import type { OutputReport } from "../model/report.ts";
import { isNotCompared } from "./conclude-on.ts";

/** The files to which findings are limited, and the outputs that they prove. */
export interface Narrowing {
  readonly paths: ReadonlySet<string>;
  readonly outputs: ReadonlySet<string>;
}

/** What files prove of the outputs; null without files, which narrow nothing. */
export function narrowingTo(
  paths: readonly string[],
  outputs: readonly Pick<OutputReport, "id" | "evidence">[],
): Narrowing | null {
  if (paths.length === 0) return null;
  const named = new Set(paths);
  const proven = outputs.filter(({ evidence }) => evidence.some(({ path }) => named.has(path)));
  return { paths: named, outputs: new Set(proven.map(({ id }) => id)) };
}

/**
 * Findings in the named files; lapses, and findings of rules, of the outputs that those files prove; and that the change
 * could not be compared.
 */
export function narrowFindings(findings: readonly Finding[], narrowing: Narrowing | null): readonly Finding[] {
  if (narrowing === null) return findings;
  const { paths, outputs } = narrowing;
  return findings.filter((finding) => {
    const { code, output, path } = finding;
    const { family } = kindOf(code);
    const isOfWhole = family === "lapse" || family === "rule";
    if (isNotCompared(finding)) return true;
    return (path !== null && paths.has(path)) || (isOfWhole && output !== null && outputs.has(output));
  });
}
