import type { StartMessages } from "../start-messages.ts";

export const startMessages: StartMessages = {
  questions: {
    begin: (folder) => `在 ${folder} 建立佐證儲存庫。直接按 Enter 採用 [ ] 內的值；按 Ctrl-C 結束，不會寫入任何檔案。`,
    name: "組織名稱",
    kind: "組織類型（填號碼）",
    kinds: {
      supervising_agency: "總統府、國安會、五院之直屬機關，或直轄市、縣（市）政府",
      agency: "其他公務機關，含公立醫院與公立學校",
      critical_infrastructure: "關鍵基礎設施提供者，例如經指定的醫院",
      state_enterprise: "公營事業",
      foundation: "特定財團法人",
      controlled_entity: "受政府控制之事業、團體或機構",
      private: "不適用資通安全管理法的民間組織，例如公司、私立醫院、私立學校",
    },
    level: "資通安全責任等級（A 至 E；尚未核定填 -）",
    noLevel: "尚未核定等級，或不適用資通安全管理法",
    small: "是否為小型組織，先從十五項產出做起（是／否）",
    people: "員工名冊試算表的路徑（xlsx、ods 或 csv；沒有則直接按 Enter）",
    yes: "是",
    no: "否",
    standard: (value) => ` [${value}]`,
    colon: "：",
    invalidName: "名稱須為一行文字，至多 300 字，首尾不含空格。",
    choose: (values) => `請填 ${values.join("、")} 其中之一。`,
  },
  config: {
    head: ["設定檔：組織、採用的政策，以及佐證放在哪裡。各欄位的說明："],
    policyOfLevel: (policy) => `未填 policy 時，依責任等級採用政策 ${policy}。`,
    small: "small 列出小型組織宜先做的十五項產出，不改變任何要求。",
    people: "人員名冊：佐證裡的填表人、核准人等，都填名冊中的代號。",
  },
  people: {
    head: [
      "人員名冊：一人一列，就像 Excel 的一列。佐證裡的填表人、核准人等，都填這裡的代號（id）。",
      "  id      人員代號，自己編，一人一號，離職後不重複使用",
      "  roles   角色，可以有好幾個：head 機關首長、ciso 資通安全長、manager 主管、dedicated 資安專職人員、it 資訊人員、",
      "          developer 開發人員、soc 監控人員、ir 應變人員、auditor 稽核員、legal 法務人員、privacy 個資保護人員、",
      "          general 一般使用者",
      "  joined  到職日，寫成 2026-09-01 這樣的西元日期",
      "有人離職時不要刪掉那一列，在後面加上 left: 離職日。",
    ],
    exampleBelow: "下面這一列只示範寫法（離職日已過，不能填表或核准）：請加上貴單位的人員，再刪去這一列。",
    example: { name: "範例（請刪除）", unit: "資訊室", title: "系統管理師" },
  },
  folder: {
    output: "工作產出",
    draft: "建立草稿",
    note: "本資料夾存放上列產出的佐證，一份文件一個 YAML 檔；檔名以產出代碼開頭，編輯器即可提示欄位。",
  },
  example: [
    "填好的範例，內容虛構，只供參考寫法：不在佐證資料夾內，檢查時不會讀取。看過之後可以刪除。",
    "要開始自己的清冊，執行：isms-evidence new O2.1.1",
  ],
  preCommit: {
    repository: "存放本工具之處",
    hook: "擋下此次提交造成的缺漏，刪除佐證、變更設定檔或名冊亦然",
    all: "任何缺漏都擋下提交",
  },
  owners: [
    "變更下列檔案，等於變更判定的標準，須由這個團隊審查。",
    "請將 @YOUR-ORGANIZATION/YOUR-TEAM 全部換成貴組織負責審查的團隊或帳號；未更換前，GitHub 會標示為錯誤。",
    "再於儲存庫的 Settings → Rules 要求「Require review from Code Owners」，才會生效。",
  ],
  editor: "更新工具版本後，以 isms-evidence schema --all --out 重新寫出綱要。",
  report: {
    left: (path) => `已存在，未更動：${path}`,
    wouldWrite: (path) => `將寫入：${path}`,
    schemas: (folder, count) => `${folder}/（${count} 個綱要，供編輯器提示與說明欄位）`,
    peopleRefused: (path) =>
      `${path} 有無法判讀之處，未寫入任何檔案。請更正試算表後再執行；或先不指定 --people，之後以 isms-evidence import ${path} --output people 匯入並填寫匯入對照檔。`,
    change: (folder) => `接下來在新的資料夾執行：cd ${folder}`,
    next: ({ people, owners, steps }, imported) => [
      imported === null
        ? `1. 匯入人員名單（isms-evidence import 人員名單.xlsx --output people）或直接填寫 ${people}；將 ${owners} 中的 YOUR-TEAM 換成負責審查的團隊。`
        : `1. 核對 ${people} 的 ${imported.count} 人${imported.hasRoles ? "" : "：試算表沒有角色，均暫填 general（一般使用者），請為機關首長、資通安全長、主管、資安專職人員、資訊人員與稽核員等填寫 roles"}；將 ${owners} 中的 YOUR-TEAM 換成負責審查的團隊。`,
      `2. 將這些檔案提交到新分支，送出 pull request：檢查會通過，並列出尚待準備的佐證。不會用 Git 時，在網頁上就能完成：${steps}`,
      "3. 從資產清冊開始：isms-evidence import 資產清冊.xlsx --output O2.1.1，或 isms-evidence new O2.1.1；隨時以 isms-evidence check 查看還缺什麼。",
    ],
  },
};
