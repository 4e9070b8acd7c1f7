import { below, code, escapeText, table } from "./markdown.mjs";

const sharedRef = /^evidence\.schema\.json#\/\$defs\/(.+)$/;

/** The types that all schemas share, in words. */
const sharedTypes = {
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
};

/** Their bounds, unless a field sets narrower ones. */
const sharedBounds = { percent: ", 0–100", count: ", ≥ 0", hours: ", ≥ 0" };

/** The table of a record's fields; those of nested records follow as `items[].account_id`. */
export function fieldTable(record) {
  return table(
    ["欄位 Field", "名稱 Title", "型別 Type", "必填 Required", "說明 Description"],
    fieldRows(record, "").map(({ path, property, status }) => [
      `${"&emsp;".repeat(path.split(".").length - 1)}${code(path)}`,
      property.title ? below(textOf(property, "title")) : "",
      typeWords(property),
      status,
      property.description ? below(textOf(property, "description")) : "",
    ]),
  );
}

/** A schema annotation in both languages. */
export function textOf(schema, key) {
  return { "zh-TW": schema[key], en: schema["x-evidence"]?.en?.[key] ?? "" };
}

function fieldRows(node, prefix) {
  const conditional = conditionalKeys(node);
  return Object.entries(node.properties).flatMap(([key, property]) => {
    const path = `${prefix}${key}`;
    const status = node.required?.includes(key)
      ? "**必填** required"
      : conditional.has(key)
        ? "視條件 conditional"
        : "選填 optional";
    const inner = property.items?.properties ? property.items : property;
    const rows = inner.properties ? fieldRows(inner, inner === property ? `${path}.` : `${path}[].`) : [];
    return [{ path, property, status }, ...rows];
  });
}

/** Keys that a condition of the node requires or forbids. */
function conditionalKeys(node) {
  return new Set((node.allOf ?? []).flatMap((condition) => affectedFields(condition, { deep: false })));
}

/** The fields affected by a condition, as paths such as `process.assets`. */
function affectedFields({ then, else: otherwise }, { deep }) {
  return [then, otherwise].flatMap((branch) => (branch ? constrained(branch, "", deep) : []));
}

function constrained(node, prefix, deep) {
  const found = new Set((node.required ?? []).map((key) => `${prefix}${key}`));
  for (const [key, property] of Object.entries(node.properties ?? {})) {
    const path = `${prefix}${key}`;
    if (!deep) {
      if (property === false) found.add(path);
      continue;
    }
    const inner = property.items?.properties || property.items?.required ? property.items : property;
    const under =
      inner.properties || inner.required
        ? constrained(inner, inner === property ? `${path}.` : `${path}[].`, deep)
        : [];
    if (under.length === 0) found.add(path);
    for (const one of under) found.add(one);
  }
  return [...found];
}

/** The conditions of a record and its nested records, one item each, with the reason. */
export function conditionList(record) {
  return conditionsOf(record, "")
    .map(({ condition, prefix }) => {
      const fields = affectedFields(condition, { deep: true }).map((field) => code(`${prefix}${field}`));
      const text = textOf(condition, "description");
      return `- ${fields.join("、")}：${escapeText(text["zh-TW"])}<br>${escapeText(text.en)}`;
    })
    .join("\n");
}

function conditionsOf(node, prefix) {
  const own = (node.allOf ?? []).map((condition) => ({ condition, prefix }));
  const inner = Object.entries(node.properties ?? {}).flatMap(([key, property]) => [
    ...(property.properties ? conditionsOf(property, `${prefix}${key}.`) : []),
    ...(property.items?.properties ? conditionsOf(property.items, `${prefix}${key}[].`) : []),
  ]);
  return [...own, ...inner];
}

function typeWords(property) {
  const labels = property["x-evidence"]?.labels ?? {};
  if (property.type === "array") return listWords(property, labels);
  return valueWords(property, labels);
}

function listWords({ items, minItems, maxItems, uniqueItems }, labels) {
  const bounds = [
    minItems ? `至少 ${minItems} 項 at least ${minItems}` : "",
    maxItems ? `至多 ${maxItems} 項 at most ${maxItems}` : "",
    uniqueItems ? "不得重複 no duplicates" : "",
  ].filter(Boolean);
  const bounded = bounds.length > 0 ? `（${bounds.join("；")}）` : "";
  const each = items.properties
    ? "每項為下列欄位 each with the fields below"
    : valueWords(items, items["x-evidence"]?.labels ?? labels);
  return `清單 list${bounded}：${each}`;
}

function valueWords(schema, labels) {
  if (schema.enum) return `擇一 one of:<br>${schema.enum.map((value) => labelled(value, labels)).join("<br>")}`;
  if (schema.const !== undefined) return code(schema.const);
  if (schema.properties) return "一組欄位 the fields below";
  const shared = sharedRef.exec(schema.$ref ?? "")?.[1];
  const base = shared ? sharedTypes[shared] : plainTypes[schema.type];
  if (base === undefined) throw new Error(`no words for the type of ${JSON.stringify(schema)}`);
  const own = boundWords(schema);
  return `${base}${own || (sharedBounds[shared] ?? "")}`;
}

function labelled(value, labels) {
  return labels[value] ? `${code(value)} ${escapeText(labels[value])}` : code(value);
}

const plainTypes = {
  string: "文字 text",
  integer: "整數 whole number",
  number: "數字 number",
  boolean: "是非 `true` / `false`",
};

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
