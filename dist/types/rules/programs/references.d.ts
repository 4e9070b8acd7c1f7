import { type RuleProgram } from "./program.js";
/**
 * Every asset that a record names stands in the inventory, and none is named for work that was done after it was
 * disposed of.
 */
export declare const assetReferences: RuleProgram;
/** Every other record that a record names exists; outputs without evidence that holds up have findings of their own. */
export declare const recordReferences: RuleProgram;
