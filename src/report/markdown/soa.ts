import { stateApplicability } from "../../derive/statement-of-applicability.ts";
import { controlMessagesFor } from "../../messages/controls.ts";
import { documentMessagesFor } from "../../messages/documents.ts";
import { messagesFor } from "../../messages/messages.ts";
import type { Locale } from "../../model/locale.ts";
import type { Mapping } from "../../model/mapping.ts";
import { outsideStates } from "../../model/output-state.ts";
import type { NotApplicableReport } from "../../model/report.ts";
import type { ControlApplicability } from "../../model/statement-of-applicability.ts";
import { loadMapping } from "../../standard/mapping.ts";
import type { Reporter } from "../reporter.ts";
import { withNames } from "../with-names.ts";
import { escapeMarkdown } from "./escape-markdown.ts";
import { documentTitle } from "./markdown-parts.ts";

/** The statement of applicability by ISO/IEC 27001:2022, Annex A, in Markdown. */
export async function loadFormatSoa(): Promise<Reporter> {
  const mapping = await loadMapping("iso27001");
  return (report, { locale }) => formatSoa(mapping, withNames(report), locale);
}

function formatSoa(mapping: Mapping, report: Parameters<Reporter>[0], locale: Locale): string {
  const { framework, totals, themes } = stateApplicability(mapping, report);
  const { applicability: words } = documentMessagesFor(locale);
  const blocks = [
    documentTitle(words.title, report, locale),
    words.lead,
    escapeMarkdown(framework.caution[locale]),
    words.totals(totals),
    messagesFor(locale).terms.phrases.labelled(words.states.undecided, words.undecided),
    ...themes.flatMap(({ id, title, controls }) => [
      `## ${escapeMarkdown(`${id} ${title[locale]}`)}`,
      controls.map((control) => controlLines(control, locale)).join("\n"),
    ]),
  ];
  return `${blocks.join("\n\n")}\n`;
}

/** A list, since columns of a table beside long ones are as narrow as a character: the control, and below it its outputs. */
function controlLines(control: ControlApplicability, locale: Locale): string {
  const { phrases } = messagesFor(locale).terms;
  const { id, title, applicability, evidence, outputs } = control;
  const name = `**${escapeMarkdown(`${id} ${title[locale]}`)}**`;
  const state = documentMessagesFor(locale).applicability.states[applicability];
  const stands = outputs.length === 0 ? "" : `${phrases.comma}${controlMessagesFor(locale).states[evidence]}`;
  const lines = outputs.map((output) => {
    const reason = output.exclusion === null ? "" : `${phrases.comma}${exclusionText(output.exclusion, locale)}`;
    return `  - ${escapeMarkdown(`${outputText(output, locale)}${reason}`)}`;
  });
  return [`- ${phrases.labelled(name, `${state}${stands}`)}`, ...lines].join("\n");
}

function outputText({ id, name, state, certain }: ControlApplicability["outputs"][number], locale: Locale): string {
  const { phrases, states } = messagesFor(locale).terms;
  const doubt = certain ? "" : phrases.inBrackets(controlMessagesFor(locale).uncertain);
  return `${phrases.labelled(`${id} ${name[locale]}`, states[state])}${doubt}`;
}

function exclusionText({ reviewBy, approvedBy, reason }: NotApplicableReport, locale: Locale): string {
  return messagesFor(locale).terms.phrases.notApplicable(reviewBy, approvedBy, reason);
}

export function applicabilityHead(locale: Locale): readonly string[] {
  const { columns } = documentMessagesFor(locale).applicability;
  return [columns.control, columns.title, columns.applicability, columns.basis, columns.evidence, columns.outputs];
}

/** A row of the statement as plain text: control, title, applicability, basis, evidence, outputs. */
export function applicabilityCells(control: ControlApplicability, locale: Locale): readonly string[] {
  const { applicability: words } = documentMessagesFor(locale);
  const controls = controlMessagesFor(locale);
  const { phrases } = messagesFor(locale).terms;
  const { id, title, applicability, evidence, outputs } = control;
  const reasons = outputs.flatMap(({ id: output, exclusion }) =>
    exclusion === null ? [] : [phrases.labelled(output, exclusionText(exclusion, locale))],
  );
  const bearing = outputs.filter(({ state }) => !outsideStates.has(state)).map(({ id: output }) => output);
  const basis = [...(bearing.length > 0 ? [bearing.join(phrases.listComma)] : []), ...reasons].join(" / ");
  return [
    id,
    title[locale],
    words.states[applicability],
    applicability === "undecided" ? words.undecided : basis,
    controls.states[evidence],
    outputs.map((output) => outputText(output, locale)).join(phrases.listComma),
  ];
}
