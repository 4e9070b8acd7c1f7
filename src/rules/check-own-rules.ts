import { type ErrorPlace, UserError } from "../model/user-error.ts";
import type { OwnRule } from "../policy/load-policy.ts";
import { RuleError } from "./compile-rule.ts";
import { type PreparationInput, prepareRules } from "./prepare-rules.ts";

/**
 * Compiles an organization's rules when its policy is loaded, whether or not there is evidence for them.
 *
 * @throws UserError `rule-expression` at the line and column of the expression
 */
export async function checkOwnRules(own: readonly OwnRule[], input: Omit<PreparationInput, "rules">): Promise<void> {
  for (const { rule, place } of own) {
    if (rule.program !== undefined) {
      const params = { written: rule.program, reason: "only built-in rules have programs", suggestion: null };
      throw new UserError(
        "rule-expression",
        { rule: rule.id, part: "program", kind: "other", ...params },
        place("/program"),
      );
    }
    try {
      for (const compiled of (await prepareRules({ ...input, rules: [rule] }))?.compiled.values() ?? [])
        for (const variant of compiled.variants) variant.complete();
    } catch (error) {
      if (!(error instanceof RuleError)) throw error;
      const { kind, written, reason, suggestion, offset } = error.problem;
      const part = error.pointer.slice(1).replaceAll("/", ".");
      const params = { rule: rule.id, part, kind, written, reason, suggestion };
      throw new UserError("rule-expression", params, shifted(place(error.pointer), offset));
    }
  }
}

/** The column of a character of an expression on one line, as nearly all are. */
function shifted(place: ErrorPlace, offset: number): ErrorPlace {
  return { ...place, column: place.column === null ? null : place.column + offset };
}
