import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { escapeText, page, table } from "./markdown.mjs";

const { terms } = parse(readFileSync(new URL("../../docs/glossary.yaml", import.meta.url), "utf8"));

/** docs/glossary.md */
export function glossaryPage() {
  return page(
    "# 詞彙 Glossary",
    "本專案一個概念只用一個詞，依《資通安全管理法》、CNS 27001 與職能基準的用語。引用法規、表單或職能基準原文時照錄。綱要說明用「的」，政策與規則依公文體例用「之」。",
    "One term for each concept, as the Cyber Security Management Act, CNS 27001 and the occupational standard write it. Quotations keep their own words.",
    table(
      ["中文 Chinese", "英文 English", "意義 Meaning"],
      terms.map(({ "zh-TW": zh, en, meaning }) => [
        escapeText(zh),
        escapeText(en),
        `${escapeText(meaning["zh-TW"])}<br>${escapeText(meaning.en)}`,
      ]),
    ),
  );
}
