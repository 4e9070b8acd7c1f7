import type { Organization, Person } from "./config.ts";
import type { JsonObject } from "./json.ts";
import type { OrganizationKind } from "./organization-kind.ts";
import type { ParameterValue } from "./policy.ts";
import type { RuleState } from "./rule.ts";

/** A tiny evidence repository and what a rule finds in it, as schemas/cases.schema.json has it. */
export interface RuleCase {
  readonly as_of?: string;
  readonly level?: NonNullable<Organization["level"]>;
  readonly government?: boolean;
  readonly kind?: OrganizationKind;
  readonly parameters?: Readonly<Record<string, ParameterValue>>;
  readonly people?: readonly Partial<Person>[];
  /** By output, with a word behind it for a further document: records, or an envelope with records or nil. */
  readonly evidence: Readonly<Record<string, readonly JsonObject[] | JsonObject>>;
  readonly finds?: readonly CaseFinding[];
}

/** The part of a finding that a case states. */
export interface CaseFinding {
  readonly output: string | null;
  /** Document and pointer, `O2.1.1/records/0/asset_id`; left out when the finding is about no document. */
  readonly at?: string;
  /** The expression failed; the rule is not broken. */
  readonly failed?: true;
}

/** By rule, then by name: `ok.…` finds nothing, `ng.…` does. */
export type RuleCases = Readonly<Record<string, Readonly<Record<string, RuleCase>>>>;

export type CaseVerdict =
  | { readonly kind: "passed" }
  | { readonly kind: "failed"; readonly expected: readonly CaseFinding[]; readonly found: readonly CaseFinding[] }
  /** The case leaves out what the rule needs. */
  | { readonly kind: "not-evaluated"; readonly lacking: readonly string[] };

export interface CaseResult {
  readonly rule: string;
  readonly name: string;
  readonly path: string;
  /** Of the name of the case. */
  readonly line: number | null;
  /** Of the rule over the evidence of the case. */
  readonly state: RuleState | null;
  readonly verdict: CaseVerdict;
}

/** The results of all cases of some policies. */
export interface CaseRun {
  readonly results: readonly CaseResult[];
  /** Rules of these policies without an `ng.` case, or without an `ok.` case that has something to check. */
  readonly untested: readonly string[];
}
