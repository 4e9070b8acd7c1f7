import { importSource } from "../import-source.mjs";
import { below, beside, code, escapeText, page, paragraphs, table } from "./markdown.mjs";

const { capitalized } = await importSource("src/messages/en/wording.ts");

const levels = { basic: "普 basic", medium: "中 medium", high: "高 high" };

/** docs/mappings/iso27001-2022.md */
export function mappingPage(framework) {
  const { items, groups, general, outside, remarks, source } = framework;
  const item = `${items["zh-TW"]} ${capitalized(items.en.one)}`;
  const controls = groups.flatMap((group) => group.controls);
  const reached = controls.filter(({ outputs }) => outputs.length > 0);
  const doubtful = reached.filter(({ outputs }) => outputs.every(({ certain }) => !certain));
  const published = controls.some(({ outputs }) => outputs.some(({ inPublishedMap }) => inPublishedMap !== null));
  return page(
    `# ${escapeText(framework.title["zh-TW"])}`,
    `**${escapeText(framework.title.en)}**`,
    "[目錄 Index](../README.md)",
    `${code(`isms-evidence check --by ${framework.name}`)} 依下列${items["zh-TW"]}檢視佐證，並列出無任何產出對應者。`,
    `${code(`isms-evidence check --by ${framework.name}`)} groups the evidence by the ${items.en.many} below and lists those with no mapped output.`,
    `對照只說明佐證涉及何處。佐證現行有效，不代表${items["zh-TW"]}已落實、有效或符合要求；71 項工作產出全數有效，亦不等於符合本框架。`,
    `A mapping shows where evidence belongs. Current evidence does not make a ${items.en.one} effective or conforming, and even 71 of 71 current outputs do not establish conformity with this framework.`,
    table(
      ["項目 Item", "內容 Content"],
      [
        ["檔案 File", `[policies/mappings/${framework.id}.yaml](../../policies/mappings/${framework.id}.yaml)`],
        ["框架版本 Version", escapeText(framework.version)],
        ["出處 Source", `${source.id} ${below(source.title)}<br>${escapeText(source.where)}`],
        ["查證 Verified", source.verified ? "已查證 verified" : "**未經查證** unverified"],
        [`${items["zh-TW"]} ${capitalized(items.en.many)}`, String(controls.length)],
        [
          "有產出對應 With a mapped output",
          `${reached.length}，其中 ${doubtful.length} 項僅有未確定的對應<br>${reached.length}, ${doubtful.length} of them only through an uncertain mapping`,
        ],
        ["無產出對應 With no mapped output", String(controls.length - reached.length)],
      ],
    ),
    paragraphs(framework.caution),
    `\`?\` 表示對應未確定，稽核員可能有不同判斷。${published ? "`†` 表示未見於框架發布者之對照，依文意判斷。" : ""}`,
    `\`?\` marks an uncertain mapping, with which an auditor may well disagree.${published ? " `†` marks a mapping that the publisher's own mapping does not contain." : ""}`,
    `## 無任何產出對應 ${capitalized(items.en.many)} with no mapped output`,
    table(
      [item, "名稱 Title"],
      controls.filter(({ outputs }) => outputs.length === 0).map((control) => [control.id, titleOf(control)]),
    ),
    "## 對照 Mapping",
    ...groups.flatMap((group) => [
      `### ${[group.id, beside(group.title)].filter(Boolean).join(" ")}`,
      table(
        [item, "名稱 Title", "工作產出 Outputs"],
        group.controls.map((control) => [control.id, titleOf(control), outputList(control.outputs)]),
      ),
    ]),
    ...(general.length > 0
      ? [
          "## 涉及整個框架的工作產出 Outputs for the framework as a whole",
          `不計為任一${items["zh-TW"]}的對應。They are not mapped to any single ${items.en.one}.`,
          outputList(general),
        ]
      : []),
    ...(outside.length > 0 ? ["## 本框架未涉及的工作產出 Outputs outside this framework", outputList(outside)] : []),
    ...(remarks.length > 0
      ? [
          "## 備註 Remarks",
          table(
            ["工作產出 Output", "說明 Remark"],
            remarks.map(({ output, text }) => [outputList([output]), below(text)]),
          ),
        ]
      : []),
  );
}

function titleOf({ title, level }) {
  return `${below(title)}${level ? `<br>${levels[level]}` : ""}`;
}

function outputList(outputs) {
  if (outputs.length === 0) return "—";
  return outputs
    .map(({ id, name, certain = true, inPublishedMap }) => {
      const marks = `${certain ? "" : "?"}${inPublishedMap === false ? "†" : ""}`;
      return `[${id}](../outputs/${id}.md)${marks} ${beside(name)}`;
    })
    .join("<br>");
}
