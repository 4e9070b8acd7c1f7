import type { SealDifference, Statement } from "../model/seal.ts";

/** What `seal` and `verify` say; paths and keys in it are safe to show. */
export interface SealMessages {
  readonly sealed: (files: number, root: string) => string;
  readonly notSealed: (path: string) => string;
  /** What was verified: a seal of so many files. */
  readonly seal: (files: number, root: string, source: Statement["predicate"]["source"]) => string;
  readonly difference: (difference: SealDifference) => string;
  readonly same: string;
  readonly different: (differences: number) => string;
  readonly signatureNotVerified: string;
  /** `hasExpired`: a certificate was valid at that time and is no longer. */
  readonly timestamp: (time: string, hasExpired: boolean) => string;
  /** Why all is missing of a pack that holds only reports. */
  readonly packWithoutEvidence: string;
  /** What a pack was not compared in: its reports, and these sealed files. */
  readonly notOfPack: (yardstick: readonly string[]) => string;
}
