import type { OutputExplanation } from "../../model/explanation.ts";
import type { Block, Item } from "./block.ts";
import { fieldBlocks } from "./field-blocks.ts";
import type { Say } from "./say.ts";

/** @param detailed - with everything that there is to say of the fields */
export function outputBlocks(output: OutputExplanation, say: Say, detailed: boolean): readonly Block[] {
  const { words, locale, messages } = say;
  const { kinds, phrases, severities } = messages.terms;
  const { id, name, task, requires, cadenceKind, eventDate, trigger, rules } = output;
  return [
    say.title(id, name[locale]),
    say.facts([
      [words.task, `${task.id} ${task.name[locale]}`],
      ...(requires ? ([[words.requires, requires[locale]]] as const) : []),
      [words.kind, cadenceKind ? kinds[cadenceKind] : "—"],
      ...(detailed
        ? ([
            [words.shape, words.shapes[output.shape]],
            ...(output.paperForms ? ([[words.paperForms, output.paperForms]] as const) : []),
          ] as const)
        : []),
      [words.key, output.key.join(" + ")],
      [words.schema, output.schema],
    ]),
    {
      kind: "paragraph",
      text: eventDate
        ? words.eventDate(words.counts.field(eventDate.title[locale], eventDate.field))
        : words.eventDateOfDocument,
    },
    say.list(`${words.cadence}${phrases.inBrackets(output.policy)}`, output.requirements.map(say.requirement)),
    ...(trigger ? [say.facts([[words.trigger, trigger[locale]]])] : []),
    ...(rules.length > 0
      ? [
          say.list(
            words.rules,
            rules.map((rule) => say.item(rule.id, rule.title[locale], severities[rule.severity])),
          ),
        ]
      : []),
    ...fieldBlocks(output, say, detailed),
    ...statusBlocks(output, say),
  ];
}

function statusBlocks({ now }: OutputExplanation, say: Say): readonly Block[] {
  const { words, locale, messages } = say;
  const { states, phrases, columns } = messages.terms;
  if (!now) return [{ kind: "paragraph", text: words.statesUnknown }];
  const { output, provided, findings } = now;
  const requirements = output.requirements.map(({ title, state, expires, subjects }): Item => {
    const until = expires ? phrases.inBrackets(phrases.expires(expires)) : "";
    const counted = subjects
      ? phrases.inBrackets(phrases.subjects(subjects.current, subjects.total, subjects.title[locale], "requirement"))
      : "";
    return { text: phrases.labelled(title[locale], `${states[state]}${until}${counted}`), details: [] };
  });
  return [
    say.facts([
      [words.now(now.asOf), states[output.state]],
      ...(provided
        ? ([
            [columns.provider, provided.by],
            [columns.agreement, provided.agreement],
            [columns.until, provided.until],
            [columns.reviewBy, provided.reviewBy],
            [columns.approvedBy, `${provided.approvedBy} ${provided.approvedOn}`],
          ] as const)
        : []),
      [words.newest, output.newest ?? "—"],
      [words.expires, output.expires ?? "—"],
    ]),
    ...(requirements.length > 0 ? [say.list(words.state, requirements)] : []),
    say.list(
      words.evidence,
      output.evidence.map(({ path, id, date }) => ({
        text: [path, id, date].filter((part) => part !== null).join(" "),
        details: [],
      })),
    ),
    ...say.findings(words.findings, findings),
  ];
}
