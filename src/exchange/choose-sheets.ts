import { basename } from "node:path";
import type { TableSubject } from "../author/table/columns.ts";
import { candidates, isInDoubt, namesWhatItBelongsTo } from "../intake/choose-output.ts";
import { knownTables, type RecognizedSheet } from "../intake/heads/recognize-sheet.ts";
import { emptyMapping, type Mapping } from "../intake/mapping.ts";
import type { EvidenceDocument } from "../model/evidence.ts";
import { UserError } from "../model/user-error.ts";
import { codeAmong } from "../text/code-among.ts";
import { askedSheets, type LeftOutSheet, type OpenedSpreadsheet, unrecognized } from "./asked-sheets.ts";
import type { ImportTables } from "./import-tables.ts";

export interface SheetChoice {
  /** Each with the path by which people know it. */
  readonly spreadsheets: readonly OpenedSpreadsheet[];
  /** The code of an output, or `people`; undefined to be found. */
  readonly output: string | undefined;
  readonly sheets: readonly string[];
  /** Finds the mapping of an output, once it is known. */
  readonly mappingOf: (subject: string, documents: readonly EvidenceDocument[]) => Promise<Mapping | null>;
  readonly mapping: Mapping | null;
}

export interface ChosenSheets {
  readonly subject: TableSubject;
  readonly mapping: Mapping;
  readonly recognized: readonly RecognizedSheet[];
  readonly leftOut: readonly LeftOutSheet[];
}

/**
 * The output, or the roster, that spreadsheets are about, and the sheets that belong to it.
 *
 * @throws UserError `code-unknown`, `import-no-heads`, `import-output-unclear`, and for sheets that are not there
 */
export async function chooseSheets(
  options: SheetChoice,
  evidence: readonly EvidenceDocument[],
  { codes, words, envelope, tablesOf, titles }: ImportTables,
): Promise<ChosenSheets> {
  const { spreadsheets } = options;
  const asked = askedSubject(options.output, codes);
  const subjects: readonly string[] = asked === null ? [...codes, "people"] : [asked];
  const known = [...knownTables(subjects.flatMap(tablesOf), words), ...knownTables(envelope, words)];
  const { sheets, leftOut } = askedSheets(spreadsheets, options.sheets);
  const files = spreadsheets.map(({ path }) => basename(path));
  const naming = { file: files.join(" "), titles };
  const find = (mapping: Mapping | null) => candidates(sheets, known, words, naming, mapping);
  const first = chosen(find(options.mapping), asked ?? options.mapping?.output ?? null, { files, titles });
  const { subject } = first;
  const mapping = options.mapping ?? (await options.mappingOf(subject, evidence)) ?? emptyMapping(subject);
  const best = find(mapping);
  const recognized = [
    ...(best.find((one) => one.subject === subject)?.sheets ?? first.sheets),
    ...(best.find((one) => one.subject === "evidence")?.sheets ?? []).filter(
      (sheet) => sheet.isForm || namesWhatItBelongsTo(sheet),
    ),
  ];
  return { subject, mapping, recognized, leftOut: [...leftOut, ...unrecognized(sheets, recognized)] };
}

function askedSubject(output: string | undefined, codes: readonly string[]): string | null {
  if (output === undefined) return null;
  if (output.toLowerCase() === "people") return "people";
  return codeAmong(output, codes);
}

function chosen(
  found: ReturnType<typeof candidates>,
  asked: string | null,
  {
    files,
    titles,
  }: { readonly files: readonly string[]; readonly titles: ReadonlyMap<TableSubject, readonly string[]> },
) {
  const own = found.filter(({ subject }) => subject !== "evidence");
  const [best] = asked === null ? own : own.filter(({ subject }) => subject === asked);
  if (!best) throw new UserError("import-no-heads", { files, output: asked });
  if (asked !== null || !isInDoubt(own)) return best;
  const likely = own.slice(0, 5).map(({ subject }) => `${subject} ${titles.get(subject)?.[0] ?? ""}`.trim());
  throw new UserError("import-output-unclear", { outputs: likely });
}
