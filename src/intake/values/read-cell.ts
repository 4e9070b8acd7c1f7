import { noneWord } from "../../author/table/cell-words.ts";
import type { Column } from "../../author/table/columns.ts";
import type { CellContent, CellReading } from "../../model/cell-problem.ts";
import type { Cell } from "../../spreadsheet/sheet.ts";
import { isNever } from "./dates.ts";
import { foldWord } from "./fold-word.ts";
import { isBlank, saysNothing, shownCell, textOf } from "./plain-cell.ts";
import { type ColumnUse, readValue, type ValueContext } from "./read-value.ts";
import { tickedLabels } from "./ticked-labels.ts";

/** What of a column its cells are read by. */
export type CellColumn = Pick<Column, "type" | "values" | "refersTo" | "isList">;

/** Controls, those that turn the direction of writing, halves of characters, and what stands for lost text. */
const unsafe = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\ufffd-\uffff]/u;

/** Types whose values are one word, so that anything between them separates. */
const oneWord = new Set<Column["type"]>(["identifier", "person", "choice", "date", "sha256", "url"]);

/**
 * What a cell says as a value of a column: null where nothing is in it. A cell that is not understood is a problem, and
 * never left out.
 */
export function readCell(given: Cell, column: CellColumn, use: ColumnUse, context: ValueContext): CellReading {
  const cell = typeof given === "string" && hasBoxes.has(column.type) ? untickedLeftOut(given) : given;
  if (typeof cell === "object" && cell?.kind === "error") {
    return { problem: { code: "cell-formula-error", params: { written: cell.text } } };
  }
  if (typeof cell === "object" && cell?.kind === "uncomputed")
    return { problem: { code: "cell-formula-uncomputed", params: {} } };
  const text = textOf(cell);
  const isText = column.type === "text" || column.type === "line" || column.type === "string";
  if (cell === null || text === "" || (isBlank(text) && !(use.isForm && isText))) {
    return use.blankIsNo && column.type === "boolean" && !column.isList ? { value: false } : null;
  }
  if (unsafe.test(text.replace(/[\n\t]/g, ""))) {
    return { problem: { code: "cell-characters", params: { written: shownCell(cell) } } };
  }
  if ((column.type === "date" || column.type === "datetime") && isNever(text, use)) return null;
  // In a form, 無 is an empty list, and all else that says nothing elsewhere is what somebody exported.
  const isLiteral = use.isForm && isText && !isNoneWord(cell);
  if (saysNothing(text) && !isLiteral && !isValueOf(text, column, use)) {
    if (column.isList || column.type === "rows") return { value: [] };
    if (!isText) return null;
  }
  if (column.type === "rows") return readValue(cell, { ...column, type: "boolean" }, use, context);
  return column.isList ? readList(cell, column, use, context) : readValue(cell, column, use, context);
}

/** Types that forms print as boxes to be ticked. */
const hasBoxes = new Set<Column["type"]>(["choice", "boolean"]);

function untickedLeftOut(text: string): string {
  const labels = tickedLabels(text);
  if (labels === null) return text;
  const isOne = text.split(/[☑■✔✓☒▣◼●□☐◻○]/).length === 2;
  // ☑是 is yes; a box alone before the name of the field, ☑含個資, says yes or no by itself.
  return labels.length === 0 && isOne ? (text.match(/[□☐◻○]/)?.[0] ?? "") : labels.join("、");
}

const isNoneWord = (cell: Cell) => typeof cell === "string" && Object.values(noneWord).includes(cell);

/** Whether 無 is a value of the column, as for 無/有 or for a choice that has it. */
function isValueOf(text: string, { type, values }: CellColumn, use: ColumnUse): boolean {
  if (Object.hasOwn(use.values, text)) return true;
  if (type === "boolean") return foldWord(text) === "無";
  const plain = foldWord(text);
  return values.some(
    ({ value, label }) => foldWord(String(value)) === plain || (label !== null && foldWord(label) === plain),
  );
}

function readList(cell: Exclude<Cell, null>, column: CellColumn, use: ColumnUse, context: ValueContext): CellReading {
  const content: (string | number | boolean)[] = [];
  const parts = typeof cell === "string" ? partsOf(cell, column) : [cell];
  let note: Extract<CellReading, { value: CellContent }>["note"];
  for (const part of parts) {
    const reading = readValue(part, column, use, context);
    if ("problem" in reading) return reading;
    const values = Array.isArray(reading.value) ? reading.value : [reading.value];
    content.push(...(values as readonly (string | number | boolean)[]));
    note ??= reading.note;
  }
  if (content.length === 0) return null; // commas alone say nothing, not even that there is nothing
  return note === undefined ? { value: content } : { value: content, note };
}

/** A name of a directory, such as `CN=VPN,OU=Groups,DC=example`, whose commas are its own. */
const distinguishedName = /^(?:CN|OU)=[^,=]+,\s?(?:CN|OU|DC)=/i;

/** A cell with line breaks has one value a line. */
function partsOf(text: string, column: CellColumn): readonly string[] {
  const isOneWord = oneWord.has(column.type);
  const isWhole = column.values.some(({ label }) => label !== null && foldWord(label) === foldWord(text));
  if (isWhole) return [text];
  const separator = distinguishedName.test(text)
    ? /[;；\n]/
    : text.includes("\n") && !isOneWord
      ? "\n"
      : /[、，,;；\n]/;
  const parts = text.split(separator);
  return parts.map((part) => part.trim()).filter((part) => part !== "");
}
