import { stringify } from "yaml";
import {
  baseline,
  fieldName,
  levelDifferences,
  parameterTable,
  policyLink,
  requirementCells,
  requirementHeads,
  requirementsOf,
} from "./cadence.mjs";
import { conditionList, fieldTable, textOf } from "./fields.mjs";
import { below, beside, code, escapeText, page, paragraphs, table } from "./markdown.mjs";
import { rulesOf } from "./rule-page.mjs";
import { competencies, indicatorTable } from "./task-page.mjs";

/** What the shapes of records mean. */
const shapes = {
  register: { "zh-TW": "清冊：一筆為一個對象，隨異動更新", en: "register: one record per item, kept up to date" },
  record: { "zh-TW": "紀錄：一筆為一次作業或一件事件", en: "record: one record per activity or event" },
  document: { "zh-TW": "文件：一筆為一份受控文件或計畫", en: "document: one record per controlled document or plan" },
};

/** docs/outputs/O4.8.2.md */
export function outputPage(id, data) {
  const { name, task } = data.outputs.get(id);
  const schema = data.schemas.get(id);
  const { record } = schema.$defs;
  const conditions = conditionList(record);
  const explainedTask = data.explainTask(task);
  return page(
    `# ${id} ${escapeText(name["zh-TW"])}`,
    `**${escapeText(name.en)}**`,
    [
      "[目錄 Index](../README.md)",
      `${task.duty.id} ${beside(task.duty.name)}`,
      `[${task.id} ${beside(task.name)}](../tasks/${task.id}.md)`,
    ].join(" › "),
    paragraphs(textOf(schema, "description")),
    "## 填寫範例 Example",
    "第一行供編輯器提示欄位與檢查，路徑請依檔案位置調整。內容為虛構。",
    "The first line lets an editor offer and check the fields; adjust its path to the location of the file. The content is made up.",
    ...schema.examples.map((example) => exampleBlock(id, example)),
    "## 基本資料 At a glance",
    summaryTable(id, data),
    "## 更新週期 Cadence",
    ...cadenceSection(id, data),
    "## 欄位 Fields",
    "各筆紀錄（`records` 的每一項）的欄位如下；[封套欄位](../evidence-format.md#envelope)為各項產出共用。",
    "The fields of each record (each item of `records`); the [envelope](../evidence-format.md#envelope) is the same for every output.",
    fieldTable(record),
    conditions && "### 條件 Conditions",
    conditions,
    ...referenceSection(id, data),
    ...figureSection(id, data),
    ...ruleSection(id, data),
    "## 相關職能 Related competencies",
    "### 行為指標 Behavioural indicators",
    indicatorTable(explainedTask.indicators),
    ...competencies(explainedTask),
  );
}

function summaryTable(id, data) {
  const { shape, form, event_date: eventDate, key } = data.schemas.get(id)["x-evidence"];
  const { kind } = data.policies.get(baseline).cadences[id];
  const kinds = { "zh-TW": data.words["zh-TW"].terms.kinds[kind], en: data.words.en.terms.kinds[kind] };
  const field = eventDate === "$document" ? null : fieldName(id, eventDate, data);
  return table(
    ["項目 Item", "內容 Content"],
    [
      ["型態 Shape", below(shapes[shape])],
      ["參考表單 Reference forms", form ? escapeText(form) : "—"],
      ["類型 Kind", `[${beside(kinds)}](../evidence-format.md#kinds)`],
      [
        "作業日期 Event date",
        field
          ? `各筆紀錄的${field["zh-TW"]}<br>${field.en} of each record`
          : "文件的紀錄日期 `date`<br>the `date` of the document",
      ],
      ["紀錄的鍵 Key of a record", key.map(code).join(" + ")],
      ["無事件聲明 Nil statement", kind === "event" ? "可用 accepted" : "不接受 not accepted"],
      ["綱要 Schema", `[schemas/${id}.schema.json](../../schemas/${id}.schema.json)`],
    ],
  );
}

function cadenceSection(id, data) {
  const policy = data.policies.get(baseline);
  const { trigger, requirements } = policy.cadences[id];
  const differences = levelDifferences(id, data);
  const rows = differences.flatMap(({ names, policy: level, requirements: changed }) =>
    changed.map((requirement) => [
      names.map((name) => policyLink(name, "../")).join("<br>"),
      ...requirementCells(requirement, id, level, data),
    ]),
  );
  return [
    `基礎政策 ${policyLink(baseline, "../")} 的要求，須全部符合。All requirements of the baseline policy must be met.`,
    table(
      requirementHeads,
      requirements.map((requirement) => requirementCells(requirement, id, policy, data)),
    ),
    `**其他時機 Also**：${below(trigger)}`,
    "### 各責任等級 Responsibility levels",
    rows.length === 0
      ? "《資通安全管理法》各責任等級的政策與基礎政策相同。The policies of all responsibility levels have the same requirements as the baseline."
      : "下列要求取代基礎政策的同名要求，或為新增；未列出的等級與要求同基礎政策。These replace the baseline requirement with the same id or are added to the baseline; everything not listed is as in the baseline.",
    table(["政策 Policies", ...requirementHeads], rows),
  ];
}

function figureSection(id, data) {
  const used = new Set(
    [...data.policies.keys()].flatMap((name) =>
      requirementsOf(id, name, data).flatMap(({ explained }) =>
        explained.parameters.map((parameter) => parameter.name),
      ),
    ),
  );
  return ["## 數值的依據 Sources of the figures", parameterTable(used, data, "../")];
}

function ruleSection(id, data) {
  const rules = rulesOf(data).filter(({ outputs }) => outputs.some((output) => output.id === id));
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

function referenceSection(id, data) {
  const outgoing = Object.entries(data.schemas.get(id)["x-evidence"].references).map(([field, target]) => [
    code(field.replaceAll("/*", "[]").replaceAll("/", ".")),
    targetLink(target, data),
  ]);
  const incoming = [...data.outputs.keys()].flatMap((other) =>
    Object.entries(data.schemas.get(other)["x-evidence"].references)
      .filter(([, target]) => target.startsWith(`${id}.`))
      .map(([field, target]) => [
        `${outputLink(other, data)}<br>${code(field.replaceAll("/*", "[]").replaceAll("/", "."))}`,
        code(target.slice(id.length + 1)),
      ]),
  );
  if (outgoing.length + incoming.length === 0) return [];
  return [
    "## 與其他產出的關聯 References",
    outgoing.length > 0 ? "本產出引用 This output refers to:" : "",
    table(["欄位 Field", "引用 Refers to"], outgoing),
    incoming.length > 0 ? "引用本產出者 Outputs that refer to this one:" : "",
    table(["產出與欄位 Output and field", "所引用的欄位 Field referred to"], incoming),
  ];
}

function targetLink(target, data) {
  const [, id, field] = /^(O\d+\.\d+\.\d+)\.(.+)$/.exec(target);
  return `${outputLink(id, data)}<br>${code(field)}`;
}

function outputLink(id, data) {
  return `[${id}](${id}.md) ${beside(data.outputs.get(id).name)}`;
}

function exampleBlock(id, example) {
  const yaml = stringify(example, { schema: "core", lineWidth: 0, blockQuote: "literal" });
  return `\`\`\`yaml\n# yaml-language-server: $schema=../../schemas/${id}.schema.json\n${yaml}\`\`\``;
}
