import type { ProjectOptions } from "../check/check-options.ts";
import { loadProject } from "../check/load-project.ts";
import type { Locale } from "../model/locale.ts";
import { today } from "../time/calendar.ts";

/** What a workbook contains. */
export type ExportOptions = ProjectOptions & {
  /** A form without records, even where there is evidence. */
  readonly blank?: boolean | undefined;
  /** The language of heads and notes; by default the configured one, else Traditional Chinese. */
  readonly locale?: Locale | undefined;
  /** The date of a blank form, `YYYY-MM-DD`; by default today in the configured time zone. */
  readonly asOf?: string | undefined;
};

/**
 * The bytes of workbooks (xlsx) with evidence, or with forms to fill in, which {@link importSpreadsheets} reads back: one
 * for each output that is asked for, and for the roster.
 *
 * @param asked - codes of outputs, `people`, and files of evidence
 * @throws UserError `code-unknown`, `path-not-evidence`, `not-tabular`
 */
export async function exportWorkbooks(
  asked: readonly string[],
  options: ExportOptions,
): Promise<readonly { readonly title: string; readonly content: Uint8Array }[]> {
  const [{ exportBooks }, { writeWorkbook }, { commandMessagesFor }] = await Promise.all([
    import("../exchange/export-books.ts"),
    import("../spreadsheet/write-workbook.ts"),
    import("../messages/commands.ts"),
  ]);
  const project = await loadProject(options);
  const locale = options.locale ?? project.config.locale ?? "zh-TW";
  const day = options.asOf ?? today(project.config.timezone);
  const { form: words } = commandMessagesFor(locale);
  const books = await exportBooks(project, { asked, day, isBlank: options.blank ?? false, locale, words });
  return Promise.all(books.map(async ({ title, sheets }) => ({ title, content: await writeWorkbook(sheets, day) })));
}
