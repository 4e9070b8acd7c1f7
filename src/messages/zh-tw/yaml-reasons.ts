import { type YamlCause, yamlCause } from "../yaml-cause.ts";

/** The parser's reasons in Chinese with what to do, for those that people encounter; it may be one of several causes. */
const yamlReasons: Readonly<Record<YamlCause, string>> = {
  "field-indentation":
    "此欄位的縮排與同層不一致，或值中有冒號、以 @ 或 % 等符號開頭。請對齊縮排，或以半形引號括住整個值",
  "entry-indentation": "清單項目的縮排與同層不一致，或「-」之後沒有空格。請對齊各項的「-」",
  indentation: "縮排不足，或前面的引號、括號沒有結尾。請檢查此行與前一行",
  tab: "縮排不可使用 Tab 字元，請改用空格",
  "comma-missing": "[ ] 或 { } 內的項目之間缺少半形逗號",
  "comma-extra": "[ ] 或 { } 內有多餘的逗號",
  "bracket-open": "[ ] 或 { } 沒有結尾的括號",
  "quote-open": "引號沒有結尾",
  escape: "雙引號內有無法辨識的反斜線跳脫字元。請改用單引號，例如 'C:\\備份'",
  "document-end": "此處應為文件結尾或分隔線 ---。請檢查此行的縮排，並確認冒號後有空格",
  "control-character": "檔案內含控制字元。請確認這是文字檔，而不是 Excel、Word 或壓縮檔",
  "colon-space": "冒號之後須有空格",
  colon: "此行或前一行的欄位名稱之後缺少冒號，或冒號後沒有空格",
  sign: "值以 *、& 或 ! 開頭，YAML 另有解讀。若為文字，請以半形引號括住整個值",
  block: "| 或 > 之後不可接文字。請將文字寫在下一行並縮排，或以半形引號括住整個值",
  directive: "以 % 開頭的行會被視為 YAML 的指示。若為文字，請以半形引號括住",
};

export function yamlReason(reason: string): string {
  const cause = yamlCause(reason);
  return cause ? yamlReasons[cause] : reason;
}
