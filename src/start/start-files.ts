import type { DraftWords } from "../author/draft-document.ts";
import type { StartMessages } from "../messages/start-messages.ts";
import type { JsonObject } from "../model/json.ts";
import type { Standard } from "../model/standard.ts";
import { codeOwners } from "./code-owners.ts";
import { configFile, peopleFile, rosterMapping } from "./config-file.ts";
import { editorFiles } from "./editor-files.ts";
import { evidenceFolders } from "./evidence-folders.ts";
import { evidenceWorkflow } from "./evidence-workflow.ts";
import { exampleDocument } from "./example-document.ts";
import type { OrganizationAnswers } from "./organization-answers.ts";
import { preCommitConfig } from "./pre-commit-config.ts";
import type { StartFile, StartPlaces } from "./start-file.ts";

/** What the files are made of, besides the answers. */
export interface StartData {
  readonly standard: Standard;
  /** The schemas for editors, by name, in the language of the answers. */
  readonly schemas: ReadonlyMap<string, JsonObject>;
  /** A completed document of each output. */
  readonly templates: Readonly<Record<string, JsonObject>>;
  readonly words: StartMessages;
  readonly draftWords: Omit<DraftWords, "intro">;
}

/**
 * The files of a new organization, the configuration last: with it, another run knows that the organization is there.
 *
 * @param places - where they belong
 * @param roster - of a spreadsheet of staff, with the mapping by which it was read; null for an example
 */
export function organizationFiles(
  answers: OrganizationAnswers,
  { prefix, editor }: StartPlaces,
  { standard, schemas, templates, words, draftWords }: StartData,
  roster: { readonly people: string; readonly mapping: string } | null,
): readonly StartFile[] {
  const schema = schemas.get(exampleDocument.output);
  const filled = templates[exampleDocument.output];
  if (!schema || !filled) throw new Error(`no schema or example of ${exampleDocument.output}`);
  const files = [
    ...evidenceFolders(standard, answers.locale, words.folder),
    exampleDocument(schema, filled, { ...draftWords, intro: words.example }, editor),
    peopleFile(words.people, editor, roster?.people ?? null),
    ...(roster ? [{ path: rosterMapping, content: roster.mapping }] : []),
    configFile(answers, words.config, editor),
  ];
  return files.map(({ path, content }) => ({ path: `${prefix}${path}`, content }));
}

/** What surrounds an organization: the check of each change, who reviews it, and what editors need. */
export function surroundingFiles(
  locale: OrganizationAnswers["locale"],
  { prefix, editor }: StartPlaces,
  { schemas, words }: Pick<StartData, "schemas" | "words">,
): readonly StartFile[] {
  return [
    evidenceWorkflow({ locale, prefix }),
    codeOwners(words.owners, prefix),
    preCommitConfig(words.preCommit, prefix),
    ...(editor ? editorFiles(schemas, { prefix, note: words.editor }) : []),
  ];
}
