import type { TaskExplanation } from "../../model/explanation.ts";
import type { Block, Item } from "./block.ts";
import type { Say } from "./say.ts";

export function taskBlocks({ id, name, level, duty, now, ...task }: TaskExplanation, say: Say): readonly Block[] {
  const { words, locale, messages } = say;
  const { taskStates, states, phrases } = messages.terms;
  const dated = (label: string, day: string | null) => phrases.labelled(label, day ?? "—");
  const outputs = task.outputs.map((output): Item => {
    const reasons = output.now?.reasons ?? [];
    return say.item(output.id, output.name[locale], output.now && states[output.now.state], [
      ...output.requirements.map(say.requirementLine),
      ...(output.now
        ? [dated(words.newest, output.now.newest) + phrases.semicolon + dated(words.expires, output.now.expires)]
        : []),
      ...reasons.map((finding) => phrases.labelled(words.reasons, say.findingText(finding))),
    ]);
  });
  return [
    say.title(id, name[locale]),
    say.facts([
      [words.duty, `${duty.id} ${duty.name[locale]}`],
      [words.level, `${level}`],
      ...(now ? ([[words.now(now.asOf), taskStates[now.state]]] as const) : []),
      ...(now?.currentUntil ? ([[words.currentUntil, now.currentUntil]] as const) : []),
    ]),
    say.list(words.outputs, outputs),
    say.texts(words.indicators, task.indicators),
    say.texts(words.knowledge, task.knowledge),
    say.texts(words.skills, task.skills),
  ];
}
