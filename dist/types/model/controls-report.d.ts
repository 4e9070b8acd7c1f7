import type { LocalizedText } from "./locale.ts";
import type { Mapping, ProtectionLevel } from "./mapping.ts";
import type { OutputState } from "./output-state.ts";
/** The state of a control: of its evidence only, none of these says anything about conformity. */
export declare const controlStates: readonly ["current", "waived", "lacking", "provided", "not-applicable", "unreached"];
/**
 * - `current`: every applicable output mapped to the control has current evidence
 * - `waived`: one of them is waived, and none lacks current evidence
 * - `lacking`: one of them lacks current evidence
 * - `provided`: the mapped outputs that apply are all provided by somebody else
 * - `not-applicable`: none of the mapped outputs is applicable
 * - `unreached`: no output maps to it, so evidence of the standard says nothing about it
 */
export type ControlState = (typeof controlStates)[number];
/** The states of the outputs, grouped by the controls of a framework. */
export interface ControlsReport {
    /** Reports of earlier versions do not say what the framework calls its items. */
    readonly mapping: Pick<Mapping, "id" | "name" | "version" | "title" | "source" | "caution"> & Partial<Pick<Mapping, "items">>;
    readonly totals: ControlTotals;
    /** Every control of the framework, in its order. */
    readonly groups: readonly ControlGroupReport[];
    /** Outputs for the framework as a whole; they map to no single control. */
    readonly general: readonly ControlOutput[];
    /** Codes of the outputs that the mapping does not mention. */
    readonly outside: readonly string[];
}
/** `total` is the sum of the states. */
export interface ControlTotals extends Readonly<Record<ControlState, number>> {
    readonly total: number;
    /** Controls with at least one mapped output, applicable or not. */
    readonly reached: number;
    /** Those with only uncertain mappings. */
    readonly uncertain: number;
}
export interface ControlGroupReport {
    /** Null if the framework has none. */
    readonly id: string | null;
    readonly title: LocalizedText;
    readonly totals: ControlTotals;
    readonly controls: readonly ControlReport[];
}
export interface ControlReport {
    readonly id: string;
    readonly title: LocalizedText;
    /** The lowest protection level of a system to which the control applies; null if the framework has no levels. */
    readonly level: ProtectionLevel | null;
    readonly state: ControlState;
    /** Whether at least one mapping is certain. */
    readonly certain: boolean;
    readonly outputs: readonly ControlOutput[];
}
export interface ControlOutput {
    readonly id: string;
    readonly state: OutputState;
    /** False if an auditor may well disagree with the mapping. */
    readonly certain: boolean;
    /** Whether the publisher's own mapping supports it; null if there is none. */
    readonly inPublishedMap: boolean | null;
}
