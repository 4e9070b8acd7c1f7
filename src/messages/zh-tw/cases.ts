import type { CaseMessages } from "../case-messages.ts";
import { list } from "./wording.ts";

export const caseMessages: CaseMessages = {
  expected: "應有",
  found: "實得",
  nothing: "無發現事項",
  finding: ({ output, at, failed }) =>
    `${failed ? "執行失敗" : "發現事項"}${output === null ? "" : ` ${output}`}${at === undefined ? "" : `，位於 ${at}`}`,
  lacking: (needs) => `規則未評估：案例缺少 ${list(needs, false)}。`,
  summary: (passed, failed) =>
    failed === 0 ? `${passed} 件案例全數通過。` : `${passed + failed} 件案例中 ${failed} 件未通過。`,
  untested: (rules) => `下列規則尚未兼具實際評估到對象的 ok. 與 ng. 案例：${list(rules, false)}。`,
};
