import type { SpreadsheetRefusal } from "../model/spreadsheet-refusal.ts";

/** Ends the reading; `line` is where it shows, in files of text. */
export type Refuse = (why: SpreadsheetRefusal, line?: number) => never;
