import { reviewManagement } from "../../derive/management-review.ts";
import { ownerName } from "../../derive/owner-name.ts";
import { workList } from "../../derive/work-list.ts";
import { documentMessagesFor } from "../../messages/documents.ts";
import { messagesFor } from "../../messages/messages.ts";
import type { Locale } from "../../model/locale.ts";
import type { Report } from "../../model/report.ts";
import { type Cell, dayCell } from "../../spreadsheet/written-sheet.ts";
import { outputTexts } from "../output-text.ts";
import type { ReportOptions } from "../reporter.ts";

/** So many rows of each table leave room for the others on one page of A4. */
const mostRows = 8;

export interface BriefSection {
  readonly title: string;
  readonly lines: readonly string[];
  /** Null for a section of lines alone. */
  readonly table: { readonly head: readonly string[]; readonly rows: readonly (readonly Cell[])[] } | null;
  /** How much the table leaves out; null for nothing. */
  readonly more: string | null;
}

/** The management review as sections of plain text, which each format lays out. People have their names already. */
export function briefSections(
  report: Report,
  { locale, trend }: { readonly locale: Locale } & Pick<ReportOptions, "trend">,
): readonly BriefSection[] {
  const { review: words } = documentMessagesFor(locale);
  const { terms } = messagesFor(locale);
  const { columns, phrases } = terms;
  const review = reviewManagement(report, trend ?? []);
  const items = workList(report).filter(({ by }) => by === null);
  const { tasks } = report.summary;
  const section = (
    title: string,
    lines: readonly string[],
    head: readonly string[] = [],
    rows: readonly (readonly Cell[])[] = [],
  ): BriefSection => ({
    title,
    lines,
    table: rows.length === 0 ? null : { head, rows: rows.slice(0, mostRows) },
    more: rows.length > mostRows ? words.more(rows.length - mostRows) : null,
  });
  const owner = (output: (typeof items)[number]["output"]) => ownerName(output) || phrases.noOwner;
  const outputText = outputTexts(report, locale);
  const { since } = review;
  return [
    section(words.state, [
      phrases.labelled(terms.labels.tasks, phrases.tasks(tasks)),
      since === null ? words.noEarlier : words.since(since, tasks),
    ]),
    section(
      words.decisions,
      review.decisions.length === 0
        ? [words.noDecisions]
        : review.decisions.map((decision) => words.decision(decision, outputText)),
    ),
    section(
      words.lacking(items.length),
      [],
      [columns.output, columns.why, columns.owner],
      items.map(({ output, reason }) => [outputText(output.id), terms.reason(reason), owner(output)]),
    ),
    section(
      words.lapsing(review.until, review.lapsing.length),
      [],
      [columns.expires, columns.output, columns.owner],
      review.lapsing.map(({ output, day }) => [dayCell(day), outputText(output.id), owner(output)]),
    ),
    section(
      words.exceptions(review.exceptions.length),
      [],
      [words.columns.ends, columns.output, words.columns.kind, columns.reason, columns.approvedBy],
      review.exceptions.map(({ kind, about, reason, approvedBy, ends }) => [
        dayCell(ends),
        outputText(about),
        words.kinds[kind],
        reason,
        approvedBy,
      ]),
    ),
  ];
}
