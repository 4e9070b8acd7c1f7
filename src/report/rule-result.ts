import type { Messages } from "../messages/messages.ts";
import type { Report, RuleReport } from "../model/report.ts";
import type { RuleState } from "../model/rule.ts";
import { plainText } from "../text/plain-text.ts";

/** The rules with a notable result: broken, failed and not evaluated ones first, in the order of the policy. */
export function notableRules({ rules }: Report, all: boolean): readonly RuleReport[] {
  return all ? rules : rules.filter(({ state }) => state === "broken" || state === "failed");
}

/** The states that say something about a number of subjects; there are none of them where a rule does not apply. */
const countedStates: ReadonlySet<RuleState> = new Set(["met", "broken", "not-applicable"]);

/** What came of a rule, with what does not meet it: "broken: 4 of 41 core systems do not meet the rule". */
export function ruleResult({ state, subjects, evaluated, broken, lacking }: RuleReport, messages: Messages): string {
  const { ruleStates, phrases } = messages.terms;
  if (lacking.length > 0) return phrases.labelled(ruleStates[state], phrases.lackingInputs(lacking));
  if (!subjects || !countedStates.has(state)) return ruleStates[state];
  const title = plainText(subjects[messages.locale]);
  const count =
    evaluated > 0 ? phrases.subjects(evaluated - broken, evaluated, title, "rule") : phrases.noSubjects(title);
  return phrases.labelled(ruleStates[state], count);
}

/** The rules that could not be evaluated, by missing input, most frequent first. */
export function notEvaluatedRules({ rules }: Report): readonly (readonly [input: string, count: number])[] {
  const counts = new Map<string, number>();
  for (const { lacking } of rules) {
    for (const input of lacking) counts.set(input, (counts.get(input) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a);
}
