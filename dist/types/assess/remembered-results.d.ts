import type { LoadedEvidence } from "../evidence/load-evidence.js";
import type { Config, Person } from "../model/config.js";
import type { EvidenceDocument } from "../model/evidence.js";
import type { JsonValue } from "../model/json.js";
import type { Policy } from "../model/policy.js";
/** Where results are kept from run to run, by names of which the first word says by what was judged. */
export interface ResultMemory {
    readonly recall: (name: string) => JsonValue | undefined;
    /** Takes the place of what was remembered by the name before. */
    readonly remember: (name: string, result: JsonValue) => void;
}
/** Results of earlier runs by the same yardstick, each with a name for all the documents that it rests on. */
export interface RememberedResults {
    /** A name for documents: their contents, paths and positions. Null where one of them has none. */
    readonly nameOf: (documents: readonly EvidenceDocument[]) => string | null;
    /** A short hash of a text, of which the name says what it is about. */
    readonly hashOf: (name: string, text: string) => string;
    /** Null for a result that rests on anything else, another day included if it was remembered with its day. */
    readonly recall: <T>(name: string, grounds: (result: T) => string | null) => T | null;
    /** @param asksDay - whether it may be another one on another day */
    readonly remember: (name: string, grounds: string | null, result: unknown, asksDay?: boolean) => void;
    /** What an earlier run found out about each of several documents on the same grounds, where it was kept. */
    readonly recallEach: (name: string, grounds: string | null) => (document: EvidenceDocument) => KnownOfOne | undefined;
    /** Takes the place of all that was remembered of documents by the name. */
    readonly rememberEach: (name: string, grounds: string | null, results: readonly (readonly [EvidenceDocument, KnownOfOne])[]) => void;
    readonly asOf: string;
}
/** A result about one document, and the day from which on it holds; empty for any day. */
export type KnownOfOne = readonly [result: JsonValue, since: string];
interface Yardstick {
    readonly policy: Policy;
    readonly config: Config;
    readonly people: readonly Person[] | null;
    readonly asOf: string;
}
/** Null without a memory. */
export declare function rememberedResults(memory: ResultMemory | null, { digests }: Pick<LoadedEvidence, "digests">, yardstick: Yardstick): RememberedResults | null;
/** The result of `make`, or what it was on the same grounds in an earlier run. It has to be plain JSON. */
export declare function rememberedOr<T>(remembered: RememberedResults | null, name: string, grounds: () => string | null, make: () => T): T;
/** What is kept of a result about one document. */
export interface KeptResult<T> {
    /** Undefined for a result that is not kept, such as one that names the path of its document. */
    readonly kept: (result: T) => JsonValue | undefined;
    readonly resultOf: (kept: JsonValue) => T;
    /** Whether it is the same on any day; else what is kept of a day holds on all later ones too. */
    readonly isOfAnyDay: boolean;
}
/**
 * What `make` says of each document by itself, or what it said in an earlier run of a document of the same content, on
 * the same grounds.
 */
export declare function rememberedOfEach<T>(remembered: RememberedResults | null, { name, grounds, kept, resultOf, isOfAnyDay, }: KeptResult<T> & {
    readonly name: string;
    readonly grounds: string | null;
}, documents: readonly EvidenceDocument[], make: (document: EvidenceDocument) => T): readonly T[];
export {};
