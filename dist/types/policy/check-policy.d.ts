import type { Parameter, Policy, Requirement } from "../model/policy.js";
import type { MergedPolicy, PolicyLayer } from "./merge-policies.js";
/** Names of the fields of an output's records, null when there is no such output. */
export type FieldsOf = (output: string) => Promise<readonly string[] | null>;
/**
 * Checks what the schema of policies cannot: values against units, codes of outputs, names of fields. Built-in
 * policies are left out, since the tests check them.
 *
 * @throws UserError `duration-ambiguous`, `parameter-unit`, `policy-unknown-output`, `field-unknown`, `file-invalid`
 */
export declare function checkLayer({ file, source }: PolicyLayer, { outputs, fieldsOf }: {
    readonly outputs: readonly string[];
    readonly fieldsOf: FieldsOf;
}): Promise<void>;
type NamedField = readonly [output: string, field: string, pointer: string, target: "value" | "key"];
/** Every field that a requirement names. */
export declare function fieldsNamed(output: string, requirement: Requirement, pointer: string): NamedField[];
/**
 * Checks what only shows once a policy and all that it extends are merged: that every parameter that a requirement
 * names exists with the right unit, that every cadence is complete, that every source that is cited exists.
 *
 * @throws UserError `parameter-undefined`, `parameter-unit`, `file-invalid`
 */
export declare function checkMerged(policy: MergedPolicy, layers: readonly PolicyLayer[]): asserts policy is Policy;
type NamedParameter = readonly [name: string, unit: Parameter["unit"], pointer: string];
/** Every parameter that a requirement names, with the unit that it must have. */
export declare function parametersNamed({ max_age, count, after }: Requirement): NamedParameter[];
export {};
