import { envelopeTables, outputTables, rosterTables, type Table, type TableSubject } from "../author/table/columns.ts";
import type { SpreadsheetWords } from "../intake/words.ts";
import type { OutputForm } from "../model/output-form.ts";
import type { Standard } from "../model/standard.ts";
import { outputsOf } from "../model/walk.ts";
import { loadBuiltin } from "../standard/builtin-data.ts";
import { loadOutputForms, loadSharedForms } from "../standard/output-forms.ts";

/** What spreadsheets may hold: the tables of all outputs and of the roster, and what people call them. */
export interface ImportTables {
  /** Of the outputs, in the order of the standard. */
  readonly codes: readonly string[];
  readonly forms: ReadonlyMap<string, OutputForm>;
  readonly words: SpreadsheetWords;
  /** The table of the fields that every document has. */
  readonly envelope: readonly Table[];
  /** Of an output or of the roster, without the envelope. */
  readonly tablesOf: (subject: string) => readonly Table[];
  /** Names of outputs, of their usual paper forms, and of the roster. */
  readonly titles: ReadonlyMap<TableSubject, readonly string[]>;
}

export async function loadImportTables(standard: Standard): Promise<ImportTables> {
  const outputs = outputsOf(standard);
  const [forms, shared, words] = await Promise.all([
    loadOutputForms(),
    loadSharedForms(),
    loadBuiltin("spreadsheet-words") as Promise<SpreadsheetWords>,
  ]);
  const titles = new Map<TableSubject, readonly string[]>(
    outputs.map(({ id, name }) => {
      const paper = forms.get(id)?.paperForms?.split(/[、，；]/) ?? [];
      return [id as `O${string}`, [name["zh-TW"], name.en, ...paper]];
    }),
  );
  titles.set("people", ["人員名冊", "員工名冊", "people"]);
  return {
    codes: outputs.map(({ id }) => id),
    forms,
    words,
    envelope: envelopeTables(shared),
    tablesOf(subject) {
      const form = forms.get(subject);
      return form ? outputTables(subject as `O${string}`, form, shared) : rosterTables(shared);
    },
    titles,
  };
}
