import type { Column } from "../author/table/columns.ts";
import type { JsonValue } from "../model/json.ts";
import type { Cell } from "../spreadsheet/sheet.ts";
import { foldHead } from "./heads/fold-head.ts";
import type { RecognizedSheet } from "./heads/recognize-sheet.ts";
import type { CellPlace } from "./read-sheet.ts";
import { isBlank, textOf } from "./values/plain-cell.ts";
import { readCell } from "./values/read-cell.ts";
import { plainUse, type ValueContext } from "./values/read-value.ts";
import type { SpreadsheetWords } from "./words.ts";

/** What a sheet says of the document outside of its table: 製表人：王小明. */
export interface DocumentFact {
  readonly column: Column;
  readonly value: JsonValue;
  readonly place: CellPlace;
  readonly label: string;
}

/** Rows above and below a table that are looked at. */
const mostRows = 30;

/**
 * What the lines above the heads and below the records say of the document; what is not understood is left for the
 * person who imports.
 *
 * @param below - numbers of the rows below the records
 */
export function documentFacts(
  { sheet, block }: RecognizedSheet,
  below: ReadonlySet<number>,
  envelope: readonly Column[],
  words: SpreadsheetWords,
  context: ValueContext,
): readonly DocumentFact[] {
  const labels = labelsOf(envelope, words);
  const rows = [...sheet.rows.slice(0, block.first), ...sheet.rows.filter(({ number }) => below.has(number))];
  const facts = new Map<string, DocumentFact>();
  for (const { number, cells } of rows.slice(0, mostRows)) {
    for (const { label, cell, position } of labelled(cells)) {
      const column = labels.get(foldHead(label));
      if (!column || facts.has(column.path)) continue;
      const reading = readCell(cell, column, plainUse, context);
      if (reading === null || "problem" in reading) continue;
      const value = reading.value as JsonValue;
      facts.set(column.path, { column, value, place: { sheet: sheet.name, row: number, column: position }, label });
    }
  }
  return [...facts.values()];
}

function labelsOf(envelope: readonly Column[], { heads }: SpreadsheetWords): ReadonlyMap<string, Column> {
  return new Map(
    envelope.flatMap((column) =>
      [column.title["zh-TW"], column.title.en, ...(heads[`evidence:${column.path}`] ?? [])].map(
        (word) => [foldHead(word), column] as const,
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
      return label !== "" && label.length <= 20 && value !== "" ? [{ label, cell: value, position }] : [];
    });
    yield* parts;
    const next = cells.findIndex((other, at) => at > position && !isBlank(textOf(other)));
    const behind = next > position ? cells[next] : null;
    if (parts.length === 0 && text.length <= 20 && behind != null) yield { label: text, cell: behind, position: next };
  }
}
