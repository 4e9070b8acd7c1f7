import { hash } from "node:crypto";
import type { JsonValue } from "../model/json.ts";
import {
  type Body,
  decodeSegment,
  encodeSegment,
  jsonOf,
  type Note,
  newBody,
  type Segment,
  type Stamp,
  type Stored,
} from "./segment.ts";
import type { SegmentStore } from "./segment-store.ts";

/** What earlier runs of this program found out about the files of one project, by their contents. */
export interface ContentCache {
  /**
   * What was added for a content.
   *
   * @param bytes - the content, if it was read: what was made of other bytes is none
   */
  readonly find: (key: string, bytes: Buffer | null) => KnownContent | null;
  readonly add: (key: string, content: ContentName, made: () => MadeContent) => void;
  /** What was remembered by a name, of which the first word says what was judged by. */
  readonly recall: (name: string) => JsonValue | undefined;
  /** Takes the place of what was remembered by the name before. */
  readonly remember: (name: string, result: JsonValue) => void;
  /** The id of the content that a file had when it was last read, if it has not changed since. */
  readonly idOf: (path: string, stamp: Stamp) => string | null;
  /** @param readAt - before the file was read, in milliseconds since 1970 */
  readonly note: (path: string, stamp: Stamp, id: string, readAt: number) => void;
  /** Whether something was asked for that is no longer as it was written: then nothing that was found may be used. */
  readonly isDamaged: () => boolean;
  /** Writes what is new, as far as that takes no longer than a part of the run; the next run does the rest. */
  readonly save: () => void;
}

/** What tells contents apart, whoever made them alike: the size in bytes and the SHA-256 of {@link sha256Of}. */
export interface ContentName {
  readonly size: number;
  readonly sha256: string;
}

/** What every run asks for, and the rest. */
export interface MadeContent {
  readonly head: JsonValue;
  readonly body: JsonValue;
}

export interface KnownContent extends ContentName {
  readonly head: JsonValue;
  /**
   * Reads the rest, each time anew.
   *
   * @throws Error when it is no longer as it was written; the cache is damaged then
   */
  readonly body: () => JsonValue;
}

/**
 * A file that changed so shortly before it was read may change again with the same times: some file systems count in
 * steps of two seconds.
 */
const racyMilliseconds = 3000;
/** With more segments, those that are small beside another one are joined. */
const mostSegments = 8;
/**
 * How much of the time since the cache was opened may go into values to write, and the least, in milliseconds. All values
 * of a first run take about a tenth of it, so that the second one is as fast as any later one.
 */
const shareOfTime = 1 / 4;
const leastTime = 100;
/** Values between two looks at the clock. */
const valuesPerLook = 16;

/**
 * @param belongsTo - the program that reads and writes, and the project; anything else is not read
 * @param now - a clock, in milliseconds
 */
