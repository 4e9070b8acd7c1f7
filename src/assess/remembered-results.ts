import { createHash } from "node:crypto";
import type { LoadedEvidence } from "../evidence/load-evidence.ts";
import type { Config, Person } from "../model/config.ts";
import type { EvidenceDocument } from "../model/evidence.ts";
import type { JsonValue } from "../model/json.ts";
import type { Policy } from "../model/policy.ts";

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
  readonly rememberEach: (
    name: string,
    grounds: string | null,
    results: readonly (readonly [EvidenceDocument, KnownOfOne])[],
  ) => void;
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

/** Characters of a digest that are kept: 132 bits. */
const longestKey = 22;

/** Null without a memory. */
export function rememberedResults(
  memory: ResultMemory | null,
  { digests }: Pick<LoadedEvidence, "digests">,
  yardstick: Yardstick,
): RememberedResults | null {
  if (memory === null) return null;
  const { asOf } = yardstick;
  const hashOf = rememberedHashes(memory);
  const onAnyDay = nameOfYardstick(yardstick, hashOf);
  const onTheDay = `${onAnyDay}:${asOf}`;
  const ofThisYardstick = (name: string, text: string) => hashOf(`${onAnyDay} ${name}`, text);
  /** Of a document by its content alone, and by the ending of its path, which says how the content is read. */
  const keyOf = ({ path, index }: EvidenceDocument) => {
    const digest = digests.get(path);
    return digest === undefined ? null : `${digest.slice(0, longestKey)} ${index}${path.slice(path.lastIndexOf("."))}`;
  };
  return {
    nameOf(documents) {
      let all = "";
      for (const { path, index } of documents) {
        const digest = digests.get(path);
        if (digest === undefined) return null;
        all += `${digest} ${index} ${path}\0`;
      }
      return ofThisYardstick(`documents ${documents[0]?.output}`, all);
    },
    hashOf: ofThisYardstick,
    recall<T>(name: string, grounds: (result: T) => string | null) {
      for (const by of [onAnyDay, onTheDay]) {
        const [on, result = null] = (memory.recall(`${by} ${name}`) ?? []) as unknown as [string?, T?];
        if (result !== null && on === grounds(result)) return result;
      }
      return null;
    },
    remember(name, grounds, result, asksDay = true) {
      const by = asksDay ? onTheDay : onAnyDay;
      if (grounds !== null) memory.remember(`${by} ${name}`, [grounds, result as JsonValue]);
    },
    recallEach(name, grounds) {
      const kept = grounds === null ? undefined : memory.recall(`${onAnyDay} each ${name}`);
      const [on, known] = (kept ?? [null, []]) as unknown as [string | null, (readonly [string, ...KnownOfOne])[]];
      const byKey = new Map(on === grounds ? known.map(([key, ...one]) => [key, one] as const) : []);
      return (document) => {
        const one = byKey.get(keyOf(document) ?? "");
        return one && one[1] <= asOf ? one : undefined;
      };
    },
    rememberEach(name, grounds, results) {
      if (grounds === null) return;
      const known = results.flatMap(([document, one]): JsonValue[] => {
        const key = keyOf(document);
        return key === null ? [] : [[key, ...one]];
      });
      memory.remember(`${onAnyDay} each ${name}`, [grounds, known]);
    },
    asOf,
  };
}

/** The result of `make`, or what it was on the same grounds in an earlier run. It has to be plain JSON. */
export function rememberedOr<T>(
  remembered: RememberedResults | null,
  name: string,
  grounds: () => string | null,
  make: () => T,
): T {
  if (remembered === null) return make();
  const on = grounds();
  const known = remembered.recall<T>(name, () => on);
  if (known !== null) return known;
  const made = make();
  remembered.remember(name, on, made);
  return made;
}

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
export function rememberedOfEach<T>(
  remembered: RememberedResults | null,
  {
    name,
    grounds,
    kept,
    resultOf,
    isOfAnyDay,
  }: KeptResult<T> & { readonly name: string; readonly grounds: string | null },
  documents: readonly EvidenceDocument[],
  make: (document: EvidenceDocument) => T,
): readonly T[] {
  if (remembered === null) return documents.map(make);
  const recall = remembered.recallEach(name, grounds);
  const since = isOfAnyDay ? "" : remembered.asOf;
  const all: (readonly [EvidenceDocument, KnownOfOne])[] = [];
  let isNew = false;
  const results = documents.map((document) => {
    const known = recall(document);
    const result = known === undefined ? make(document) : resultOf(known[0]);
    const toKeep = known?.[0] ?? kept(result);
    if (toKeep !== undefined) all.push([document, known ?? [toKeep, since]]);
    isNew ||= known === undefined && toKeep !== undefined;
    return result;
  });
  if (isNew) remembered.rememberEach(name, grounds, all);
  return results;
}

/** By what is judged on whatever day: all of the policy follows from its files and from the configuration. */
function nameOfYardstick({ policy, config, people }: Yardstick, hashOf: RememberedResults["hashOf"]): string {
  return hashOf(`yardstick:${policy.sha256}`, JSON.stringify([policy.sha256, config, people]));
}

/**
 * Hashes of texts, each kept beside its text: where that is as it was, the library of hashes need not be loaded. Of
 * several texts by one name the first is kept.
 */
function rememberedHashes(memory: ResultMemory): RememberedResults["hashOf"] {
  const byName = new Map<string, readonly [text: string, hash: string]>();
  return (name, text) => {
    const asked = byName.get(name);
    const [before, hash] = asked ?? ((memory.recall(name) ?? []) as readonly string[]);
    if (hash !== undefined && before === text) {
      byName.set(name, [text, hash]);
      return hash;
    }
    const made = shortHash(text);
    if (asked === undefined) {
      byName.set(name, [text, made]);
      memory.remember(name, [text, made]);
    }
    return made;
  };
}

/** Nobody can make another text of the same. */
function shortHash(text: string): string {
  return createHash("sha256").update(text).digest("base64").slice(0, longestKey);
}
