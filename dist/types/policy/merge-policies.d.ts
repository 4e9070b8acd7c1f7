import type { FindingCode } from "../model/finding.js";
import type { LocalizedText } from "../model/locale.js";
import type { Cadence, Parameter, Policy, PolicySource, Window } from "../model/policy.js";
import type { Overlay, Rule, RuleChange } from "../model/rule.js";
import type { Severity } from "../model/severity.js";
import type { DataFile } from "./read-data-file.js";
/** A policy file as its schema allows it (schemas/policy.schema.json). */
export interface PolicyFile {
    readonly id: string;
    readonly title: LocalizedText;
    readonly description?: LocalizedText;
    readonly extends?: string | readonly string[];
    readonly sources?: Readonly<Record<string, PolicySource>>;
    readonly parameters?: Readonly<Record<string, Omit<Parameter, "statutory"> & {
        readonly statutory?: boolean;
    }>>;
    readonly windows?: readonly Window[];
    readonly count_due_soon?: string;
    /** Outputs with which to begin, in order. */
    readonly first?: readonly string[];
    readonly cadences?: Readonly<Record<string, Partial<Cadence>>>;
    readonly rules?: readonly Rule[];
    readonly change_rules?: Readonly<Record<string, RuleChange>>;
    /** By the code of a finding; the schema lists those that can be changed. */
    readonly change_findings?: Readonly<Partial<Record<FindingCode, FindingChange>>>;
    readonly overlays?: Readonly<Record<string, Overlay>>;
}
interface FindingChange {
    readonly severity: Severity;
    readonly reason: string;
}
/** One policy of the chain. */
export interface PolicyLayer {
    /** Built-in name or path. */
    readonly origin: string;
    readonly file: PolicyFile;
    /** Null for a built-in policy. */
    readonly source: DataFile | null;
}
/** A policy without its hash, which is taken once, when all is merged. */
export type UnhashedPolicy = Omit<Policy, "sha256">;
/** A merged policy whose cadences may still lack keys that only {@link checkMerged} can require. */
export type MergedPolicy = Omit<UnhashedPolicy, "cadences"> & {
    readonly cadences: Readonly<Record<string, PartialCadence>>;
};
export type PartialCadence = Partial<Cadence> & Pick<Cadence, "requirements">;
/**
 * Merges layers, later over earlier.
 *
 * @param base what is merged already and comes before the layers; it is not changed
 * @throws UserError `rule-duplicate` for a duplicate rule id, `rule-unknown` for a change to an unknown rule,
 * there, `parameter-loosened` when a layer loosens a statutory figure, `parameter-unit` when it changes the
 * unit of a figure.
 */
export declare function mergeLayers(layers: readonly PolicyLayer[], base?: MergedPolicy): MergedPolicy;
export {};
