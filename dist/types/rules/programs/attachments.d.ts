import { type RuleProgram } from "./program.js";
/** No file is attached to two documents of different periods of one output. */
export declare const attachments: RuleProgram;
