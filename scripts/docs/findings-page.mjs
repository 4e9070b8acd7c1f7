import { code, escapeText, page, table } from "./markdown.mjs";

/** docs/findings.md */
export function findingsPage(data) {
  const codes = Object.keys(data.severities);
  const zh = data.words["zh-TW"];
  const { en } = data.words;
  const severity = (one) => `${zh.terms.severities[data.severities[one]]} ${en.terms.severities[data.severities[one]]}`;
  return page(
    "# 發現事項 Findings",
    "報告中每一個發現事項都有代碼。`check` 在有未經豁免的錯誤時以狀態 1 結束；加上 `--fail-on warning` 時，警告亦同。`isms-evidence explain 代碼` 會列出此處發現了幾件、在哪一行。",
    "Every finding in a report has a code. `check` exits with status 1 if an error is not waived; with `--fail-on warning`, also for a warning. `isms-evidence explain CODE` lists each occurrence with its line.",
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
        `嚴重度 Severity：${severity(one)}`,
        table(
          ["", "中文", "English"],
          [
            ["意義 Meaning", escapeText(chinese.means), escapeText(english.means)],
            ["為何重要 Why", escapeText(chinese.why), escapeText(english.why)],
            ["處理方式 What to do", escapeText(chinese.action), escapeText(english.action)],
          ],
        ),
      ];
    }),
  );
}
