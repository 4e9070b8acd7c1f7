import { below, code, escapeText, page, table } from "./markdown.mjs";

/** docs/findings.md */
export function findingsPage(data) {
  const codes = Object.keys(data.severities);
  const zh = data.words["zh-TW"];
  const { en } = data.words;
  const severity = (one) => `${zh.terms.severities[data.severities[one]]} ${en.terms.severities[data.severities[one]]}`;
  return page(
    "# 發現事項 Findings",
    "報告中每一個發現事項都有代碼。`check` 在有未經豁免的錯誤時以狀態 1 結束；加上 `--fail-on warning` 時，警告亦同。`isms-evidence explain 代碼` 會列出本次發現幾項、在哪一行。",
    "Every finding of a report has a code. `check` exits with status 1 when an error is not waived, with `--fail-on warning` also for a warning. `isms-evidence explain CODE` lists where it occurs here.",
    "`report.json` 另載每件發現事項的 `fingerprint`（指紋）與 `record`（所涉紀錄的鍵值）。指紋不因檔案搬移、行號、日期或數值變動而改變，可據以比對前後兩份報告；同一要求的即將到期、逾期與缺少，為同一問題的不同階段，指紋相同。豁免可用 `fingerprint:` 指定單一問題，填前 12 位即可；`--verbose`、`explain` 與 JUnit 均於行末以 `[…]` 列出。",
    "`report.json` also gives each finding its `fingerprint` and `record`, the key of the record that it is about. A fingerprint stays the same when files move and when lines, days and figures change, so two reports can be compared by it; due, stale and missing evidence of one requirement are stages of one problem and share it. A waiver can name one problem by `fingerprint:`, of which 12 digits are enough; `--verbose`, `explain` and JUnit print them as `[…]` at the end of a line.",
    table(
      ["代碼 Code", "嚴重度 Severity", "名稱 Title"],
      codes.map((one) => [
        `[${code(one)}](#${one})`,
        severity(one),
        `${escapeText(zh.findingHelp[one].title)}<br>${escapeText(en.findingHelp[one].title)}`,
      ]),
    ),
    ...codes.flatMap((one) => {
      const chinese = zh.findingHelp[one];
      const english = en.findingHelp[one];
      return [
        `<a id="${one}"></a>\n\n## ${code(one)} ${escapeText(chinese.title)} ${escapeText(english.title)}`,
        table(
          ["項目 Item", "內容 Content"],
          [
            ["嚴重度 Severity", severity(one)],
            ["意義 Meaning", below({ "zh-TW": chinese.means, en: english.means })],
            ["為何重要 Why", below({ "zh-TW": chinese.why, en: english.why })],
            ["處理方式 What to do", below({ "zh-TW": chinese.action, en: english.action })],
          ],
        ),
      ];
    }),
  );
}
