import type { FieldType, FormField, OutputForm } from "../model/output-form.ts";
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
  readonly shape: string;
  readonly shapes: Readonly<Record<OutputForm["shape"], string>>;
  readonly paperForms: string;
  readonly key: string;
  readonly fields: string;
  /** Said below a list of fields that is not complete. */
  readonly moreOfFields: string;
  readonly fieldTypes: Readonly<Record<FieldType, string>>;
  readonly presences: Readonly<Record<FormField["presence"], string>>;
  readonly listOf: (type: string) => string;
  readonly oneOf: (values: string) => string;
  readonly limits: LimitMessages;
  readonly conditions: string;
  readonly refersTo: (output: string, field: string) => string;
  readonly referredToBy: string;
  readonly counts: CountMessages;
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
  /** Ids that a rule had before. */
  readonly formerly: string;
  readonly found: (count: number) => string;
  readonly notFound: string;
  readonly statesUnknown: string;
  readonly extends: string;
  /** How often the baseline requires something; null when it does not require it. */
  readonly inBaseline: (words: string | null) => string;
  readonly differences: (count: number) => string;
  /** Heading of the outputs with which a policy says to begin. */
  readonly first: string;
  readonly warnings: string;
  /** Of intervals from a length on; durations in words. */
  readonly window: (from: string, dueSoon: string, grace: string) => string;
  readonly countWarning: (dueSoon: string) => string;
  readonly builtin: string;
  readonly inUse: string;
  readonly notInUse: string;
  readonly states: Readonly<Record<OutputState, string>>;
  /** Said of a state by which a task lacks current evidence, or not. */
  readonly lacking: string;
  readonly notLacking: string;
}

/** How many characters a text and how many items a list may have. */
export interface LimitMessages {
  readonly minLength: (characters: number) => string;
  readonly maxLength: (characters: number) => string;
  readonly pattern: (pattern: string) => string;
  readonly minItems: (items: number) => string;
  readonly maxItems: (items: number) => string;
  readonly unique: string;
}

/** Which evidence counts for a requirement. Fields and values are texts that the first two return. */
export interface CountMessages {
  readonly field: (title: string, key: string) => string;
  readonly value: (value: string, label: string | null) => string;
  readonly since: (field: string) => string;
  readonly until: (field: string) => string;
  /** Any of the alternatives. */
  readonly where: (alternatives: readonly string[]) => string;
  /** All of the conditions. */
  readonly all: (conditions: readonly string[]) => string;
  readonly is: (field: string, values: readonly string[]) => string;
  readonly omitted: (field: string) => string;
  readonly date: (field: string) => string;
  readonly dateOfDocument: (key: string) => string;
  readonly distinct: (field: string) => string;
  readonly noNil: string;
}
