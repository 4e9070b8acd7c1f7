import { findingHelpFor } from "../../messages/finding-help.ts";
import type { Explanation } from "../../model/explanation.ts";
import type { Locale } from "../../model/locale.ts";
import type { Block } from "./block.ts";
import { controlBlocks, frameworkBlocks } from "./control-blocks.ts";
import { outputBlocks } from "./output-blocks.ts";
import { parameterBlocks } from "./parameter-blocks.ts";
import { policyBlocks } from "./policy-blocks.ts";
import { ruleBlocks } from "./rule-blocks.ts";
import { sayIn } from "./say.ts";
import { taskBlocks } from "./task-blocks.ts";

/**
 * What an explanation says, part by part, for those who lay it out.
 *
 * @param detailed - everything, not only what most readers need
 */
export function explanationBlocks(explanation: Explanation, locale: Locale, detailed: boolean): readonly Block[] {
  const say = sayIn(locale);
  const { words, messages } = say;
  const { terms } = messages;
  switch (explanation.kind) {
    case "duty":
      return [
        say.title(explanation.id, explanation.name[locale]),
        say.list(
          words.tasks,
          explanation.tasks.map(({ id, name, state }) => say.item(id, name[locale], state && terms.taskStates[state])),
        ),
      ];
    case "task":
      return taskBlocks(explanation, say);
    case "output":
      return outputBlocks(explanation, say, detailed);
    case "rule":
      return ruleBlocks(explanation, say);
    case "finding": {
      const { title, means, why, action } = findingHelpFor(locale)[explanation.code];
      return [
        { kind: "title", text: terms.phrases.labelled(explanation.code, title) },
        say.facts([
          [words.severity, terms.severities[explanation.severity]],
          [words.meaning, means],
          [words.why, why],
          [words.whatToDo, action],
        ]),
        ...(explanation.now ? say.found(explanation.now.findings) : []),
      ];
    }
    case "competency":
      return [say.title(explanation.id, explanation.text[locale]), say.named(words.tasks, explanation.tasks)];
    case "control":
      return controlBlocks(explanation, say);
    case "framework":
      return frameworkBlocks(explanation, say);
    case "parameter":
      return parameterBlocks(explanation, say);
    case "policy":
      return policyBlocks(explanation, say);
    case "state":
      return [
        { kind: "title", text: terms.phrases.labelled(explanation.state, terms.states[explanation.state]) },
        { kind: "paragraph", text: words.states[explanation.state] },
        { kind: "paragraph", text: explanation.isLacking ? words.lacking : words.notLacking },
        ...(explanation.now ? [say.named(words.now(explanation.now.asOf), explanation.now.outputs)] : []),
      ];
  }
}
