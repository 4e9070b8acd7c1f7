import type { PolicyExplanation, RequirementExplanation } from "../../model/explanation.ts";
import type { Block } from "./block.ts";
import type { Say } from "./say.ts";

export function policyBlocks(policy: PolicyExplanation, say: Say): readonly Block[] {
  const { words, locale, phrases } = say;
  const { id, title, description, inUse, warnings, first, differences } = policy;
  const { duration } = say.messages;
  const figure = (requirement: RequirementExplanation) =>
    `${say.frequency(requirement)}${requirement.parameters.some(({ statutory }) => statutory) ? phrases.inBrackets(words.statutory) : ""}`;
  const items = differences.map(({ output, requirement, base }) =>
    say.item(output.id, output.name[locale], null, [
      phrases.labelled(requirement.title[locale], figure(requirement)),
      words.inBaseline(base && figure(base)),
    ]),
  );
  return [
    say.title(id, title[locale]),
    { kind: "paragraph", text: inUse ? words.inUse : words.notInUse },
    ...(description ? [{ kind: "paragraph", text: description[locale] } as const] : []),
    say.facts([[words.extends, policy.extends.join(phrases.listComma) || words.none]]),
    ...(first.length > 0
      ? [
          say.list(
            words.first,
            first.map((output) => say.item(output.id, output.name[locale])),
          ),
        ]
      : []),
    ...(warnings
      ? [
          say.list(words.warnings, [
            ...warnings.windows.map((window) => ({
              text: words.window(duration(window.at_least), duration(window.due_soon), duration(window.grace)),
              details: [],
            })),
            { text: words.countWarning(duration(warnings.counts)), details: [] },
          ]),
        ]
      : []),
    ...(items.length > 0 ? [say.list(words.differences(items.length), items)] : []),
  ];
}
