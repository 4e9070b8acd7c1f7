import type { Config, Person } from "../../model/config.js";
import type { EvidenceDocument } from "../../model/evidence.js";
import type { Policy } from "../../model/policy.js";
import { type RecordSource, type RecordTypes } from "./record-types.js";
import type { View, ViewType } from "./views.js";
/** What the rules are evaluated on. */
export interface RuleInput {
    readonly asOf: string;
    readonly config: Config;
    readonly policy: Policy;
    readonly people: readonly Person[] | null;
    /** Outputs that apply to the organisation, in the order of the standard. */
    readonly applicable: readonly string[];
    /** The documents that count: valid, and no check of a document speaks against them. */
    readonly documents: readonly EvidenceDocument[];
}
/** The evidence as expressions see it; views, newest records and indexes are made when they are first asked for. */
export interface Facts {
    readonly records: (source: RecordSource) => readonly View[];
    /** The records of which the field at the path is, or as a list contains, the value. */
    readonly lookup: (source: RecordSource, path: string, value: unknown) => readonly View[];
    readonly groups: (source: RecordSource, path: string) => readonly (readonly View[])[];
}
export declare function createFacts(input: RuleInput, types: RecordTypes, views: ReadonlyMap<string, ViewType>): Facts;
/** Where the items of a nested source stand: `O4.2.3` for `O4.2.3.items`. */
export declare function outerOf(source: RecordSource): RecordSource;
