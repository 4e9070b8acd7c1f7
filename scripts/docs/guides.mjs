/** A text in both languages. */
const both = (chinese, english) => ({ "zh-TW": chinese, en: english });
const guide = (path, title, about) => ({ path, title, about });

/**
 * The guides of docs/ by what a reader wants, in the order of a menu: the index and the navigation of the site have them from
 * here.
 *
 * @returns {readonly { id: string, title: Text, guides: readonly { path: string, title: Text, about: Text }[] }[]} path: within
 *   docs/; about: Markdown of one line; Text: `{ "zh-TW": string, en: string }`
 */
export function guidesByPurpose({ rules, severities, frameworks }) {
  const findings = Object.keys(severities).length;
  return [
    {
      id: "first-steps",
      title: both("開始使用", "First steps"),
      guides: [
        guide(
          "first-time.md",
          both("第一次使用", "The first time"),
          both(
            "會用 Excel、沒用過 Git 的人：從資產清冊到通過檢查的 pull request，共九步",
            "For whoever knows Excel and not Git: from an asset list to a pull request that passes, in nine steps",
          ),
        ),
        guide(
          "small-organizations.md",
          both("小型機關與學校", "Small organizations"),
          both("先做的十五項、由他人提供的產出", "The fifteen outputs to begin with, and what others provide"),
        ),
        guide(
          "editors.md",
          both("編輯器", "Editors"),
          both(
            "VS Code、Neovim、JetBrains：欄位提示與檢查，發現事項列在問題清單",
            "VS Code, Neovim, JetBrains: hints and checks of fields, findings in the list of problems",
          ),
        ),
        guide(
          "comparison.md",
          both("與其他工具比較", "Comparison with other tools"),
          both(
            "試算表、GRC 系統與其他合規檢查工具：各適合什麼、何時不必用本工具",
            "Spreadsheets, GRC suites and other compliance tools: what each is for, and when you do not need this one",
          ),
        ),
        guide(
          "install.md",
          both("取得與安裝", "Getting and installing it"),
          both(
            "npx、npm、複本與離線封存檔；自動完成、手冊頁、由管線讀取",
            "npx, npm, a clone and the offline archives; completion, the manual page, reading from a pipe",
          ),
        ),
        guide(
          "offline.md",
          both("不能連外的電腦", "A machine without network"),
          both(
            "含 Node.js 的封存檔：查驗、解開即用，Windows 與 Linux",
            "Archives with Node.js for Windows and Linux: verify, unpack, use",
          ),
        ),
      ],
    },
    {
      id: "daily-work",
      title: both("日常工作", "Daily work"),
      guides: [
        guide(
          "quarter.md",
          both("每一季", "A quarter's routine"),
          both(
            "更新到期的佐證：產生、填寫、修正、檢查、送出",
            "Renewing evidence: begin, fill in, repair, check, send",
          ),
        ),
        guide(
          "evidence-format.md",
          both("佐證的寫法", "Writing evidence"),
          both(
            "佐證文件、狀態、週期、不適用、豁免、參數與政策",
            "Evidence documents, states, cadence, exceptions, parameters and policies",
          ),
        ),
        guide(
          "writing.md",
          both("新增、更新與修正佐證", "New, renewed and repaired evidence"),
          both(
            "`new`、`renew` 與 `fix`：建立文件、建立下一期、修正寫法",
            "`new`, `renew` and `fix`: begin a document, the next period's, repair how things are written",
          ),
        ),
        guide(
          "spreadsheets.md",
          both("試算表", "Spreadsheets"),
          both(
            "匯入既有的 xlsx、ods、csv；匯出為 Excel 活頁簿，填好再讀回",
            "Importing your xlsx, ods and csv; exporting workbooks of Excel, and reading them back",
          ),
        ),
        guide(
          "form.md",
          both("離線填寫頁", "The offline form"),
          both("供不使用 Git 的單位填寫並寄回的單一網頁", "One page that people without git fill in and mail back"),
        ),
        guide(
          "reminders.md",
          both("提醒與通知", "Reminders"),
          both(
            "依承辦人列出該補的佐證，張貼到 Teams、Slack、LINE WORKS 或以郵件寄送",
            "What each owner has to renew, posted to Teams, Slack or LINE WORKS, or mailed",
          ),
        ),
        guide(
          "privacy.md",
          both("個人資料與機密", "Personal data and secrets"),
          both(
            "提交之前找出身分證字號、卡號、金鑰與權杖；誤判時怎麼辦",
            "ID numbers, card numbers, keys and tokens found before they are committed; what to do about false alarms",
          ),
        ),
      ],
    },
    {
      id: "audit",
      title: both("稽核", "The audit"),
      guides: [
        guide(
          "audit-day.md",
          both("稽核當天怎麼用", "On the day of the audit"),
          both(
            "稽核前一個月、一週、當天與結束後要做的事",
            "What to do a month before an audit, a week before, on the day and afterwards",
          ),
        ),
        guide(
          "seal.md",
          both("封存與驗證", "Seal and verify"),
          both(
            "把受稽的佐證記下來、簽章、加蓋時戳，日後指出變更之處；證明什麼、不證明什麼",
            "Writing down what was audited, signatures and timestamps, and what changed since; what that proves and what not",
          ),
        ),
        guide(
          "trust.md",
          both("佐證歷程查核", "Honest dates and people"),
          both(
            "以 Git 歷程查核佐證的日期與人員，證明什麼與不證明什麼",
            "What the git history says about dates and people, what it proves and what it does not",
          ),
        ),
      ],
    },
    {
      id: "automation",
      title: both("自動檢查", "Automatic checks"),
      guides: [
        guide(
          "on-every-change.md",
          both("每次變更時檢查", "On every change"),
          both(
            "只看這次變更造成了什麼；pre-commit、判定標準與快取",
            "What a change does, and nothing else; pre-commit, the yardstick and the cache",
          ),
        ),
        guide(
          "github-action.md",
          both("GitHub Action", "GitHub Action"),
          both(
            "pull request、fork、定期檢查、徽章與全組織彙整的工作流程",
            "Workflows for pull requests, forks, schedules, the badge and the whole organization",
          ),
        ),
        guide(
          "gitea.md",
          both("Gitea 與 Forgejo", "Gitea and Forgejo"),
          both(
            "同一個 Action 在 Gitea 與 Forgejo：工作流程、權杖範圍，以及與 GitHub 的差異",
            "The same Action on Gitea and Forgejo: workflows, scopes of tokens, and differences from GitHub",
          ),
        ),
        guide(
          "gitlab.md",
          both("GitLab", "GitLab"),
          both(
            "GitLab 的管線：Code Quality、測試結果、merge request 評論、Pages 與徽章",
            "A pipeline of GitLab: Code Quality, test results, a note on the merge request, Pages and the badge",
          ),
        ),
        guide(
          "azure-devops.md",
          both("Azure DevOps", "Azure DevOps"),
          both(
            "Azure DevOps 的管線：測試結果、報告網頁與 pull request 評論",
            "A pipeline of Azure DevOps: test results, the page and a comment on the pull request",
          ),
        ),
        guide(
          "cron.md",
          both("排程：不用 CI", "A schedule without CI"),
          both(
            "以 cron、systemd 或 Windows 工作排程器每週檢查並寄信提醒",
            "A weekly check with cron, systemd or the Task Scheduler of Windows, with reminders by mail",
          ),
        ),
      ],
    },
    {
      id: "reference",
      title: both("查閱", "Reference"),
      guides: [
        guide(
          "commands.md",
          both("指令與選項", "Commands and options"),
          both("每個指令、每個選項與結束狀態", "Every command, every option and the exit status"),
        ),
        guide(
          "formats.md",
          both("報告格式", "Formats"),
          both(
            "每種報告格式的用途，以及稽核資料包的內容",
            "What each format is for, and what the auditor's pack contains",
          ),
        ),
        guide(
          "configuration.md",
          both("設定檔", "Configuration"),
          both("`isms-evidence.yaml` 的每一個欄位", "Every key of `isms-evidence.yaml`"),
        ),
        guide(
          "people.md",
          both("人員名冊", "The roster"),
          both(
            "`people.yaml` 的欄位、角色與依據它的規則",
            "Fields and roles of `people.yaml`, and the rules that read them",
          ),
        ),
        guide(
          "findings.md",
          both("發現事項", "Findings"),
          both(
            `報告中 ${findings} 種發現事項的意義與處理方式`,
            `What each of the ${findings} finding codes means and what to do`,
          ),
        ),
        guide(
          "glossary.md",
          both("詞彙", "Glossary"),
          both("一個概念一個詞，中英對照", "One term for each concept, in Chinese and English"),
        ),
      ],
    },
    {
      id: "requirements",
      title: both("要求與依據", "Requirements and sources"),
      guides: [
        guide(
          "policies.md",
          both("內建政策", "Built-in policies"),
          both(
            "各項產出在各政策的週期，每個數值的來源",
            "The cadence of every output under each policy, and the source of each figure",
          ),
        ),
        guide(
          "figures.md",
          both("數值與依據", "Figures"),
          both("每個數值、各等級之值、依據與查證情形", "Every figure by level, its source and whether it is verified"),
        ),
        guide(
          "law.md",
          both("法規對照表", "Table of laws"),
          both(
            "所引法規、附表與官方表單之名稱、日期、條項與新舊條次",
            "Names, dates and places of the laws and forms that are cited",
          ),
        ),
        guide(
          "rules/README.md",
          both("跨佐證規則", "Rules across evidence"),
          both(`內建的 ${rules.length} 條規則`, `The ${rules.length} built-in rules`),
        ),
        guide(
          "rules.md",
          both("規則語言", "The rule language"),
          both(
            "如何撰寫、調整、停用規則與加嚴綱要",
            "How to write, change and turn off rules, and make schemas stricter",
          ),
        ),
        ...frameworks.map(({ id, name, title, items }) =>
          guide(
            `mappings/${id}.md`,
            title,
            both(
              `工作產出與${items["zh-TW"]}的對照（\`check --by ${name}\`），含無任何產出對應者`,
              `Which outputs map to which ${items.en.one} (\`check --by ${name}\`), and the ${items.en.many} with no mapped output`,
            ),
          ),
        ),
      ],
    },
    {
      id: "development",
      title: both("開發", "Development"),
      guides: [
        guide(
          "library.md",
          both("程式庫", "The library"),
          both(
            "在 Node.js 程式中判定佐證，包括 Git 的某一版本與記憶體中的檔案",
            "Checking evidence from a Node.js program, also of a git revision or of files in memory",
          ),
        ),
        guide(
          "site.md",
          both("說明文件網站", "The documentation site"),
          both(
            "由本資料夾產生離線、可搜尋的網站，並發布於 GitHub Pages",
            "Building the offline, searchable site from this folder, and publishing it on GitHub Pages",
          ),
        ),
        guide(
          "architecture.md",
          both("架構", "Architecture"),
          both("原始碼的分工與設計決定（英文）", "The map of the source code, and decisions"),
        ),
      ],
    },
  ];
}
