import type { Finding } from "../model/finding.ts";
/**
 * Names that a colleague's machine cannot have, though this one has them: there, the repository cannot be checked out,
 * or one of two files takes the place of the other.
 */
export declare function fileNameFindings(paths: readonly string[]): Finding[];
