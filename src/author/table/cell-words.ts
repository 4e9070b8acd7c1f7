import type { LocalizedText } from "../../model/locale.ts";

/** Between the values of one cell. A cell with line breaks has one value a line instead. */
export const listSeparator: LocalizedText = { en: "; ", "zh-TW": "、" };

/** What separates values in a cell, unless it has line breaks. */
export const listSeparators = /[、，,；;]/;

/** A list without values, as opposed to a blank cell, which says nothing. */
export const noneWord: LocalizedText = { en: "none", "zh-TW": "無" };

export const truthWords: Readonly<Record<"true" | "false", LocalizedText>> = {
  true: { en: "yes", "zh-TW": "是" },
  false: { en: "no", "zh-TW": "否" },
};
