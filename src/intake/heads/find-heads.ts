import { foldHead, headVariants } from "./fold-head.ts";
import type { TopRow } from "./grid-view.ts";
import type { HeadIndex, HeadTarget } from "./head-index.ts";

/** A head of a column: its own words, and those of the cells above it that it belongs to. */
export interface Head {
  readonly column: number;
  /** From the top: `["資訊資產價值", "機密性(C)"]`. */
  readonly parts: readonly string[];
}

/** The rows of a sheet that are its heads. */
export interface HeadBlock {
  /** Among the rows of the sheet, both ends included. */
  readonly first: number;
  readonly last: number;
  readonly heads: readonly Head[];
}

const mostHeadRows = 3;

/** All blocks of one to three rows that may be heads. */
export function headBlocks(rows: readonly TopRow[]): readonly HeadBlock[] {
  return rows.flatMap((_, last) =>
    Array.from({ length: Math.min(mostHeadRows, last + 1) }, (_, above) => blockOf(rows, last - above, last)),
  );
}

function blockOf(rows: readonly TopRow[], first: number, last: number): HeadBlock {
  const block = rows.slice(first, last + 1).map(({ texts }) => texts);
  const filled = block.map((texts, at) => (at < block.length - 1 ? filledRight(texts, block.slice(at + 1)) : texts));
  const width = Math.max(0, ...filled.map((texts) => texts.length));
  const heads = Array.from({ length: width }, (_, column): Head => {
    const parts = filled.map((texts) => (texts[column] ?? "").trim()).filter((text) => text !== "");
    return { column, parts: parts.filter((part, at) => part !== parts[at - 1]) };
  });
  return { first, last, heads: heads.filter(({ parts }) => parts.length > 0) };
}

/** In text files, a head above several others stands over the first of them only. */
function filledRight(texts: readonly string[], below: readonly (readonly string[])[]): readonly string[] {
  const width = Math.max(texts.length, ...below.map((row) => row.length));
  let current = "";
  return Array.from({ length: width }, (_, column) => {
    const text = texts[column] ?? "";
    if (text !== "") current = text;
    const hasBelow = below.some((row) => (row[column] ?? "") !== "" && row[column] !== row[column - 1]);
    return text !== "" ? text : hasBelow ? current : "";
  });
}

/** What a head may mean, the surest first: by its own words, with those above it, by those above alone. */
export function targetsOf({ parts }: Head, index: HeadIndex): readonly HeadTarget[] {
  const own = parts.at(-1) ?? "";
  const whole = parts.join("");
  const tries = [...headVariants(foldHead(whole)), ...headVariants(foldHead(own))];
  if (parts.length > 2) tries.push(foldHead(parts.slice(-2).join("")));
  // 保管人/單位 above 姓名 and 單位: the name is that of the person.
  if (parts.length > 1 && personWords.has(foldHead(own))) {
    const group = foldHead(parts.at(-2) ?? "");
    tries.push(...[...headVariants(group), ...group.split(/[/、及]/)].filter((word) => isOfPerson(index.get(word))));
  }
  // The head of a group may fit several fields of it, where the head below it fits one.
  const found = tries.map((word) => surest(index.get(word) ?? [])).filter((targets) => targets.length > 0);
  return found.find((targets) => targets.length === 1) ?? found[0] ?? [];
}

const personWords = new Set(["姓名", "人員", "簽名", "name"]);

function isOfPerson(targets: readonly HeadTarget[] = []): boolean {
  return targets.length > 0 && targets.every(({ columns }) => columns.every(({ type }) => type === "person"));
}

function surest(targets: readonly HeadTarget[]): readonly HeadTarget[] {
  const [best] = targets; // the index has titles first, then their parts, then other words
  return best ? targets.filter(({ by }) => by === best.by) : [];
}

/** The head as a mapping names it. */
export function headName({ parts }: Head): string {
  return parts
    .map((part) =>
      part
        .trim()
        .replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, "")
        .replace(/\s+/g, " "),
    )
    .join("／");
}
