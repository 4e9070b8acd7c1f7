/**
 * What the Cyber Security Management Act distinguishes (Arts. 3, 14, 17, 20 and 21). A supervising agency is one of those
 * that exercise the agencies under them: an agency directly under the President's Office, the National Security Council
 * or a Yuan, and the government of a city or county.
 */
export declare const organizationKinds: readonly ["supervising_agency", "agency", "critical_infrastructure", "state_enterprise", "foundation", "controlled_entity", "private"];
export type OrganizationKind = (typeof organizationKinds)[number];
