import { trimEnds } from "../../text/trim-ends.ts";

const ticked = "☑■✔✓☒▣◼●";
const open = "□☐◻○";
const boxes = new RegExp(`[${ticked}${open}]`);

/**
 * The labels behind the ticked boxes of a form, `☑保留 □停用`, or before them, `保留☑ 停用□`; null where the text is no
 * row of boxes with labels.
 */
export function tickedLabels(text: string): readonly string[] | null {
  if (text.length > 400 || !boxes.test(text)) return null;
  const parts = text.split(new RegExp(`([${ticked}${open}])`)); // between the boxes, and the boxes
  const labels = parts.filter((_, at) => at % 2 === 0).map((part) => trimEnds(part, " ,，、;；/|\u3000\t\n"));
  const signs = parts.filter((_, at) => at % 2 === 1);
  const isBehind = labels[0] === "";
  if (!isBehind && labels.at(-1) !== "") return null;
  const own = isBehind ? labels.slice(1) : labels.slice(0, -1);
  if (own.length !== signs.length || own.includes("")) return null;
  // One box alone may be a bullet or a mark before any text.
  if (own.length < 2 && !"☑□☐■☒".includes(signs[0] ?? "")) return null;
  return own.filter((_, at) => ticked.includes(signs[at] ?? ""));
}
