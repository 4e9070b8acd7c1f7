import type { Cell } from "../../spreadsheet/sheet.ts";
import { trimEnds } from "../../text/trim-ends.ts";
import { timeOfDay } from "../../time/serial-day.ts";

/** What a person sees in the cell, on one line and of bounded length. */
export function shownCell(cell: Cell): string {
  const text = textOf(cell).replace(/\s+/g, " ").trim();
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}

/** The cell as text, without blanks around it. */
export function textOf(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "string") return trimmed(cell);
  if (typeof cell === "number") return numberText(cell);
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  switch (cell.kind) {
    case "date":
      return cell.text.replace("T", " ");
    case "time":
      return timeOfDay(cell.seconds);
    case "percent":
      return `${numberText(Number((cell.fraction * 100).toPrecision(12)))}%`;
    case "error":
      return cell.text;
    case "uncomputed":
      return "";
  }
}

/** Never as a power of ten, which is no number of an asset. */
function numberText(number: number): string {
  return Number.isInteger(number) && Math.abs(number) < 1e21 ? BigInt(number).toString() : String(number);
}

/** Blanks and marks without width, which other programs leave at the ends of cells. */
const invisible = " \t\n\r\u00a0\u3000\ufeff\u200b\u200e\u200f";

function trimmed(text: string): string {
  return trimEnds(text.trim(), invisible);
}

const dashes = /^[-－—–─_／/.。·]{1,60}$|^={3,60}$/;
const nothing = new Set([
  "n/a",
  "na",
  "none",
  "nil",
  "null",
  "無",
  "不適用",
  "免填",
  "無資料",
  "(空白)",
  "空白",
  "尚無",
]);

/** Whether nothing is written: blank, or a dash. */
export function isBlank(text: string): boolean {
  return text === "" || dashes.test(text);
}

/** Whether somebody wrote that there is nothing. */
export function saysNothing(text: string): boolean {
  return text.length < 8 && nothing.has(text.normalize("NFKC").toLowerCase());
}
