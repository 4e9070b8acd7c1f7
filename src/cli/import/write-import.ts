import { relative, resolve } from "node:path";
import type { Project } from "../../check/load-project.ts";
import { writtenDocuments } from "../../exchange/written-documents.ts";
import type { ImportMessages } from "../../messages/import-messages.ts";
import { importMessagesFor } from "../../messages/imports.ts";
import type { Locale } from "../../model/locale.ts";
import { UserError } from "../../model/user-error.ts";
import { masked } from "../../privacy/masked.ts";
import type { Terminal } from "../../shell/terminal.ts";
import { exists } from "../../source/exists.ts";
import { writeFile } from "../../source/write-file.ts";
import { writeFiles } from "../../source/write-files.ts";
import { commandWord } from "../../text/command-word.ts";
import { plainName, plainText } from "../../text/plain-text.ts";
import { describeWritten } from "./describe-written.ts";
import type { UnderstoodImport } from "./understand-import.ts";

/** How many heads are named. */
const mostHeads = 10;

/** Of a head of the spreadsheet in a message, in characters. */
const longestHead = 40;

interface Writing {
  readonly terminal: Terminal;
  readonly locale: Locale;
  readonly out: string | undefined;
  readonly isDryRun: boolean;
  /** Whether all changes are named. */
  readonly isVerbose: boolean;
}

/**
 * Writes all documents and the mapping, or with a problem the mapping alone, and says what was done.
 *
 * @returns the exit status
 * @throws UserError `file-exists`, and those of {@link writtenDocuments}
 */
export function writeImport(understood: UnderstoodImport, project: Project, writing: Writing): 0 | 1 {
  const { terminal, locale, out, isDryRun, isVerbose } = writing;
  const { plan, problems, count, mapping } = understood;
  const texts = importMessagesFor(locale);
  const { root } = project.source;
  const lines = [...understood.lines];
  const isNewMapping = mapping.text !== null && !mapping.exists;
  const shownMapping =
    mapping.text === null ? [] : ["", `--- ${texts.mappingShown} ${mapping.shown}`, mapping.text.trimEnd()];
  const { extended } = mapping;
  if (extended) lines.push(describeExtended(extended.heads, mapping.shown, texts, isDryRun));
  if (count > 0) {
    lines.push(...problems, texts.refused(count));
    if (extended && !isDryRun) writeFile(root, mapping.path, extended.text);
    if (isNewMapping && !isDryRun) {
      writeFile(root, mapping.path, mapping.text ?? "");
      lines.push(texts.mappingWritten(mapping.shown));
    } else lines.push(...shownMapping);
    terminal.out(`${masked(lines.join("\n"))}\n`);
    return 1;
  }
  const written = writtenDocuments(plan, project, { out });
  for (const { path, text, isNew } of written) {
    if (isNew && text !== null && exists(resolve(root, path))) throw new UserError("file-exists", { path });
  }
  if (!isDryRun) {
    // Of a file with several documents, the last one has the changes of all.
    const contents = new Map(written.flatMap(({ path, text }) => (text === null ? [] : [[path, text]])));
    if (extended) contents.set(mapping.path, extended.text);
    if (isNewMapping) {
      contents.set(mapping.path, mapping.text ?? "");
      lines.push(texts.mappingKept(mapping.shown));
    }
    writeFiles(
      root,
      Array.from(contents, ([path, content]) => ({ path, content })),
    );
  }
  for (const document of written) {
    const shown = plainName(relative(project.folder, resolve(root, document.path)));
    lines.push(...describeWritten(document, shown, plan.tables, { texts, locale, isVerbose }));
    if (document.text !== null && !isDryRun) {
      terminal.error(`${project.configPath === null ? texts.nextInit : texts.next(commandWord(shown))}\n`);
    }
  }
  if (isDryRun) lines.push(texts.dryRun, ...(isNewMapping ? shownMapping : []));
  terminal.out(`${masked(lines.join("\n"))}\n`);
  return 0;
}

function describeExtended(heads: readonly string[], shown: string, texts: ImportMessages, isDryRun: boolean): string {
  const named = heads.slice(0, mostHeads).map((head) => plainText(head, longestHead));
  return texts.mappingExtended(shown, named, heads.length - named.length, isDryRun);
}
