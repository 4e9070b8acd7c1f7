import type { PullRecord } from "../model/approvals.ts";
import type { YardstickHistory } from "../model/yardstick-history.ts";
import type { HistoryCommit } from "../source/git-history.ts";
import type { HistoryView } from "../source/history-views.ts";
import type { SignatureState } from "../source/signature-settings.ts";
import type { TagSignature } from "../source/tag-signatures.ts";
import { groupBy } from "../text/group-by.ts";
import { dayAt } from "../time/calendar.ts";
import type { DocumentDigest, RecordDigest } from "./digest-documents.ts";
import { mergesOf } from "./merges.ts";

/** A commit with the day that it can witness. */
export interface WitnessedCommit extends HistoryCommit {
  /**
   * The day in the organization's time zone on which it was made, by the committer's clock, but never before the commits
   * that it follows: what a clock that was set back says proves nothing.
   */
  readonly day: string;
  /** What its clock said, where that is impossible. */
  readonly impossible: { readonly written: string; readonly reason: ImpossibleTime } | null;
}

/** Earlier than a commit that it follows, later than today, or no time that a clock shows. */
export type ImpossibleTime = "before-parent" | "future" | "unset";

/** What a commit did to one document. */
export interface DocumentChange {
  readonly commit: WitnessedCommit;
  /** The file that it is in, or was in until then. */
  readonly path: string;
  readonly before: DocumentDigest | null;
  readonly after: DocumentDigest | null;
}

/** The commits that first brought something. */
export interface FirstCommits {
  /** By the clock of whoever made it. */
  readonly written: WitnessedCommit;
  /**
   * To the main line: the commit itself, or the merge that brought it. What a side branch says of its days, nobody else has
   * seen before.
   */
  readonly arrived: WitnessedCommit;
}

/** The history of evidence: by document and by day of work. */
export interface EvidenceHistory {
  /** Parents before children. */
  readonly commits: readonly WitnessedCommit[];
  /** By {@link documentKey}, in the order of the commits. */
  readonly documents: ReadonlyMap<string, readonly DocumentChange[]>;
  /** How a day of work of a record came, by {@link workKey}. */
  readonly firsts: ReadonlyMap<string, FirstCommits>;
  /** The commit or merge that first brought measured values of a day of work to the main line, by {@link valuesKey}. */
  readonly values: ReadonlyMap<string, WitnessedCommit>;
  /** The day of the first commit with evidence; what was done before has no witness. Null without any evidence. */
  readonly begins: string | null;
  /** Of the commits by which documents say what they say now, by id. */
  readonly signatures: ReadonlyMap<string, SignatureState>;
  /** What makes other programs show another history. */
  readonly views: readonly HistoryView[];
  /** The newest tags of the commits. */
  readonly tags: readonly TagSignature[];
  readonly yardsticks: YardstickHistory;
  /** The pull requests by which the same commits came; null where there is no forge to ask. */
  readonly pulls: PullRecord | null;
}

/** What the commits themselves say. */
export type CommittedHistory = Omit<EvidenceHistory, "signatures" | "views" | "tags" | "yardsticks" | "pulls">;

/** What names a document in all its versions, wherever it is. */
export function documentKey({ output, id }: Pick<DocumentDigest, "output" | "id">, path: string): string {
  return `${output}\0${id ?? `file ${path}`}`;
}

export function workKey(output: string, record: string, day: string): string {
  return `${output}\0${record}\0${day}`;
}

/** The measured values of a day of work. */
export function valuesKey(output: string, { key, measured }: RecordDigest, day: string): string {
  return `${workKey(output, key, day)}\0${measured}`;
}

export interface HistoryOptions {
  readonly timezone: string;
  /** Commits of later days have a clock that is ahead. */
  readonly today: string;
}

/**
 * What the commits did to the evidence. Documents are followed by their ids, records by their keys, whatever files they
 * are moved to.
 *
 * @param digestsOf - the documents of a content under a path
 */
