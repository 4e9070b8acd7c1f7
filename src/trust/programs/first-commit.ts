import { programFigure } from "../../policy/program-figures.ts";
import type { Breach } from "../../rules/evaluate-rule.ts";
import { breachAt, type RuleProgram } from "../../rules/programs/program.ts";
import { groupBy } from "../../text/group-by.ts";
import { addDuration } from "../../time/durations.ts";
import {
  type EvidenceHistory,
  type FirstCommits,
  valuesKey,
  type WitnessedCommit,
  workKey,
} from "../evidence-history.ts";
import { keyOfDocument, shortId, type Work, worksOfNow } from "./works.ts";

/** No day of work is later than the commit that first brought it. */
export function dateAfterCommit(history: EvidenceHistory): RuleProgram {
  return judgeFirsts(
    history,
    () => true,
    ({ written }) => written,
    ({ day }, first) => day > first.day,
  );
}

/**
 * No day of work is earlier than the commit or merge that first brought it to the main line by more than the parameter says. Work of days before the
 * history begins is not judged: nobody could have committed it then.
 */
export function dateBackdated(history: EvidenceHistory): RuleProgram {
  return (input, messages) => {
    const allowed = String(programFigure(input.policy, "trust_commit_within"));
    const program = judgeFirsts(
      history,
      ({ day }) => history.begins !== null && day >= history.begins,
      ({ arrived }) => arrived,
      ({ day }, first) => addDuration(day, allowed) < first.day,
    );
    return program(input, messages);
  };
}

/**
 * Measured values are there when the work is: not first in a commit that is later than the parameter allows, under a date
 * that had been committed in time.
 */
export function valuesLate({ documents, firsts, values }: EvidenceHistory): RuleProgram {
  return (input) => {
    const allowed = String(programFigure(input.policy, "trust_commit_within"));
    const atLeast = Number(programFigure(input.policy, "trust_repeated_digits"));
    let evaluated = 0;
    const breaches: Breach[] = [];
    const works = groupBy(worksOfNow(input), ({ document }) => keyOfDocument(document));
    for (const [document, own] of works) {
      const records = documents.get(document)?.at(-1)?.after?.records ?? [];
      const byKey = new Map(records.filter(({ digits }) => digits >= atLeast).map((record) => [record.key, record]));
      for (const work of own) {
        const record = byKey.get(work.record);
        const first = firsts.get(workKey(work.output, work.record, work.day))?.arrived;
        const valued = record && values.get(valuesKey(work.output, record, work.day));
        const last = addDuration(work.day, allowed);
        // A date that came late itself is another rule's.
        if (!first || !valued || first.day > last) continue;
        evaluated++;
        if (valued.day <= last) continue;
        const { id, day } = valued;
        const said = { record: work.record, day: work.day, committed: day, commit: shortId(id) };
        breaches.push(breachAt(work.document, work.pointer, { values: said }));
      }
    }
    return { evaluated, breaches };
  };
}

function judgeFirsts(
  { firsts }: EvidenceHistory,
  concerns: (work: Work) => boolean,
  firstOf: (commits: FirstCommits) => WitnessedCommit,
  isBroken: (work: Work, first: WitnessedCommit) => boolean,
): RuleProgram {
  return (input) => {
    let evaluated = 0;
    const breaches: Breach[] = [];
    for (const work of worksOfNow(input)) {
      const commits = firsts.get(workKey(work.output, work.record, work.day));
      // What is not committed yet has no witness yet.
      if (!commits || !concerns(work)) continue;
      const first = firstOf(commits);
      evaluated++;
      if (!isBroken(work, first)) continue;
      const values = { record: work.record, day: work.day, committed: first.day, commit: shortId(first.id) };
      breaches.push(breachAt(work.document, work.pointer, { values }));
    }
    return { evaluated, breaches };
  };
}
