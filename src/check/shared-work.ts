import type { ResultMemory } from "../assess/remembered-results.ts";
import type { ContentCache } from "../cache/content-cache.ts";
import { cachedFiles } from "../evidence/cached-files.ts";
import { createKnownFiles, type KnownFiles } from "../evidence/known-files.ts";
import type { KnownPlaces } from "../evidence/places.ts";
import { createSharedHistory, type SharedHistory } from "../trust/shared-history.ts";
import type { Judgement } from "./judge.ts";
import type { KnownInText } from "./with-unread.ts";

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
export function createSharedWork(
  known: KnownFiles = createKnownFiles(),
  memory: ResultMemory | null = null,
): SharedWork {
  const history = createSharedHistory();
  return { known, places: new Map(), inTexts: new Map(), history, memory, last: null };
}

/** With what earlier runs have read, for the same and for later ones. */
export function sharedWorkWith(cache: ContentCache | null): SharedWork {
  if (cache === null) return createSharedWork();
  return createSharedWork(cachedFiles(cache), cache);
}
