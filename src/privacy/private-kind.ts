import type { CodeOfFamily } from "../model/finding-kinds.ts";

/** What should not be in a repository: a number of a person, or what opens something. */
export type PrivateCode = CodeOfFamily<"privacy">;

/** A value of that kind in a text, from its first to behind its last character. */
export interface FoundPrivate {
  readonly code: PrivateCode;
  readonly start: number;
  readonly end: number;
  /** Whose token it is, such as `GitHub`; null for everything else. */
  readonly issuer: string | null;
}
