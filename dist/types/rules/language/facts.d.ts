import type { RecordType } from "../../evidence/record-types.js";
import type { Config, Person } from "../../model/config.js";
import type { EvidenceDocument } from "../../model/evidence.js";
import type { Policy } from "../../model/policy.js";
import { type RecordSource } from "./record-source.js";
import { type View, type ViewType } from "./views.js";
/** What the rules are evaluated on. */
export interface RuleInput {
    readonly asOf: string;
    readonly config: Config;
    readonly policy: Policy;
    readonly people: readonly Person[] | null;
    /** Outputs that apply to the organization, in the order of the standard. */
    readonly applicable: readonly string[];
    /** The documents that count: valid, and no check of a document speaks against them. */
    readonly documents: readonly EvidenceDocument[];
}
/** The evidence as expressions see it; views, newest records and indexes are made when they are first needed. */
export interface Facts {
    readonly records: (source: RecordSource) => readonly View[];
    /** The records of which the field at the path is, or as a list contains, the value. */
    readonly lookup: (source: RecordSource, path: string, value: unknown) => readonly View[];
    /** The same for many values. */
    readonly finder: (source: RecordSource, path: string) => (value: unknown) => readonly View[];
    readonly groups: (source: RecordSource, path: string) => readonly (readonly View[])[];
    /** The records of which the field at the path holds the last text, or day, that is not after the given one. */
    readonly inForce: (source: RecordSource, path: string, value: unknown) => readonly View[];
    /** The records of which the field at the path holds a time on one of the days, in the order of days. */
    readonly between: (source: RecordSource, path: string, from: string, to: string) => readonly View[];
    /**
     * Makes outputs, or `people`, unknown from now on: an expression that asks for one fails, unless `&&`, `||`, all()
     * or exists() can say their result without it.
     */
    readonly withhold: (inputs: ReadonlySet<string>) => void;
    /** Which of them were asked for since this was last called. */
    readonly takeAsked: () => readonly string[];
    /** The types of all records that were asked for, withheld or not, since this was last called. */
    readonly takeTypes: () => ReadonlySet<string>;
}
/** What says which records speak for each subject. */
export type RecordKey = Pick<RecordType, "subject" | "eventDate">;
/**
 * @param keys of the outputs, by their codes
 * @param views types with getters for their fields, for the rules that need them
 */
export declare function createFacts(input: RuleInput, keys: Readonly<Record<string, RecordKey>>, views: ReadonlyMap<string, ViewType>): Facts;
