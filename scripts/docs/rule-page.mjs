import { parameterTable } from "./cadence.mjs";
import { below, beside, code, escapeText, page, paragraphs, table } from "./markdown.mjs";

const severityWords = {
  error: "錯誤：使所列產出成為「與其他佐證矛盾」 error: the outputs listed become contradicted",
  warning: "警告：列於報告，不影響產出之狀態 warning: reported; does not affect the state",
  info: "提示 info: reported; does not affect the state",
};

/** docs/rules/README.md */
export function rulesIndexPage(data) {
  const rules = rulesOf(data);
  const programs = rules.filter(({ program }) => program);
  return page(
    "# 跨佐證規則 Cross-evidence rules",
    "[目錄 Index](../README.md)",
    `內建 ${rules.length} 條規則，對照不同的佐證。規則的寫法、自訂與停用見[規則語言](../rules.md)。`,
    `${rules.length} built-in rules compare pieces of evidence with one another. To write, change or turn off rules, see [the rule language](../rules.md).`,
    ...groupsByFirstOutput(rules, data).flatMap(([title, group]) => [
      `## ${title}`,
      table(
        ["規則 Rule", "內容 Title", "嚴重性 Severity", "產出 Outputs"],
        group.map(({ id, title: ruleTitle, severity, outputs }) => [
          `[${id}](${id}.md)`,
          below(ruleTitle),
          severity,
          outputs.map((output) => `[${output}](../outputs/${output}.md)`).join(" ") || "各項 any",
        ]),
      ),
    ]),
    "## 以程式實作的規則 Rules implemented in code",
    `下列 ${programs.length} 條之邏輯無法以運算式明白寫出（須走訪綱要或所有產出），以 TypeScript 實作於 src/rules/programs/，介面與其他規則相同。`,
    `These ${programs.length} rules read the schemas or all outputs, which cannot be expressed clearly in the rule language; they are written in TypeScript in src/rules/programs/ behind the same interface.`,
    table(
      ["規則 Rule", "程式 Program", "內容 Title"],
      programs.map(({ id, program, title }) => [`[${id}](${id}.md)`, code(program), below(title)]),
    ),
  );
}

/** docs/rules/backup-restore-tested.md */
export function rulePage(rule, data) {
  const { id, title, severity, outputs, needs, source, note, message } = rule;
  return page(
    `# ${id}`,
    `**${escapeText(title["zh-TW"])}**`,
    `**${escapeText(title.en)}**`,
    "[目錄 Index](../README.md) › [跨佐證規則 Rules](README.md)",
    table(
      ["項目 Item", "內容 Content"],
      [
        ["嚴重性 Severity", severityWords[severity]],
        [
          "所屬產出 Outputs affected",
          outputs.map((output) => outputLink(output, data)).join("<br>") || "各項產出 any output",
        ],
        ["所需輸入 Needs", needs.map((need) => inputText(need, data)).join("<br>") || "—"],
        ["職能代碼 Serves", rule.codes.map((one) => codeText(one, data)).join("<br>") || "—"],
        [
          "依據 Source",
          `${below(source.text)}<br>${source.refs.map((ref) => `[${ref}](../policies.md#source-${ref})`).join(" ")}`,
        ],
        ["查閱日 Accessed on", `${source.date} ${source.verified ? "" : "**未經查證** unverified"}`.trim()],
      ],
    ),
    "缺少任一所需輸入時，本規則為「未評估」，不算通過。If any input is missing, the rule is not evaluated, which does not pass.",
    "## 訊息 Message",
    table(
      ["語言 Language", "內容 Text"],
      [
        ["zh-TW", code(message["zh-TW"])],
        ["en", code(message.en)],
      ],
    ),
    note && "## 說明 Note",
    note && paragraphs(note),
    "## 條文 Rule expressions",
    logic(rule),
    ...figures(rule, data),
  );
}

/** The built-in rules, in their order. */
export function rulesOf(data) {
  return data.policies.get("baseline").rules;
}

function groupsByFirstOutput(rules, { standard }) {
  const general = rules.filter(({ outputs }) => outputs.length === 0);
  const duties = standard.duties.map((duty) => {
    const own = rules.filter(({ outputs }) => outputs[0]?.startsWith(`O${duty.id.slice(1)}.`));
    return [`${duty.id} ${beside(duty.name)}`, own];
  });
  return [["各項產出 Any output", general], ...duties].filter(([, group]) => group.length > 0);
}

function logic(rule) {
  if (rule.program) return `以程式實作 Code：${code(`src/rules/programs/${rule.program}`)}`;
  const named = (word, values = {}) =>
    Object.entries(values).map(([name, value]) => `${word} ${name}: ${[value].flat().join(", ").trim()}`);
  const lines = [
    ...named("for", rule.for),
    ...named("let", rule.let),
    ...(rule.where ? [`where: ${rule.where.trim()}`] : []),
    `require: ${rule.require.trim()}`,
    ...(rule.at ? [`at: ${rule.at}`] : []),
  ];
  return `\`\`\`text\n${lines.join("\n")}\n\`\`\``;
}

function figures(rule, data) {
  const used = new Set([...JSON.stringify(rule).matchAll(/\bparameters\.([a-z][a-z0-9_]*)/g)].map(([, name]) => name));
  return used.size === 0 ? [] : ["## 參數 Parameters", parameterTable(used, data, "../")];
}

function outputLink(id, data) {
  return `[${id}](../outputs/${id}.md) ${beside(data.outputs.get(id).name)}`;
}

function inputText(need, data) {
  if (need === "people") return "人員名冊 the roster";
  if (need === "level") return "資通安全責任等級 the responsibility level";
  return outputLink(need, data);
}

function codeText(id, { tasks, standard: { knowledge, skills, attitudes } }) {
  const indicator = tasks.flatMap(({ indicators }) => indicators).find((one) => one.id === id);
  const text = indicator?.text ?? indicator?.name ?? knowledge[id] ?? skills[id] ?? attitudes?.[id];
  return text ? `${id} ${beside(text)}` : id;
}
