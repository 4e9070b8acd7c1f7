import type { ParameterSetting } from "../model/config.js";
import type { Policy } from "../model/policy.js";
import { type ErrorPlace } from "../model/user-error.js";
/**
 * Puts the figures of the configuration in the place of the policy's, and lists each change.
 *
 * @throws UserError `parameter-unknown`, `parameter-unit`, `duration-ambiguous`, and `parameter-loosened` for a
 * statutory figure that is loosened without a reason.
 */
export declare function applySettings(policy: Policy, settings: Readonly<Record<string, ParameterSetting>>, placeOf: (pointer: string, target?: "value" | "key") => ErrorPlace | null): Policy;
