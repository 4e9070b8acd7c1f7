import { type RuleProgram } from "./program.js";
/** No "nothing to report" for a time in which another output shows an event that must have been recorded. */
export declare const nilStatements: RuleProgram;
