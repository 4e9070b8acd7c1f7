import type { ParameterSetting } from "../model/config.js";
import type { Policy } from "../model/policy.js";
import type { Rule } from "../model/rule.js";
import type { ErrorPlace } from "../model/user-error.js";
import { type ValuesOf } from "./check-overlays.js";
import { type FieldsOf } from "./check-policy.js";
export interface PolicyOptions {
    /** Folder of the configuration; paths of policies are relative to it and never leave it. */
    readonly root: string;
    /** Codes of all outputs of the standard. */
    readonly outputs: readonly string[];
    /** Codes of the standard's indicators, knowledge, skills and attitudes. */
    readonly standardCodes: ReadonlySet<string>;
    /** Is given the merged policy and its rules that are not built in, with where they stand. */
    readonly checkRules: (policy: Policy, own: readonly OwnRule[]) => Promise<void>;
    readonly fieldsOf: FieldsOf;
    readonly valuesOf: ValuesOf;
    /** Figures that the configuration changes. */
    readonly parameters: Readonly<Record<string, ParameterSetting>>;
    /** Where the name of that index was written; left out where the names come from the command line. */
    readonly namePlace?: (index: number) => ErrorPlace | null;
    /** Where in the configuration a value stands; left out where the names come from the command line. */
    readonly place?: (pointer: string, target?: "value" | "key") => ErrorPlace | null;
}
/**
 * Loads policies by built-in name or path, with all that they extend, and merges them: parameters by name, cadences by
 * output, requirements by id; what comes later replaces what comes earlier.
 *
 * @throws UserError `policy-not-found`, `policy-cycle`, `policy-unknown-output`, `parameter-undefined`,
 * `parameter-unknown`, `parameter-unit`, `parameter-loosened`, `duration-ambiguous`, `field-unknown`, and those of
 * {@link readDataFile}.
 */
export declare function loadPolicy(names: readonly string[], options: PolicyOptions): Promise<Policy>;
/** A rule of an organisation's policy, and where its parts stand. */
export interface OwnRule {
    readonly rule: Rule;
    readonly place: (pointer: string) => ErrorPlace;
}
