import { overrideText } from "../../messages/override-text.ts";
import type { RuleExplanation } from "../../model/explanation.ts";
import { ruleResult } from "../rule-result.ts";
import type { Block } from "./block.ts";
import type { Say } from "./say.ts";

export function ruleBlocks(rule: RuleExplanation, say: Say): readonly Block[] {
  const { words, locale, messages } = say;
  const { terms } = messages;
  const { phrases } = terms;
  const { change, formerly, outputs, needs, serves, note, now, parameters } = rule;
  const listed = (codes: readonly string[]) => codes.join(phrases.listComma);
  return [
    { kind: "title", text: phrases.labelled(rule.id, rule.title[locale]) },
    say.facts([
      [words.severity, terms.severities[rule.severity]],
      ...(change ? ([[terms.labels.changedPolicy, overrideText(change, messages)]] as const) : []),
      [words.outputs, listed(outputs.map(({ id, name }) => `${id} ${name[locale]}`)) || phrases.anyOutput],
      [words.needs, listed(needs) || "—"],
      [words.serves, listed(serves.map(({ id, text }) => `${id} ${text[locale]}`)) || "—"],
      [words.source, say.source(rule.source)],
      ...(formerly.length > 0 ? ([[words.formerly, listed(formerly)]] as const) : []),
      ...(note ? ([[words.note, note[locale]]] as const) : []),
    ]),
    {
      kind: "code",
      title: words.expressions,
      lines: rule.logic.map(({ part, expression }) => `${part}: ${expression}`),
    },
    ...(parameters.length > 0
      ? [
          say.list(
            words.parameters,
            parameters.map((parameter) => ({ text: say.parameter(parameter), details: [] })),
          ),
        ]
      : []),
    ...(now
      ? [
          say.facts([[words.now(now.asOf), ruleResult(now.result, messages)]]),
          ...say.findings(words.findings, now.findings),
        ]
      : [{ kind: "paragraph", text: words.statesUnknown } as const]),
  ];
}
