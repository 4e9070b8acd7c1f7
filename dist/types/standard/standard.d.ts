import type { Duty, Output, Standard, Task } from "../model/standard.js";
/** The occupational standard INM2529-001v1. */
export declare function loadStandard(): Promise<Standard>;
export declare function tasksInOrder(standard: Standard): Task[];
export declare function outputsInOrder(standard: Standard): Output[];
/** Codes of all indicators, knowledge, skills and attitudes. */
export declare function competencyCodes(standard: Standard): Set<string>;
export declare function findDuty(standard: Standard, id: string): Duty | null;
export declare function findTask(standard: Standard, id: string): Task | null;
export declare function findOutput(standard: Standard, id: string): Output | null;
export declare function taskOfOutput(standard: Standard, output: string): Task | null;
/** Orders codes as the standard prints them, number by number: O4.9.2 before O4.10.1. */
export declare function compareCodes(a: string, b: string): number;
