import { controlMessagesFor } from "../../messages/controls.ts";
import type {
  ControlExplanation,
  FrameworkControl,
  FrameworkExplanation,
  MappedOutputExplanation,
} from "../../model/explanation.ts";
import type { Block, Item } from "./block.ts";
import type { Say } from "./say.ts";

export function controlBlocks(control: ControlExplanation, say: Say): readonly Block[] {
  const { words, locale } = say;
  const own = controlMessagesFor(locale, control.items);
  const { framework, group, outputs, now, caution } = control;
  return [
    say.title(control.id, titleOf(control, say)),
    {
      kind: "paragraph",
      text: `${framework[locale]}${say.phrases.inBrackets(groupName(group, say))}`,
    },
    ...(now && outputs.length > 0 ? [say.facts([[words.now(now.asOf), own.states[now.state]]])] : []),
    outputs.length > 0
      ? say.list(own.columns.outputs, outputItems(outputs, say))
      : { kind: "paragraph", text: own.states.unreached },
    { kind: "paragraph", text: caution[locale] },
    { kind: "paragraph", text: own.caveat(framework[locale], control.allOutputs) },
  ];
}

export function frameworkBlocks(framework: FrameworkExplanation, say: Say): readonly Block[] {
  const { words, locale, phrases } = say;
  const own = controlMessagesFor(locale, framework.items);
  const { title, version, source, caution, groups, general, outside, remarks } = framework;
  const isMapped = ({ outputs }: FrameworkControl) => outputs.length > 0;
  const controls = groups.flatMap((group) => group.controls);
  return [
    { kind: "title", text: phrases.labelled(framework.name, title[locale]) },
    say.facts([
      [own.labels.version, version],
      [
        own.labels.source,
        `${source.id} ${source.title[locale]}${source.verified ? "" : phrases.inBrackets(own.unverified)}`,
      ],
      [own.labels.controls, String(controls.length)],
      [own.columns.reached, String(controls.filter(isMapped).length)],
    ]),
    { kind: "paragraph", text: own.checkBy(`isms-evidence check --by ${framework.name}`) },
    ...groups.map((group) =>
      say.list(
        groupName(group, say),
        group.controls.map((control) =>
          say.item(
            control.id,
            titleOf(control, say),
            isMapped(control) ? control.state && own.states[control.state] : own.states.unreached,
            outputItems(control.outputs, say).map(({ text }) => text),
          ),
        ),
      ),
    ),
    ...(general.length > 0 ? [say.list(own.labels.general, outputItems(general, say))] : []),
    ...(outside.length > 0 ? [say.named(own.labels.outside, outside)] : []),
    ...(remarks.length > 0
      ? [
          say.list(
            own.labels.remarks,
            remarks.map(({ output, text }) => say.item(output.id, output.name[locale], null, [text[locale]])),
          ),
        ]
      : []),
    { kind: "paragraph", text: caution[locale] },
    { kind: "paragraph", text: own.caveat(title[locale], framework.allOutputs) },
    ...(framework.now ? [] : [{ kind: "paragraph", text: words.statesUnknown } as const]),
  ];
}

function titleOf({ title, level }: Pick<FrameworkControl, "title" | "level">, { locale, phrases }: Say): string {
  return `${title[locale]}${level ? phrases.inBrackets(controlMessagesFor(locale).levels[level]) : ""}`;
}

function groupName({ id, title }: ControlExplanation["group"], { locale }: Say): string {
  return [id, title[locale]].filter(Boolean).join(" ");
}

function outputItems(outputs: readonly MappedOutputExplanation[], say: Say): readonly Item[] {
  const { locale, messages, phrases } = say;
  const { uncertain } = controlMessagesFor(locale);
  return outputs.map(({ id, name, certain, state }) => {
    const notes = [...(state ? [messages.terms.states[state]] : []), ...(certain ? [] : [uncertain])];
    return say.item(id, name[locale], notes.join(phrases.comma) || null);
  });
}
