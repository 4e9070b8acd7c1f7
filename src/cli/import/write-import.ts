import { relative, resolve } from "node:path";
import type { Project } from "../../check/load-project.ts";
import { type WrittenDocument, writtenDocuments } from "../../exchange/written-documents.ts";
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
import type { UnderstoodImport } from "./understand-import.ts";

/** How many keys of records, or heads, are named. */
const mostKeys = 10;

/** Of a head of the spreadsheet in a message, in characters. */
const longestHead = 40;

interface Writing {
  readonly terminal: Terminal;
  readonly locale: Locale;
  readonly out: string | undefined;
  readonly isDryRun: boolean;
}

/**
 * Writes all documents and the mapping, or with a problem the mapping alone, and says what was done.
 *
 * @returns the exit status
 * @throws UserError `file-exists`, and those of {@link writtenDocuments}
 */
export function writeImport(understood: UnderstoodImport, project: Project, writing: Writing): 0 | 1 {
  const { terminal, locale, out, isDryRun } = writing;
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
    lines.push(...describeWritten(document, shown, texts));
    if (document.text !== null && !isDryRun) {
      terminal.error(`${project.configPath === null ? texts.nextInit : texts.next(commandWord(shown))}\n`);
    }
  }
  if (isDryRun) lines.push(texts.dryRun, ...(isNewMapping ? shownMapping : []));
  terminal.out(`${masked(lines.join("\n"))}\n`);
  return 0;
}

function describeExtended(heads: readonly string[], shown: string, texts: ImportMessages, isDryRun: boolean): string {
  const named = heads.slice(0, mostKeys).map((head) => plainText(head, longestHead));
  return texts.mappingExtended(shown, named, heads.length - named.length, isDryRun);
}

function describeWritten({ document, text, isNew }: WrittenDocument, shown: string, texts: ImportMessages): string[] {
  const keys = (kind: "added" | "changed" | "gone") =>
    document.changes.filter((change) => change.kind === kind).map(({ key }) => plainName(key.map(String).join(" ")));
  const [added, changed, gone] = [keys("added"), keys("changed"), keys("gone")];
  const named = [
    ["added", isNew ? [] : added],
    ["changed", changed],
    ["gone", gone],
  ] as const;
  return [
    isNew
      ? texts.created(shown, added.length)
      : text === null
        ? texts.unchanged(shown)
        : texts.updated(shown, added.length, changed.length, gone.length),
    ...named.flatMap(([kind, all]) =>
      all.length > 0 ? [texts.keys(kind, all.slice(0, mostKeys), Math.max(all.length - mostKeys, 0))] : [],
    ),
    ...(gone.length > 0 ? [texts.goneKept] : []),
  ];
}
