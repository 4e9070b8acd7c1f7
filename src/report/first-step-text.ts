import type { Messages } from "../messages/messages.ts";
import type { Report } from "../model/report.ts";

/** The inventory, which most other outputs are checked against; a policy may put another first. */
const firstOutput = "O2.1.1";

/**
 * What to run first where a project has no configuration or no evidence yet; null where it has both, and in a report of
 * some paths.
 *
 * @param shown a command as the format shows it
 */
export function firstStepText(
  { configPath, summary, paths, policy }: Report,
  { terms }: Messages,
  shown: (command: string) => string,
): string | null {
  if (paths.length > 0) return null;
  if (configPath === null) return terms.phrases.noConfiguration(shown("isms-evidence init"));
  if (summary.files > 0) return null;
  // It becomes a part of a command to copy, and a saved report may say anything.
  const output = policy.first.find((one) => /^O\d{1,2}\.\d{1,2}\.\d{1,2}$/.test(one)) ?? firstOutput;
  return terms.phrases.noEvidenceYet(output, shown);
}
