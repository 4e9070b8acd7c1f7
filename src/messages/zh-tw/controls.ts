import type { ControlMessages } from "../control-messages.ts";
import { quote } from "./wording.ts";

export const controlMessages = (items: string): ControlMessages => ({
  states: {
    current: "佐證現行有效",
    waived: "豁免",
    lacking: "缺少現行佐證",
    provided: "由他人提供",
    "not-applicable": "不適用",
    unreached: "無產出對應",
  },
  levels: { basic: "普", medium: "中", high: "高" },
  labels: {
    controls: items,
    source: "出處",
    lacking: `缺少現行佐證的${items}`,
    unreached: `無任何產出對應的${items}`,
    all: `全部${items}`,
    general: "涉及整個框架的工作產出",
    outside: "本框架未涉及的工作產出",
    version: "版本",
    remarks: "備註",
  },
  columns: {
    group: "分類",
    control: items,
    title: "名稱",
    total: "項數",
    reached: "有產出對應",
    outputs: "對應的工作產出",
  },
  unverified: "未經查證",
  uncertain: "對應未確定",
  checkBy: (command) => `以 ${command} 依這些${items}檢視佐證。`,
  see: (control) => `詳見 ${control}`,
  totals: (totals) =>
    `全部 ${totals.total} 項，${totals.reached} 項有產出對應${totals.uncertain > 0 ? `（其中 ${totals.uncertain} 項僅有未確定的對應）` : ""}：${counts(totals)}；${totals.unreached} 項無任何產出對應。`,
  groupTotals: (totals) =>
    `共 ${totals.total} 項，${[counts(totals), ...(totals.unreached > 0 ? [`無產出對應 ${totals.unreached}`] : [])].filter(Boolean).join("、")}`,
  allReached: `每一項${items}都有產出對應。`,
  caveat: (framework, outputs) =>
    `有產出對應，指該產出的佐證涉及此${items}；現行有效，指佐證仍在效期內：兩者都不代表${items}已落實、有效或符合要求。即使 ${outputs} 項工作產出全數有效，亦不等於符合${quote(framework)}。`,
});

function counts({
  current,
  lacking,
  waived,
  provided,
  "not-applicable": notApplicable,
}: Parameters<ControlMessages["totals"]>[0]): string {
  const entries: [number, string][] = [
    [current, "佐證現行有效"],
    [lacking, "缺少現行佐證"],
    [waived, "豁免"],
    [provided, "由他人提供"],
    [notApplicable, "不適用"],
  ];
  return entries
    .filter(([count], index) => index === 0 || count > 0)
    .map(([count, words]) => `${words} ${count}`)
    .join("、");
}
