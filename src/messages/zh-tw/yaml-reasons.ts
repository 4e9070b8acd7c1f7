import { type YamlCause, yamlCause } from "../yaml-cause.ts";

const unknownEscape = "雙引號內有無法辨識的反斜線跳脫字元。請改用單引號，例如 'C:\\備份'";

/** The parser's reasons in Chinese with what to do, for those that people encounter; it may be one of several causes. */
const yamlReasons: Readonly<Record<string, string>> = {
  "bad indentation of a mapping entry":
    "此欄位的縮排與同層不一致，或值中有冒號、以 @ 或 % 等符號開頭。請對齊縮排，或以半形引號括住整個值",
  "bad indentation of a sequence entry": "清單項目的縮排與同層不一致，或「-」之後沒有空格。請對齊各項的「-」",
  "deficient indentation": "縮排不足，或前面的引號、括號沒有結尾。請檢查此行與前一行",
  "tab characters must not be used in indentation": "縮排不可使用 Tab 字元，請改用空格",
  "missed comma between flow collection entries": "[ ] 或 { } 內的項目之間缺少半形逗號",
  "expected the node content, but found ','": "[ ] 或 { } 內有多餘的逗號",
  "unexpected end of the stream within a flow collection": "[ ] 或 { } 沒有結尾的括號",
  "unexpected end of the stream within a single quoted scalar": "單引號沒有結尾",
  "unexpected end of the stream within a double quoted scalar": "雙引號沒有結尾",
  "unexpected end of the document within a single quoted scalar": "單引號沒有結尾",
  "unexpected end of the document within a double quoted scalar": "雙引號沒有結尾",
  "unknown escape sequence": unknownEscape,
  "expected hexadecimal character": unknownEscape,
  "end of the stream or a document separator is expected":
    "此處應為文件結尾或分隔線 ---。請檢查此行的縮排，並確認冒號後有空格",
  "the stream contains non-printable characters":
    "檔案內含不可列印的控制字元。請確認這是文字檔，而不是 Excel、Word 或壓縮檔",
  "null byte is not allowed in input": "檔案內含空字元（NUL）。請確認這是文字檔，而不是 Excel、Word 或壓縮檔",
  "a whitespace character is expected after the key-value separator within a block mapping": "冒號之後須有空格",
  "can not read a block mapping entry; a multiline key may not be an implicit key":
    "此行或前一行的欄位名稱之後缺少冒號，或冒號後沒有空格",
};

const yamlCauses: Readonly<Record<YamlCause, string>> = {
  alias: "值以 * 開頭，會被視為引用，但沒有所引用的值。若為文字，請以半形引號括住整個值",
  anchor: "值以 & 開頭，會被視為供引用的標記。若為文字，請以半形引號括住整個值",
  tag: "值以 ! 開頭，會被視為型別標記。若為文字，請以半形引號括住整個值",
  block: "| 或 > 之後不可接文字。請將文字寫在下一行並縮排，或以半形引號括住整個值",
  directive: "以 % 開頭的行會被視為 YAML 的指示。若為文字，請以半形引號括住",
};

export function yamlReason(reason: string): string {
  const cause = yamlCause(reason);
  return yamlReasons[reason] ?? (cause ? yamlCauses[cause] : reason);
}
