import type { FindingCode } from "./finding.js";
import type { Severity } from "./severity.js";
/** How severe a finding of each code is, unless a rule says otherwise. */
export declare const severities: Readonly<Record<FindingCode, Severity>>;