export function evidenceHistory(
  commits: readonly HistoryCommit[],
  digestsOf: (blob: string, path: string) => readonly DocumentDigest[],
  options: HistoryOptions,
): CommittedHistory {
  const documents = new Map<string, DocumentChange[]>();
  const firsts = new Map<string, FirstCommits>();
  const values = new Map<string, WitnessedCommit>();
  let begins: string | null = null;
  const witnessed = witnessedCommits(commits, options);
  const merges = mergesOf(witnessed);
  for (const commit of witnessed) {
    const merge = merges.get(commit.id) ?? commit;
    const before = new Map<string, Placed>();
    const after = new Map<string, Placed>();
    for (const change of commit.changes) {
      // Of a merge that differs from all its parents, the first parent is where it was merged into.
      for (const id of change.before.slice(0, 1)) {
        for (const digest of digestsOf(id, change.path)) {
          before.set(documentKey(digest, change.path), { path: change.path, digest });
        }
      }
      for (const digest of change.after === null ? [] : digestsOf(change.after, change.path)) {
        after.set(documentKey(digest, change.path), { path: change.path, digest });
      }
    }
    const together = groupBy([...after.values()], ({ path }) => path);
    for (const [key, now] of after) {
      const then = before.get(key) ?? renamed(now, before, after) ?? deletedBefore(documents.get(key));
      const isAlone = together.get(now.path)?.length === 1 && then?.path === now.path;
      // What is merely moved, or beside a document that changed, has not been touched.
      if (then && !isAlone && isSame(then.digest, now.digest)) continue;
      push(documents, key, { commit, path: now.path, before: then?.digest ?? null, after: now.digest });
      // What the version before had came with it or earlier; records that stay the same are the same object.
      const known = new Set(before.get(key)?.digest.records);
      for (const { output, record, day } of worksOf(now.digest, known)) {
        const valued = valuesKey(output, record, day);
        const brought = values.get(valued);
        if (brought === undefined || merge.day < brought.day) values.set(valued, merge);
        const work = workKey(output, record.key, day);
        const { written, arrived } = firsts.get(work) ?? {};
        // Almost all works are those of the version before.
        if (written && arrived && commit.day >= written.day && merge.day >= arrived.day) continue;
        firsts.set(work, { written: earlier(written, commit), arrived: earlier(arrived, merge) });
      }
      if (begins === null || merge.day < begins) begins = merge.day;
    }
    for (const [key, { path, digest }] of before) {
      if (!after.has(key)) push(documents, key, { commit, path, before: digest, after: null });
    }
  }
  return { commits: witnessed, documents, firsts, values, begins };
}

interface Placed {
  readonly path: string;
  readonly digest: DocumentDigest;
}

/** The one document of the same output and file that is there no more, where one alone is new: it has another id now. */
function renamed(now: Placed, before: ReadonlyMap<string, Placed>, after: ReadonlyMap<string, Placed>): Placed | null {
  const isLike = ({ path, digest }: Placed) => path === now.path && digest.output === now.digest.output;
  const onlyIn = (one: ReadonlyMap<string, Placed>, other: ReadonlyMap<string, Placed>) =>
    [...one].filter(([key, placed]) => !other.has(key) && isLike(placed)).map(([, placed]) => placed);
  const [gone, ...others] = onlyIn(before, after);
  return gone && others.length === 0 && onlyIn(after, before).length === 1 ? gone : null;
}

/** What a document said before it was deleted, if it was: it comes back as another version, not as a new document. */
function deletedBefore(changes: readonly DocumentChange[] | undefined): Placed | null {
  const last = changes?.at(-1);
  return last?.before && last.after === null ? { path: last.path, digest: last.before } : null;
}

function earlier(one: WitnessedCommit | undefined, other: WitnessedCommit): WitnessedCommit {
  return one === undefined || other.day < one.day ? other : one;
}

function isSame(one: DocumentDigest, other: DocumentDigest): boolean {
  return one.content === other.content && one.approval === other.approval;
}

/** Every day of work that a version of a document names, in other records than those that are known. */
export function worksOf({ output, records }: DocumentDigest, known: ReadonlySet<RecordDigest> = new Set()) {
  return records.flatMap((record) => (known.has(record) ? [] : record.days.map((day) => ({ output, record, day }))));
}

function push(documents: Map<string, DocumentChange[]>, key: string, change: DocumentChange): void {
  const changes = documents.get(key);
  if (changes) changes.push(change);
  else documents.set(key, [change]);
}

/** A clock that is an hour off is not set back. */
const drift = 3600;
const oneDay = 86_400;
/** What is known before the first clock that can be believed. */
const noTime = { time: 0, day: "" };

function witnessedCommits(commits: readonly HistoryCommit[], { timezone, today }: HistoryOptions): WitnessedCommit[] {
  /** The latest time that each commit and those before it show, and its day. */
  const known = new Map<string, { readonly time: number; readonly day: string }>();
  const witnessed = commits.map((commit): WitnessedCommit => {
    const parents = commit.parents.flatMap((parent) => known.get(parent) ?? []);
    const latest = parents.reduce((one, other) => (other.time > one.time ? other : one), noTime);
    const { time } = commit.committer;
    // A clock that was never set shows the first day of 1970.
    const day = time < oneDay ? null : dayAt(timezone, time);
    const reason: ImpossibleTime | null =
      day === null ? "unset" : day > today ? "future" : time < latest.time - drift ? "before-parent" : null;
    const shown = day === null || reason !== null || time < latest.time ? latest : { time, day };
    known.set(commit.id, shown);
    const impossible = reason === null ? null : { written: day ?? String(time), reason };
    return { ...commit, day: shown.day, impossible };
  });
  return withDays(witnessed, today);
}

/** Of a beginning whose clocks cannot be believed it is known that it was there when the next commit was made. */
function withDays(commits: readonly WitnessedCommit[], today: string): WitnessedCommit[] {
  let next = today;
  return commits
    .toReversed()
    .map((commit) => {
      const { day } = commit;
      if (day !== "" && day < next) next = day;
      return day === "" ? { ...commit, day: next } : commit;
    })
    .reverse();
}
