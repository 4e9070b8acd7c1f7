import { stateApplicability } from "../../derive/statement-of-applicability.ts";
import { controlMessagesFor } from "../../messages/controls.ts";
import { documentMessagesFor } from "../../messages/documents.ts";
import { messagesFor } from "../../messages/messages.ts";
import type { Locale } from "../../model/locale.ts";
import type { Mapping } from "../../model/mapping.ts";
import { outsideStates } from "../../model/output-state.ts";
import type { ControlApplicability } from "../../model/statement-of-applicability.ts";
import { loadMapping } from "../../standard/mapping.ts";
import type { Reporter } from "../reporter.ts";
import { withNames } from "../with-names.ts";
import { escapeMarkdown } from "./escape-markdown.ts";
import { documentTitle, table } from "./markdown-parts.ts";

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
    ...themes.flatMap(({ id, title, controls }) => [
      `## ${escapeMarkdown(`${id} ${title[locale]}`)}`,
      table(
        applicabilityHead(locale),
        controls.map((control) => applicabilityCells(control, locale).map((cell) => escapeMarkdown(cell))),
      ),
    ]),
  ];
  return `${blocks.join("\n\n")}\n`;
}

export function applicabilityHead(locale: Locale): readonly string[] {
  const { columns } = documentMessagesFor(locale).applicability;
  return [columns.control, columns.title, columns.applicability, columns.basis, columns.evidence, columns.outputs];
}

/** A row of the statement as plain text: control, title, applicability, basis, evidence, outputs. */
export function applicabilityCells(control: ControlApplicability, locale: Locale): readonly string[] {
  const { applicability: words } = documentMessagesFor(locale);
  const controls = controlMessagesFor(locale);
  const { phrases, states } = messagesFor(locale).terms;
  const { id, title, applicability, evidence, outputs } = control;
  const reasons = outputs.flatMap(({ id: output, exclusion }) => {
    if (exclusion === null) return [];
    const { reviewBy, approvedBy, reason } = exclusion;
    return [phrases.labelled(output, phrases.notApplicable(reviewBy, approvedBy, reason))];
  });
  const bearing = outputs.filter(({ state }) => !outsideStates.has(state)).map(({ id: output }) => output);
  const basis = [...(bearing.length > 0 ? [bearing.join(phrases.listComma)] : []), ...reasons].join(" / ");
  return [
    id,
    title[locale],
    words.states[applicability],
    applicability === "undecided" ? words.undecided : basis,
    controls.states[evidence],
    outputs
      .map(({ id: output, name, state, certain }) => {
        const doubt = certain ? "" : phrases.inBrackets(controls.uncertain);
        return `${phrases.labelled(`${output} ${name[locale]}`, states[state])}${doubt}`;
      })
      .join(phrases.listComma),
  ];
}
