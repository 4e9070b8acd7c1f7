import type { Project } from "../check/load-project.ts";
import { projectDocuments } from "../check/project-documents.ts";
import { formPage } from "../form/form-page.ts";
import { makeSheet } from "../form/make-sheet.ts";
import type { SpreadsheetWords } from "../intake/words.ts";
import type { Locale } from "../model/locale.ts";
import { outputNames } from "../model/walk.ts";
import { loadBuiltin } from "../standard/builtin-data.ts";
import { loadOutputForms, loadSharedForms } from "../standard/output-forms.ts";
import { today } from "../time/calendar.ts";
import { version } from "../version.ts";

export interface FormPageOptions {
  /** A code of the standard. */
  readonly output: string;
  readonly locale: Locale;
  /** Whether the page has the people, assets and numbers of the project to choose from. */
  readonly hasLists: boolean;
}

/** The offline page on which a document of an output is filled in, as HTML. */
export async function makeFormPage(project: Project, options: FormPageOptions): Promise<string> {
  const { config, policy, people, standard } = project;
  const { output, locale, hasLists } = options;
  const name = outputNames(standard).get(output);
  if (!name) throw new RangeError(`no output ${output}`);
  const [documents, forms, shared, words] = await Promise.all([
    hasLists ? projectDocuments(project) : [],
    loadOutputForms(),
    loadSharedForms(),
    loadBuiltin("spreadsheet-words") as Promise<SpreadsheetWords>,
  ]);
  const sheet = makeSheet({
    version,
    output: { id: output, ...name },
    locale,
    config,
    policy,
    forms,
    shared,
    words,
    documents,
    people: hasLists ? people : null,
    today: today(config.timezone),
  });
  return formPage(sheet);
}
