import { baseline, frequency, levelDifferences, policyLink } from "./cadence.mjs";
import { below, beside, code, escapeText, page, table } from "./markdown.mjs";

/** docs/tasks/T4.8.md */
export function taskPage(task, data) {
  return page(
    `# ${task.id} ${escapeText(task.name["zh-TW"])}`,
    `**${escapeText(task.name.en)}**`,
    `[目錄 Index](../README.md) › ${task.duty.id} ${beside(task.duty.name)}`,
    `職能級別 Competency level：${task.level}`,
    "## 工作產出 Outputs",
    "任一項適用的工作產出逾期、矛盾、無效、缺少或無法判定時，本項工作任務即缺少現行佐證。",
    "The task lacks current evidence when any applicable output is expired, contradicted, invalid, missing or not evaluated.",
    table(
      ["產出 Output", "類型 Kind", "週期（基礎政策）Cadence (baseline)", "各責任等級的變更 Changed by"],
      task.outputs.map(({ id, name }) => [
        `[${id}](../outputs/${id}.md) ${below(name)}`,
        kindWords(id, data),
        cadenceSummary(id, data),
        levelDifferences(id, data)
          .flatMap(({ names }) => names.map((one) => policyLink(one, "../")))
          .join("<br>") || "—",
      ]),
    ),
    "## 行為指標 Behavioral indicators",
    indicatorTable(task),
    ...competencies(task, data, "##"),
  );
}

export function kindWords(output, data) {
  const { kind } = data.policies.get(baseline).cadences[output];
  return `${data.words["zh-TW"].terms.kinds[kind]}<br>${data.words.en.terms.kinds[kind]}`;
}

/** The baseline requirements of an output, one per line. */
export function cadenceSummary(output, data) {
  const policy = data.policies.get(baseline);
  return policy.cadences[output].requirements
    .map((requirement) => {
      const words = frequency(requirement, policy, data);
      const each = requirement.subjects !== undefined;
      const zh = `${escapeText(requirement.title["zh-TW"])}：${words["zh-TW"]}${each ? "，逐一計算" : ""}`;
      return `${zh}<br>${escapeText(requirement.title.en)}: ${words.en}${each ? ", for each" : ""}`;
    })
    .join("<br>");
}

export function indicatorTable(task) {
  return table(
    ["代碼 Code", "行為指標 Indicator"],
    task.indicators.map(({ id, text }) => [code(id), below(text)]),
  );
}

/** Knowledge and skills of a task, with headings of the given depth. */
export function competencies(task, data, heading = "###") {
  const rows = (codes, texts) => codes.map((one) => [code(one), below(texts[one])]);
  return [
    `${heading} 知識 Knowledge`,
    table(["代碼 Code", "知識 Knowledge"], rows(task.knowledge, data.standard.knowledge)) || "—",
    `${heading} 技能 Skills`,
    table(["代碼 Code", "技能 Skill"], rows(task.skills, data.standard.skills)) || "—",
  ];
}
