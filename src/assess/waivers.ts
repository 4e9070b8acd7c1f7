import { envelopeOf } from "../evidence/records.ts";
import type { Config, Waiver } from "../model/config.ts";
import { createFinding } from "../model/create-finding.ts";
import type { EvidenceDocument } from "../model/evidence.ts";
import type { Finding } from "../model/finding.ts";
import { type FindingFamily, findingKinds, isFindingCode, kindOf } from "../model/finding-kinds.ts";
import type { WaiverReport } from "../model/report.ts";
import { programFigure } from "../policy/program-figures.ts";
import { rulesNamed } from "../policy/rules-named.ts";
import { suggestFrom } from "../text/suggest-from.ts";
import { type ApprovalContext, type Exception, judgeApproval, ownWork, uncheckedApprovers } from "./approval.ts";
import { type HeldWaiver, type MatchedWaiver, matchWaivers } from "./match-waivers.ts";

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
  const unchecked: Exception[] = [];
  const longest = String(programFigure(policy, "waiver_max_span") ?? "P0D");
  // A broken rule is known by the rule.
  const codes = Object.keys(findingKinds).filter((code) => code !== "rule-broken");
  const names = new Set([...codes, ...policy.rules.flatMap(({ id, formerly = [] }) => [id, ...formerly])]);
  const known = { names, suggest: suggestFrom([...names]), folder: commonFolder(context.documents) };
  const judged = config.waivers.map((waiver, index): JudgedWaiver => {
    const { finding, output, reason, approvedBy, approvedOn, expires } = waiver;
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
    const objection = approval.holds === "ended" ? null : objectionTo(waiver, known, at);
    if (approval.holds === "unchecked") unchecked.push(exception);
    return {
      waiver,
      exception,
      lastDay: approval.lastDay,
      holds: approval.holds === "yes" && !objection,
      objections: [...approval.findings, ...(objection ? [objection] : [])],
    };
  });
  const held = [...judged.entries()].flatMap(([index, { waiver, holds }]): HeldWaiver[] => {
    const rules = holds ? rulesNamed(policy.rules, waiver.finding).map(({ id }) => id) : [];
    return holds ? [{ place: index + 1, waiver, names: rules.length > 0 ? rules : [waiver.finding] }] : [];
  });
  const matched = matchWaivers(findings, held, approverCheck(context.documents));
  const matchOf = new Map(held.map(({ place }, index) => [place, matched[index]]));
  const covered = [...findings];
  const own: Finding[] = [];
  const reports = judged.map(({ waiver, exception, lastDay, objections }, index): WaiverReport => {
    const { expires: _, ...written } = waiver;
    const match = matchOf.get(index + 1);
    const taken = (match?.covers ?? []).flatMap((position) => {
      const finding = findings[position];
      return finding ? [{ position, finding }] : [];
    });
    for (const { position, finding } of taken) {
      const { reason, approvedBy } = waiver;
      covered[position] = { ...finding, waived: { reason, approvedBy, expires: lastDay } };
    }
    own.push(...objections);
    if (match) {
      const taking = taken.map(({ finding }) => finding);
      own.push(...aboutMatch(match, waiver, exception), ...refusedDocuments(taking, exception));
    }
    return { ...written, expires: lastDay, covers: taken.length };
  });
  return { findings: [...covered, ...own, ...uncheckedApprovers(unchecked)], waivers: reports };
}

interface JudgedWaiver {
  readonly waiver: Waiver;
  readonly exception: Exception;
  readonly lastDay: string;
  readonly holds: boolean;
  /** What is wrong with it, apart from what it covers. */
  readonly objections: readonly Finding[];
}

/** What is wrong with a waiver that holds: what it does not cover. */
function aboutMatch(match: MatchedWaiver, { finding, fingerprint, expires }: Waiver, exception: Exception): Finding[] {
  const { isUsed, shadowedBy, leavesOwnWork, ambiguous } = match;
  const findings: Finding[] = [];
  if (leavesOwnWork) findings.push(ownWork(exception));
  if (!isUsed) findings.push(createFinding("waiver-unused", { finding, expires }, exception.at("finding")));
  if (shadowedBy.length > 0) {
    const params = { exception: "waiver" as const, name: finding, list: "waivers" as const, by: shadowedBy };
    findings.push(createFinding("exception-shadowed", params, exception.at("finding")));
  }
  if (fingerprint !== null && ambiguous.length > 0) {
    const params = { finding, fingerprint, fingerprints: ambiguous };
    findings.push(createFinding("waiver-fingerprint-ambiguous", params, exception.at("fingerprint")));
  }
  return findings;
}

/** That documents are still refused, although what speaks against them is waived. */
function refusedDocuments(covered: readonly Finding[], { name, at }: Exception): Finding[] {
  const refused = covered.flatMap(({ code, severity, path, document }) =>
    severity === "error" && refusing.has(kindOf(code).family) ? [`${document} ${path}`] : [],
  );
  if (refused.length === 0) return [];
  const params = { finding: name, documents: new Set(refused).size };
  return [createFinding("waiver-document-refused", params, at("finding"))];
}

/** What waivers can be held against. */
interface WaivableThings {
  readonly names: ReadonlySet<string>;
  readonly suggest: (written: string) => string | null;
  /** The folder that holds all evidence, null without any. */
  readonly folder: string | null;
}

/** A waiver that names nothing that exists, or leaves nothing of a lapse out. */
function objectionTo(
  { finding, output, path, fingerprint }: Waiver,
  { names, suggest, folder }: WaivableThings,
  at: Exception["at"],
): Finding | null {
  if (!names.has(finding)) {
    const params = { finding, suggestion: suggest(finding) };
    return createFinding("waiver-finding-unknown", params, at("finding"));
  }
  const isOfLapse = isFindingCode(finding) && kindOf(finding).family === "lapse";
  if (!isOfLapse || output !== null || fingerprint !== null || (path !== null && !leavesNothingOut(path, folder)))
    return null;
  return createFinding("waiver-too-broad", { finding, path }, at("finding"));
}

/** Whether all evidence is in the folder: `.`, `**` and the folder of the evidence say no more than no path. */
function leavesNothingOut(path: string, evidenceFolder: string | null): boolean {
  const parts = path.split("/").filter((part) => part !== "" && part !== "." && !/^\*+$/.test(part));
  return parts.length === 0 || (evidenceFolder?.startsWith(`${parts.join("/")}/`) ?? false);
}

/** The folder that holds all evidence, such as `evidence/t4/`; empty for the root, null without evidence. */
function commonFolder(documents: readonly EvidenceDocument[]): string | null {
  let common: string | null = null;
  for (const { path } of documents) {
    const folder = path.slice(0, path.lastIndexOf("/") + 1);
    common ??= folder;
    while (!folder.startsWith(common)) common = common.slice(0, common.lastIndexOf("/", common.length - 2) + 1);
  }
  return common;
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
    return (document && envelopeOf(document).prepared_by === person) || finding.record === person;
  };
}
