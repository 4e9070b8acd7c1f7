import type { EvidenceDocument } from "../model/evidence.ts";
import type { Finding } from "../model/finding.ts";
import { kindOf } from "../model/finding-kinds.ts";
import { lackingStates } from "../model/output-state.ts";
import type { Report } from "../model/report.ts";
import { outputsOf } from "../model/walk.ts";
import { groupBy } from "../text/group-by.ts";
import { fingerprintOf } from "./fingerprint.ts";
import { withoutEchoes } from "./without-echoes.ts";

/** A report with the lapses that it does not tell, since a refused document may be what they miss. */
export interface Judged {
  readonly report: Report;
  readonly echoes: readonly Finding[];
  readonly documents: readonly Pick<EvidenceDocument, "path" | "index" | "output">[];
}

export interface FindingChanges {
  readonly added: readonly Finding[];
  readonly fixed: readonly Finding[];
}

/**
 * What is new, and what is no more. A lapse is new when nothing as bad was said of its requirement and subject before;
 * of everything else, one more of the same is new. Echoes are dropped after comparing: a refused document must not hide
 * that all the others are gone.
 */
export function compareFindings(before: Judged, after: Judged): FindingChanges {
  if (before === after) return { added: [], fixed: [] };
  const [was, is] = [open(before), open(after)];
  const others = pairOthers(was.filter(isNotLapse), is.filter(isNotLapse));
  const lapses = compareLapses(was.filter(isGradedLapse), is.filter(isGradedLapse), before.report);
  const added = new Set([...others.added, ...lapses.added]);
  const fixed = new Set([...others.fixed, ...lapses.fixed]);
  return {
    added: withoutEchoes(
      is.filter((finding) => added.has(finding)),
      after.documents,
    ).kept,
    fixed: withoutEchoes(
      was.filter((finding) => fixed.has(finding)),
      before.documents,
    ).kept,
  };
}

function open({ report, echoes }: Judged): readonly Finding[] {
  return [...report.findings, ...echoes].filter(({ waived }) => waived === null);
}

function isGradedLapse({ code }: Finding): boolean {
  return kindOf(code).gravity !== undefined;
}

function isNotLapse(finding: Finding): boolean {
  return !isGradedLapse(finding);
}

function gravityOf({ code }: Finding): number {
  return kindOf(code).gravity ?? 0;
}

/** What a lapse is about. Without a requirement it is about all of the output's; without a subject, about all of those. */
function scopeOf({ params }: Finding): { requirement: string | null; subject: string | null } {
  const { requirementId = null, subject = null } = params as { requirementId?: string; subject?: string };
  return { requirement: requirementId, subject };
}

/** The scopes that are about all that a lapse is about, by their keys: its own, and those of more. */
function widerKeys(lapse: Finding): readonly string[] {
  const { requirement, subject } = scopeOf(lapse);
  const orAll = (one: string | null) => (one === null ? [null] : [null, one]);
  return orAll(requirement).flatMap((of) => orAll(subject).map((about) => keyOfScope(lapse.output, of, about)));
}

function ownKey(lapse: Finding): string {
  const { requirement, subject } = scopeOf(lapse);
  return keyOfScope(lapse.output, requirement, subject);
}

function keyOfScope(output: string | null, requirement: string | null, subject: string | null): string {
  return JSON.stringify([output, requirement, subject]);
}

/** How bad it is at worst, by scope. */
function worstByScope(lapses: readonly Finding[]): ReadonlyMap<string, number> {
  const worst = new Map<string, number>();
  for (const lapse of lapses) {
    const key = ownKey(lapse);
    worst.set(key, Math.max(gravityOf(lapse), worst.get(key) ?? 0));
  }
  return worst;
}

function compareLapses(was: readonly Finding[], is: readonly Finding[], before: Report): FindingChanges {
  const [worstBefore, worstNow] = [worstByScope(was), worstByScope(is)];
  const withinNow = new Set(is.flatMap(widerKeys));
  const outputs = new Map(outputsOf(before).map((output) => [output.id, output]));
  /** Whether the output, or the requirement as a whole, had nothing before that counts. */
  const hadNothing = (lapse: Finding): boolean => {
    const output = outputs.get(lapse.output ?? "");
    const { requirement, subject } = scopeOf(lapse);
    if (!output || subject !== null) return false;
    if (requirement === null) return lackingStates.has(output.state) && output.newest === null;
    return output.requirements.some(({ id, state }) => id === requirement && state === "missing");
  };
  const added = is.filter((lapse) => {
    const wasAsBad = widerKeys(lapse).some((key) => (worstBefore.get(key) ?? -1) >= gravityOf(lapse));
    return !wasAsBad && !(lapse.code !== "evidence-not-evaluated" && hadNothing(lapse));
  });
  const fixed = was.filter(
    (lapse) => !withinNow.has(ownKey(lapse)) && !widerKeys(lapse).some((key) => worstNow.has(key)),
  );
  return { added, fixed };
}

/** What two findings must have in common to be one, the surest first; without any, one problem is as good as another. */
const likenesses: readonly ((finding: Finding) => unknown)[] = [
  ({ path, document, pointer, severity }) => [severity, path, document, pointer],
  ({ path, severity }) => [severity, path],
  ({ severity }) => severity,
];

/** Pairs findings of one fingerprint and severity. */
function pairOthers(before: readonly Finding[], after: readonly Finding[]): FindingChanges {
  let unpaired = before;
  let added = after;
  const fingerprints = new Map([...before, ...after].map((finding) => [finding, fingerprintOf(finding)]));
  for (const likeness of likenesses) {
    const keyOf = (finding: Finding) => JSON.stringify([fingerprints.get(finding), likeness(finding)]);
    ({ unpaired, added } = pair(unpaired, added, keyOf));
  }
  const fixed = new Set(unpaired);
  return { added, fixed: before.filter((finding) => fixed.has(finding)) };
}

function pair(before: readonly Finding[], after: readonly Finding[], keyOf: (finding: Finding) => string) {
  // From the end, so that taking the first one moves none of the others.
  const left = groupBy(before.toReversed(), keyOf);
  const added = after.filter((finding) => left.get(keyOf(finding))?.pop() === undefined);
  return { unpaired: [...left.values()].flat(), added };
}
