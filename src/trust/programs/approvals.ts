import type { Breach } from "../../rules/evaluate-rule.ts";
import { breachAt, type RuleProgram } from "../../rules/programs/program.ts";
import { groupBy } from "../../text/group-by.ts";
import type { EvidenceHistory } from "../evidence-history.ts";
import { type FindPerson, personFinder, readReviewer } from "../identities.ts";
import { mergesOf } from "../merges.ts";
import { approversOf, descent } from "../pulls.ts";
import { judgeWritten, type Written, writtenNow } from "./people.ts";
import { shortId } from "./works.ts";

/** Whose approval of a commit is on record, and by what. */
interface OnRecord {
  /** The people who approved, as far as the roster knows them. */
  readonly people: readonly string[];
  /** All who approved, as they are named there. */
  readonly named: readonly string[];
  /** The merged pull request that says so; null for the lines of messages. */
  readonly pull: number | null;
}

/** Nobody approved it, it is not approved yet, or nothing is known. */
type NotOnRecord = "none" | "open" | "unknown";

/**
 * The approvals of the commit that last changed what a document says: those of its merged pull requests where a forge was
 * asked, else the lines `Reviewed-by:` and `Approved-by:` of the commit and of the merge that brought it.
 */
function approvalsOnRecord({ commits, pulls }: EvidenceHistory, find: FindPerson) {
  const merges = mergesOf(commits);
  const descends = descent(commits);
  return ({ commit }: Written): OnRecord | NotOnRecord => {
    const record = (named: readonly string[], pull: number | null): OnRecord => {
      const people = named.map((line) => find(readReviewer(line), commit.day)).filter((id) => id !== null);
      return { people: [...new Set(people)], named: [...new Set(named)], pull };
    };
    const merged = pulls?.merged.get(commit.id) ?? [];
    const [first] = merged;
    if (first) {
      return record(
        approversOf(merged, commit.id, descends).map((login) => `@${login}`),
        first.number,
      );
    }
    if (pulls?.open.has(commit.id)) return "open";
    const lines = [...commit.reviewers, ...(merges.get(commit.id)?.reviewers ?? [])];
    if (lines.length > 0) return record(lines, null);
    return pulls !== null && !pulls.merged.has(commit.id) ? "unknown" : "none";
  };
}

/** Whoever approved a document is among those whose approval of what it says is on record. */
export function approverReviewed(history: EvidenceHistory): RuleProgram {
  return (input, messages) => {
    const find = personFinder(input.people);
    const recordOf = find && approvalsOnRecord(history, find);
    return judgeWritten(history, (written) => {
      const { document, digest, commit } = written;
      const record = recordOf?.(written) ?? "none";
      if (digest.approvedBy === null || typeof record === "string") return null;
      const { people, named, pull } = record;
      // Of a line whose person the roster does not know, nothing can be said; a forge knows who it was.
      if (pull === null && people.length === 0) return null;
      if (people.includes(digest.approvedBy)) return "kept";
      const values = {
        approver: digest.approvedBy,
        reviewers: people.length > 0 ? people : named,
        commit: shortId(commit.id),
        ...(pull !== null && { pull }),
      };
      const variant = pull === null ? null : named.length === 0 ? "unapproved" : "pull";
      const message = (variant && messages(variant)) ?? undefined;
      return breachAt(document, "/approved_by", { values, message });
    })(input, messages);
  };
}

/** Of how many documents that name an approver nobody's approval is on record, and why; each reason is said once. */
export function approvalsRecorded(history: EvidenceHistory): RuleProgram {
  return (input, messages) => {
    const find = personFinder(input.people);
    const recordOf = find && approvalsOnRecord(history, find);
    const written = recordOf
      ? writtenNow(history.documents, input).filter(({ digest }) => digest.approvedBy !== null)
      : [];
    const missing = groupBy(written, (one) => reasonOf(recordOf?.(one) ?? "none", history));
    const breaches = reasons.flatMap((reason): Breach[] => {
      const documents = missing.get(reason)?.length ?? 0;
      if (documents === 0) return [];
      const values = { documents, total: written.length };
      return [{ place: null, output: null, message: messages(reason) ?? null, values }];
    });
    return { evaluated: written.length, breaches };
  };
}

/** Why nobody's approval is on record; `open` is no reason, since it is to come, and neither is `known`. */
function reasonOf(record: OnRecord | NotOnRecord, { pulls }: EvidenceHistory): string {
  if (record === "unknown") return pulls?.problem ?? "unavailable";
  if (typeof record === "string") return record;
  // A line that names nobody of the roster says nothing.
  return record.pull === null && record.people.length === 0 ? "none" : "known";
}

const reasons = ["none", "permission", "rate-limit", "unavailable", "too-many"] as const;
