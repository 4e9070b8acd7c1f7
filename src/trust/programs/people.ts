import type { EvidenceDocument } from "../../model/evidence.ts";
import type { Breach } from "../../rules/evaluate-rule.ts";
import { breachAt, type ProgramInput, type RuleProgram } from "../../rules/programs/program.ts";
import { groupBy } from "../../text/group-by.ts";
import type { DocumentDigest } from "../digest-documents.ts";
import type { DocumentChange, EvidenceHistory, WitnessedCommit } from "../evidence-history.ts";
import { type FindPerson, isBot, personFinder } from "../identities.ts";
import { keyOfDocument, shortId } from "./works.ts";

/** A document of now with the commit that last changed what it says. */
export interface Written {
  readonly document: EvidenceDocument;
  readonly digest: DocumentDigest;
  readonly commit: WitnessedCommit;
  /** All commits that changed what it says, the last of them last. */
  readonly commits: readonly WitnessedCommit[];
}

/** Judges documents one by one, where the roster says by which addresses and accounts people are known. */
export function judgeWritten(
  { documents }: EvidenceHistory,
  judge: (written: Written, find: FindPerson) => Breach | "kept" | null,
): RuleProgram {
  return (input) => {
    const find = personFinder(input.people);
    let evaluated = 0;
    const breaches: Breach[] = [];
    for (const written of find ? writtenNow(documents, input) : []) {
      const judged = find ? judge(written, find) : null;
      if (judged === null) continue;
      evaluated++;
      if (judged !== "kept") breaches.push(judged);
    }
    return { evaluated, breaches };
  };
}

export function writtenNow(documents: EvidenceHistory["documents"], input: ProgramInput): Written[] {
  return input.documents.flatMap((document) => {
    const changes = (documents.get(keyOfDocument(document)) ?? []).filter(changesContent);
    const last = changes.at(-1);
    if (!last?.after) return [];
    return { document, digest: last.after, commit: last.commit, commits: changes.map(({ commit }) => commit) };
  });
}

function changesContent({ before, after }: DocumentChange): boolean {
  return after !== null && before?.content !== after.content;
}

/** Who commits evidence is in the roster; each unknown author is named once. */
export function authorKnown({ documents }: EvidenceHistory): RuleProgram {
  return (input) => {
    const find = personFinder(input.people);
    const written = find ? writtenNow(documents, input).filter(({ commit }) => !isBot(commit.author)) : [];
    const unknown = written.filter(({ commit }) => find?.(commit.author, commit.day) === null);
    const breaches = [...groupBy(unknown, ({ commit }) => commit.author.email.toLowerCase()).values()].flatMap(
      (some) => {
        const [first] = some;
        if (!first) return [];
        const { author, id } = first.commit;
        const values = { author: author.name, commit: shortId(id), documents: some.length };
        return breachAt(first.document, "/prepared_by", { values });
      },
    );
    return { evaluated: written.length, breaches };
  };
}

/** Who prepared a document is among those who committed what it says. */
export function preparerCommitted(history: EvidenceHistory): RuleProgram {
  return judgeWritten(history, ({ document, digest, commit, commits }, find) => {
    const authors = commits.flatMap((one) => authorsOf(one, find));
    if (digest.preparedBy === null || authors.length === 0) return null;
    if (authors.includes(digest.preparedBy)) return "kept";
    const values = { prepared: digest.preparedBy, author: authors.at(-1) ?? "", commit: shortId(commit.id) };
    return breachAt(document, "/prepared_by", { values });
  });
}

/** The people of the roster who made a commit together, its author last. */
function authorsOf({ author, coAuthors, day }: WitnessedCommit, find: FindPerson): readonly string[] {
  return [...coAuthors, author].map((one) => find(one, day)).filter((id) => id !== null);
}

/** Who approved a document is none of those who last committed what it says. */
export function approverNotAuthor(history: EvidenceHistory): RuleProgram {
  return judgeWritten(history, ({ document, digest, commit }, find) => {
    const authors = authorsOf(commit, find);
    if (digest.approvedBy === null || authors.length === 0) return null;
    if (!authors.includes(digest.approvedBy)) return "kept";
    return breachAt(document, "/approved_by", { values: { approver: digest.approvedBy, commit: shortId(commit.id) } });
  });
}

/** A person, and no program, committed what a document says. */
export function writtenByPerson(history: EvidenceHistory): RuleProgram {
  return judgeWritten(history, ({ document, commit }) => {
    if (!isBot(commit.author)) return "kept";
    return breachAt(document, "/prepared_by", { values: { author: commit.author.name, commit: shortId(commit.id) } });
  });
}

/** The signatures of the commits that last changed what documents say can be verified, if there are any. */
export function signatureValid(history: EvidenceHistory): RuleProgram {
  return judgeWritten(history, ({ document, commit }) => {
    const state = history.signatures.get(commit.id);
    if (state !== "good" && state !== "bad") return null;
    if (state === "good") return "kept";
    return breachAt(document, "/prepared_by", { values: { author: commit.author.name, commit: shortId(commit.id) } });
  });
}

/** Of signatures that say nothing, in the order in which they are reported. */
const notVerified = ["none", "uncheckable", "timed-out"] as const;
const isNotVerified: ReadonlySet<string> = new Set(notVerified);

/** The commits that last changed what documents say are signed; how many are not is said once. */
export function commitsSigned({ documents, signatures }: EvidenceHistory): RuleProgram {
  return (input, messages) => {
    const written = personFinder(input.people) ? writtenNow(documents, input) : [];
    const counted = groupBy(written, ({ commit }) => signatures.get(commit.id) ?? "uncheckable");
    const breaches = notVerified.flatMap((state): Breach[] => {
      const count = counted.get(state)?.length ?? 0;
      if (count === 0) return [];
      const values = { documents: count, total: written.length };
      return [{ place: null, output: null, message: messages(state) ?? null, values }];
    });
    return { evaluated: written.length, breaches };
  };
}

/** The tags of the history that are signed have valid signatures, and the names under which they were signed. */
export function tagsValid({ tags }: EvidenceHistory): RuleProgram {
  return (_, messages) => {
    const signed = tags.filter(({ state }) => !isNotVerified.has(state));
    const breaches = signed.flatMap(({ name, commit, state }): Breach[] => {
      if (state === "good") return [];
      const values = { tag: name, commit: shortId(commit) };
      return [{ place: null, output: null, message: messages(state) ?? null, values }];
    });
    return { evaluated: signed.length, breaches };
  };
}

/** The tags of the history are signed; how many are not, or cannot be verified, is said once. */
export function tagsSigned({ tags }: EvidenceHistory): RuleProgram {
  return (_, messages) => {
    const breaches = notVerified.flatMap((state): Breach[] => {
      const count = tags.filter((tag) => tag.state === state).length;
      if (count === 0) return [];
      return [
        { place: null, output: null, message: messages(state) ?? null, values: { tags: count, total: tags.length } },
      ];
    });
    return { evaluated: tags.length, breaches };
  };
}
