import type { CellReading } from "../../model/cell-problem.ts";
import type { FieldType } from "../../model/output-form.ts";
import type { Cell } from "../../spreadsheet/sheet.ts";
import { type Measure, unitFactor } from "./measures.ts";
import { shownCell, textOf } from "./plain-cell.ts";

type Reading = Exclude<CellReading, null>;

const refused = (type: FieldType, cell: Cell): Reading => ({
  problem: { code: "cell-type", params: { type, written: shownCell(cell), suggestion: null } },
});

/** What is counted; a unit of measure could be another than that of the field. */
const counted = /^(.*\d)\s*(?:台|臺|部|個|人|次|筆|套|份|件|項|組|名|位|支|式|條|代|碼|字元|級)$/;

/** A number, also as text: in full width, with commas between thousands, with what is counted behind it. */
export function readNumber(
  cell: Cell,
  { type, isWhole }: { readonly type: FieldType; readonly isWhole: boolean },
): Reading {
  const number = numberOf(cell, isWhole);
  return number === null || (isWhole && !Number.isSafeInteger(number)) ? refused(type, cell) : { value: number };
}

function numberOf(cell: Cell, isCount: boolean): number | null {
  if (typeof cell === "number") return Number.isFinite(cell) ? cell : null;
  if (typeof cell !== "string") return null;
  const text = cell.normalize("NFKC").trim();
  return plainNumber(isCount ? (counted.exec(text)?.[1] ?? text) : text);
}

/** A number with at most 15 digits, the most that a spreadsheet keeps. */
function plainNumber(text: string): number | null {
  const plain = text.trim().replace(/^\+/, "");
  const digits = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(plain) ? plain.replaceAll(",", "") : plain;
  return /^-?(?:\d{1,15}(?:\.\d{1,9})?|\.\d{1,9})$/.test(digits) ? Number(digits) : null;
}

/** From 0 to 100. @param isPlain - whether numbers are of percent beyond doubt */
export function readPercent(cell: Cell, isPlain: boolean): Reading {
  if (typeof cell === "object" && cell?.kind === "percent") return computed(cell.fraction * 100, "percent", cell);
  const text = textOf(cell).normalize("NFKC");
  const [, percent] = /^(.+?) ?(?:%|percent|成)$/.exec(text) ?? [];
  const tenth = text.endsWith("成") ? 10 : 1;
  const number = plainNumber(percent ?? text);
  if (number === null) return refused("percent", cell);
  if (percent !== undefined) return { value: rounded(number * tenth) };
  // 0.95 may be 95%, and 1 all or nearly nothing.
  if (number > 0 && number <= 1 && !isPlain) {
    return { problem: { code: "cell-percent-ambiguous", params: { written: shownCell(cell) } } };
  }
  return { value: number };
}

/**
 * In hours or gigabytes: `4`, `4 小時`, `30 分鐘`, `1.5 hr`, `512 MB`, and what a spreadsheet stores as a time.
 *
 * @param measure - a number without a unit is of that of the column
 */
export function readMeasure(cell: Cell, { of, factor }: Measure, type: FieldType): Reading {
  if (typeof cell === "number") return computed(cell * factor, type, cell);
  if (of === "hours" && typeof cell === "object" && cell?.kind === "time") {
    return { value: rounded(cell.seconds / 3600) };
  }
  const text = textOf(cell).normalize("NFKC");
  const plain = plainNumber(text);
  if (plain !== null) return { value: rounded(plain * factor) };
  const [, count = "", unit = ""] = /^([\d.,]+) ?(\D{1,8})$/.exec(text) ?? [];
  const own = unitFactor(of, unit);
  const number = plainNumber(count);
  return own === null || number === null ? refused(type, cell) : { value: rounded(number * own) };
}

/** What is computed from a number of a cell, which may be as large as numbers get. */
function computed(number: number, type: FieldType, cell: Cell): Reading {
  return Number.isFinite(number) ? { value: rounded(number) } : refused(type, cell);
}

/** Without what the arithmetic of binary fractions adds. */
function rounded(number: number): number {
  return Number(number.toPrecision(12));
}
