import { baseline, frequency, isStatutory, parameterTable, requirementsOf, statutoryMark } from "./cadence.mjs";
import { below, code, escapeText, page, paragraphs, table } from "./markdown.mjs";

/** docs/policies.md */
export function policiesPage(data) {
  const names = [...data.policies.keys()];
  return page(
    "# 內建政策 Built-in policies",
    "政策規定各項工作產出多久要有新的佐證。設定檔的 `policy` 可填下列名稱，也可自訂政策延伸之（見[佐證的寫法](evidence-format.md#policies)）。",
    "A policy says how often each output needs new evidence. `policy` in the configuration takes one of these names, or a policy of your own that extends one (see [Writing evidence](evidence-format.md#policies)).",
    "標示「未經查證」者，其來源未能以官方版本核對，或為本專案的建議值；採用前請自行查證。",
    "A figure marked unverified was not checked against the official text or is this project's proposal: check it before you rely on it.",
    ...names.flatMap((name) => policySection(name, data)),
    "## 週期對照 Cadences side by side",
    "＝表示與基礎政策相同，—表示該政策沒有此項要求。計入方式見各產出的頁面。",
    "＝ means the same as in the baseline; — means that the policy has no such requirement. The page of each output describes what counts.",
    ...data.standard.duties.flatMap((duty) => [
      `### ${duty.id} ${escapeText(duty.name["zh-TW"])} ${escapeText(duty.name.en)}`,
      comparison(
        duty.tasks.flatMap((task) => task.outputs),
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

function policySection(name, data) {
  const { title, description, extends: base } = data.policyFiles.get(name);
  return [
    `<a id="${name}"></a>\n\n## ${code(name)} ${escapeText(title["zh-TW"])} ${escapeText(title.en)}`,
    base ? `延伸 Extends：${[base].flat().map(code).join("、")}` : "",
    description ? paragraphs(description) : "",
    ...differenceSection(name, data),
  ];
}

/** How a policy differs from the baseline, one requirement each. */
function differenceSection(name, data) {
  if (name === baseline) return [];
  const policy = data.policies.get(name);
  const rows = [...data.outputs].flatMap(([id, output]) => {
    const known = new Map(requirementsOf(id, baseline, data).map((one) => [one.fingerprint, one]));
    const base = new Map(requirementsOf(id, baseline, data).map((one) => [one.requirement.id, one]));
    return requirementsOf(id, name, data)
      .filter(({ fingerprint }) => !known.has(fingerprint))
      .map(({ requirement, explained }) => {
        const before = base.get(requirement.id);
        return [
          `[${id}](outputs/${id}.md) ${below(output.name)}`,
          below(requirement.title),
          before ? below(frequency(before.explained, data)) : "—",
          `${below(frequency(explained, data))}${isStatutory(explained) ? `<br>${statutoryMark}` : ""}`,
        ];
      });
  });
  if (rows.length === 0) return ["各項要求與基礎政策相同。Its requirements are those of the baseline."];
  return [
    `與基礎政策不同的要求（${rows.length} 項） What it requires differently from the baseline (${rows.length})：`,
    table(["產出 Output", "要求 Requirement", "基礎政策 Baseline", code(policy.id)], rows),
  ];
}

function comparison(outputs, data) {
  const names = [...data.policies.keys()];
  const rows = outputs.flatMap(({ id, name }) => {
    const byPolicy = new Map(
      names.map((policy) => [
        policy,
        new Map(requirementsOf(id, policy, data).map((one) => [one.requirement.id, one])),
      ]),
    );
    const ids = [...new Set([...byPolicy.values()].flatMap((requirements) => [...requirements.keys()]))];
    return ids.map((requirementId, index) => {
      const base = byPolicy.get(baseline).get(requirementId);
      const shown = base ?? names.map((policy) => byPolicy.get(policy).get(requirementId)).find(Boolean);
      return [
        index === 0 ? `[${id}](outputs/${id}.md) ${below(name)}` : "",
        below(shown.requirement.title),
        ...names.map((policy) => {
          const own = byPolicy.get(policy).get(requirementId);
          if (!own) return "—";
          if (policy !== baseline && own.fingerprint === base?.fingerprint) return "＝";
          const words = frequency(own.explained, data);
          const each = own.requirement.subjects !== undefined;
          const cell = `${words["zh-TW"]}${each ? "，逐一計算" : ""}<br>${words.en}${each ? ", for each" : ""}`;
          return `${cell}${isStatutory(own.explained) ? `<br>${statutoryMark}` : ""}`;
        }),
      ];
    });
  });
  return table(["產出 Output", "要求 Requirement", ...names], rows);
}

function windowTable(data) {
  const { windows, count_due_soon: countDueSoon } = data.policies.get(baseline);
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
      ["計次的要求 Counts", words(countDueSoon), "無 none"],
    ],
  );
}

/** Sources of all policies by id; an id means the same everywhere. */
function sourcesOf(data) {
  const sources = new Map();
  for (const { sources: own } of data.policies.values()) {
    for (const [id, source] of Object.entries(own)) {
      const known = sources.get(id);
      if (known && JSON.stringify(known) !== JSON.stringify(source)) throw new Error(`two sources are called ${id}`);
      sources.set(id, source);
    }
  }
  return sources;
}
