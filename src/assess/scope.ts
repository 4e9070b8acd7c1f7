import type { Config, Person, Waiver } from "../model/config.ts";
import { createFinding, findingName } from "../model/create-finding.ts";
import type { EvidenceDocument } from "../model/evidence.ts";
import type { Finding } from "../model/finding.ts";
import type { NotApplicableReport, WaiverReport } from "../model/report.ts";
import { nearest } from "../text/nearest.ts";
import { addDuration } from "../time/durations.ts";
import { unknownPerson } from "./unknown-person.ts";

/** The longest time a waiver applies, whatever its expiry date: longer exceptions are changes of policy. */
const longestWaiver = "P366D";

export interface Scope {
  /** Entries that apply on the as-of date, by output. */
  readonly notApplicable: ReadonlyMap<string, NotApplicableReport>;
  readonly findings: readonly Finding[];
}

/** The outputs that are not declared not applicable on the as-of date, in their order. */
export function applicableOutputs(outputs: readonly string[], { notApplicable }: Config, asOf: string): string[] {
  const excluded = new Set(notApplicable.filter(({ reviewBy }) => asOf <= reviewBy).map(({ output }) => output));
  return outputs.filter((output) => !excluded.has(output));
}

/** Which outputs the organization has declared not applicable, and what is wrong with the declarations. */
export function notApplicableScope(
  config: Config,
  configPath: string | null,
  people: readonly Person[] | null,
  documents: readonly EvidenceDocument[],
  asOf: string,
): Scope {
  const notApplicable = new Map<string, NotApplicableReport>();
  const findings: Finding[] = [];
  for (const [index, entry] of config.notApplicable.entries()) {
    const at = (field: string) => ({
      output: entry.output,
      path: configPath,
      pointer: `/not_applicable/${index}/${field}`,
    });
    findings.push(...unknownApprover(entry.approvedBy, people, at("approved_by")));
    const { reason, reviewBy } = entry;
    if (asOf > reviewBy) {
      findings.push(createFinding("not-applicable-overdue", { reviewBy, reason }, at("review_by")));
      continue;
    }
    notApplicable.set(entry.output, entry);
    const count = documents.filter(({ output }) => output === entry.output).length;
    if (count > 0)
      findings.push(createFinding("not-applicable-contradicted", { documents: count, reason }, at("output")));
  }
  return { notApplicable, findings };
}

export interface WaiverOutcome {
  /** The findings, with the waiver that covers each. */
  readonly findings: readonly Finding[];
  readonly waivers: readonly WaiverReport[];
}

/**
 * Applies the waivers to the findings. One that has expired no longer covers anything; expired, unused and overlong
 * ones are findings themselves.
 */
export function applyWaivers(
  findings: readonly Finding[],
  config: Config,
  configPath: string | null,
  people: readonly Person[] | null,
  asOf: string,
): WaiverOutcome {
  const own: Finding[] = [];
  const reports: WaiverReport[] = [];
  let covered = [...findings];
  for (const [index, waiver] of config.waivers.entries()) {
    const { finding, reason, approvedBy, expires } = waiver;
    const at = (field: string) => ({ output: waiver.output, path: configPath, pointer: `/waivers/${index}/${field}` });
    own.push(...unknownApprover(approvedBy, people, at("approved_by")));
    const capped = addDuration(waiver.approvedOn ?? asOf, longestWaiver);
    const isTooLong = expires > capped;
    if (isTooLong) own.push(createFinding("waiver-too-long", { finding, expires, capped }, at("expires")));
    const lastDay = isTooLong ? capped : expires;
    let covers = 0;
    if (asOf > lastDay) {
      own.push(createFinding("waiver-expired", { finding, expires: lastDay, reason }, at("expires")));
    } else {
      covered = covered.map((candidate) => {
        if (candidate.waived || !waiverMatches(waiver, candidate)) return candidate;
        covers++;
        return { ...candidate, waived: { reason, approvedBy, expires: lastDay } };
      });
      if (covers === 0) own.push(createFinding("waiver-unused", { finding, expires }, at("finding")));
    }
    const { output, path, record } = waiver;
    reports.push({ finding, output, path, record, reason, approvedBy, expires: lastDay, covers });
  }
  return { findings: [...covered, ...own], waivers: reports };
}

function waiverMatches(waiver: Waiver, finding: Finding): boolean {
  if (waiver.finding !== findingName(finding)) return false;
  if (waiver.output !== null && waiver.output !== finding.output) return false;
  if (
    waiver.path !== null &&
    waiver.path !== finding.path &&
    !finding.path?.startsWith(`${waiver.path.replace(/\/$/, "")}/`)
  ) {
    return false;
  }
  return waiver.record === null || waiver.record === finding.record;
}

function unknownApprover(
  person: string,
  people: readonly Person[] | null,
  place: { output: string | null; path: string | null; pointer: string },
): Finding[] {
  if (people === null || people.some(({ id }) => id === person)) return [];
  // It contradicts the declaration, not against the evidence of the output.
  const ids = people.map(({ id }) => id);
  const params = unknownPerson(person, people, (written) => nearest(written, ids));
  return [createFinding("person-unknown", params, { ...place, output: null })];
}
