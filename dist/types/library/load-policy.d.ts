import type { ProjectOptions } from "../check/check-options.js";
import type { Policy } from "../model/policy.js";
/**
 * The policy that applies: the configured ones, or those of the options, with all that they extend and what the
 * configuration changes. It is the caller's own: what the caller does with it changes no later check.
 *
 * @throws UserError for whatever is wrong with configuration, policies or roster
 */
export declare function loadPolicy(options: ProjectOptions): Promise<Policy>;
