import { controlMessagesFor } from "../../messages/controls.ts";
import type { ControlExplanation } from "../../model/explanation.ts";
import type { Block } from "./block.ts";
import type { Say } from "./say.ts";

export function controlBlocks(control: ControlExplanation, say: Say): readonly Block[] {
  const { words, locale, messages } = say;
  const { phrases, states } = messages.terms;
  const own = controlMessagesFor(locale);
  const { id, title, level, framework, group, outputs, now, caution } = control;
  const items = outputs.map(({ id: output, name, certain, state }) => {
    const notes = [...(state ? [states[state]] : []), ...(certain ? [] : [own.uncertain])];
    return say.item(output, name[locale], notes.join(phrases.comma) || null);
  });
  const groupName = [group.id, group.title[locale]].filter(Boolean).join(" ");
  return [
    say.title(id, `${title[locale]}${level ? phrases.inBrackets(own.levels[level]) : ""}`),
    { kind: "paragraph", text: `${framework[locale]}${phrases.inBrackets(groupName)}` },
    ...(now && outputs.length > 0 ? [say.facts([[words.now(now.asOf), own.states[now.state]]])] : []),
    outputs.length > 0 ? say.list(own.columns.outputs, items) : { kind: "paragraph", text: own.states.unreached },
    { kind: "paragraph", text: caution[locale] },
    { kind: "paragraph", text: own.caveat(framework[locale], control.allOutputs) },
  ];
}
