import { below, code, escapeText, page, table } from "./markdown.mjs";

const units = { article: "條 Article", item: "項次 Item", heading: "事項 Heading" };

/** docs/law.md */
export function lawPage({ instruments }) {
  return page(
    "# 法規對照表 Table of laws",
    "數值與規則所引用的法規、附表與官方表單：名稱與舊名稱、代碼、公布與施行日、所引條項及其前一版條次。政策與規則以代碼引用（如 `notification 6`），檔案在 policies/law/；適用法規清單（O8.1.1）以此表比對名稱、代碼與修正日。",
    "The laws, regulations, schedules and official forms that figures and rules cite: names and former names, codes, dates of promulgation and entry into force, the articles and items cited and their numbers in the previous edition. Policies and rules refer to them by id (such as `notification 6`); the files are in policies/law/. The list of applicable laws (O8.1.1) is compared with the names, codes and amendments here.",
    "「未讀原文」者，所載係次級來源；「待查證」所列為可資確認的文件；「比對日」為數值與規則之引用最近一次與該版比對之日。",
    'Where the text was not read, the entry relies on a secondary source; "Settled by" names the document that would confirm it, and "Compared" is the day on which what figures and rules cite was last compared with that edition.',
    table(
      ["代碼 Id", "名稱 Name", "舊名稱 Former names", "法規代碼 Code", "現行版本 In force"],
      instruments.map(({ id, name, former_names: former = [], pcode, editions }) => [
        `[${code(id)}](#${id})`,
        below(name),
        former.map(escapeText).join("<br>") || "—",
        pcode ? `[${pcode}](https://law.moj.gov.tw/LawClass/LawAll.aspx?pcode=${pcode})` : "—",
        `${editions.at(-1).amended ?? "日期不明 date not known"}<br>${reading(editions.at(-1))}`,
      ]),
    ),
    ...instruments.flatMap(instrumentSection),
  );
}

function instrumentSection({ id, name, unit, editions }) {
  return [
    `<a id="${id}"></a>\n\n## ${escapeText(name["zh-TW"])}`,
    escapeText(name.en),
    ...[...editions].reverse().flatMap((edition) => [
      `### ${edition.year} 年版 Edition of ${edition.year + 1911}（${id}）`,
      [
        `公布或修正 Amended：${edition.amended ?? "不明 not known"}`,
        `施行 In force：${edition.in_force ?? "—"}`,
        reading(edition),
        `查閱處 Where：${escapeText(edition.where)}`,
        ...(edition.compared ? [`比對日 Compared：${edition.compared}`] : []),
        ...(edition.settles
          ? [`待查證 Settled by：${escapeText(edition.settles["zh-TW"])} ${escapeText(edition.settles.en)}`]
          : []),
      ].join("；"),
      ...(edition.remark
        ? [`備註 Remark：${escapeText(edition.remark["zh-TW"])}<br>${escapeText(edition.remark.en)}`]
        : []),
      table(
        [units[unit], "主旨 Subject", "前一版 Previous"],
        Object.entries(edition.places).map(([place, { subject, former = [] }]) => [
          code(place),
          below(subject),
          former.map(code).join("、") || "—",
        ]),
      ),
    ]),
  ];
}

function reading({ read }) {
  return read ? "已讀原文 text read" : "**未讀原文** text not read";
}
