import type { LocalizedText } from "./locale.js";
import type { Mapping, ProtectionLevel } from "./mapping.js";
import type { OutputState } from "./output-state.js";
/** What there is to say of a control. Of its evidence, that is: none of these is a word about conformity. */
export declare const controlStates: readonly ["current", "waived", "lacking", "not-applicable", "unreached"];
/**
 * - `current`: every applicable output that reaches the control has current evidence
 * - `waived`: a waiver excuses one of them, and none lacks current evidence
 * - `lacking`: one of them lacks current evidence
 * - `not-applicable`: none of the outputs that reach it is applicable
 * - `unreached`: no output reaches it, so that evidence of the standard says nothing of it
 */
export type ControlState = (typeof controlStates)[number];
/** The outputs' states seen by the controls of a framework. */
export interface ControlsReport {
    readonly mapping: Pick<Mapping, "id" | "name" | "version" | "title" | "source" | "caution">;
    readonly totals: ControlTotals;
    /** In the order of the framework, with every control of it. */
    readonly groups: readonly ControlGroupReport[];
    /** Outputs that concern the framework as a whole; they reach no single control. */
    readonly general: readonly ControlOutput[];
    /** Codes of the outputs that the mapping does not mention. */
    readonly outside: readonly string[];
}
/** `total` is the sum of the states. */
export interface ControlTotals extends Readonly<Record<ControlState, number>> {
    readonly total: number;
    /** Controls that at least one output reaches, applicable or not. */
    readonly reached: number;
    /** Those of them that no output reaches for certain. */
    readonly uncertain: number;
}
export interface ControlGroupReport {
    /** Null where the framework gives none. */
    readonly id: string | null;
    readonly title: LocalizedText;
    readonly totals: ControlTotals;
    readonly controls: readonly ControlReport[];
}
export interface ControlReport {
    readonly id: string;
    readonly title: LocalizedText;
    /** The protection level of a system from which on the control holds; null where the framework has no levels. */
    readonly level: ProtectionLevel | null;
    readonly state: ControlState;
    /** Whether at least one output reaches it for certain. */
    readonly certain: boolean;
    readonly outputs: readonly ControlOutput[];
}
export interface ControlOutput {
    readonly id: string;
    readonly state: OutputState;
    /** False where an auditor may well judge otherwise that the output reaches the control. */
    readonly certain: boolean;
    /** Whether the publisher's own map supports it; null where there is none. */
    readonly inPublishedMap: boolean | null;
}
