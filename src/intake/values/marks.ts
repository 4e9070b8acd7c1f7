/** Signs and words of forms for yes and no, as {@link plainWidth} and lower case give them. */
const yes = new Set([
  ..."是有對可已含✓✔☑■●◉√vyo1",
  "yes",
  "true",
  "on",
  "t",
  "核心",
  "含有",
  "已完成",
  "已啟用",
  "啟用",
  "已安裝",
  "符合",
  "enabled",
]);
const no = new Set([
  ..."否無沒未非✗✘☒□☐×✕xn0",
  "no",
  "false",
  "off",
  "f",
  "非核心",
  "不含",
  "未含",
  "沒有",
  "不是",
  "未完成",
  "未啟用",
  "停用",
  "未安裝",
  "不符合",
  "disabled",
]);

/** Marks alone, without words: a blank beside them means no. */
const marks = new Set([..."✓✔☑■●◉○◯√vo1"]);

const circles = new Set([..."○◯"]);
/** Beside them, a circle is a yes, whatever else says yes. */
const crosses = new Set([..."✗✘×✕x"]);

export interface MarkUse {
  /** What an open circle means in the column: no beside filled ones, yes beside crosses or blanks; null if in doubt. */
  readonly circle: boolean | null;
  /** Whether only marks are in the column, so that a blank means no. */
  readonly blankIsNo: boolean;
}

/** How a column uses its marks. @param words - as {@link markWord} gives them, of all cells */
export function markUse(words: ReadonlySet<string>): MarkUse {
  const hasCircle = [...circles].some((sign) => words.has(sign));
  const others = [...words].filter((word) => word !== "" && !circles.has(word));
  const hasFilled = others.some((word) => "●◉■".includes(word));
  const hasOtherYes = others.some((word) => yes.has(word));
  const hasNo = others.some((word) => no.has(word));
  const hasCross = others.some((word) => crosses.has(word));
  const circle = !hasCircle
    ? null
    : hasFilled && !hasNo
      ? false
      : !hasOtherYes || (hasCross && !hasFilled)
        ? true
        : null;
  const filled = [...words].filter((word) => word !== "");
  return { circle, blankIsNo: filled.length > 0 && filled.every((word) => marks.has(word)) && circle !== false };
}

/** Yes or no, null for anything else; `"circle"` for an open circle, which depends on the column. */
export function markValue(word: string): boolean | "circle" | null {
  if (circles.has(word)) return "circle";
  return yes.has(word) ? true : no.has(word) ? false : null;
}
