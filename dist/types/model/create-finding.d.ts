import type { Finding, FindingCode, FindingParameters } from "./finding.js";
type FindingPlace = Partial<Pick<Finding, "output" | "path" | "line" | "column" | "document" | "pointer" | "excerpt">>;
/** The name by which people, waivers and reports know a finding: the id of a broken rule, else the code. */
export declare function findingName(finding: Finding): string;
/** A finding of the code's severity; what the place leaves out is unknown. */
export declare function createFinding<C extends FindingCode>(code: C, params: FindingParameters[C], place?: FindingPlace): Finding;
export {};
