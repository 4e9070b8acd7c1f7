import type { Finding } from "./finding.js";
import type { SeverityCounts } from "./severity.js";
export declare function countSeverities(findings: readonly Finding[]): SeverityCounts;
