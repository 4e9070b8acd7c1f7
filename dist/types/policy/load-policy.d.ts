import type { ParameterSetting } from "../model/config.js";
import type { OrganizationKind } from "../model/organization-kind.js";
import type { Policy } from "../model/policy.js";
import type { Rule } from "../model/rule.js";
import type { ErrorPlace } from "../model/user-error.js";
import type { AskedSource } from "../source/source-answers.js";
import { type PolicyFile } from "./merge-policies.js";
export interface PolicyOptions {
    /** Where the configuration is; paths of policies are relative to its root and never leave it. */
    readonly source: AskedSource;
    /** Codes of all outputs of the standard. */
    readonly outputs: readonly string[];
    /** Codes of the standard's indicators, knowledge, skills and attitudes. */
    readonly standardCodes: ReadonlySet<string>;
    /** Figures that the configuration changes. */
    readonly parameters: Readonly<Record<string, ParameterSetting>>;
    /** Kind of the organization, which decides what binds it. */
    readonly kind?: OrganizationKind | null;
    /** Location of the name at that index; omitted if the names come from the command line. */
    readonly namePlace?: (index: number) => ErrorPlace | null;
    /** Location of a value in the configuration; omitted if the names come from the command line. */
    readonly place?: (pointer: string, target?: "value" | "key") => ErrorPlace | null;
}
/**
 * Loads policies by built-in name or path, with everything they extend, and merges them: parameters by name, cadences
 * by output, requirements by id; later entries replace earlier ones.
 *
 * @throws UserError `policy-not-found`, `policy-cycle`, `policy-id-taken`, `policy-unreasoned`,
 * `policy-unknown-output`, `parameter-undefined`, `parameter-unknown`, `parameter-unit`, `parameter-loosened`, `duration-ambiguous`, `field-unknown`, and those of
 * {@link readDataFile}.
 */
export declare function loadPolicy(names: readonly string[], options: PolicyOptions): Promise<LoadedPolicy>;
export interface LoadedPolicy {
    readonly policy: Policy;
    /** Rules that are not built in; their expressions are still to be checked. */
    readonly ownRules: readonly OwnRule[];
    /** The files that were read, and where the last of them that has such a value has it; null when none has. */
    readonly files: readonly string[];
    readonly placeOf: (pointer: (file: PolicyFile) => string | null) => ErrorPlace | null;
}
/** A rule of an organization's policy, and the locations of its parts. */
export interface OwnRule {
    readonly rule: Rule;
    readonly place: (pointer: string) => ErrorPlace;
}
