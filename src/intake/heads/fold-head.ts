import { trimEnds } from "../../text/trim-ends.ts";

/** How much of a head is looked at, in characters. */
const longestHead = 120;

/** A head without width, case, blanks, line breaks and signs around it: `＊機密性\n（C）：` is `機密性(c)`. */
export function foldHead(text: string): string {
  const narrow = text.slice(0, longestHead).normalize("NFKC").toLowerCase();
  return trimEnds(narrow.replace(/[\s_\u200b\ufeff]/g, ""), "*※◎●•·:。");
}

/** A folded head, then without what is in brackets: a unit, an explanation, an abbreviation; then without 是否. */
export function headVariants(folded: string): readonly string[] {
  const bare = folded.replace(/[([【〔{][^([【〔{)\]】〕}]*[)\]】〕}]/g, "").replace(/^\d{1,2}[.、)]/, "");
  const plain = bare.replace(/^(?:是否[為屬已]?|有無)/, "");
  return [...new Set([folded, bare, plain.length > 1 ? plain : ""])].filter((word) => word !== "");
}
