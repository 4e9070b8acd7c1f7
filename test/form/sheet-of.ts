import type { FormSheet } from "../../src/form/form-sheet.ts";
import { makeSheet, type SheetContext } from "../../src/form/make-sheet.ts";
import type { SpreadsheetWords } from "../../src/intake/words.ts";
import { outputsOf } from "../../src/model/walk.ts";
import { loadBuiltin } from "../../src/standard/builtin-data.ts";
import { loadOutputForms, loadSharedForms } from "../../src/standard/output-forms.ts";
import { loadStandard } from "../../src/standard/standard.ts";

/** The sheet of an output outside of a project, with what a test adds. */
export async function sheetOf(output: string, given: Partial<SheetContext> = {}): Promise<FormSheet> {
  const named = outputsOf(await loadStandard()).find(({ id }) => id === output);
  if (!named) throw new Error(`no output ${output}`);
  return makeSheet({
    version: "0.0.0",
    output: { id: output, ...named.name },
    locale: "zh-TW",
    config: { organization: { name: null, level: null, kind: null, government: false }, timezone: "Asia/Taipei" },
    policy: { id: "baseline", cadences: {}, overlays: {} },
    forms: await loadOutputForms(),
    shared: await loadSharedForms(),
    words: (await loadBuiltin("spreadsheet-words")) as SpreadsheetWords,
    documents: [],
    people: null,
    today: "2026-10-01",
    ...given,
  });
}
