import type { NamedCode } from "./explanation.ts";
import type { LocalizedText } from "./locale.ts";
import type { CadenceKind } from "./policy.ts";
import type { RuleState } from "./rule.ts";
import type { Severity } from "./severity.ts";

export const listedSubjects = ["tasks", "outputs", "rules", "policies"] as const;

/** What is checked, one entry each. Plain JSON. */
export type Listing =
  | { readonly kind: "tasks"; readonly entries: readonly (NamedCode & { readonly outputs: readonly string[] })[] }
  | { readonly kind: "outputs"; readonly entries: readonly ListedOutput[] }
  | { readonly kind: "rules"; readonly entries: readonly ListedRule[] }
  | { readonly kind: "policies"; readonly entries: readonly { readonly id: string; readonly title: LocalizedText }[] };

export interface ListedOutput extends NamedCode {
  readonly cadenceKind: CadenceKind;
  /** The figures of its requirements, each once: ISO 8601 durations, or `2/P1Y` for two in each calendar year. */
  readonly cadences: readonly string[];
}

export interface ListedRule {
  readonly id: string;
  readonly title: LocalizedText;
  readonly severity: Severity;
  /** Null when it is evaluated. */
  readonly state: Extract<RuleState, "off"> | null;
  /** None for a rule about any output. */
  readonly outputs: readonly string[];
}
