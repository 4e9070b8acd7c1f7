import { below, beside, code, escapeText, table } from "./markdown.mjs";

/** The table of explained fields; those of nested records follow as `items[].account_id`. */
export function fieldTable(fields, data) {
  return table(
    ["欄位 Field", "名稱 Title", "型別 Type", "必填 Required", "說明 Description"],
    fields.map((field) => [
      `${"&emsp;".repeat(field.path.split(".").length - 1)}${code(field.path)}`,
      field.title ? below(field.title) : "",
      typeWords(field, data),
      presenceWords(field, data),
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

function presenceWords({ presence }, { words }) {
  const { "zh-TW": zh, en } = words;
  const chinese = zh.explanations.presences[presence];
  return `${presence === "required" ? `**${chinese}**` : chinese} ${en.explanations.presences[presence]}`;
}

function typeWords({ list, ...field }, data) {
  if (!list) return valueWords(field, data);
  const limits = inBoth(data, ({ limits: words }) => data.listTexts(list, words));
  const limited = limits.length > 0 ? `（${limits.join("；")}）` : "";
  const each = field.type === "group" ? "每項為下列欄位 each with the fields below" : valueWords(field, data);
  return `清單 list${limited}：${each}`;
}

function valueWords({ type, values, bounds }, data) {
  const [first, ...further] = values;
  if (first && further.length === 0) return labelled(first);
  if (first) return `擇一 one of:<br>${values.map(labelled).join("<br>")}`;
  const { pattern, ...others } = bounds;
  return [
    ...inBoth(data, ({ fieldTypes, limits }) => [fieldTypes[type], ...data.boundTexts(others, limits)]),
    ...(pattern === undefined ? [] : [`格式 pattern ${code(pattern)}`]),
  ].join(", ");
}

function labelled({ value, label }) {
  return label ? `${code(value)} ${escapeText(label)}` : code(value);
}

/** Texts of the messages, each in Chinese with English beside it. */
function inBoth({ words }, textsOf) {
  const english = textsOf(words.en.explanations);
  return textsOf(words["zh-TW"].explanations).map((zh, index) => beside({ "zh-TW": zh, en: english[index] }));
}
