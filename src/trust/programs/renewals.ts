import { programFigure } from "../../policy/program-figures.ts";
import type { Breach } from "../../rules/evaluate-rule.ts";
import { breachAt, type ProgramInput, type RuleProgram } from "../../rules/programs/program.ts";
import { groupBy } from "../../text/group-by.ts";
import { addDuration } from "../../time/durations.ts";
import type { DocumentDigest, RecordDigest } from "../digest-documents.ts";
import type { DocumentChange, EvidenceHistory, WitnessedCommit } from "../evidence-history.ts";
import { keyOfDocument, shortId, type Work, worksIn, worksOfNow } from "./works.ts";

/**
 * A document whose last change left its days of work and results as they were, long after the newest of them: the file is
 * recent, the evidence is not.
 */
export function touchedNotRenewed({ documents }: EvidenceHistory): RuleProgram {
  return (input) => {
    const within = String(programFigure(input.policy, "trust_touch_after"));
    let evaluated = 0;
    const breaches: Breach[] = [];
    for (const document of input.documents) {
      const last = documents.get(keyOfDocument(document))?.at(-1);
      const newest = worksIn(document, input).reduce((day, work) => (work.day > day ? work.day : day), "");
      if (!last?.before || !last.after || newest === "") continue;
      evaluated++;
      const isSame = last.before.approval === last.after.approval && workOf(last.before) === workOf(last.after);
      if (!isSame || addDuration(newest, within) >= last.commit.day) continue;
      const values = { id: document.id ?? "", day: newest, changed: last.commit.day, commit: shortId(last.commit.id) };
      breaches.push(breachAt(document, "/date", { values }));
    }
    return { evaluated, breaches };
  };
}

/** What was done, when and with what result, as one text. */
function workOf({ records }: DocumentDigest): string {
  return JSON.stringify(records.map(({ key, days, results }) => [key, days, results]));
}

/**
 * Results that say something are not the same, to the last digit, as those of the day before on which the same work was
 * done; days of earlier versions count too, since dates may have been written over.
 */
export function resultsRepeated({ documents }: EvidenceHistory): RuleProgram {
  return (input) => {
    const atLeast = Number(programFigure(input.policy, "trust_repeated_digits"));
    const within = String(programFigure(input.policy, "trust_commit_within"));
    const nameOf = workNames(within);
    const bySubject = new Map<string, Map<string, RecordDigest>>();
    for (const changes of documents.values()) {
      for (const { after } of changes) {
        for (const record of after?.records ?? []) {
          if (record.results === null || record.digits < atLeast || record.days.length === 0) continue;
          const subject = `${after?.output}\0${record.subject}`;
          const works = bySubject.get(subject) ?? new Map<string, RecordDigest>();
          works.set(nameOf(subject, record), record);
          bySubject.set(subject, works);
        }
      }
    }
    return repeatedAmong(bySubject, input);
  };
}

/**
 * Names the works of records. Another day under the same number is a correction of the same work, unless it is so much later
 * that it stands for another one.
 */
function workNames(within: string): (subject: string, record: RecordDigest) => string {
  /** The last work under each number. */
  const numbered = new Map<string, { readonly name: string; readonly day: string }>();
  return (subject, { key, isNumbered, ...record }) => {
    const day = newestOf(record);
    const name = `${key}\0${day}`;
    if (!isNumbered) return name;
    const number = `${subject}\0${key}`;
    const known = numbered.get(number);
    const [first = "", last = ""] = [known?.day ?? "", day].sort();
    const work = known && last <= addDuration(first, within) ? { ...known, day } : { name, day };
    numbered.set(number, work);
    return work.name;
  };
}

function repeatedAmong(bySubject: ReadonlyMap<string, ReadonlyMap<string, RecordDigest>>, input: ProgramInput) {
  const placeOf = groupBy(worksOfNow(input), ({ output, record, day }) => `${output}\0${record}\0${day}`);
  let evaluated = 0;
  const breaches: Breach[] = [];
  for (const [subject, records] of bySubject) {
    const [output = ""] = subject.split("\0");
    const byDay = new Map([...records.values()].map((record) => [newestOf(record), record]));
    const days = [...byDay.keys()].sort();
    for (const [index, day] of days.entries()) {
      const [record, before] = [byDay.get(day), byDay.get(days[index - 1] ?? "")];
      const [work] = placeOf.get(`${output}\0${record?.key}\0${day}`) ?? [];
      if (!record || !before || !work) continue;
      evaluated++;
      if (record.results !== before.results) continue;
      const values = { record: record.key, day, before: days[index - 1] ?? "" };
      breaches.push(breachAt(work.document, work.pointer, { values }));
    }
  }
  return { evaluated, breaches };
}

/** Days of work are changed one by one, as the work is done: not those of many records in one commit and nothing else. */
export function datesBumped({ documents }: EvidenceHistory): RuleProgram {
  return (input) => {
    const many = Number(programFigure(input.policy, "trust_bumped_records"));
    const works = groupBy(worksOfNow(input), ({ document, record }) => `${keyOfDocument(document)}\0${record}`);
    let evaluated = 0;
    const breaches: Breach[] = [];
    for (const [commit, bumped] of bumpedIn(documents)) {
      for (const records of groupBy(bumped, ({ output }) => output).values()) {
        evaluated++;
        if (records.length < many) continue;
        const work = firstWork(records, works);
        if (!work) continue;
        const values = { count: records.length, changed: commit.day, commit: shortId(commit.id) };
        breaches.push(breachAt(work.document, work.pointer, { values }));
      }
    }
    return { evaluated, breaches };
  };
}

interface BumpedRecord {
  readonly output: string;
  /** Of its document and within it. */
  readonly key: string;
  readonly day: string;
}

/** By commit, the records whose newest day of work it made later, and whose results it left as they were. */
function bumpedIn(documents: EvidenceHistory["documents"]): ReadonlyMap<WitnessedCommit, readonly BumpedRecord[]> {
  const byCommit = new Map<WitnessedCommit, BumpedRecord[]>();
  for (const [document, changes] of documents) {
    for (const change of changes) {
      const bumped = bumpedBy(change).map(({ key, day, output }) => ({ output, day, key: `${document}\0${key}` }));
      if (bumped.length === 0) continue;
      const known = byCommit.get(change.commit) ?? [];
      byCommit.set(change.commit, known);
      for (const one of bumped) known.push(one);
    }
  }
  return byCommit;
}

function bumpedBy({ before, after }: DocumentChange): BumpedRecord[] {
  if (!before || !after) return [];
  const then = new Map(before.records.map((record) => [record.key, record]));
  return after.records.flatMap((record) => {
    const earlier = then.get(record.key);
    const isBumped =
      earlier !== undefined && newestOf(record) > newestOf(earlier) && record.results === earlier.results;
    return isBumped && earlier.days.length > 0
      ? [{ output: after.output, key: record.key, day: newestOf(record) }]
      : [];
  });
}

/** The first of the records that still has the day that it was given. */
function firstWork(records: readonly BumpedRecord[], works: ReadonlyMap<string, readonly Work[]>): Work | undefined {
  for (const { key, day } of records) {
    const work = works.get(key)?.find((one) => one.day === day);
    if (work) return work;
  }
  return undefined;
}

function newestOf({ days }: Pick<RecordDigest, "days">): string {
  return days[0] ?? "";
}
