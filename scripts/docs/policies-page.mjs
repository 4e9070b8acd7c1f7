import { askingPolicies, baseline, frequency, frequencyCell, parameterTable } from "./cadence.mjs";
import { below, code, escapeText, page, paragraphs, table } from "./markdown.mjs";

/** docs/policies.md */
export function policiesPage(data) {
  return page(
    "# 內建政策 Built-in policies",
    "政策規定各項工作產出多久要有新的佐證。設定檔的 `policy` 可填下列名稱，也可自訂政策延伸之（見[佐證的寫法](evidence-format.md#policies)）。",
    "A policy says how often each output needs new evidence. `policy` in the configuration takes one of these names, or a policy of your own that extends one (see [Writing evidence](evidence-format.md#policies)).",
    "標示「未經查證」者，其來源未能以官方版本核對，或為本專案的建議值；採用前請自行查證。",
    "A figure marked unverified was not checked against the official text or is this project's proposal: check it before you rely on it.",
    ...[...data.policies.values()].flatMap((policy) => policySection(policy, data)),
    "## 週期對照 Cadences side by side",
    "＝表示與基礎政策相同，—表示該政策沒有此項要求。計入方式見各產出的頁面。",
    "＝ means the same as in the baseline; — means that the policy has no such requirement. The page of each output describes what counts.",
    ...data.standard.duties.flatMap((duty) => [
      `### ${duty.id} ${escapeText(duty.name["zh-TW"])} ${escapeText(duty.name.en)}`,
      comparison(
        duty.tasks.flatMap((task) => task.outputs.map(({ id }) => id)),
        data,
      ),
    ]),
    "## 預警與寬限 Warning and grace periods",
    "有效期間依週期長短，取第一個符合的列。到期前在預警期間內、到期後在寬限期內者，狀態為「即將到期」。計次的要求沒有寬限。",
    "By the length of the interval; the first row that the interval reaches applies. In the warning period before the last day and in the grace period after it, an output is due. Counts have no grace period.",
    windowTable(data),
    "## 參數 Parameters",
    "每個數值都是參數，組織可於設定檔的 `parameters` 調整；放寬法定數值須附理由，並列於每份報告。",
    "Every figure is a parameter that an organization can change under `parameters` in its configuration; loosening a statutory figure needs a reason, which every report prints.",
    parameterTable(null, data, ""),
    "## 來源 Sources",
    table(
      ["代碼 Id", "名稱 Title", "查閱處 Where"],
      [...sourcesOf(data)].map(([id, { title, where }]) => [
        `<a id="source-${id}"></a>${id}`,
        below(title),
        escapeText(where),
      ]),
    ),
  );
}

function policySection({ id, title, description, extends: bases, first, differences }, data) {
  return [
    `<a id="${id}"></a>\n\n## ${code(id)} ${escapeText(title["zh-TW"])} ${escapeText(title.en)}`,
    bases.length > 0 ? `延伸 Extends：${bases.map(code).join("、")}` : "",
    description ? paragraphs(description) : "",
    ...(first.length > 0 ? firstSection(first) : []),
    ...(id === baseline ? [] : differenceSection(id, differences, data)),
  ];
}

/** The outputs with which a policy says to begin. */
function firstSection(first) {
  return [
    "優先辦理的產出（依序） The outputs to begin with, in this order：",
    first
      .map(
        ({ id, name }, index) =>
          `${index + 1}. [${id}](outputs/${id}.md) ${escapeText(name["zh-TW"])} ${escapeText(name.en)}`,
      )
      .join("\n"),
  ];
}

/** How a policy differs from the baseline, one requirement each. */
function differenceSection(id, differences, data) {
  if (differences.length === 0) return ["各項要求與基礎政策相同。Its requirements are those of the baseline."];
  return [
    `與基礎政策不同的要求（${differences.length} 項） What it requires differently from the baseline (${differences.length})：`,
    table(
      ["產出 Output", "要求 Requirement", "基礎政策 Baseline", code(id)],
      differences.map(({ output, requirement, base }) => [
        `[${output.id}](outputs/${output.id}.md) ${below(output.name)}`,
        below(requirement.title),
        base ? below(frequency(base, data)) : "—",
        frequencyCell(requirement, data),
      ]),
    ),
  ];
}

function comparison(outputs, data) {
  const policies = askingPolicies(data);
  const rows = outputs.flatMap((id) => {
    const { name, requirements } = data.outputs.get(id);
    const differing = policies.map(
      ({ differences }) =>
        new Map(
          differences.filter(({ output }) => output.id === id).map(({ requirement }) => [requirement.id, requirement]),
        ),
    );
    const inBaseline = new Map(requirements.map((one) => [one.id, one]));
    const all = new Map([...inBaseline, ...differing.flatMap((changed) => [...changed]), ...inBaseline]);
    return [...all.values()].map((requirement, index) => [
      index === 0 ? `[${id}](outputs/${id}.md) ${below(name)}` : "",
      below(requirement.title),
      ...policies.map((policy, column) => {
        const own = differing[column].get(requirement.id);
        if (own) return comparedCell(own, data);
        if (!inBaseline.has(requirement.id)) return "—";
        return policy.id === baseline ? comparedCell(requirement, data) : "＝";
      }),
    ]);
  });
  return table(["產出 Output", "要求 Requirement", ...policies.map(({ id }) => id)], rows);
}

function comparedCell(requirement, data) {
  const { "zh-TW": zh, en } = frequency(requirement, data);
  const words = requirement.subjects ? { "zh-TW": `${zh}，逐一計算`, en: `${en}, for each` } : { "zh-TW": zh, en };
  return frequencyCell(requirement, data, words);
}

function windowTable(data) {
  const { windows, counts } = data.policies.get(baseline).warnings;
  const words = (duration) => {
    const zh = data.words["zh-TW"].durationInWords(duration);
    return `${code(duration)} ${zh}<br>${data.words.en.durationInWords(duration)}`;
  };
  return table(
    ["週期 Interval", "到期前 Due soon", "寬限 Grace period"],
    [
      ...windows.map(({ at_least: atLeast, due_soon: dueSoon, grace }) => [
        `≥ ${words(atLeast)}`,
        words(dueSoon),
        words(grace),
      ]),
      ["計次的要求 Counts", words(counts), "無 none"],
    ],
  );
}

/** Sources of all policies by id; an id means the same everywhere. */
function sourcesOf(data) {
  const sources = new Map();
  for (const { sources: own } of data.merged.values()) {
    for (const [id, source] of Object.entries(own)) {
      const known = sources.get(id);
      if (known && JSON.stringify(known) !== JSON.stringify(source)) throw new Error(`two sources are called ${id}`);
      sources.set(id, source);
    }
  }
  return sources;
}
