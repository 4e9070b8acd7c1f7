import { hash } from "node:crypto";
import type { JsonValue } from "../model/json.ts";
import { bodyOf, decodeSegment, encodeSegment, type Note, type Segment, type Stamp, type Stored } from "./segment.ts";
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
  /** What was remembered by a name. */
  readonly recall: (name: string) => JsonValue | undefined;
  /** Takes the place of what was remembered by the name before. */
  readonly remember: (name: string, result: JsonValue) => void;
  /** The id of the content that a file had when it was last read, if it has not changed since. */
  readonly idOf: (path: string, stamp: Stamp) => string | null;
  /** @param readAt - before the file was read, in milliseconds since 1970 */
  readonly note: (path: string, stamp: Stamp, id: string, readAt: number) => void;
  /** Writes what is new, as far as that takes no longer than a small part of the run; the next run does the rest. */
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
  /** Reads the rest, each time anew. */
  readonly body: () => JsonValue;
}

/**
 * A file that changed so shortly before it was read may change again with the same times: some file systems count in
 * steps of two seconds.
 */
const racyMilliseconds = 3000;
/** More segments are made one. */
const mostSegments = 8;
/** How much of the time since the cache was opened may go into values to write, and the least, in milliseconds. */
const shareOfTime = 1 / 25;
const leastTime = 10;
/** Values between two looks at the clock. */
const valuesPerLook = 16;

/**
 * @param belongsTo - the program that reads and writes, and the project; anything else is not read
 * @param now - a clock, in milliseconds
 */
export function openContentCache(store: SegmentStore, belongsTo: string, now: () => number): ContentCache {
  let { notes, contents, results }: Segment = none;
  const opened = now();
  const names = store.names();
  for (const name of names) {
    const bytes = store.read(name);
    const segment = bytes && decodeSegment(belongsTo, bytes);
    if (!segment) continue;
    notes = joined(notes, segment.notes);
    contents = joined(contents, segment.contents);
    results = joined(results, segment.results);
  }
  const used = new Set<string>();
  const seen = new Set<string>();
  const recalled = new Set<string>();
  const newNotes = new Map<string, Note>();
  const newContents = new Map<string, ContentName & { readonly made: () => MadeContent }>();
  const newResults = new Map<string, JsonValue>();

  function encoded(): Map<string, Stored> {
    const until = now() + Math.max(leastTime, (now() - opened) * shareOfTime);
    const encoded = new Map<string, Stored>();
    for (const [key, { size, sha256, made }] of newContents) {
      if (encoded.size % valuesPerLook === 0 && now() > until) break;
      const { head, body } = made();
      const bytes = Buffer.from(JSON.stringify(body));
      encoded.set(key, { size, sha256, head, bytes, at: 0, length: bytes.length });
    }
    return encoded;
  }

  return {
    find(key, bytes) {
      const stored = contents.get(key);
      if (!stored || (bytes && stored.sha256 !== sha256Of(bytes))) return null;
      used.add(key);
      return { size: stored.size, sha256: stored.sha256, head: stored.head, body: () => bodyOf(stored) };
    },
    add(key, { size, sha256 }, made) {
      newContents.set(key, { size, sha256, made });
    },
    recall(name) {
      recalled.add(name);
      return results.get(name);
    },
    remember(name, result) {
      newResults.set(name, result);
    },
    idOf(path, stamp) {
      const note = notes.get(path);
      if (!note || !isOf(note, stamp)) return null;
      seen.add(path);
      return note[1];
    },
    note(path, stamp, id, readAt) {
      const isRacy = Math.max(stamp.mtimeMs, stamp.ctimeMs) > readAt - racyMilliseconds;
      const known = notes.get(path);
      if (isRacy || (known?.[1] === id && isOf(known, stamp))) return;
      newNotes.set(path, [path, id, stamp.size, stamp.mtimeMs, stamp.ctimeMs, stamp.ino]);
    },
    save() {
      if (newNotes.size + newContents.size + newResults.size === 0) return;
      const made = encoded();
      const isMany = names.length >= mostSegments;
      // What this run did not need is of another branch, or of files that are gone.
      const kept: Segment = isMany
        ? { notes: only(notes, seen), contents: only(contents, used), results: only(results, recalled) }
        : none;
      const whole = {
        notes: new Map([...kept.notes, ...newNotes]),
        contents: new Map([...kept.contents, ...made]),
        results: new Map([...kept.results, ...newResults]),
      };
      if (store.write(encodeSegment(belongsTo, whole)) && isMany) names.forEach(store.remove);
    },
  };
}

const none: Segment = { notes: new Map(), contents: new Map(), results: new Map() };

function only<T>(map: ReadonlyMap<string, T>, keys: ReadonlySet<string>): ReadonlyMap<string, T> {
  return new Map([...map].filter(([key]) => keys.has(key)));
}

/** The later ones take the place of those before; most runs have one segment, which is not copied. */
function joined<T>(before: ReadonlyMap<string, T>, later: ReadonlyMap<string, T>): ReadonlyMap<string, T> {
  return before.size === 0 ? later : new Map([...before, ...later]);
}

function isOf([, , size, mtimeMs, ctimeMs, ino]: Note, stamp: Stamp): boolean {
  return size === stamp.size && mtimeMs === stamp.mtimeMs && ctimeMs === stamp.ctimeMs && ino === stamp.ino;
}

export function sha256Of(bytes: Buffer): string {
  return hash("sha256", bytes, "base64");
}
