import type { TableSubject } from "../author/table/columns.ts";
import type { Sheet } from "../spreadsheet/sheet.ts";
import { foldHead } from "./heads/fold-head.ts";
import { type KnownTable, type RecognizedSheet, recognizeSheet } from "./heads/recognize-sheet.ts";
import type { Mapping } from "./mapping.ts";
import { textOf } from "./values/plain-cell.ts";
import type { SpreadsheetWords } from "./words.ts";

/** What a workbook seems to be, by the heads of its sheets and what they are called. */
export interface Candidate {
  readonly subject: TableSubject;
  readonly score: number;
  readonly sheets: readonly RecognizedSheet[];
}

export interface Naming {
  /** The name of the file. */
  readonly file: string;
  /** What an output is called, in its title and on paper. */
  readonly titles: ReadonlyMap<TableSubject, readonly string[]>;
}

/** Two that differ by less are a question for a person. */
const doubt = 0.4;
/** Heads that fit less than this are those of another table, or none. */
const least = 1.4;

/** What the sheets may be, the likeliest first. */
export function candidates(
  sheets: readonly Sheet[],
  known: readonly KnownTable[],
  words: SpreadsheetWords,
  naming: Naming,
  mapping: Mapping | null,
): readonly Candidate[] {
  const bySubject = new Map<TableSubject, RecognizedSheet[]>();
  for (const sheet of sheets) {
    const seen = new Set<TableSubject>();
    for (const found of recognizeSheet(sheet, known, words, mapping)) {
      const { subject } = found.known.table;
      if (seen.has(subject) || (found.score < least && !hasKey(found))) continue; // the best of each is first
      seen.add(subject);
      bySubject.set(subject, [...(bySubject.get(subject) ?? []), found]);
    }
  }
  return Array.from(bySubject, ([subject, found]): Candidate => {
    const best = Math.max(...found.map(({ score }) => score));
    const fitting = found.filter((one) => one.score >= best / 2 || one.isForm || namesWhatItBelongsTo(one));
    return { subject, score: best + bonus(subject, fitting, naming), sheets: fitting };
  }).sort((a, b) => b.score - a.score);
}

/** Whether the second is as likely as the first. */
export function isInDoubt([first, second]: readonly Candidate[]): boolean {
  return (
    first !== undefined && second !== undefined && Number.isFinite(first.score) && first.score - second.score < doubt
  );
}

function hasKey({ heads, known }: RecognizedSheet): boolean {
  return heads.some(({ target }) => target?.columns.some(({ path }) => known.table.key.includes(path)));
}

/**
 * Whether a sheet of a list has the key of its records beside most columns of the list, or a sheet of documents their
 * output and id, all by their own titles: as `export` writes them, without the hidden row that says so.
 */
export function namesWhatItBelongsTo({ heads, known: { table } }: RecognizedSheet): boolean {
  const isOfDocuments = table.subject === "evidence";
  const named = new Set(heads.flatMap(({ target }) => (target?.by === "title" ? target.columns : [])).map(pathOf));
  const link =
    table.path === ""
      ? table.key
      : table.above.filter(({ subject }) => isOfDocuments || subject !== "evidence").map(pathOf);
  const own = table.columns.map(pathOf);
  return (
    link.length > 0 &&
    link.every((path) => named.has(path)) &&
    own.filter((path) => named.has(path)).length * 2 >= own.length
  );
}

const pathOf = ({ path }: { readonly path: string }) => path;

/** 弱點修補紀錄或補償管控措施 is called 弱點修補追蹤表 elsewhere. */
function cores(name: string): readonly string[] {
  const parts = name
    .split(/[、或及與/，；,;(]/)
    .map((part) => part.replace(/(?:之?(?:相關)?紀錄|清單|清冊|報告|程序|表)$/, ""));
  return parts.filter((part) => part.length >= 4);
}

/** What the file, the sheet and the lines above the table say. */
function bonus(subject: TableSubject, found: readonly RecognizedSheet[], { file, titles }: Naming): number {
  const texts = found.flatMap(({ sheet, block }) => [
    sheet.name,
    ...sheet.rows.slice(0, block.first).flatMap(({ cells }) => cells.map(textOf).slice(0, 20)),
  ]);
  const said = foldHead(file) + texts.map(foldHead).join("\n");
  if (new RegExp(`${subject.toLowerCase().replaceAll(".", "\\.")}(?![\\d.])`).test(said)) return 5;
  const names = (titles.get(subject) ?? []).map(foldHead).filter((name) => name.length > 1);
  if (names.some((name) => said.includes(name))) return 1.5;
  return names.flatMap(cores).some((core) => said.includes(core)) ? 1 : 0;
}
