import { frequency, levelDifferences, policyLink } from "./cadence.mjs";
import { below, beside, code, escapeText, page, table } from "./markdown.mjs";

/** docs/tasks/T4.8.md */
export function taskPage(task, data) {
  const { outputs, duty, level, indicators } = task;
  return page(
    `# ${task.id} ${beside(task.name)}`,
    `[目錄 Index](../README.md) › ${duty.id} ${beside(duty.name)}`,
    `職能級別 Competency level：${level}`,
    "## 工作產出 Outputs",
    "任一項適用的工作產出逾期、矛盾、無效、缺少或無法判定時，本項工作任務即缺少現行佐證。",
    "The task lacks current evidence when any applicable output is expired, contradicted, invalid, missing or not evaluated.",
    table(
      ["產出 Output", "類型 Kind", "週期（基礎政策）Cadence (baseline)", "各責任等級的變更 Changed by"],
      outputs.map(({ id, name, cadenceKind, requirements }) => [
        `[${id}](../outputs/${id}.md) ${below(name)}`,
        kindText(cadenceKind, data),
        requirementsText(requirements, data),
        levelDifferences(id, data)
          .flatMap(({ names }) => names.map((one) => policyLink(one, "../")))
          .join("<br>") || "—",
      ]),
    ),
    "## 行為指標 Behavioral indicators",
    indicatorTable(indicators),
    ...competencies(task, "##"),
  );
}

export function kindText(kind, { words }) {
  return `${words["zh-TW"].terms.kinds[kind]}<br>${words.en.terms.kinds[kind]}`;
}

/** Explained requirements, one below the other. */
export function requirementsText(requirements, data) {
  return requirements
    .map((requirement) => {
      const words = frequency(requirement, data);
      const each = requirement.subjects !== null;
      const zh = `${escapeText(requirement.title["zh-TW"])}：${words["zh-TW"]}${each ? "，逐一計算" : ""}`;
      return `${zh}<br>${escapeText(requirement.title.en)}: ${words.en}${each ? ", for each" : ""}`;
    })
    .join("<br>");
}

export function indicatorTable(indicators) {
  return table(
    ["代碼 Code", "行為指標 Indicator"],
    indicators.map(({ id, text }) => [code(id), below(text)]),
  );
}

/** Knowledge and skills of an explained task, with headings of the given depth. */
export function competencies({ knowledge, skills }, heading = "###") {
  const rows = (texts) => texts.map(({ id, text }) => [code(id), below(text)]);
  return [
    `${heading} 知識 Knowledge`,
    table(["代碼 Code", "知識 Knowledge"], rows(knowledge)) || "—",
    `${heading} 技能 Skills`,
    table(["代碼 Code", "技能 Skill"], rows(skills)) || "—",
  ];
}
