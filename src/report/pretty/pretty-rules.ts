import type { RuleState } from "../../model/rule.ts";
import { padToWidth } from "../../text/display-width.ts";
import { plainText } from "../../text/plain-text.ts";
import { notableRules, ruleResult, waitingRulesText } from "../rule-result.ts";
import type { Style } from "./paint.ts";
import type { PrettyContext } from "./pretty-context.ts";
import { hang } from "./wrap.ts";

const mostInputs = 3;

/** The rest are colored by the severity of the rule. */
const colors: Partial<Record<RuleState, Style>> = { met: "green", "not-applicable": "dim", off: "dim" };

/** The rules that are broken or failed, each with what does not meet it. */
export function ruleLines({ report, messages, options, paint, width }: PrettyContext): string[] {
  const { labels, phrases } = messages.terms;
  const notable = notableRules(report, options.verbose);
  if (notable.length === 0) return [];
  const widest = Math.max(0, ...notable.map(({ id }) => id.length));
  return [
    paint("bold", labels.rules),
    ...notable.flatMap((rule) => {
      const color = colors[rule.state] ?? (rule.severity === "error" ? "red" : "yellow");
      const title = plainText(rule.title[messages.locale]);
      const text = `${title}${phrases.inBrackets(ruleResult(rule, messages))}`;
      const id = paint(color, padToWidth(rule.id, widest));
      // Beside a long id little room is left, so the text goes below it.
      return widest > width / 2 ? [`  ${id.trimEnd()}`, ...hang("    ", text, width)] : hang(`  ${id}  `, text, width);
    }),
  ];
}

/** What came of all rules, and what those wait for that could not be evaluated; short enough for a line or two. */
export function ruleCounts({ report, messages }: Pick<PrettyContext, "report" | "messages">): string {
  const { phrases } = messages.terms;
  const waiting = waitingRulesText(report, messages, mostInputs);
  return `${phrases.rules(report.summary.rules)}${waiting === null ? "" : `${phrases.semicolon}${waiting}`}`;
}
