import type { SchemaInfo } from "../../evidence/validators.ts";
import type { EvidenceDocument } from "../../model/evidence.ts";
import type { RuleValue } from "../../model/rule.ts";
import type { Breach, RulePlace, RuleResult } from "../evaluate-rule.ts";
import type { RuleInput } from "../language/facts.ts";

export interface ProgramInput extends RuleInput {
  /** What the schemas of these outputs say besides their structure. */
  readonly schemas: ReadonlyMap<string, SchemaInfo>;
  /** Outputs with documents to fix before anything can be said about them. */
  readonly refused: ReadonlySet<string>;
}

/**
 * A rule whose logic the expression language cannot say plainly, because it follows what the schemas declare about any
 * output, behind the same interface. The names in its message are the keys of the values.
 */
export type RuleProgram = (
  input: ProgramInput,
) => Pick<RuleResult, "evaluated" | "breaches"> & Partial<Pick<RuleResult, "undecided">>;

export function breachAt(
  document: EvidenceDocument,
  pointer: string,
  values: Readonly<Record<string, RuleValue>>,
): Breach {
  return { place: placeAt(document, pointer), output: null, message: null, values };
}

function placeAt({ path, index, output }: EvidenceDocument, pointer: string): RulePlace {
  return { path, document: index, pointer, output };
}
