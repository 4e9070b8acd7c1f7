import type { ProjectOptions } from "../check/check-options.js";
import type { Locale } from "../model/locale.js";
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
export declare function exportWorkbooks(asked: readonly string[], options: ExportOptions): Promise<readonly {
    readonly title: string;
    readonly content: Uint8Array;
}[]>;
