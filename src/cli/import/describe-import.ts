import { noneWord } from "../../author/table/cell-words.ts";
import type { Column } from "../../author/table/columns.ts";
import type { ImportPlan } from "../../exchange/plan-import.ts";
import { dateHeads } from "../../intake/column-plan.ts";
import type { DocumentProblem } from "../../intake/document-problems.ts";
import { headName } from "../../intake/heads/find-heads.ts";
import { foldHead } from "../../intake/heads/fold-head.ts";
import { fieldOf } from "../../intake/heads/head-index.ts";
import type { CellPlace, FactsFound, PlacedProblem, SheetContent } from "../../intake/sheet-content.ts";
import type { ImportMessages } from "../../messages/import-messages.ts";
import type { Messages } from "../../messages/messages.ts";
import type { CellProblem } from "../../model/cell-problem.ts";
import type { Locale } from "../../model/locale.ts";
import { cellName, columnLetters } from "../../spreadsheet/cell-name.ts";
import { groupBy } from "../../text/group-by.ts";
import { plainParameters, plainText } from "../../text/plain-text.ts";
import { trimEnds } from "../../text/trim-ends.ts";

/** Without `--verbose`. */
const mostProblems = 15;
const mostExamples = 3;
const mostCells = 5;
const mostRows = 5;

/** The lines about what was understood: files, sheets, and each column with its field. */
export function describeUnderstood(plan: ImportPlan, title: string, words: ImportMessages, locale: Locale): string[] {
  return [
    ...plan.spreadsheets.map(({ path, kind, encoding }) => words.file(plainText(path), kind, encoding)),
    words.subject(plan.subject === "people" ? null : plan.subject, title),
    ...plan.contents.flatMap((content) => describeSheet(content, words, locale)),
    ...[...plan.contents.map(({ facts }) => facts), plan.facts].flatMap((found) => describeFacts(found, words, locale)),
    ...plan.leftOut.map(({ name, why }) => words.sheetLeftOut(plainText(name), why)),
  ];
}

function describeFacts({ facts, unused }: FactsFound, words: ImportMessages, locale: Locale): string[] {
  return [
    ...facts.map(({ label, column, value, place }) => {
      const of = column.subject === "evidence" ? "document" : "records";
      const text = Array.isArray(value) && value.length === 0 ? noneWord[locale] : plainText(String(value));
      return words.fact(plainText(label), column.title[locale], text, placeName(place, words), of);
    }),
    ...unused.map(({ label, column, place, problem }) => {
      const why = problem === null ? null : cellText(problem, words);
      return words.factUnused(plainText(label), column.title[locale], placeName(place, words), why);
    }),
  ];
}

function describeSheet(content: SheetContent, words: ImportMessages, locale: Locale): string[] {
  const { recognized, planned, notes, leftOut, count } = content;
  const { sheet, block, heads, isForm } = recognized;
  const numbers = [block.first, block.last].map((at) => String(sheet.rows[at]?.number ?? at + 1));
  const lines = [words.sheet(plainText(sheet.name), [...new Set(numbers)].join("–"), count)];
  if (!isForm) {
    const dates = dateHeads(planned);
    const byName = groupBy(heads, ({ head }) => foldHead(headName(head)));
    for (const head of heads) {
      const letter = columnLetters(head.head.column);
      const name = plainText(headName(head.head));
      const { target, doubt, near, isDecided } = head;
      const same = (byName.get(foldHead(headName(head.head))) ?? []).filter((other) => other !== head);
      if (target) {
        lines.push(words.column(letter, name, target.field, titleOf(target.columns, locale)));
        const plan = planned.find(({ position }) => position === head.head.column);
        if (target.by === "contained") lines.push(`    ${words.note("by-part-of-head", 1)}`);
        if (plan?.use.blankIsNo) lines.push(`    ${words.note("blank-is-no", 0)}`);
        for (const [note, found] of notes.get(target.field) ?? []) lines.push(`    ${words.note(note, found)}`);
      } else if (dates.has(head.head.column)) lines.push(words.columnDate(letter, name));
      else if (same.length > 0 && doubt.length > 0) {
        const others = same.map((other) => columnLetters(other.head.column));
        lines.push(words.columnSame(letter, name, others));
      } else if (doubt.length > 0) lines.push(words.columnUnclear(letter, name, doubt));
      else lines.push(words.columnLeftOut(letter, name, isDecided ? null : (near[0] ?? null)));
    }
    const rows = sheet.rows.slice(block.last + 1).filter(({ isHidden }) => isHidden).length;
    const hidden = heads.flatMap(({ head, target }) =>
      target && sheet.hiddenColumns.has(head.column) ? [columnLetters(head.column)] : [],
    );
    if (rows > 0 || hidden.length > 0) lines.push(words.hiddenRead(rows, hidden));
  }
  const shown = leftOut.slice(0, mostRows).map(({ number, text }) => ({ number, text: plainText(text, 40) }));
  if (shown.length > 0) lines.push(words.rowsLeftOut(shown, leftOut.length - shown.length));
  return lines;
}

