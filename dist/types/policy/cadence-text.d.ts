import type { Policy, Requirement } from "../model/policy.js";
/** The figure of a requirement: an ISO 8601 duration, or `2/P1Y` for two in each calendar year. */
export declare function cadenceText(requirement: Requirement, policy: Policy): string;
