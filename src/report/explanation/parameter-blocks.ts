import type { ParameterExplanation } from "../../model/explanation.ts";
import type { Block } from "./block.ts";
import type { Say } from "./say.ts";

export function parameterBlocks(parameter: ParameterExplanation, say: Say): readonly Block[] {
  const { words, locale, messages } = say;
  const { phrases } = messages.terms;
  const { name, title, value, unit, stricter, statutory, source, policy, outputs, rules, builtin } = parameter;
  return [
    { kind: "title", text: phrases.labelled(name, title[locale]) },
    say.facts([
      [words.policy, policy],
      [words.value, `${[value].flat().join(phrases.listComma)}${statutory ? phrases.inBrackets(words.statutory) : ""}`],
      [words.unit, unit],
      [words.stricter, words.stricterValues[stricter]],
      [words.source, say.source(source)],
    ]),
    ...(outputs.length > 0 ? [say.named(words.outputs, outputs)] : []),
    ...(rules.length > 0
      ? [
          say.list(
            words.rules,
            rules.map((rule) => ({ text: rule, details: [] })),
          ),
        ]
      : []),
    ...(builtin.length > 1 || builtin.some((one) => `${one.parameter.value}` !== `${value}`)
      ? [
          say.list(
            words.builtin,
            builtin.map(({ policies, parameter: figure }) => ({
              text: policies.join(phrases.listComma),
              details: [say.parameter(figure)],
            })),
          ),
        ]
      : []),
  ];
}
