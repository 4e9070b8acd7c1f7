import type { OwnRule } from "../policy/load-policy.js";
import { type PreparationInput } from "./prepare-rules.js";
/**
 * Compiles an organisation's rules when its policy is loaded, whether or not there is evidence for them.
 *
 * @throws UserError `rule-expression` at the line and column of the expression
 */
export declare function checkOwnRules(own: readonly OwnRule[], input: Omit<PreparationInput, "rules">): Promise<void>;
