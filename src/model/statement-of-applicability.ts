import type { ControlState } from "./controls-report.ts";
import type { LocalizedText } from "./locale.ts";
import type { Mapping } from "./mapping.ts";
import type { OutputState } from "./output-state.ts";
import type { NotApplicableReport } from "./report.ts";

/**
 * - `applicable`: an output that the organization produces maps to the control
 * - `not-applicable`: every mapped output is declared not applicable
 * - `undecided`: no output maps to it, so the organization has to decide and justify
 */
export const applicabilities = ["applicable", "not-applicable", "undecided"] as const;

export type Applicability = (typeof applicabilities)[number];

/** A draft of the statement of applicability (ISO/IEC 27001:2022, 6.1.3 d) as far as the evidence shows. */
export interface StatementOfApplicability {
  readonly framework: Pick<Mapping, "title" | "source" | "caution">;
  readonly totals: Readonly<Record<Applicability, number>> & { readonly total: number };
  /** The themes of Annex A with all 93 controls, in their order. */
  readonly themes: readonly ApplicabilityTheme[];
}

export interface ApplicabilityTheme {
  readonly id: string;
  readonly title: LocalizedText;
  readonly controls: readonly ControlApplicability[];
}

export interface ControlApplicability {
  readonly id: string;
  readonly title: LocalizedText;
  readonly applicability: Applicability;
  /** The state of its evidence, which does not say whether it is implemented effectively. */
  readonly evidence: ControlState;
  readonly outputs: readonly {
    readonly id: string;
    readonly name: LocalizedText;
    readonly state: OutputState;
    /** False if an auditor may well disagree with the mapping. */
    readonly certain: boolean;
    /** Why the output does not apply; null when it does. */
    readonly exclusion: NotApplicableReport | null;
  }[];
}
