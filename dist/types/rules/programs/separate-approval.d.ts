import { type RuleProgram } from "./program.js";
/** Who prepares a document neither approves nor reviews it. */
export declare const separateApproval: RuleProgram;
