import { plainText } from "../../text/plain-text.ts";
import { ruleResult, rulesToTell, waitingRules } from "../rule-result.ts";
import { padToWidth } from "./display-width.ts";
import type { PrettyContext } from "./pretty-context.ts";

const mostInputs = 8;

/** The rules that are broken or failed, with their totals, and the inputs that the others are missing. */
export function ruleLines({ report, messages, options, paint }: PrettyContext): string[] {
  const { labels, phrases, ruleStates } = messages.terms;
  const told = rulesToTell(report, options.verbose);
  const waiting = waitingRules(report);
  if (told.length + waiting.length === 0) return [];
  const widest = Math.max(0, ...told.map(({ id }) => id.length));
  const inputs = waiting.slice(0, mostInputs).map(([input, count]) => `${phrases.lackingInputs([input])} (${count})`);
  const rest = waiting.length > mostInputs ? " …" : "";
  return [
    paint("bold", labels.rules),
    ...told.map((rule) => {
      const color = rule.state === "met" ? "green" : rule.severity === "error" ? "red" : "yellow";
      const title = plainText(rule.title[messages.locale]);
      return `  ${paint(color, padToWidth(rule.id, widest))}  ${title}${phrases.inBrackets(ruleResult(rule, messages))}`;
    }),
    ...(waiting.length > 0
      ? [`  ${phrases.labelled(ruleStates["not-evaluated"], inputs.join(phrases.listComma) + rest)}`]
      : []),
  ];
}
