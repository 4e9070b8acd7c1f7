import type { OutputState } from "../model/output-state.ts";
import type { Parameter } from "../model/policy.ts";

/** The labels of an explanation in one language. */
export interface ExplanationMessages {
  readonly duty: string;
  readonly task: string;
  readonly tasks: string;
  readonly level: string;
  readonly outputs: string;
  readonly indicators: string;
  readonly knowledge: string;
  readonly skills: string;
  readonly requires: string;
  readonly needs: string;
  readonly serves: string;
  readonly note: string;
  readonly expressions: string;
  readonly parameters: string;
  readonly rules: string;
  readonly kind: string;
  readonly cadence: string;
  readonly eachOf: (subjects: string) => string;
  readonly within: (words: string, output: string) => string;
  readonly trigger: string;
  readonly policy: string;
  readonly source: string;
  readonly unverified: string;
  readonly statutory: string;
  readonly value: string;
  readonly unit: string;
  readonly stricter: string;
  readonly stricterValues: Readonly<Record<Parameter["stricter"], string>>;
  readonly eventDate: (field: string) => string;
  readonly eventDateOfDocument: string;
  readonly schema: string;
  readonly now: (asOf: string) => string;
  readonly state: string;
  readonly newest: string;
  readonly expires: string;
  /** Of a task that lacks current evidence. */
  readonly currentUntil: string;
  readonly reasons: string;
  readonly evidence: string;
  readonly none: string;
  readonly findings: string;
  readonly meaning: string;
  readonly why: string;
  readonly whatToDo: string;
  readonly severity: string;
  readonly found: (count: number) => string;
  readonly notFound: string;
  readonly statesUnknown: string;
  readonly extends: string;
  readonly inUse: string;
  readonly notInUse: string;
  readonly states: Readonly<Record<OutputState, string>>;
  /** Said of a state by which a task lacks current evidence, or not. */
  readonly lacking: string;
  readonly notLacking: string;
}
