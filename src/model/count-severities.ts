import type { Finding } from "./finding.ts";
import type { SeverityCounts } from "./severity.ts";

export function countSeverities(findings: readonly Finding[]): SeverityCounts {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}
