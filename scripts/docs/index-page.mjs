import { below, beside, escapeText, page, table } from "./markdown.mjs";
import { kindText, requirementsText } from "./task-page.mjs";

/** docs/README.md */
export function indexPage(data) {
  const { standard, tasks, outputs, severities } = data;
  return page(
    "# 說明文件 Documentation",
    `《${escapeText(standard.name["zh-TW"])}》（${standard.id}）的 ${tasks.size} 項工作任務與 ${outputs.size} 項工作產出：各需要什麼佐證、多久更新一次、依據為何。`,
    `${escapeText(standard.name.en)} (${standard.id}): its ${tasks.size} tasks and ${outputs.size} outputs, the evidence each requires, how often, and on what basis.`,
    table(
      ["文件 Document", "內容 Content"],
      [
        [
          "[第一次使用](first-time.md)<br>[The first time](first-time.md)",
          "會用 Excel、沒用過 Git 的人：從資產清冊到通過檢查的 pull request，共九步<br>For whoever knows Excel and not Git: from an asset list to a pull request that passes, in nine steps",
        ],
        [
          "[每一季](quarter.md)<br>[A quarter's routine](quarter.md)",
          "更新到期的佐證：產生、填寫、修正、檢查、送出<br>Renewing evidence: begin, fill in, repair, check, send",
        ],
        [
          "[佐證的寫法](evidence-format.md)<br>[Writing evidence](evidence-format.md)",
          "佐證文件、狀態、週期、不適用、豁免、參數與政策<br>Evidence documents, states, cadence, exceptions, parameters and policies",
        ],
        [
          "[新增、更新與修正佐證](writing.md)<br>[New, renewed and repaired evidence](writing.md)",
          "`new`、`renew` 與 `fix`：建立文件、建立下一期、修正寫法<br>`new`, `renew` and `fix`: begin a document, the next period's, repair how things are written",
        ],
        [
          "[離線填寫頁](form.md)<br>[The offline form](form.md)",
          "供不使用 Git 的單位填寫並寄回的單一網頁<br>One page that people without git fill in and mail back",
        ],
        [
          "[稽核當天怎麼用](audit-day.md)<br>[On the day of the audit](audit-day.md)",
          "稽核前一個月、一週、當天與結束後要做的事<br>What to do a month before an audit, a week before, on the day and afterwards",
        ],
        [
          "[封存與驗證](seal.md)<br>[Seal and verify](seal.md)",
          "把受稽的佐證記下來、簽章、加蓋時戳，日後指出變更之處；證明什麼、不證明什麼<br>Writing down what was audited, signatures and timestamps, and what changed since; what that proves and what not",
        ],
        [
          "[小型機關與學校](small-organizations.md)<br>[Small organizations](small-organizations.md)",
          "先做的十五項、由他人提供的產出<br>The fifteen outputs to begin with, and what others provide",
        ],
        [
          "[個人資料與機密](privacy.md)<br>[Personal data and secrets](privacy.md)",
          "提交之前找出身分證字號、卡號、金鑰與權杖；誤判時怎麼辦<br>ID numbers, card numbers, keys and tokens found before they are committed; what to do about false alarms",
        ],
        [
          "[佐證歷程查核](trust.md)<br>[Honest dates and people](trust.md)",
          "以 Git 歷程查核佐證的日期與人員，證明什麼與不證明什麼<br>What the git history says about dates and people, what it proves and what it does not",
        ],
        [
          "[提醒與通知](reminders.md)<br>[Reminders](reminders.md)",
          "依承辦人列出該補的佐證，張貼到 Teams、Slack、LINE WORKS 或以郵件寄送<br>What each owner has to renew, posted to Teams, Slack or LINE WORKS, or mailed",
        ],
        [
          "[GitHub Action](github-action.md)",
          "pull request、fork、定期檢查、徽章與全組織彙整的工作流程<br>Workflows for pull requests, forks, schedules, the badge and the whole organization",
        ],
        [
          "[GitLab](gitlab.md)",
          "GitLab 的管線：Code Quality、測試結果、merge request 評論、Pages 與徽章<br>A pipeline of GitLab: Code Quality, test results, a note on the merge request, Pages and the badge",
        ],
        [
          "[設定檔 Configuration](configuration.md)",
          "`isms-evidence.yaml` 的每一個欄位<br>Every key of `isms-evidence.yaml`",
        ],
        [
          "[人員名冊 The roster](people.md)",
          "`people.yaml` 的欄位、角色與依據它的規則<br>Fields and roles of `people.yaml`, and the rules that read them",
        ],
        [
          "[內建政策 Built-in policies](policies.md)",
          "各項產出在各政策的週期，每個數值的來源<br>The cadence of every output under each policy, and the source of each figure",
        ],
        [
          "[法規對照表 Table of laws](law.md)",
          "所引法規、附表與官方表單之名稱、日期、條項與新舊條次<br>Names, dates and places of the laws and forms that are cited",
        ],
        [
          "[數值與依據 Figures](figures.md)",
          "每個數值、各等級之值、依據與查證情形<br>Every figure by level, its source and whether it is verified",
        ],
        [
          "[跨佐證規則 Rules across evidence](rules/README.md)",
          `內建的 ${data.rules.length} 條規則<br>The ${data.rules.length} built-in rules`,
        ],
        [
          "[規則語言 The rule language](rules.md)",
          "如何撰寫、調整、停用規則與加嚴綱要<br>How to write, change and turn off rules, and make schemas stricter",
        ],
        ...data.frameworks.map(({ id, name, title }) => [
          `[${escapeText(title["zh-TW"])}](mappings/${id}.md)<br>${escapeText(title.en)}`,
          `工作產出與控制措施的對照（\`check --by ${name}\`），含無任何產出對應者<br>Which outputs map to which control (\`check --by ${name}\`), and the controls with no mapped output`,
        ]),
        [
          "[發現事項 Findings](findings.md)",
          `報告中 ${Object.keys(severities).length} 種發現事項的意義與處理方式<br>What each of the ${Object.keys(severities).length} finding codes means and what to do`,
        ],
        [
          "[詞彙 Glossary](glossary.md)",
          "一個概念一個詞，中英對照<br>One term for each concept, in Chinese and English",
        ],
        [
          "[程式庫 The library](library.md)",
          "在 Node.js 程式中判定佐證，包括 Git 的某一版本與記憶體中的檔案<br>Checking evidence from a Node.js program, also of a git revision or of files in memory",
        ],
        [
          "[架構 Architecture](architecture.md)",
          "原始碼的分工與設計決定（英文）<br>The map of the source code, and decisions",
        ],
      ],
    ),
    "週期為基礎政策（baseline）的數值；受《資通安全管理法》規範者，另見各產出頁的「各責任等級」。",
    "The cadences are those of the baseline policy; the page of each output also shows what the responsibility levels of the Cyber Security Management Act change.",
    ...standard.duties.flatMap((duty) => [
      `## ${duty.id} ${beside(duty.name)}`,
      table(
        ["工作任務 Task", "工作產出 Output", "類型 Kind", "週期 Cadence"],
        duty.tasks.flatMap((task) =>
          data.tasks
            .get(task.id)
            .outputs.map(({ id, name, cadenceKind, requirements }, index) => [
              index === 0 ? `[${task.id}](tasks/${task.id}.md) ${below(task.name)}` : "",
              `[${id}](outputs/${id}.md) ${below(name)}`,
              kindText(cadenceKind, data),
              requirementsText(requirements, data),
            ]),
        ),
      ),
    ]),
  );
}
