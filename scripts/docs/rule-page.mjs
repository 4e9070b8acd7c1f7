import { parameterTable } from "./cadence.mjs";
import { below, beside, code, escapeText, page, paragraphs, table } from "./markdown.mjs";
import { yamlText } from "./yaml-text.mjs";

const severityWords = {
  error: "錯誤：使所列產出成為「與其他佐證矛盾」 error: the outputs listed become contradicted",
  warning: "警告：列於報告，不影響產出之狀態 warning: reported; does not affect the state",
  info: "提示：列於報告，不影響產出之狀態 info: reported; does not affect the state",
};

/** docs/rules/README.md */
export function rulesIndexPage(data) {
  const rules = data.rules;
  const programs = rules.flatMap((rule) =>
    rule.logic.flatMap(({ part, expression }) => (part === "program" ? [{ ...rule, program: expression }] : [])),
  );
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
          outputs.map((output) => `[${output.id}](../outputs/${output.id}.md)`).join(" ") || "各項 any",
        ]),
      ),
    ]),
    "## 以程式實作的規則 Rules implemented in code",
    `下列 ${programs.length} 條之邏輯無法以運算式明白寫出（須走訪綱要、所有產出或歷程），以 TypeScript 實作於 src/rules/programs/（依歷程判定者在 src/trust/programs/），介面與其他規則相同。`,
    `These ${programs.length} rules read the schemas, all outputs or the history, which cannot be expressed clearly in the rule language; they are written in TypeScript in src/rules/programs/ (those that read the history, in src/trust/programs/) behind the same interface.`,
    table(
      ["規則 Rule", "程式 Program", "內容 Title"],
      programs.map(({ id, program, title }) => [`[${id}](${id}.md)`, code(program), below(title)]),
    ),
  );
}

/** docs/rules/backup-restore-tested.md */
export function rulePage(rule, data) {
  const { id, formerly, title, severity, outputs, needs, source, note, messages } = rule;
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
          "所屬產出 Counts against",
          outputs.map((output) => outputLink(output.id, data)).join("<br>") || "各項產出 any output",
        ],
        ["所需輸入 Needs", needs.map((need) => inputText(need, data)).join("<br>") || "—"],
        [
          "職能代碼 Competencies",
          rule.serves.map(({ id: served, text }) => `${served} ${beside(text)}`).join("<br>") || "—",
        ],
        [
          "依據 Source",
          `${below(source.text)}<br>${source.refs.map((ref) => `[${ref}](../policies.md#source-${ref})`).join(" ")}`,
        ],
        ...(formerly.length > 0 ? [["原代碼 Formerly", formerly.map(code).join("<br>")]] : []),
        ["檔案 Files", fileLinks(data.ruleFiles.get(id))],
        ["查閱日 Read on", `${source.date} ${source.verified ? "" : "**未經查證** unverified"}`.trim()],
      ],
    ),
    needs.length > 0 &&
      "缺少任一所需輸入時，本規則為「未評估」，不算通過。If any input is missing, the rule is not evaluated, which does not pass.",
    "## 訊息 Message",
    table(
      ["語言 Language", "內容 Text"],
      messages.flatMap((message) => ["zh-TW", "en"].map((locale) => [locale, code(message[locale])])),
    ),
    note && "## 說明 Note",
    note && paragraphs(note),
    "## 條文 Text of the rule",
    logicBlock(rule),
    ...figures(rule, data),
    ...caseSection(data.ruleFiles.get(id)),
  );
}

/** Evidence alone makes no case of a rule that asks the history: the tests have repositories for it. */
function caseSection(file) {
  if (!file) return [];
  return [
    "## 案例 Cases",
    "只列相關欄位，其餘同該產出之範例。Only the fields that matter; the rest is as in the example of the output.",
    ...["ok", "ng"].map((kind) => smallestCase(kind, file.cases)),
  ];
}

function fileLinks(file) {
  if (!file) return "[規則 rule](../../policies/trust.yaml)、[說明 guide](../trust.md)";
  const { path } = file;
  return `[規則 rule](../../policies/rules/${path}.yaml)、[案例 cases](../../policies/rules/${path}.cases.yaml)`;
}

/** The case that takes the least reading, of those that find nothing (`ok`) or something (`ng`). */
function smallestCase(kind, cases) {
  const texts = Object.entries(cases)
    .filter(([name]) => name.startsWith(`${kind}.`))
    .map(([name, value]) => yamlText({ [name]: value }));
  const [smallest] = texts.sort((a, b) => a.length - b.length);
  return `\`\`\`yaml\n${smallest}\n\`\`\``;
}

function groupsByFirstOutput(rules, { standard }) {
  const general = rules.filter(({ outputs }) => outputs.length === 0);
  const duties = standard.duties.map((duty) => {
    const own = rules.filter(({ outputs }) => outputs[0]?.id.startsWith(`O${duty.id.slice(1)}.`));
    return [`${duty.id} ${beside(duty.name)}`, own];
  });
  return [["各項產出 Any output", general], ...duties].filter(([, group]) => group.length > 0);
}

/** Programs that ask git's history are apart, since nothing else loads them. */
function programFolder(needs) {
  return needs.includes("git") ? "src/trust/programs/" : "src/rules/programs/";
}

function logicBlock({ logic, needs }) {
  const program = logic.find(({ part }) => part === "program");
  if (program) return `以程式實作 Code：${code(program.expression)}（${code(programFolder(needs))}）`;
  return `\`\`\`text\n${logic.map(({ part, expression }) => `${part}: ${expression}`).join("\n")}\n\`\`\``;
}

function figures({ parameters }, data) {
  if (parameters.length === 0) return [];
  return ["## 參數 Parameters", parameterTable(new Set(parameters.map(({ name }) => name)), data, "../")];
}

function outputLink(id, data) {
  return `[${id}](../outputs/${id}.md) ${beside(data.outputs.get(id).name)}`;
}

function inputText(need, data) {
  if (need === "people") return "人員名冊 the roster";
  if (need === "git") return "Git 歷程 the git history";
  if (need === "level") return "資通安全責任等級 the responsibility level";
  return outputLink(need, data);
}
