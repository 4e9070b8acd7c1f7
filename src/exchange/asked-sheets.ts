import { readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import type { RecognizedSheet } from "../intake/heads/recognize-sheet.ts";
import { UserError } from "../model/user-error.ts";
import type { Source } from "../source/source.ts";
import { systemError } from "../source/system-error.ts";
import { limits } from "../spreadsheet/limits.ts";
import { readSpreadsheet } from "../spreadsheet/read-spreadsheet.ts";
import type { Sheet, Spreadsheet } from "../spreadsheet/sheet.ts";

export interface LeftOutSheet {
  readonly name: string;
  readonly why: "hidden" | "no-heads" | "not-asked";
}

export type OpenedSpreadsheet = Spreadsheet & { readonly path: string };

/**
 * Reads a spreadsheet of the command line.
 *
 * @throws UserError `unreadable`, `spreadsheet-refused`
 */
export function openSpreadsheet(folder: string, path: string): OpenedSpreadsheet {
  const absolute = resolve(folder, path);
  try {
    const { size } = statSync(absolute);
    if (size > limits.file) refuseLarge(path);
    return spreadsheetOf(readFileSync(absolute), path);
  } catch (error) {
    throw systemError("unreadable", path, error);
  }
}

/**
 * Reads a spreadsheet of a source.
 *
 * @param path - relative to its root
 * @throws UserError `path-outside-root`, `unreadable`, `spreadsheet-refused`
 */
export function openFromSource(source: Source, path: string): OpenedSpreadsheet {
  const content = source.read(source.realPath(path) ?? path, limits.file);
  return content.kind === "bytes" ? spreadsheetOf(content.bytes, path) : refuseLarge(path);
}

function refuseLarge(path: string): never {
  const why = { why: "too-large", limit: limits.file } as const;
  throw new UserError("spreadsheet-refused", why, { path, line: null, column: null });
}

/**
 * Reads the bytes of a spreadsheet.
 *
 * @param name - for its sheet, where it is text, and for errors
 * @throws UserError `spreadsheet-refused`
 */
export function spreadsheetOf(bytes: Uint8Array, name: string): OpenedSpreadsheet {
  return { path: name, ...readSpreadsheet(bytes, name) };
}

/**
 * The sheets that are named, else all that are visible.
 *
 * @throws UserError `sheet-unknown`
 */
export function askedSheets(spreadsheets: readonly Spreadsheet[], names: readonly string[]) {
  const all = spreadsheets.flatMap(({ sheets }) => sheets);
  for (const name of names) {
    if (all.some((sheet) => sheet.name === name)) continue;
    throw new UserError("sheet-unknown", { sheet: name, known: all.map((sheet) => sheet.name) });
  }
  const isAsked = (sheet: Sheet) => (names.length > 0 ? names.includes(sheet.name) : !sheet.isHidden);
  const leftOut = all.filter((sheet) => !isAsked(sheet) && sheet.rows.length > 0);
  return {
    sheets: all.filter(isAsked),
    leftOut: leftOut.map(({ name }): LeftOutSheet => ({ name, why: names.length > 0 ? "not-asked" : "hidden" })),
  };
}

/** Sheets that have no heads of the output. */
export function unrecognized(
  sheets: readonly Sheet[],
  recognized: readonly RecognizedSheet[],
): readonly LeftOutSheet[] {
  const read = new Set(recognized.map(({ sheet }) => sheet));
  return sheets.flatMap((sheet) =>
    read.has(sheet) || sheet.rows.length === 0 ? [] : [{ name: sheet.name, why: "no-heads" as const }],
  );
}
