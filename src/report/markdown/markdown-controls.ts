import { controlMessagesFor } from "../../messages/controls.ts";
import type { Messages } from "../../messages/messages.ts";
import type { ControlReport, ControlsReport } from "../../model/controls-report.ts";
import { escapeMarkdown } from "./escape-markdown.ts";
import { details, table } from "./markdown-parts.ts";

/**
 * The outputs by the controls of a framework: totals, those without current evidence or a mapped output, and the full
 * list collapsed.
 */
export function controlBlocks(controls: ControlsReport, outputs: number, { locale, terms }: Messages): string[] {
  const { mapping, totals, groups } = controls;
  const words = controlMessagesFor(locale, mapping.items);
  const { columns, labels } = words;
  const { phrases, states } = terms;
  const text = (value: string) => escapeMarkdown(value);
  const all = groups.flatMap((group) => group.controls);
  const inState = (state: ControlReport["state"]) => all.filter((control) => control.state === state);
  const titleOf = ({ title, level }: ControlReport) =>
    text(`${title[locale]}${level === null ? "" : phrases.inBrackets(words.levels[level])}`);
  const outputsOf = (control: ControlReport) =>
    control.outputs
      .map(({ id, state, certain }) => {
        const doubt = certain ? "" : phrases.inBrackets(words.uncertain);
        return `${id} ${states[state]}${doubt}`;
      })
      .join(phrases.listComma);
  const lacking = inState("lacking").map((control) => [control.id, titleOf(control), outputsOf(control)]);
  const unreached = inState("unreached").map((control) => [control.id, titleOf(control)]);
  const groupRows = groups.map(({ id, title, totals: own }) => [
    text([id, title[locale]].filter(Boolean).join(" ")),
    String(own.total),
    String(own.reached),
    String(own.current),
    String(own.lacking),
    String(own.waived),
    String(own.provided),
    String(own["not-applicable"]),
  ]);
  const groupHead = [
    columns.group,
    columns.total,
    columns.reached,
    words.states.current,
    words.states.lacking,
    words.states.waived,
    words.states.provided,
    words.states["not-applicable"],
  ];
  const allRows = all.map((control) => [control.id, titleOf(control), words.states[control.state], outputsOf(control)]);
  const mark = mapping.source.verified ? "" : phrases.inBrackets(words.unverified);
  const apart = (label: string, ids: readonly string[]) =>
    ids.length === 0 ? [] : [`- ${phrases.labelled(`**${label}**`, ids.join(phrases.listComma))}`];
  const points = [
    `- ${phrases.labelled(`**${labels.controls}**`, words.totals(totals))}`,
    `- ${phrases.labelled(`**${labels.source}**`, `${text(mapping.source.title[locale])}${mark}`)}`,
    ...apart(
      labels.general,
      controls.general.map(({ id, state }) => `${id} ${states[state]}`),
    ),
    ...apart(labels.outside, controls.outside),
  ];
  return [
    `### ${text(mapping.title[locale])}`,
    points.join("\n"),
    text(mapping.caution[locale]),
    text(words.caveat(mapping.title[locale], outputs)),
    table(groupHead, groupRows),
    ...(lacking.length > 0
      ? [`#### ${labels.lacking}`, table([columns.control, columns.title, columns.outputs], lacking)]
      : []),
    ...(unreached.length > 0
      ? [`#### ${labels.unreached}`, table([columns.control, columns.title], unreached)]
      : [words.allReached]),
    details(labels.all, table([columns.control, columns.title, terms.columns.state, columns.outputs], allRows)),
  ];
}
