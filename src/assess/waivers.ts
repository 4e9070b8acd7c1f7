import type { Config, Waiver } from "../model/config.ts";
import { createFinding, findingName } from "../model/create-finding.ts";
import type { EvidenceDocument } from "../model/evidence.ts";
import type { Finding } from "../model/finding.ts";
import { type FindingFamily, findingKinds, isFindingCode, kindOf } from "../model/finding-kinds.ts";
import type { WaiverReport } from "../model/report.ts";
import { rulesNamed } from "../policy/rules-named.ts";
import { groupBy } from "../text/group-by.ts";
import { nearest } from "../text/nearest.ts";
import { type ApprovalContext, type Exception, judgeApproval, ownWork, uncheckedApprovers } from "./approval.ts";

export interface WaiverContext extends ApprovalContext {
  readonly config: Config;
  readonly documents: readonly EvidenceDocument[];
}

export interface WaiverOutcome {
  /** The findings, with the waiver that covers each. */
  readonly findings: readonly Finding[];
  readonly waivers: readonly WaiverReport[];
}

/** Findings against what cannot be read or is refused: to waive one does not accept the document. */
const refusing: ReadonlySet<FindingFamily> = new Set(["file", "form", "document"]);

/**
 * Applies the waivers to the findings, earlier ones first. What is wrong with a waiver is a finding itself, which no
 * waiver covers.
 */
export function applyWaivers(findings: readonly Finding[], context: WaiverContext): WaiverOutcome {
  const { config, configPath, policy } = context;
  const own: Finding[] = [];
  const reports: WaiverReport[] = [];
  const unchecked: Exception[] = [];
  const covered = [...findings];
  /** Which waiver, from 1, covers the finding of that place. */
  const coveredBy = new Map<number, number>();
  const byName = groupBy([...findings.entries()], ([, finding]) => findingName(finding));
  const isByApprover = approverCheck(context.documents);
  const longest = String(policy.parameters.waiver_max_span?.value ?? "P0D");
  // A broken rule is known by the rule.
  const codes = Object.keys(findingKinds).filter((code) => code !== "rule-broken");
  const names = new Set([...codes, ...policy.rules.flatMap(({ id, formerly = [] }) => [id, ...formerly])]);
  for (const [index, waiver] of config.waivers.entries()) {
    const { finding, output, path, record, reason, approvedBy, approvedOn, expires } = waiver;
    const at = (field: string) => ({ output, path: configPath, pointer: `/waivers/${index}/${field}` });
    const exception: Exception = {
      exception: "waiver",
      name: finding,
      approvedBy,
      approvedOn,
      end: expires,
      longest,
      at,
      ended: (lastDay) => createFinding("waiver-expired", { finding, expires: lastDay, reason }, at("expires")),
      tooLong: (capped) => createFinding("waiver-too-long", { finding, expires, capped, longest }, at("expires")),
    };
    const approval = judgeApproval(exception, context);
    const objection = approval.holds === "ended" ? null : objectionTo(waiver, names, context.documents, at);
    own.push(...approval.findings, ...(objection ? [objection] : []));
    if (approval.holds === "unchecked") unchecked.push(exception);
    const covers = approval.holds === "yes" && !objection ? cover(waiver, index + 1, approval.lastDay, exception) : 0;
    reports.push({
      ...{ finding, output, path, record, reason, approvedBy, approvedOn },
      expires: approval.lastDay,
      covers,
    });
  }
  return { findings: [...covered, ...own, ...uncheckedApprovers(unchecked)], waivers: reports };

  /** Marks what the waiver covers, tells what it does not cover, and gives the number of findings covered. */
  function cover(waiver: Waiver, place: number, lastDay: string, exception: Exception): number {
    const { finding, reason, approvedBy, expires } = waiver;
    const rules = rulesNamed(policy.rules, finding).map(({ id }) => id);
    const meant = (rules.length > 0 ? rules : [finding]).flatMap((name) => byName.get(name) ?? []);
    const matching = meant.filter(([, candidate]) => isMeant(waiver, candidate));
    const free = matching.filter(([position]) => !coveredBy.has(position));
    const taken = free.filter(([, candidate]) => !isByApprover(candidate, approvedBy));
    for (const [position, candidate] of taken) {
      coveredBy.set(position, place);
      covered[position] = { ...candidate, waived: { reason, approvedBy, expires: lastDay } };
    }
    if (taken.length < free.length) own.push(ownWork(exception));
    if (matching.length === 0) {
      own.push(createFinding("waiver-unused", { finding, expires }, exception.at("finding")));
    } else if (free.length === 0) {
      const by = [...new Set(matching.flatMap(([position]) => coveredBy.get(position) ?? []))];
      const params = { exception: "waiver" as const, name: finding, by };
      own.push(createFinding("exception-shadowed", params, exception.at("finding")));
    }
    const refused = taken.flatMap(([, { code, severity, path, document }]) =>
      severity === "error" && refusing.has(kindOf(code).family) ? [`${document} ${path}`] : [],
    );
    if (refused.length > 0) {
      const params = { finding, documents: new Set(refused).size };
      own.push(createFinding("waiver-document-refused", params, exception.at("finding")));
    }
    return taken.length;
  }
}

/** A waiver that names nothing that exists, or leaves nothing of a lapse out. */
function objectionTo(
  { finding, output, path }: Waiver,
  names: ReadonlySet<string>,
  documents: readonly EvidenceDocument[],
  at: Exception["at"],
): Finding | null {
  if (!names.has(finding)) {
    const params = { finding, suggestion: nearest(finding, [...names]) };
    return createFinding("waiver-finding-unknown", params, at("finding"));
  }
  const isOfLapse = isFindingCode(finding) && kindOf(finding).family === "lapse";
  if (!isOfLapse || output !== null || (path !== null && !leavesNothingOut(path, documents))) return null;
  return createFinding("waiver-too-broad", { finding, path }, at("finding"));
}

/** Whether all evidence is in the folder: `.`, `**` and the folder of the evidence say no more than no path. */
function leavesNothingOut(path: string, documents: readonly EvidenceDocument[]): boolean {
  const parts = path.split("/").filter((part) => part !== "" && part !== "." && !/^\*+$/.test(part));
  if (parts.length === 0) return true;
  const folder = `${parts.join("/")}/`;
  return documents.length > 0 && documents.every((document) => document.path.startsWith(folder));
}

function isMeant(waiver: Waiver, finding: Finding): boolean {
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

/**
 * Whether the person made what a finding is about, or is its subject. A finding that names no file is about the newest
 * document of its output: whoever prepared that would have prepared the next.
 */
function approverCheck(documents: readonly EvidenceDocument[]): (finding: Finding, person: string) => boolean {
  const byPlace = new Map(documents.map((document) => [`${document.index} ${document.path}`, document]));
  const newest = new Map<string | null, EvidenceDocument>();
  for (const document of documents) {
    const known = newest.get(document.output);
    if (!known || (document.date ?? "") > (known.date ?? "")) newest.set(document.output, document);
  }
  return (finding, person) => {
    const named = finding.path === null ? null : byPlace.get(`${finding.document} ${finding.path}`);
    const document = named ?? (finding.path === null && finding.output !== null ? newest.get(finding.output) : null);
    return document?.data.prepared_by === person || finding.record === person;
  };
}
