import type { RecordType } from "../../evidence/record-types.js";
import type { Config, Person } from "../../model/config.js";
import type { EvidenceDocument } from "../../model/evidence.js";
import type { Policy } from "../../model/policy.js";
import { RecordIndex } from "./record-index.js";
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
    /** The records by the values of the field at a path. */
    readonly index: (source: RecordSource, path: string) => RecordIndex;
    /** What {@link RecordIndex.lookup} gives, for many values. */
    readonly finder: (source: RecordSource, path: string) => (value: unknown) => readonly View[];
    /** The index of the records in a list; there is one of each long list and path. */
    readonly indexOf: (list: readonly View[], path: string) => RecordIndex;
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
