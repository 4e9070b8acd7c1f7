import type { Person } from "../model/config.ts";
import { createFinding } from "../model/create-finding.ts";
import type { Finding, FindingParameters } from "../model/finding.ts";
import type { Policy } from "../model/policy.ts";
import { programFigure } from "../policy/program-figures.ts";
import { addDuration } from "../time/durations.ts";
import { personsById } from "./persons-by-id.ts";

/** What an approval is judged by. */
export interface ApprovalContext {
  readonly asOf: string;
  readonly policy: Policy;
  /** Null without a roster: nobody can then be looked up, and nothing is excused. */
  readonly people: readonly Person[] | null;
  /** The approver who was probably meant by an id that the roster does not know. */
  readonly suggestPerson: (written: string) => string | null;
  readonly configPath: string | null;
}

type Excused = FindingParameters["approval-undated"];

/** A written exception of the configuration, as far as its approval goes. */
export interface Exception extends Excused {
  readonly approvedBy: string;
  readonly approvedOn: string | null;
  /** Last day on which it holds, as written. */
  readonly end: string;
  /** The longest time from approval to end that is taken, an ISO 8601 duration. */
  readonly longest: string;
  readonly at: (field: string) => Place;
  /** What to say when the exception has ended, or is longer than it may be. */
  readonly ended: (lastDay: string) => Finding;
  readonly tooLong: (capped: string) => Finding;
}

export interface Place {
  readonly output: string | null;
  readonly path: string | null;
  readonly pointer: string;
}

export interface Approval {
  /** Whether the exception excuses anything on the as-of date. `unchecked`: no, since there is no roster. */
  readonly holds: "yes" | "no" | "ended" | "unchecked";
  /** Last day on which it holds. */
  readonly lastDay: string;
  readonly findings: readonly Finding[];
}

/**
 * Whether somebody who may approve has approved the exception, and whether it still holds on the as-of date. Absence
 * never passes: no day of approval, no such person, no roster all excuse nothing.
 */
export function judgeApproval(exception: Exception, context: ApprovalContext): Approval {
  const { approvedOn, end, longest, at, ended, tooLong } = exception;
  const { asOf, people } = context;
  const excused = excusedOf(exception);
  const no = (lastDay: string, ...findings: Finding[]): Approval => ({ holds: "no", lastDay, findings });
  if (approvedOn === null) {
    if (asOf > end) return { holds: "ended", lastDay: end, findings: [ended(end)] };
    return no(end, createFinding("approval-undated", excused, at("approved_on")));
  }
  if (approvedOn > end) {
    return no(end, createFinding("approval-after-end", { ...excused, approvedOn, end }, at("approved_on")));
  }
  if (approvedOn > asOf) {
    return no(end, createFinding("approval-in-future", { ...excused, approvedOn, asOf }, at("approved_on")));
  }
  const capped = addDuration(approvedOn, longest);
  const isTooLong = end > capped;
  const lastDay = isTooLong ? capped : end;
  const findings = isTooLong ? [tooLong(capped)] : [];
  if (asOf > lastDay) return { holds: "ended", lastDay, findings: [...findings, ended(lastDay)] };
  if (people === null) return { holds: "unchecked", lastDay, findings };
  const objection = objectionTo(exception, approvedOn, people, context);
  return { holds: objection ? "no" : "yes", lastDay, findings: objection ? [...findings, objection] : findings };
}

/** That the approver also made, or is the subject of, what is excused. */
export function ownWork(exception: Pick<Exception, "exception" | "name" | "approvedBy" | "at">): Finding {
  const params = { ...excusedOf(exception), person: exception.approvedBy };
  return createFinding("approver-is-preparer", params, againstDeclaration(exception));
}

/** That there is no roster to look the approvers up in: reported once for a list, at the first of its entries. */
export function uncheckedApprovers(unchecked: readonly Exception[]): Finding[] {
  const [first] = unchecked;
  if (!first) return [];
  const params = { exception: first.exception, entries: unchecked.length };
  return [createFinding("approver-unchecked", params, againstDeclaration(first))];
}

function objectionTo(
  exception: Exception,
  approvedOn: string,
  people: readonly Person[],
  { policy, suggestPerson }: ApprovalContext,
): Finding | null {
  const place = againstDeclaration(exception);
  const named = { ...excusedOf(exception), person: exception.approvedBy };
  const person = personsById(people).get(exception.approvedBy);
  if (!person) {
    const suggestion = suggestPerson(exception.approvedBy);
    return createFinding("approver-unknown", { ...named, suggestion }, place);
  }
  const { joined, left = null, roles } = person;
  if (approvedOn < joined || (left !== null && approvedOn > left)) {
    return createFinding("approver-not-employed", { ...named, approvedOn, joined, left }, place);
  }
  const list = programFigure(policy, "exception_approver_roles");
  const allowed = typeof list === "object" ? list : [];
  // A vendor cannot accept the organization's risk, whatever its people are called.
  const vendor = person.employment === "vendor";
  if (!vendor && roles.some((role) => allowed.includes(role))) return null;
  return createFinding("approver-without-authority", { ...named, roles, allowed, vendor }, place);
}

function excusedOf({ exception, name }: Excused): Excused {
  return { exception, name };
}

/** It speaks against the declaration, not against the evidence of the output. */
function againstDeclaration({ at }: Pick<Exception, "at">): Place {
  return { ...at("approved_by"), output: null };
}
