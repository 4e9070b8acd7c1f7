import type { CaseFinding } from "../model/rule-case.ts";

/** What `test` says about the cases of rules. */
export interface CaseMessages {
  /** Labels of equal width. */
  readonly expected: string;
  readonly found: string;
  readonly nothing: string;
  readonly finding: (finding: CaseFinding) => string;
  /** The outputs or other inputs that the case leaves out. */
  readonly lacking: (needs: readonly string[]) => string;
  readonly summary: (passed: number, failed: number) => string;
  readonly untested: (rules: readonly string[]) => string;
}
