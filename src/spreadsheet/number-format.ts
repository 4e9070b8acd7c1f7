/** What a number is by the way it is shown: a calendar day, a share, digits of an id, perhaps with text around them. */
export type NumberKind =
  | "number"
  | "date"
  | "time"
  | "percent"
  | { readonly digits: number; readonly before: string; readonly after: string };

/** The formats that every workbook has without writing them (ECMA-376 18.8.30; 27 to 58 as Excel for Taiwan has them). */
function builtinKind(id: number): NumberKind {
  if (id === 9 || id === 10) return "percent";
  if ((id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 31) || id === 36) return "date";
  if (id >= 50 && id <= 58) return "date";
  if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47)) return "time";
  return "number";
}

/** @param written - in the workbook, such as `yyyy/m/d`, `[$-404]e/m/d`, `0.0%` or `00000`; undefined for a built-in one */
export function numberKind(id: number, written: string | undefined): NumberKind {
  if (written === undefined) return builtinKind(id);
  const [first = ""] = written.slice(0, 400).split(";");
  // Without colors, conditions, locales, texts and what only fills the width.
  const shown = first
    .replace(/\[([^[\]]*)\]/g, (all, inner) => (/^(?:h+|m+|s+)$/i.test(inner) ? all : ""))
    .replace(/"[^"]*"|\\.|[_*]./g, "")
    .replace(/general|e[+-]/gi, "");
  if (shown.includes("%")) return "percent";
  const units = shown.replace(/am\/pm|a\/p|上午\/下午/gi, "");
  if (/[yedg]/i.test(units) || (/m/i.test(units) && !/[hs]/i.test(units))) return "date";
  if (/[hs]/i.test(units)) return "time";
  const plain = /^0{2,}$/.test(shown.trim())
    ? ({ digits: shown.trim().length, before: "", after: "" } as const)
    : "number";
  return lettered(first) ?? plain;
}

const literals = /"([^"]*)"|\\(.)/g;
const words = /^[\p{L}\p{N} .-]*$/u;

/** `"A-"0000` and `"總字第"0000"號"`: what people see is an id, of which the cell has the number alone. */
function lettered(written: string): NumberKind | null {
  const [, before = "", zeros = "", after = ""] =
    /^((?:"[^"]*"|\\.|-)+)(0+)((?:"[^"]*"|\\.|-)*)$/.exec(written.replace(/\[[^[\]]*\]/g, "")) ?? [];
  const [front, back] = [before, after].map((text) => text.replace(literals, "$1$2")) as [string, string];
  const isId = /\p{L}/u.test(front) && words.test(front) && words.test(back);
  return isId && (zeros.length > 1 || front.endsWith("-"))
    ? { digits: zeros.length, before: front, after: back }
    : null;
}

/** What is computed has binary fractions in it, 28.999999999999996, that nobody sees: 15 digits are shown at most. */
export function shownNumber(number: number): number {
  return Number(number.toPrecision(15));
}
