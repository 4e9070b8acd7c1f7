import type { Column } from "../author/table/columns.ts";
import type { JsonValue } from "../model/json.ts";
import type { Cell } from "../spreadsheet/sheet.ts";
import { foldHead } from "./heads/fold-head.ts";
import { partsOf, synonymsOf } from "./heads/head-index.ts";
import type { RecognizedSheet } from "./heads/recognize-sheet.ts";
import type { DocumentFact, FactsFound, UnusedFact } from "./sheet-content.ts";
import { measureOf } from "./values/measures.ts";
import { isBlank, textOf } from "./values/plain-cell.ts";
import { readCell } from "./values/read-cell.ts";
import { plainUse, type ValueContext } from "./values/read-value.ts";
import type { SpreadsheetWords } from "./words.ts";

/** Rows above and below a table that are looked at. */
const mostRows = 30;

/**
 * What the lines above the heads and below the records say of the document; what is not understood is
 * named for the person who imports.
 *
 * @param below - numbers of the rows below the records
 */
export function documentFacts(
  found: Surrounded,
  below: ReadonlySet<number>,
  envelope: readonly Column[],
  words: SpreadsheetWords,
  context: ValueContext,
): FactsFound {
  return factsOf(found, below, envelopeLabels(envelope, words), context);
}

/**
 * What they say of every record, 課程名稱：資安通識, where the table has no column for it. What may be of the document is,
 * unless it is the title of a field.
 *
 * @param columns - of the records, that the table does not have
 */
export function recordFacts(
  found: Surrounded,
  below: ReadonlySet<number>,
  columns: readonly Column[],
  envelope: readonly Column[],
  words: SpreadsheetWords,
  context: ValueContext,
): FactsFound {
  const ofDocument = envelopeLabels(envelope, words);
  const labels = new Map<string, Label | null>();
  for (const column of columns) {
    const titles = [column.title["zh-TW"], column.title.en, column.ownTitle["zh-TW"], column.ownTitle.en];
    const parts = [column.ownTitle["zh-TW"], column.ownTitle.en].flatMap(partsOf);
    const named = words.references[column.refersTo?.output ?? ""] ?? [];
    for (const [rank, word] of [...titles, ...parts, ...synonymsOf(column, words), ...named].entries()) {
      const label = foldHead(word);
      const known = labels.get(label);
      if (rank >= titles.length && ofDocument.has(label)) continue;
      // Of two fields that a label may be, it is neither.
      if (known === undefined) labels.set(label, { column, rank });
      else if (known?.column !== column) labels.set(label, null);
    }
  }
  return factsOf(found, below, labels, context, true);
}

type Surrounded = Pick<RecognizedSheet, "sheet" | "block">;

/** Of two labels for one field, the one with the lower rank says it: 核准 before 單位主管. */
interface Label {
  readonly column: Column;
  readonly rank: number;
}

function factsOf(
  { sheet, block }: Surrounded,
  below: ReadonlySet<number>,
  labels: ReadonlyMap<string, Label | null>,
  context: ValueContext,
  isMarkedOnly = false,
): FactsFound {
  const rows = [...sheet.rows.slice(0, block.first), ...sheet.rows.filter(({ number }) => below.has(number))];
  const facts = new Map<string, DocumentFact & { readonly rank: number }>();
  const unread: UnusedFact[] = [];
  for (const { number, cells } of rows.slice(0, mostRows)) {
    for (const { label, cell, position, isMarked } of labelled(cells)) {
      if (isMarkedOnly && !isMarked) continue; // 合計 beside a number is a total
      const known = labels.get(foldHead(label));
      if (!known) continue;
      const { column, rank } = known;
      if ((facts.get(column.path)?.rank ?? Number.POSITIVE_INFINITY) <= rank) continue;
      const reading = readCell(cell, column, { ...plainUse, measure: measureOf(column, [label]) }, context);
      const place = { sheet: sheet.name, row: number, column: position };
      if (reading === null) continue;
      if ("problem" in reading) {
        // Without a colon, it may be no label at all.
        if (isMarked) unread.push({ column, place, label, problem: reading.problem });
      } else facts.set(column.path, { column, value: reading.value as JsonValue, place, label, rank });
    }
  }
  return {
    facts: Array.from(facts.values(), ({ rank: _, ...fact }) => fact),
    unused: unread.filter(({ column }) => !facts.has(column.path)),
  };
}

function envelopeLabels(envelope: readonly Column[], words: SpreadsheetWords): ReadonlyMap<string, Label> {
  return new Map(
    envelope.flatMap((column) =>
      [column.title["zh-TW"], column.title.en, ...synonymsOf(column, words)].map(
        (word, rank) => [foldHead(word), { column, rank }] as const,
      ),
    ),
  );
}

/** `單位：資訊室　填表人：王小明` in one cell, or a label and what is written behind it. */
function* labelled(cells: readonly Cell[]) {
  for (const [position, cell] of cells.slice(0, 200).entries()) {
    const text = textOf(cell).slice(0, 400);
    if (isBlank(text)) continue;
    const parts = text.split(/\s{2,}|\u3000|\n/).flatMap((part) => {
      const at = part.search(/[:：]/);
      const [label, value] = [part.slice(0, Math.max(at, 0)).trim(), part.slice(at + 1).trim()];
      return label !== "" && label.length <= 20 && value !== ""
        ? [{ label, cell: value, position, isMarked: true }]
        : [];
    });
    yield* parts;
    const next = cells.findIndex((other, at) => at > position && !isBlank(textOf(other)));
    const behind = next > position ? cells[next] : null;
    if (parts.length === 0 && text.length <= 20 && behind != null) {
      yield { label: text, cell: behind, position: next, isMarked: /[:：]$/.test(text) };
    }
  }
}
