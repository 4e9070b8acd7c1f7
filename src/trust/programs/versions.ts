import { programFigure } from "../../policy/program-figures.ts";
import type { Breach } from "../../rules/evaluate-rule.ts";
import { breachAt, type RuleProgram } from "../../rules/programs/program.ts";
import { dayIn } from "../../time/calendar.ts";
import { addDuration } from "../../time/durations.ts";
import type { DocumentDigest, RecordDigest } from "../digest-documents.ts";
import { type DocumentChange, type EvidenceHistory, workKey, worksOf } from "../evidence-history.ts";
import { keyOfDocument, shortId, worksOfNow } from "./works.ts";

/** A document that was approved on some day does not change after that day without a new approval. */
export function changedAfterApproval({ documents }: EvidenceHistory): RuleProgram {
  return (input) => {
    const within = String(programFigure(input.policy, "trust_commit_within"));
    let evaluated = 0;
    const breaches: Breach[] = [];
    for (const document of input.documents) {
      const changes = documents.get(keyOfDocument(document)) ?? [];
      const approvedAt = changes.at(-1)?.after?.approvedAt ?? null;
      if (approvedAt === null) continue;
      evaluated++;
      const day = dayIn(input.config.timezone, approvedAt);
      const changed = sinceApproval(changes, addDuration(day, within)).findLast(({ commit }) => commit.day > day);
      if (!changed) continue;
      const values = {
        id: document.id ?? "",
        approved: day,
        changed: changed.commit.day,
        commit: shortId(changed.commit.id),
      };
      breaches.push(breachAt(document, "/approved_at", { values }));
    }
    return { evaluated, breaches };
  };
}

/**
 * What changed the content since the approval of now was written, or so late that it was not there to be approved. An
 * approval that was taken away, and given to other content later, is still that of the day on which it was first written.
 *
 * @param last - the last day on which content comes that was approved in time
 */
function sinceApproval(changes: readonly DocumentChange[], last: string): readonly DocumentChange[] {
  const now = changes.at(-1)?.after;
  const first = changes.findIndex(({ after }) => after?.approval === now?.approval);
  const { before, after } = changes[first] ?? { before: null, after: null };
  const [approved, written] = before?.approval === now?.approval ? [before, first - 1] : [after, first];
  const rewritten = changes.findLastIndex((one) => one.before?.approval !== one.after?.approval);
  const since = approved?.content === now?.content ? rewritten : written;
  return changes.filter((one, index) => {
    // A document that comes late as a whole is another rule's.
    const isLate = one.before !== null && one.commit.day > last;
    return one.before?.content !== one.after?.content && (index > since || isLate);
  });
}

/**
 * Evidence stays until its retention ends: `retention_until`, or the parameter from its newest day of work on. Documents and
 * records that are now in other files, or under another key with the same day and results, are not gone.
 */
export function evidenceDeleted({ documents, firsts }: EvidenceHistory): RuleProgram {
  return (input, messages) => {
    const retention = String(programFigure(input.policy, "trust_retention"));
    const present = new Map(input.documents.map((document) => [keyOfDocument(document), document]));
    const works = worksOfNow(input);
    const now: Present = {
      works: new Set(works.map(({ output, record, day }) => workKey(output, record, day))),
      records: new Set(works.map(({ output, record }) => recordKey(output, record))),
    };
    const breaches: Breach[] = [];
    for (const [key, changes] of documents) {
      const document = present.get(key) ?? null;
      const gone = document ? recordsGone(changes, now) : documentGone(changes, now);
      if (!gone) continue;
      const { change, digest, days } = gone;
      const newest = days.reduce((latest, day) => (day > latest ? day : latest), "");
      const until = longestRetention(changes) ?? addDuration(newest, retention);
      if (input.asOf > until) continue;
      const values = {
        id: digest.id ?? change.path,
        file: change.path,
        records: days.length,
        day: newest,
        until,
        deleted: change.commit.day,
        commit: shortId(change.commit.id),
      };
      const message = messages("records") ?? null;
      breaches.push(
        document
          ? breachAt(document, "/records", { values, message: message ?? undefined })
          : { place: null, output: digest.output, message: null, values },
      );
    }
    return { evaluated: firsts.size, breaches };
  };
}

/** The last day that any version says: a shorter time afterwards gives no leave to delete. */
function longestRetention(changes: readonly DocumentChange[]): string | null {
  const said = changes.flatMap(({ after }) => after?.retentionUntil ?? []);
  return said.reduce<string | null>((latest, day) => (latest === null || day > latest ? day : latest), null);
}

/** What the evidence of now has. */
interface Present {
  /** By {@link workKey}. */
  readonly works: ReadonlySet<string>;
  readonly records: ReadonlySet<string>;
}

/** What is in the evidence no more: the last change that removed some of it, what was there before, the days of its work. */
interface Gone {
  readonly change: DocumentChange;
  readonly digest: DocumentDigest;
  readonly days: readonly string[];
}

function documentGone(changes: readonly DocumentChange[], now: Present): Gone | null {
  const change = changes.at(-1);
  if (!change?.before || change.after !== null) return null;
  const { before: digest } = change;
  const days = worksOf(digest)
    .filter(({ output, record, day }) => !now.works.has(workKey(output, record.key, day)))
    .map(({ day }) => day);
  return days.length === 0 ? null : { change, digest, days };
}

function recordsGone(changes: readonly DocumentChange[], now: Present): Gone | null {
  const gone = changes.flatMap((change): Gone[] => {
    const { before, after } = change;
    if (!before || !after) return [];
    const kept = new Set(after.records.flatMap((record) => [record.key, workOf(record)]));
    const days = before.records
      .filter((record) => !kept.has(record.key) && !kept.has(workOf(record)))
      .filter(({ key }) => !now.records.has(recordKey(before.output, key)))
      .flatMap((record) => record.days.slice(0, 1));
    return days.length === 0 ? [] : [{ change, digest: before, days }];
  });
  const last = gone.at(-1);
  return last ? { ...last, days: gone.flatMap(({ days }) => days) } : null;
}

function recordKey(output: string, record: string): string {
  return `${output}\0${record}`;
}

/** The same work under whatever key. */
function workOf({ days, results }: RecordDigest): string {
  return `\0${days} ${results}`;
}

/** The clocks of commits go forward, and not into the future. */
export function commitDates({ commits }: EvidenceHistory): RuleProgram {
  return (_, messages) => {
    const breaches = commits.flatMap(({ id, day, impossible }): Breach[] => {
      if (!impossible) return [];
      const values = { commit: shortId(id), written: impossible.written, day };
      return [{ place: null, output: null, message: messages(impossible.reason) ?? null, values }];
    });
    return { evaluated: commits.length, breaches };
  };
}

/** The history that others see is the one that was committed. */
export function asCommitted({ views }: EvidenceHistory): RuleProgram {
  return (_, messages) => {
    const breaches = views.map((view): Breach => {
      return { place: null, output: null, message: messages(view) ?? null, values: { view } };
    });
    return { evaluated: 1, breaches };
  };
}
