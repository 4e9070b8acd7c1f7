import type { LocalizedText } from "../../model/locale.ts";

const longestList = 12;

export function quote(value: string): string {
  return `「${value}」`;
}

/** The title of the field, or 「此欄位」 without one; for the start of a sentence. */
export function field(title: LocalizedText | null): string {
  return title ? quote(title["zh-TW"]) : "此欄位";
}

/** A sentence to append when a similar name exists. */
export function didYouMean(suggestion: string | null): string {
  return suggestion === null ? "" : `是否為${quote(suggestion)}？`;
}

/** The reason that a schema gives for a condition, as a sentence to append. */
export function because(reason: LocalizedText | null): string {
  return reason === null ? "" : reason["zh-TW"];
}

export function list(values: readonly string[], quoted = true): string {
  const shown = values.slice(0, longestList);
  const more = values.length > shown.length ? `等 ${values.length} 項` : "";
  if (quoted) return `${shown.map(quote).join("")}${more}`;
  return `${shown.join("、")}${more === "" ? "" : ` ${more}`}`;
}

/** A subject with its name, such as `A-0007（郵件閘道）`, for the start of a sentence. */
export function subjectName(subject: string, name: string | null): string {
  return name === null ? `${subject} ` : `${subject}（${name}）`;
}

/** To follow Chinese text: with a space if it begins with a Latin letter or digit. */
export function spaced(words: string): string {
  return /^[A-Za-z0-9]/.test(words) ? ` ${words}` : words;
}

const typeNames: Readonly<Record<string, string>> = {
  string: "文字",
  integer: "整數",
  number: "數字",
  boolean: "true 或 false",
  object: "欄位組合",
  array: "清單",
  null: "空值（null）",
};

/** The JSON type in words. */
export function typeName(type: string): string {
  return typeNames[type] ?? type;
}

const formatNames: Readonly<Record<string, string>> = {
  date: "實際存在的西元日期，例如 2026-09-30",
  "date-time": "實際存在且含時區的日期時間，例如 2026-09-30T08:30:00+08:00",
  duration: "一段 ISO 8601 期間，例如 P6M（6 個月）或 PT24H（24 小時）",
};

/** A `format` of JSON Schema in words. */
export function formatName(format: string): string {
  return formatNames[format] ?? `符合 ${format} 格式`;
}
