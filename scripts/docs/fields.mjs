import { below, code, escapeText, table } from "./markdown.mjs";

/** The types of values in words; `choice` is given by its values. */
const types = {
  group: "一組欄位 the fields below",
  identifier: "識別碼 identifier",
  person: "人員代號 person id",
  line: "單行文字 one line of text",
  text: "文字 text",
  date: "日期 date",
  datetime: "日期時間，含時區 date and time with offset",
  duration: "期間 duration (ISO 8601)",
  percent: "百分比 percentage",
  count: "個數 whole number",
  hours: "時數 hours",
  sha256: "SHA-256",
  url: "網址 URL",
  period: "期間 period: `from`, `to`",
  string: "文字 text",
  integer: "整數 whole number",
  number: "數字 number",
  boolean: "是非 `true` / `false`",
};

const presences = { required: "**必填** required", conditional: "視條件 conditional", optional: "選填 optional" };

/** The table of explained fields; those of nested records follow as `items[].account_id`. */
export function fieldTable(fields) {
  return table(
    ["欄位 Field", "名稱 Title", "型別 Type", "必填 Required", "說明 Description"],
    fields.map((field) => [
      `${"&emsp;".repeat(field.path.split(".").length - 1)}${code(field.path)}`,
      field.title ? below(field.title) : "",
      typeWords(field),
      presences[field.presence],
      field.description ? below(field.description) : "",
    ]),
  );
}

/** The conditions of an explained output, one item each, with the reason. */
export function conditionList(conditions) {
  return conditions
    .map(
      ({ fields, reason }) =>
        `- ${fields.map(code).join("、")}：${escapeText(reason["zh-TW"])}<br>${escapeText(reason.en)}`,
    )
    .join("\n");
}

function typeWords({ list, ...field }) {
  if (!list) return valueWords(field);
  const { minItems, maxItems, unique } = list;
  const bounds = [
    minItems ? `至少 ${minItems} 項 at least ${minItems}` : "",
    maxItems ? `至多 ${maxItems} 項 at most ${maxItems}` : "",
    unique ? "不得重複 no duplicates" : "",
  ].filter(Boolean);
  const bounded = bounds.length > 0 ? `（${bounds.join("；")}）` : "";
  const each = field.type === "group" ? "每項為下列欄位 each with the fields below" : valueWords(field);
  return `清單 list${bounded}：${each}`;
}

function valueWords({ type, values, bounds }) {
  if (type !== "choice") return `${types[type]}${boundWords(bounds)}`;
  const [only, ...others] = values;
  if (others.length === 0) return labelled(only);
  return `擇一 one of:<br>${values.map(labelled).join("<br>")}`;
}

function labelled({ value, label }) {
  return label ? `${code(value)} ${escapeText(label)}` : code(value);
}

function boundWords({ minimum, maximum, exclusiveMinimum, exclusiveMaximum, maxLength, minLength, pattern }) {
  const bounds = [];
  if (minimum !== undefined && maximum !== undefined) bounds.push(`${minimum}–${maximum}`);
  else if (minimum !== undefined) bounds.push(`≥ ${minimum}`);
  else if (maximum !== undefined) bounds.push(`≤ ${maximum}`);
  if (exclusiveMinimum !== undefined) bounds.push(`> ${exclusiveMinimum}`);
  if (exclusiveMaximum !== undefined) bounds.push(`&lt; ${exclusiveMaximum}`);
  if (minLength !== undefined && minLength > 1) bounds.push(`至少 ${minLength} 字 at least ${minLength} characters`);
  if (maxLength !== undefined) bounds.push(`至多 ${maxLength} 字 at most ${maxLength} characters`);
  if (pattern !== undefined) bounds.push(`格式 pattern ${code(pattern)}`);
  return bounds.length > 0 ? `, ${bounds.join(", ")}` : "";
}
