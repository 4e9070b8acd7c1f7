import { controlMark, needsAttention, outputsById } from "../../derive/attention.ts";
import type { ControlMessages } from "../../messages/control-messages.ts";
import { controlMessagesFor } from "../../messages/controls.ts";
import type { ControlGroupReport, ControlOutput, ControlReport, ControlsReport } from "../../model/controls-report.ts";
import type { Finding } from "../../model/finding.ts";
import type { OutputReport } from "../../model/report.ts";
import { displayWidth, padToWidth } from "../../text/display-width.ts";
import { plainText } from "../../text/plain-text.ts";
import { labelledRows, type PrettyContext } from "./pretty-context.ts";
import { outputLines, paintedMark } from "./pretty-duties.ts";
import { hang } from "./wrap.ts";

type FindingGroups = ReadonlyMap<string | null, readonly Finding[]>;

/** State shared by the groups while they are rendered in turn. */
interface Rendering {
  readonly context: PrettyContext;
  readonly words: ControlMessages;
  readonly findings: FindingGroups;
  readonly outputs: ReadonlyMap<string, OutputReport>;
  /** Where the details of an output are shown; an output mapped to several controls shows them once. */
  readonly shownAt: Map<string, string>;
}

/**
 * The outputs grouped by the controls of a framework instead of duties: the controls that need attention and those with
 * no mapped output, group by group; then the outputs that belong to no control.
 */
export function controlBlocks(controls: ControlsReport, findings: FindingGroups, context: PrettyContext): string[][] {
  const words = controlMessagesFor(context.messages.locale, controls.mapping.items);
  const rendering: Rendering = { context, words, findings, outputs: outputsById(context.report), shownAt: new Map() };
  const apart = (label: string, ids: readonly string[]) => {
    const lines = ids.flatMap((id) => detailsOf(id, null, rendering));
    return lines.length > 0 ? [context.paint("bold", label), ...lines] : [];
  };
  return [
    ...controls.groups.map((group) => groupLines(group, rendering)),
    apart(
      words.labels.general,
      controls.general.map(({ id }) => id),
    ),
    apart(words.labels.outside, controls.outside),
  ];
}

/** The totals, with the note on what they do not mean. */
export function controlSummaryLines({ mapping, totals }: ControlsReport, context: PrettyContext): string[] {
  const { report, messages, paint, width } = context;
  const words = controlMessagesFor(messages.locale, mapping.items);
  const { phrases } = messages.terms;
  const title = mapping.title[messages.locale];
  const mark = mapping.source.verified ? "" : phrases.inBrackets(words.unverified);
  const rows: [string, string][] = [
    [words.labels.controls, words.totals(totals)],
    [words.labels.source, `${mapping.source.title[messages.locale]}${mark}`],
  ];
  return [
    paint("bold", title),
    ...labelledRows(rows, context),
    "",
    ...hang("  ", mapping.caution[messages.locale], width),
    ...hang("  ", words.caveat(title, report.summary.outputs.total), width),
  ];
}

function groupLines({ id, title, totals, controls }: ControlGroupReport, rendering: Rendering): string[] {
  const { context, words } = rendering;
  const { messages, options, paint, width } = context;
  const shown = options.verbose ? controls : controls.filter((control) => isShown(control, rendering));
  if (shown.length === 0) return [];
  const name = [id, title[messages.locale]].filter(Boolean).join(" ");
  const heads = shown.map((control) => headOf(control, rendering));
  const { inBrackets } = messages.terms.phrases;
  const widest = Math.max(...heads.map(displayWidth));
  const fits = 6 + widest + Math.max(...Object.values(words.states).map(displayWidth)) <= width;
  return [
    ...hang("", `${paint("bold", name)}${paint("dim", inBrackets(words.groupTotals(totals)))}`, width),
    ...shown.flatMap((control, index) => [
      ...hang(
        `  ${paintedMark(controlMark(control.state), paint)} `,
        `${padToWidth(heads[index] ?? "", fits ? widest : 0)}  ${words.states[control.state]}`,
        width,
      ),
      ...control.outputs.flatMap((output) => detailsOf(output.id, { control, output }, rendering)),
    ]),
  ];
}

function isShown({ state, outputs }: ControlReport, rendering: Rendering): boolean {
  return state === "unreached" || outputs.some(({ id }) => isOutputShown(id, rendering));
}

function isOutputShown(id: string, { context, outputs }: Rendering): boolean {
  const output = outputs.get(id);
  return output !== undefined && (context.options.verbose || needsAttention(output));
}

function headOf({ id, title, level, state, certain }: ControlReport, { context, words }: Rendering): string {
  const { locale, terms } = context.messages;
  const notes = [
    ...(level === null ? [] : [words.levels[level]]),
    ...(certain || state === "unreached" ? [] : [words.uncertain]),
  ];
  return `${id} ${title[locale]}${notes.length > 0 ? terms.phrases.inBrackets(notes.join(terms.phrases.comma)) : ""}`;
}

/** An output in full the first time, and a one-line reference when it appears again. */
function detailsOf(
  id: string,
  at: { readonly control: ControlReport; readonly output: ControlOutput } | null,
  rendering: Rendering,
): string[] {
  const { context, words, findings, shownAt } = rendering;
  const output = rendering.outputs.get(id);
  if (!output || !isOutputShown(id, rendering)) return [];
  const { messages, paint } = context;
  const { phrases, states } = messages.terms;
  const doubt = at && !at.output.certain ? [words.uncertain] : [];
  const before = shownAt.get(id);
  if (before === undefined) {
    if (at) shownAt.set(id, at.control.id);
    return outputLines(output, findings.get(id) ?? [], context, doubt);
  }
  const note = phrases.inBrackets([...doubt, words.see(before)].join(phrases.comma));
  const text = `${plainText(output.name[messages.locale])}  ${states[output.state]}${note}`;
  return [...hang(`    ${paintedMark(output.state, paint)} ${id} `, text, context.width)];
}
