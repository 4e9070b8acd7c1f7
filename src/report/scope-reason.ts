import type { Terms } from "../messages/terms.ts";
import type { Report } from "../model/report.ts";

/** Why the organization itself does not have to have evidence of an output; null when it has to. */
export function scopeReason(
  { notApplicable, provided }: Pick<Report, "notApplicable" | "provided">,
  output: string,
  { phrases }: Terms,
): string | null {
  const excluded = notApplicable.find((entry) => entry.output === output);
  if (excluded) return phrases.notApplicable(excluded.reviewBy, excluded.approvedBy, excluded.reason);
  const entry = provided.find((one) => one.output === output);
  if (!entry) return null;
  return phrases.notApplicable(entry.reviewBy, entry.approvedBy, phrases.provided(entry.by, entry.agreement));
}
