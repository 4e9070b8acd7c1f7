import type { ResultMemory } from "../assess/remembered-results.js";
import type { ContentCache } from "../cache/content-cache.js";
import { type KnownFiles } from "../evidence/known-files.js";
import type { KnownPlaces } from "../evidence/places.js";
import { type SharedHistory } from "../trust/shared-history.js";
import type { Judgement } from "./judge.js";
import type { KnownInText } from "./with-unread.js";
/**
 * What checks of one process share, be they of two revisions or of many: files of the same content are read and
 * validated once, values are located once, and rules are evaluated again only where their records differ. No report
 * differs by it. Revisions share configuration, policies and roster as well when `loadProject` gets the one before.
 */
export interface SharedWork {
    readonly known: KnownFiles;
    readonly places: KnownPlaces;
    /** What is private or hidden in configurations, policies and rosters. */
    readonly inTexts: KnownInText;
    readonly history: SharedHistory;
    /** Where results are kept from run to run; null without a cache. */
    readonly memory: ResultMemory | null;
    /** The judgement before. */
    last: Judgement | null;
}
/** @param known - files of which it is known what they say */
export declare function createSharedWork(known?: KnownFiles, memory?: ResultMemory | null): SharedWork;
/** With what earlier runs have read, for the same and for later ones. */
export declare function sharedWorkWith(cache: ContentCache | null): SharedWork;
