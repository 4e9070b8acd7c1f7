import type { ControlState } from "./controls-report.js";
import type { LocalizedText } from "./locale.js";
import type { Mapping } from "./mapping.js";
import type { OutputState } from "./output-state.js";
import type { NotApplicableReport } from "./report.js";
/**
 * - `applicable`: an output that the organisation produces bears on the control
 * - `not-applicable`: every output that bears on it is declared not applicable
 * - `undecided`: no output bears on it, so that the organisation has to decide and justify
 */
export declare const applicabilities: readonly ["applicable", "not-applicable", "undecided"];
export type Applicability = (typeof applicabilities)[number];
/** A draft of the statement of applicability (ISO/IEC 27001:2022, 6.1.3 d) as far as the evidence tells. */
export interface StatementOfApplicability {
    readonly framework: Pick<Mapping, "title" | "source" | "caution">;
    readonly totals: Readonly<Record<Applicability, number>> & {
        readonly total: number;
    };
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
    /** What there is to say of its evidence, which is no word about whether it is implemented well. */
    readonly evidence: ControlState;
    readonly outputs: readonly {
        readonly id: string;
        readonly name: LocalizedText;
        readonly state: OutputState;
        /** False where an auditor may well judge that the output does not bear on the control. */
        readonly certain: boolean;
        /** Why the output does not apply; null when it does. */
        readonly exclusion: NotApplicableReport | null;
    }[];
}
