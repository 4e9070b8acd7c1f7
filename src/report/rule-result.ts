import type { Messages } from "../messages/messages.ts";
import type { Report, RuleReport } from "../model/report.ts";
import type { RuleState } from "../model/rule.ts";
import { plainText } from "../text/plain-text.ts";

/** The rules with a notable result: broken, failed and not evaluated ones first, in the order of the policy. */
export function notableRules({ rules }: Report, all: boolean): readonly RuleReport[] {
  return all ? rules : rules.filter(({ state }) => state === "broken" || state === "failed");
}

/** The rest waits for less. */
const mostNamed = 10;

/** The states that say something about a number of subjects; there are none of them where a rule does not apply. */
const countedStates: ReadonlySet<RuleState> = new Set(["met", "broken", "not-applicable"]);

/** What came of a rule, with what does not meet it: "broken: 4 of 41 core systems do not meet the rule". */
export function ruleResult(rule: RuleReport, messages: Messages): string {
  const { ruleStates, phrases } = messages.terms;
  const { state, lacking } = rule;
  const count = countText(rule, messages);
  const result = count === null ? ruleStates[state] : phrases.labelled(ruleStates[state], count);
  if (lacking.length === 0) return result;
  const inputs = lacking.map(phrases.lackingInput);
  return state === "not-evaluated"
    ? phrases.labelled(result, phrases.waitsFor(inputs, "it"))
    : `${result}${phrases.semicolon}${phrases.waitsFor(inputs, "rest")}`;
}

function countText({ state, subjects, evaluated, broken }: RuleReport, { terms, locale }: Messages): string | null {
  if (!subjects || !countedStates.has(state)) return null;
  const title = plainText(subjects[locale]);
  return evaluated > 0
    ? terms.phrases.subjects(evaluated - broken, evaluated, title, "rule")
    : terms.phrases.noSubjects(title);
}

/**
 * What the rules wait for that could not be evaluated, each with how many rules, most frequent first; null if none wait.
 *
 * @param most how many are named
 */
export function waitingRulesText({ rules }: Report, { terms }: Messages, most = mostNamed): string | null {
  const { phrases } = terms;
  const waiting = [...countInputs(rules)].sort(([, a], [, b]) => b - a);
  if (waiting.length === 0) return null;
  const named = waiting
    .slice(0, most)
    .map(([input, count]) => phrases.inputOfRules(phrases.lackingInput(input), count));
  const rest = waiting.length > most ? ["…"] : [];
  return phrases.waitsFor([...named, ...rest], "rules");
}

function countInputs(rules: readonly RuleReport[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { lacking } of rules) {
    for (const input of lacking) counts.set(input, (counts.get(input) ?? 0) + 1);
  }
  return counts;
}
