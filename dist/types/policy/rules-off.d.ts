import type { Policy } from "../model/policy.ts";
/** The rules that the organization has switched off. */
export declare function rulesOff({ overrides }: Pick<Policy, "overrides">): ReadonlySet<string>;
