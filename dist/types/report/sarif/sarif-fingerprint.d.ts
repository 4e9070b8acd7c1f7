import type { Finding } from "../../model/finding.js";
/**
 * Fingerprints by which a finding is known again when lines and records above it come and go: what it says of which
 * field of which file, without line, position in a list and figures. Those that are alike are told apart by number.
 */
export declare function createFingerprints(): (finding: Finding) => string;
