import { reviewManagement } from "../../derive/management-review.ts";
import { ownerName } from "../../derive/owner-name.ts";
import { workList } from "../../derive/work-list.ts";
import { documentMessagesFor } from "../../messages/documents.ts";
import { messagesFor } from "../../messages/messages.ts";
import type { Locale } from "../../model/locale.ts";
import type { OutputReport, Report } from "../../model/report.ts";
import { type Cell, dayCell } from "../../spreadsheet/written-sheet.ts";
import { codeNames } from "../code-names.ts";
import { outputTexts } from "../output-text.ts";
import type { ReportOptions } from "../reporter.ts";

/** So many rows of each table leave room for the others on one page of A4. */
const mostRows = 8;
/** Who decides reads these; the rest is in the full report. */
const mostNamed = 5;

export interface BriefSection {
  readonly title: string;
  readonly lines: readonly string[];
  /** Null for a section of lines alone. */
  readonly table: BriefTable | null;
  /** How much the table leaves out; null for nothing. */
  readonly more: string | null;
}

interface BriefTable {
  /** What a page shows of the rows, in its order. */
  readonly columns: readonly { readonly key: keyof BriefRow; readonly head: string }[];
  readonly rows: readonly BriefRow[];
}

interface BriefRow {
  readonly day: Cell;
  readonly what: string;
  readonly why: string | null;
  readonly who: string;
}

/** The management review as sections of plain text, which each format lays out. People have their names already. */
export function briefSections(
  report: Report,
  { locale, trend }: { readonly locale: Locale } & Pick<ReportOptions, "trend">,
): readonly BriefSection[] {
  const { review: words } = documentMessagesFor(locale);
  const messages = messagesFor(locale);
  const { terms } = messages;
  const { columns, phrases } = terms;
  const review = reviewManagement(report, trend ?? []);
  const work = workList(report);
  const items = work.filter(({ by }) => by === null);
  const { tasks } = report.summary;
  const section = (
    title: string,
    lines: readonly string[],
    columns: BriefTable["columns"] = [],
    rows: readonly BriefRow[] = [],
  ): BriefSection => ({
    title,
    lines,
    table: rows.length === 0 ? null : { columns, rows: rows.slice(0, mostRows) },
    more: rows.length > mostRows ? words.more(rows.length - mostRows) : null,
  });
  const ownerOf = (output: OutputReport) => ownerName(output) || phrases.noOwner;
  const what = { key: "what", head: columns.output } as const;
  const owner = { key: "who", head: columns.owner } as const;
  const outputText = outputTexts(report, locale);
  const { since } = review;
  const codeName = codeNames(report, messages);
  // A waiver that names no output is about a finding.
  const nameOf = (about: string) => {
    const output = outputText(about);
    return output === about ? codeName(about) : output;
  };
  const listed = (about: readonly string[]) => {
    const all = [...new Set(about)];
    return words.listed(all.slice(0, mostNamed).map(nameOf), all.length);
  };
  const lateTexts = new Map(
    work.flatMap(({ output, reason }) => (reason.kind === "grace" ? [[output.id, terms.reason(reason)]] : [])),
  );
  const withGrace = (id: string) => {
    const late = lateTexts.get(id);
    return late === undefined ? outputText(id) : `${outputText(id)}${phrases.inBrackets(late)}`;
  };
  return [
    section(words.state, [
      phrases.labelled(terms.labels.tasks, phrases.tasks(tasks)),
      since === null ? words.noEarlier : words.since(since, tasks),
    ]),
    section(
      words.decisions,
      review.decisions.length === 0
        ? [words.noDecisions]
        : review.decisions.map((decision) => words.decision(decision, listed)),
    ),
    section(
      words.lacking(items.length),
      [],
      [what, { key: "why", head: columns.why }, owner],
      items.map(({ output, reason }) => ({
        day: null,
        what: outputText(output.id),
        why: terms.reason(reason),
        who: ownerOf(output),
      })),
    ),
    section(
      words.lapsing(review.until, review.lapsing.length),
      [],
      [{ key: "day", head: columns.expires }, what, owner],
      review.lapsing.map(({ output, day }) => ({
        day: dayCell(day),
        what: withGrace(output.id),
        why: null,
        who: ownerOf(output),
      })),
    ),
    section(
      words.exceptions(review.exceptions.length),
      [],
      [
        { key: "day", head: words.columns.ends },
        what,
        { key: "why", head: columns.reason },
        { key: "who", head: columns.approvedBy },
      ],
      review.exceptions.map(({ kind, about, reason, approvedBy, ends }) => ({
        day: dayCell(ends),
        what: nameOf(about),
        why: phrases.labelled(words.kinds[kind], reason),
        who: approvedBy,
      })),
    ),
  ];
}
