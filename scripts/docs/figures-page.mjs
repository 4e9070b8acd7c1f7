import { below, code, escapeText, page, table } from "./markdown.mjs";

const levels = ["csma-a", "csma-b", "csma-c", "csma-d", "csma-e"];

/** docs/figures.md: every figure of the law by level, then the others. */
export function figuresPage(data) {
  const names = Object.keys(data.merged.get("csma-a").parameters);
  const isStatutory = (name) => levels.some((level) => data.merged.get(level).parameters[name].statutory);
  const statutory = names.filter(isStatutory);
  const practice = Object.keys(data.merged.get("baseline").parameters);
  const count = (wanted, policies) => {
    const figures = policies.flatMap((policy) => wanted.map((name) => data.merged.get(policy).parameters[name]));
    return `${figures.filter((one) => one?.source.verified).length} / ${figures.filter(Boolean).length}`;
  };
  return page(
    "# 數值與依據 Figures and their sources",
    "每個數值、各等級之值、依據與查證情形。`0` 表示該等級未要求，不檢查；＝ 表示與左欄相同。",
    "Every figure with its value by level, its source and whether it is verified. `0` means that the level does not require it, so it is not checked; ＝ means the same as in the column to the left.",
    table(
      ["查證情形 Verification", "已查證／全部 Verified of all"],
      [
        ["法定數值，各等級合計 Statutory figures, all levels", count(statutory, levels)],
        ["基礎政策之數值 Figures of the baseline", count(practice, ["baseline"])],
      ],
    ),
    "## 法定數值 Statutory figures",
    table(
      ["參數 Parameter", "A", "B", "C", "D", "E", "查證 Status", "依據 Source"],
      statutory.map((name) => row(name, data)),
    ),
    "## 其他數值 Other figures",
    "出自公開標準或本專案建議，組織得自行調整。",
    "From public standards, or proposals of this project; an organization may change them.",
    table(
      ["參數 Parameter", "數值 Value", "查證 Status", "依據 Source"],
      practice
        .map((name) => data.merged.get("baseline").parameters[name])
        .map((parameter, index) => [
          `${code(practice[index])}<br>${below(parameter.title)}`,
          valueText(parameter),
          status(parameter.source),
          below(parameter.source.text),
        ]),
    ),
  );
}

function row(name, { merged }) {
  const figures = levels.map((level) => merged.get(level).parameters[name]);
  const cells = figures.map((figure, index) => {
    const before = figures[index - 1];
    return before && valueText(before) === valueText(figure) ? "＝" : valueText(figure);
  });
  const sources = new Map(figures.map(({ source }) => [JSON.stringify(source.text), source]));
  return [
    `${code(name)}<br>${below(figures[0].title)}`,
    ...cells,
    [...new Set(figures.map(({ source }) => status(source)))].join("<br>"),
    [...sources.values()].map(({ text }) => below(text)).join("<br>"),
  ];
}

/** A list of many values, such as holidays, is not repeated here. */
function valueText({ value }) {
  const values = [value].flat();
  if (values.length === 0) return "—";
  return values.length > 12 ? `${values.length} 項 items` : code(values.join("、"));
}

function status({ verified, refs, settles }) {
  if (verified) return "已查證 verified";
  if (settles) return `待查證 open：${escapeText(settles["zh-TW"])}<br>${escapeText(settles.en)}`;
  return refs.includes("OWN") ? "本專案建議 proposal" : "次級來源 secondary";
}
