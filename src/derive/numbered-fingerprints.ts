import type { Finding } from "../model/finding.ts";
import { fingerprintOf } from "./fingerprint.ts";

/** Fingerprints for programs that take two results of one fingerprint for the same: those that are alike are numbered. */
export function numberedFingerprints(): (finding: Finding) => string {
  const seen = new Map<string, number>();
  return (finding) => {
    const fingerprint = fingerprintOf(finding);
    const count = (seen.get(fingerprint) ?? 0) + 1;
    seen.set(fingerprint, count);
    return `${fingerprint}:${count}`;
  };
}
