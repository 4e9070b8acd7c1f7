import { type RuleProgram } from "./program.js";
/**
 * Days and times that the schema declares to follow one another do, and no time lies after the as-of date. A day is
 * compared with a time by its day.
 */
export declare const dateOrder: RuleProgram;
