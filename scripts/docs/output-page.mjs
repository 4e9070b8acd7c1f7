import {
  baseline,
  levelDifferences,
  parameterTable,
  policyLink,
  requirementCells,
  requirementHeads,
} from "./cadence.mjs";
import { conditionList, fieldTable } from "./fields.mjs";
import { below, beside, code, escapeText, page, paragraphs, table } from "./markdown.mjs";
import { competencies, indicatorTable } from "./task-page.mjs";
import { yamlText } from "./yaml-text.mjs";

/** docs/outputs/O4.8.2.md */
export function outputPage(output, data) {
  const { id, name, requires, fields } = output;
  const conditions = conditionList(output.conditions);
  const task = data.tasks.get(output.task.id);
  return page(
    `# ${id} ${beside(name)}`,
    [
      "[目錄 Index](../README.md)",
      `${task.duty.id} ${beside(task.duty.name)}`,
      `[${task.id} ${beside(task.name)}](../tasks/${task.id}.md)`,
    ].join(" › "),
    paragraphs(requires),
    "## 填寫範例 Example",
    "第一行供編輯器提示欄位與檢查，路徑請依檔案位置調整。內容為虛構。",
    "The first line lets an editor offer and check the fields; adjust its path to the location of the file. The content is made up.",
    ...data.examplesOf(id).map((example) => exampleBlock(id, example)),
    "## 基本資料 At a glance",
    summaryTable(output, data),
    "## 更新週期 Cadence",
    ...cadenceSection(output, data),
    "## 欄位 Fields",
    "各筆紀錄（`records` 的每一項）的欄位如下；[封套欄位](../evidence-format.md#envelope)為各項產出共用。",
    "The fields of each record (each item of `records`); the [envelope](../evidence-format.md#envelope) is the same for every output.",
    fieldTable(fields, data),
    conditions && "### 條件 Conditions",
    conditions,
    ...referenceSection(output),
    ...figureSection(output, data),
    ...ruleSection(output),
    "## 相關職能 Related competencies",
    "### 行為指標 Behavioral indicators",
    indicatorTable(task.indicators),
    ...competencies(task),
  );
}

function summaryTable({ shape, paperForms, cadenceKind: kind, eventDate, key, schema }, data) {
  const { "zh-TW": zh, en } = data.words;
  const kinds = { "zh-TW": zh.terms.kinds[kind], en: en.terms.kinds[kind] };
  const shapes = { "zh-TW": zh.explanations.shapes[shape], en: en.explanations.shapes[shape] };
  const field = ({ explanations }, locale) =>
    explanations.counts.field(escapeText(eventDate.title[locale]), code(eventDate.field));
  return table(
    ["項目 Item", "內容 Content"],
    [
      ["型態 Shape", below(shapes)],
      ["參考表單 Reference forms", paperForms ? escapeText(paperForms) : "—"],
      ["類型 Kind", `[${beside(kinds)}](../evidence-format.md#kinds)`],
      [
        "作業日期 Event date",
        eventDate
          ? `各筆紀錄的${field(zh, "zh-TW")}<br>${field(en, "en")} of each record`
          : "文件的紀錄日期 `date`<br>the `date` of the document",
      ],
      ["紀錄的鍵 Key of a record", key.map(code).join(" + ")],
      ["無事件聲明 Nil statement", kind === "event" ? "可用 accepted" : "不接受 not accepted"],
      ["綱要 Schema", `[${schema}](../../${schema})`],
    ],
  );
}

function cadenceSection({ id, requirements, trigger }, data) {
  const rows = levelDifferences(id, data).flatMap(({ names, requirements: changed }) =>
    changed.map((requirement) => [
      names.map((name) => policyLink(name, "../")).join("<br>"),
      ...requirementCells(requirement, data),
    ]),
  );
  return [
    `基礎政策 ${policyLink(baseline, "../")} 的要求，須全部符合。All requirements of the baseline policy must be met.`,
    table(
      requirementHeads,
      requirements.map((requirement) => requirementCells(requirement, data)),
    ),
    `**其他時機**：${escapeText(trigger["zh-TW"])}<br>**Other occasions**: ${escapeText(trigger.en)}`,
    "### 各責任等級 Responsibility levels",
    rows.length === 0
      ? "《資通安全管理法》各責任等級的政策與基礎政策相同。The policies of all responsibility levels have the same requirements as the baseline."
      : "下列要求取代基礎政策的同名要求，或為新增；未列出的等級與要求同基礎政策。These replace the baseline requirement with the same id or are added to the baseline; everything not listed is as in the baseline.",
    table(["政策 Policies", ...requirementHeads], rows),
  ];
}

function figureSection({ id, requirements }, data) {
  const changed = levelDifferences(id, data).flatMap((group) => group.requirements);
  const used = [...requirements, ...changed].flatMap(({ parameters }) => parameters.map(({ name }) => name));
  return ["## 數值的依據 Sources of the figures", parameterTable(new Set(used), data, "../")];
}

function ruleSection({ rules }) {
  return rules.length === 0
    ? []
    : [
        "## 跨佐證規則 Cross-evidence rules",
        table(
          ["規則 Rule", "內容 Title", "嚴重性 Severity"],
          rules.map(({ id: rule, title, severity }) => [`[${rule}](../rules/${rule}.md)`, below(title), severity]),
        ),
      ];
}

function referenceSection({ fields, referredToBy }) {
  const outgoing = fields.flatMap(({ path, list, refersTo }) =>
    refersTo ? [[code(list ? `${path}[]` : path), `${outputLink(refersTo.output)}<br>${code(refersTo.field)}`]] : [],
  );
  const incoming = referredToBy.map(({ output, field, to }) => [`${outputLink(output)}<br>${code(field)}`, code(to)]);
  if (outgoing.length + incoming.length === 0) return [];
  return [
    "## 與其他產出的關聯 References",
    outgoing.length > 0 ? "本產出引用 This output refers to:" : "",
    table(["欄位 Field", "引用 Refers to"], outgoing),
    incoming.length > 0 ? "引用本產出者 Outputs that refer to this one:" : "",
    table(["產出與欄位 Output and field", "所引用的欄位 Field referred to"], incoming),
  ];
}

function outputLink({ id, name }) {
  return `[${id}](${id}.md) ${beside(name)}`;
}

function exampleBlock(id, example) {
  return `\`\`\`yaml\n# yaml-language-server: $schema=../../schemas/${id}.schema.json\n${yamlText(example)}\n\`\`\``;
}