export function openContentCache(store: SegmentStore, belongsTo: string, now: () => number): ContentCache {
  const opened = now();
  const names = store.names();
  const segments = names.flatMap((name) => openSegment(store, name, belongsTo) ?? []);
  const notes = joined(segments.map(({ segment }) => segment.notes));
  const contents = joined(segments.map(({ segment }) => segment.contents));
  const results = joined(segments.map(({ segment }) => segment.results));
  let isDamaged = false;
  const used = new Set<string>();
  const seen = new Set<string>();
  /** The first words of the names that were asked for. */
  const yardsticks = new Set<string>();
  const newNotes = new Map<string, Note>();
  const newContents = new Map<string, ContentName & { readonly made: () => MadeContent }>();
  const newResults = new Map<string, JsonValue>();

  function encoded(): Map<string, Stored> {
    const until = now() + Math.max(leastTime, (now() - opened) * shareOfTime);
    const encoded = new Map<string, Stored>();
    for (const [key, { size, sha256, made }] of newContents) {
      if (encoded.size % valuesPerLook === 0 && now() > until) break;
      const { head, body } = made();
      encoded.set(key, { ...newBody(body), size, sha256, head });
    }
    return encoded;
  }

  return {
    find(key, bytes) {
      const stored = contents.get(key);
      if (!stored || (bytes && stored.sha256 !== sha256Of(bytes))) return null;
      used.add(key);
      return { size: stored.size, sha256: stored.sha256, head: stored.head, body: () => wholeValue(stored) };
    },
    add(key, { size, sha256 }, made) {
      newContents.set(key, { size, sha256, made });
    },
    recall(name) {
      yardsticks.add(yardstickOf(name));
      const result = results.get(name);
      return result && wholeValue(result);
    },
    remember(name, result) {
      newResults.set(name, result);
    },
    idOf(path, stamp) {
      const note = notes.get(path);
      if (!note || !isOf(note, stamp)) return null;
      seen.add(path);
      return note[0];
    },
    note(path, stamp, id, readAt) {
      const isRacy = Math.max(stamp.mtimeMs, stamp.ctimeMs) > readAt - racyMilliseconds;
      const known = notes.get(path);
      if (isRacy || (known?.[0] === id && isOf(known, stamp))) return;
      newNotes.set(path, [id, stamp.size, stamp.mtimeMs, stamp.ctimeMs, stamp.ino]);
    },
    isDamaged: () => isDamaged,
    save() {
      if (isDamaged || newNotes.size + newContents.size + newResults.size === 0) return;
      const made = encoded();
      const merged = names.length < mostSegments ? [] : segmentsToJoin(segments, isInUse);
      // What this run did not need is of another branch, or of files that are gone.
      const kept = <T>(all: ReadonlyMap<string, T>, part: keyof Segment, isAsked: (key: string) => boolean) => {
        const keys = merged.flatMap(({ segment }) => [...segment[part].keys()]);
        return keys.filter(isAsked).map((key) => [key, all.get(key) as T] as const);
      };
      const whole = {
        notes: new Map([...kept(notes, "notes", (path) => seen.has(path)), ...newNotes]),
        contents: new Map([...kept(contents, "contents", isInUse), ...made]),
        results: new Map([
          // Much is asked for only when something else is no longer known.
          ...kept(results, "results", (name) => yardsticks.has(yardstickOf(name))),
          ...Array.from(newResults, ([name, result]) => [name, newBody(result)] as const),
        ]),
      };
      const isWritten = store.write(encodeSegment(belongsTo, whole));
      if (!isWritten || merged.length === 0) return;
      const others = new Set(segments.filter((one) => !merged.includes(one)).map(({ name }) => name));
      for (const name of names) if (!others.has(name)) store.remove(name);
    },
  };

  function isInUse(key: string): boolean {
    return used.has(key);
  }

  function wholeValue(body: Body): JsonValue {
    const value = jsonOf(body);
    if (value !== undefined) return value;
    isDamaged = true;
    names.forEach(store.remove);
    throw new Error("a segment of the cache has changed since it was written");
  }
}

function yardstickOf(name: string): string {
  return name.split(" ", 1)[0] ?? "";
}

interface OpenSegment {
  readonly name: string;
  readonly segment: Segment;
  /** Of what is read when somebody asks for it, in bytes. */
  readonly restLength: number;
}

function openSegment(store: SegmentStore, name: string, belongsTo: string): OpenSegment | null {
  const stored = store.read(name);
  const segment = stored && decodeSegment(belongsTo, stored.head, stored.rest);
  return segment && { name, segment, restLength: stored.restLength };
}

/** All but one that is larger than the others together, of which more than half is in use: it is not written again. */
function segmentsToJoin(segments: readonly OpenSegment[], isInUse: (key: string) => boolean): readonly OpenSegment[] {
  const [largest, ...others] = segments.toSorted((a, b) => b.restLength - a.restLength);
  if (!largest) return segments;
  const lengthOfOthers = others.reduce((sum, { restLength }) => sum + restLength, 0);
  let inUse = 0;
  for (const [key, { length }] of largest.segment.contents) if (isInUse(key)) inUse += length;
  const stays = largest.restLength > lengthOfOthers && 2 * inUse > largest.restLength;
  return stays ? segments.filter((one) => one !== largest) : segments;
}

/** The later ones take the place of those before; most runs have one segment, which is not copied. */
function joined<T>(maps: readonly ReadonlyMap<string, T>[]): ReadonlyMap<string, T> {
  const [only = new Map<string, T>(), ...more] = maps;
  if (more.length === 0) return only;
  const all = new Map(only);
  for (const map of more) for (const [key, value] of map) all.set(key, value);
  return all;
}

function isOf([, size, mtimeMs, ctimeMs, ino]: Note, stamp: Stamp): boolean {
  return size === stamp.size && mtimeMs === stamp.mtimeMs && ctimeMs === stamp.ctimeMs && ino === stamp.ino;
}

export function sha256Of(bytes: Buffer): string {
  return hash("sha256", bytes, "base64");
}
