import type { Organization } from "../model/config.ts";
import type { Locale } from "../model/locale.ts";

/** What a new repository of evidence is made from. */
export interface OrganizationAnswers extends Pick<Organization, "kind" | "level"> {
  readonly name: string;
  /** Whether it begins with the outputs of the policy `small`. */
  readonly small: boolean;
  readonly locale: Locale;
}

export const levels = ["A", "B", "C", "D", "E"] as const;

/** The levels at which an organization is usually small. */
export function isUsuallySmall(level: Organization["level"]): boolean {
  return level === "D" || level === "E";
}
