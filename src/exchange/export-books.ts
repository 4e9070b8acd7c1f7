import type { DraftFacts } from "../author/draft-document.ts";
import { draftFacts } from "../author/draft-facts.ts";
import { referable, shownPeople } from "../author/known-values.ts";
import { standingOn } from "../author/standing.ts";
import { envelopeTables, outputTables, rosterTables } from "../author/table/columns.ts";
import { type FormPart, type FormWords, formSheets } from "../author/table/form-sheets.ts";
import { requireTabular } from "../author/table/require-tabular.ts";
import { namedFiles } from "../check/find-evidence.ts";
import type { Project } from "../check/load-project.ts";
import { loadEvidence } from "../evidence/load-evidence.ts";
import type { JsonObject } from "../model/json.ts";
import type { Locale } from "../model/locale.ts";
import type { FieldReference } from "../model/output-form.ts";
import { outputsOf } from "../model/walk.ts";
import type { Sheet } from "../spreadsheet/written-sheet.ts";
import { loadOutputForms, loadSharedForms } from "../standard/output-forms.ts";
import { codeAmong, findCode } from "../text/code-among.ts";

export interface ExportOptions {
  /** Codes of outputs, `people`, and files of evidence. */
  readonly asked: readonly string[];
  /** The date of a blank form. */
  readonly day: string;
  readonly isBlank: boolean;
  readonly locale: Locale;
  readonly words: FormWords;
}

export interface ExportedBook {
  /** What it is called: `O4.8.2 備份有效性確認紀錄`. */
  readonly title: string;
  readonly sheets: readonly Sheet[];
}

/**
 * A workbook for each output that is asked for, in the order of the standard, and for the roster.
 *
 * @throws UserError `code-unknown`, `path-not-evidence`, `not-tabular`
 */
export async function exportBooks(project: Project, options: ExportOptions): Promise<readonly ExportedBook[]> {
  const { config, people, policy, source, standard } = project;
  const { day, isBlank, locale, words } = options;
  const codes = outputsOf(standard).map(({ id }) => id);
  const found = await source.find(config.evidence, { eachMustMatch: false });
  const { documents } = await loadEvidence(found, {
    source,
    fileBytes: config.limits.fileBytes,
    outputs: codes,
    people,
  });
  const { outputs, files, isRoster } = await readAsked();
  const [forms, shared] = await Promise.all([loadOutputForms(), loadSharedForms()]);
  const standing = standingOn(day, documents, people, forms);
  const envelope = envelopeTables(shared);
  const parts = outputsOf(standard).flatMap(({ id, name }): FormPart[] => {
    const form = forms.get(id);
    const ofFiles = documents.filter(({ output, path }) => output === id && files.has(path));
    if (!form || (!outputs.has(id) && ofFiles.length === 0)) return [];
    const own = outputs.has(id) ? documents.filter(({ output }) => output === id) : ofFiles;
    const tables = outputTables(id as `O${string}`, form, shared);
    for (const document of isBlank ? [] : own) requireTabular(document, [...envelope, ...tables]);
    const allowsNil = policy.cadences[id]?.kind === "event";
    const facts = draftFacts({ output: id, forms, today: day, documents, people, allowsNil });
    const data = isBlank || own.length === 0 ? [blank(facts.values)] : own.map(({ data }) => data);
    return [{ title: `${id} ${name[locale]}`, code: id, tables, documents: data }];
  });
  if (isRoster) parts.push(rosterPart());
  const choices = {
    people: shownPeople(people ?? [], day),
    referable: (reference: FieldReference) => referable(reference, standing),
  };
  return parts.map((part) => {
    const shared = part.code === "" ? [] : envelope;
    return { title: part.title, sheets: formSheets(shared, part, choices, words, locale) };
  });

  async function readAsked() {
    const outputs = new Set<string>();
    const paths: string[] = [];
    let isRoster = false;
    for (const word of options.asked) {
      const code = findCode(word, codes);
      if (code !== undefined) outputs.add(code);
      else if (word === "people") isRoster = true;
      else if (/^o\d[\d.]*$/i.test(word)) outputs.add(codeAmong(word, codes));
      else paths.push(word);
    }
    const files = new Set(paths.length > 0 ? await namedFiles(project, paths, found) : []);
    return { outputs, files, isRoster: isRoster || (config.people !== null && files.has(config.people)) };
  }

  function rosterPart(): FormPart {
    const roster = isBlank ? [] : (people ?? []);
    // It was read as JSON, and fits its schema.
    const data = { version: 1, people: roster.map((person) => ({ ...person })) } as unknown as JsonObject;
    return { title: words.roster, code: "", tables: rosterTables(shared), documents: [data] };
  }
}

/** The document of a blank form: what is known before anyone fills it in. */
function blank(values: DraftFacts["values"]): JsonObject {
  const known = ["output", "id", "date"].flatMap((key) => {
    const value = values.get(key);
    return value === undefined ? [] : [[key, value] as const];
  });
  return Object.fromEntries(known);
}
