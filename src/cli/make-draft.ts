import { resolve } from "node:path";
import { draftDocument } from "../author/draft-document.ts";
import { draftFacts } from "../author/draft-facts.ts";
import { draftFolder } from "../author/draft-folder.ts";
import { loadSchema } from "../author/load-schema.ts";
import { modeline, schemaFolder } from "../author/modeline.ts";
import type { Project } from "../check/load-project.ts";
import { projectDocuments } from "../check/project-documents.ts";
import { commandMessagesFor } from "../messages/commands.ts";
import type { Locale } from "../model/locale.ts";
import { exists } from "../source/exists.ts";
import { foldersIn } from "../source/folders-in.ts";
import { pathInRoot } from "../source/path-in-root.ts";
import { loadOutputForms } from "../standard/output-forms.ts";

export interface DraftOptions {
  readonly output: string;
  readonly day: string;
  readonly locale: Locale;
  /** Where it is to be written; null for a free name beside the other documents of the output. */
  readonly place: string | null;
}

/** The draft of a document of an output, and the file in which to write it. */
export async function makeDraft(
  project: Project,
  { output, day, locale, place: named }: DraftOptions,
): Promise<{ readonly place: string; readonly text: string }> {
  const { source, config, people, policy } = project;
  const [documents, forms, schema] = await Promise.all([
    projectDocuments(project),
    loadOutputForms(),
    loadSchema(output, locale),
  ]);
  const place = named ?? unusedPlace();
  const allowsNil = policy.cadences[output]?.kind === "event";
  const { draft: words } = commandMessagesFor(locale);
  const { title, description } = schema;
  const draft = draftDocument(schema, draftFacts({ output, forms, today: day, documents, people, allowsNil }), {
    ...words,
    intro: words.intro(output, String(title), typeof description === "string" ? description : null),
  });
  const inside = pathInRoot(source.root, place);
  const hasSchema = inside !== null && exists(resolve(source.root, `${schemaFolder}/${output}.schema.json`));
  return { place, text: hasSchema ? `${modeline(output, inside)}\n${draft}` : draft };

  function unusedPlace(): string {
    const folder = draftFolder(output, documents, config.evidence, (path) => foldersIn(source.root, path));
    const stem = `${folder}/${output}-${day}`.replace(/^\//, "");
    let path = `${stem}.yaml`;
    for (let number = 2; exists(resolve(source.root, path)); number++) path = `${stem}-${number}.yaml`;
    return resolve(source.root, path);
  }
}
