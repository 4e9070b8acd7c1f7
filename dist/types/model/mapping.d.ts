import type { LocalizedText } from "./locale.ts";
/** The built-in mappings by the name that `check --by` accepts, each with its id. */
export declare const mappings: {
    readonly iso27001: "iso27001-2022";
    readonly csf: "nist-csf-2.0";
    readonly "schedule-10": "csma-schedule-10";
    readonly inspection: "inspection-115";
};
export type MappingName = keyof typeof mappings;
export type MappingId = (typeof mappings)[MappingName];
/** Which outputs map to which control of a framework (policies/mappings/, schemas/mapping.schema.json). */
export interface Mapping {
    readonly id: string;
    readonly name: string;
    /** Version of the framework. */
    readonly version: string;
    readonly title: LocalizedText;
    readonly items: ItemTerm;
    readonly source: MappingSource;
    /** What was checked and what is unverified. */
    readonly caution: LocalizedText;
    /** Outputs for the framework as a whole; they map to no single control. */
    readonly general: readonly MappedOutput[];
    readonly remarks: readonly {
        readonly output: string;
        readonly text: LocalizedText;
    }[];
    /** Every control of the framework, including those with no mapped output. */
    readonly groups: readonly ControlGroup[];
}
/** What the framework calls its items: controls, subcategories, items of a checklist. */
export interface ItemTerm {
    readonly "zh-TW": string;
    readonly en: {
        readonly one: string;
        readonly many: string;
    };
}
export interface MappingSource {
    readonly id: string;
    readonly title: LocalizedText;
    readonly where: string;
    readonly verified: boolean;
}
export interface ControlGroup {
    /** Omitted if the framework has none. */
    readonly id?: string;
    readonly title: LocalizedText;
    readonly controls: readonly Control[];
}
/** A control, a clause, a subcategory or an item: the unit of the framework. */
export interface Control {
    readonly id: string;
    readonly title: LocalizedText;
    /** The lowest protection level of a system to which the control applies. */
    readonly level?: ProtectionLevel;
    readonly outputs: readonly MappedOutput[];
}
export type ProtectionLevel = "basic" | "medium" | "high";
export interface MappedOutput {
    readonly id: string;
    /** False if an auditor may well disagree. */
    readonly certain: boolean;
    /** Whether the publisher's own mapping supports it; omitted if there is none. */
    readonly in_published_map?: boolean;
}
