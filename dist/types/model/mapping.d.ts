import type { LocalizedText } from "./locale.js";
/** The built-in mappings by the name that `check --by` takes, each with its id. */
export declare const mappings: {
    readonly iso27001: "iso27001-2022";
    readonly csf: "nist-csf-2.0";
    readonly "schedule-10": "csma-schedule-10";
};
export type MappingName = keyof typeof mappings;
export type MappingId = (typeof mappings)[MappingName];
/** Which outputs bear on which control of a framework (policies/mappings/, schemas/mapping.schema.json). */
export interface Mapping {
    readonly id: string;
    readonly name: string;
    /** Version of the framework. */
    readonly version: string;
    readonly title: LocalizedText;
    readonly source: MappingSource;
    /** What of it was checked, and what is unverified. */
    readonly caution: LocalizedText;
    /** Outputs that concern the framework as a whole; they reach no single control. */
    readonly general: readonly MappedOutput[];
    readonly remarks: readonly {
        readonly output: string;
        readonly text: LocalizedText;
    }[];
    /** Every control of the framework, also those that no output reaches. */
    readonly groups: readonly ControlGroup[];
}
export interface MappingSource {
    readonly id: string;
    readonly title: LocalizedText;
    readonly where: string;
    readonly verified: boolean;
}
export interface ControlGroup {
    /** Left out where the framework gives none. */
    readonly id?: string;
    readonly title: LocalizedText;
    readonly controls: readonly Control[];
}
/** A control, a clause, a subcategory, an item: whatever the framework counts. */
export interface Control {
    readonly id: string;
    readonly title: LocalizedText;
    /** The protection level of a system from which on the control holds. */
    readonly level?: ProtectionLevel;
    readonly outputs: readonly MappedOutput[];
}
export type ProtectionLevel = "basic" | "medium" | "high";
export interface MappedOutput {
    readonly id: string;
    /** False where an auditor may well judge otherwise. */
    readonly certain: boolean;
    /** Whether the publisher's own map supports the pair; left out where there is none. */
    readonly in_published_map?: boolean;
}