function titleOf(columns: readonly Column[], locale: Locale): string {
  const [column] = columns as [Column];
  if (columns.length === 1) return column.title[locale];
  const whole = column.title[locale];
  return trimEnds(whole.slice(0, whole.length - column.ownTitle[locale].length), "／/ ");
}

function placeName({ sheet, row, column }: CellPlace, words: ImportMessages): string {
  return `${plainText(sheet)}!${column === null ? words.row(row) : cellName(row, column)}`;
}

/**
 * Fields that every row of the import must have and none has, and those of the document: by field. What no column of the
 * sheet is for is missing in all rows, however many of them were looked at.
 */
export function missingFields(plan: ImportPlan): ReadonlyMap<string, Column> {
  const tables = plan.contents.flatMap((content) => content.tables);
  const filled = new Set(tables.flatMap(({ columns }) => columns.map(({ path }) => path)));
  const missing = new Map<string, Column>();
  for (const { finding, pattern, places, count } of plan.documentProblems) {
    if (finding.code !== "schema-required") continue;
    const path = pathOf(pattern);
    const column = plan.columns.find((one) => one.path === path);
    const list = path.slice(0, path.lastIndexOf("[]") + 2);
    const rows = tables.reduce((sum, { table, rows }) => (table.path === list ? sum + rows.length : sum), 0);
    const isAbsent = column?.presence === "required" && !filled.has(path);
    // Of a document that has a sheet, a blank cell is named as such.
    const isPlaced = list.length > 1 ? count < rows && !isAbsent : places.length > 0;
    if (!column || isPlaced) continue;
    missing.set(column.subject === "evidence" ? path : fieldOf(column), column);
  }
  return missing;
}

/** The path of the column that a pattern of pointers leads to. */
function pathOf(pattern: string): string {
  return pattern.slice(1).replaceAll("/*/", "[].").replaceAll("/", ".").replace(/\.\*$/, "");
}

/** The lines about what was refused, with its cells, and how many problems there are. */
export function describeProblems(
  plan: ImportPlan,
  missing: ReadonlyMap<string, Column>,
  words: ImportMessages,
  messages: Messages,
  isVerbose: boolean,
): { readonly lines: readonly string[]; readonly count: number } {
  const { locale } = messages;
  const lines: string[] = [];
  if (missing.size > 0) {
    lines.push(words.missing([...missing].map(([field, { title }]) => ({ field, title: title[locale] }))));
  }
  const groups = [...cellGroups(plan.problems, words, locale), ...documentGroups(plan, missing, words, messages)];
  const shown = isVerbose ? groups.length : mostProblems;
  lines.push(...groups.slice(0, shown));
  if (groups.length > shown) lines.push(words.moreProblems(groups.length - shown));
  return { lines, count: missing.size + groups.length };
}

/** One line for all cells of a field with the same problem, with the first of the values. */
function cellGroups(problems: readonly PlacedProblem[], words: ImportMessages, locale: Locale): string[] {
  const groups = groupBy(problems, ({ field, problem }) => `${problem.code} ${field}`);
  return Array.from(groups.values(), (group) => {
    const [first] = group as [PlacedProblem];
    const written = new Set(group.flatMap(({ problem: { params } }) => ("written" in params ? [params.written] : [])));
    const others = [...written].slice(1, mostExamples).map((text) => plainText(text, 40));
    const text = cellText(first.problem, words) + (others.length > 0 ? words.others(others) : "");
    const places = group.map(({ place }) => place);
    return words.problem(placeNames(places, places.length, words), first.title[locale], text);
  });
}

function cellText({ code, params }: CellProblem, words: ImportMessages): string {
  const textOf = words.cell[code] as (params: CellProblem["params"]) => string;
  return textOf(plainParameters(params));
}

function documentGroups(
  { contents, documentProblems, columns }: ImportPlan,
  missing: ReadonlyMap<string, Column>,
  words: ImportMessages,
  messages: Messages,
): string[] {
  const known = new Set(missing.values());
  const hasRows = contents.some(({ count }) => count > 0);
  return documentProblems.flatMap(({ finding, pattern, places, count }: DocumentProblem) => {
    const path = pathOf(pattern);
    const column = columns.find((one) => one.path === path);
    if (finding.code === "records-or-nil" && !hasRows) return [`  ${words.noRows}`];
    if (finding.code === "schema-required" && column && known.has(column)) return [];
    // Of a field that all rows miss, there is one more for each row.
    if (finding.code === "findings-omitted" && known.size > 0) return [];
    const at =
      places.length > 0 ? placeNames(places, count, words) : `${words.atDocument} ${finding.pointer}`.trimEnd();
    return [words.problem(at, column?.title[messages.locale] ?? null, messages.finding(finding))];
  });
}

/** The sheet is named once: `資產清冊!C7、C9`. */
function placeNames(places: readonly CellPlace[], count: number, words: ImportMessages): string {
  const shown = places.slice(0, mostCells).map((place, at) => {
    const name = placeName(place, words);
    return place.sheet === places[at - 1]?.sheet ? name.slice(name.lastIndexOf("!") + 1) : name;
  });
  return words.at(shown, count - shown.length);
}
