import { below, code, escapeText, table } from "./markdown.mjs";

export const baseline = "baseline";

/** A level's name as a link to the page of the policies, such as `csma-a`. */
export function policyLink(name, toDocs) {
  return `[${code(name)}](${toDocs}policies.md#${name})`;
}

/** How often an explained requirement needs evidence, in words of both languages. */
export function frequency({ cadence, after }, data) {
  const zh = data.words["zh-TW"].cadenceInWords(cadence);
  const en = data.words.en.cadenceInWords(cadence);
  if (cadence.includes("/")) {
    return { "zh-TW": `${zh.replace(/(?= \d+ 次$)/, "至少")}（以日曆期間計）`, en: `at least ${en}` };
  }
  if (after !== null) {
    return { "zh-TW": `${after} 有新佐證後 ${zh}內`, en: `within ${en} after new evidence of ${after}` };
  }
  return {
    "zh-TW": `每 ${zh}至少 1 次`.replace(/^每 1 (?:個(?=月))?/, "每"),
    en: `at least once every ${en}`.replace(/ 1 (?=\w+$)/, " "),
  };
}

/** Which evidence counts, and for what; empty when all of it does, by the event date. */
function countingRules({ subjects, counts }, locale, { words, countingTexts }) {
  const texts = countingTexts(counts, locale, words[locale].explanations.counts, { text: escapeText, code });
  if (!subjects) return texts;
  const each = { "zh-TW": "逐一計算：", en: "for each of: " };
  const register = { "zh-TW": `（${subjects.output}）`, en: ` (${subjects.output})` };
  return [`${each[locale]}${escapeText(subjects.title[locale])}${register[locale]}`, ...texts];
}

const statutoryMark = "**法定** statutory";

/** Cells of an explained requirement of an output: title, how often, what counts, parameters. */
export function requirementCells(requirement, data) {
  const zh = countingRules(requirement, "zh-TW", data).join("；");
  const en = countingRules(requirement, "en", data).join("; ");
  return [
    below(requirement.title),
    frequencyCell(requirement, data),
    zh === "" ? "—" : `${zh}<br>${en}`,
    requirement.parameters.map(({ name, value }) => `${code(name)} = ${code(value)}`).join("<br>"),
  ];
}

/** How often, marked when the law gives a figure. */
export function frequencyCell(requirement, data, words = frequency(requirement, data)) {
  return `${below(words)}${requirement.parameters.some(({ statutory }) => statutory) ? `<br>${statutoryMark}` : ""}`;
}

export const requirementHeads = ["要求 Requirement", "週期 Cadence", "計入方式 What counts", "參數 Parameters"];

/** What the levels require of an output differently from the baseline; policies that differ alike are together. */
export function levelDifferences(output, data) {
  const groups = new Map();
  for (const [name, { differences }] of data.policies) {
    const changed = differences.filter((one) => one.output.id === output).map(({ requirement }) => requirement);
    if (changed.length === 0) continue;
    const key = JSON.stringify(changed.map((requirement) => requirementCells(requirement, data)));
    const group = groups.get(key) ?? { names: [], requirements: changed };
    group.names.push(name);
    groups.set(key, group);
  }
  return [...groups.values()];
}

const units = {
  count: "次 times",
  hour: "小時 hours",
  day: "天 days",
  month: "個月 months",
  percent: "%",
  number: "",
  list: "清單 list",
};

const stricter = {
  smaller: { "zh-TW": "越短（小）越嚴", en: "smaller" },
  larger: { "zh-TW": "越多越嚴", en: "larger" },
};

/**
 * Parameters with value, source and whether the source was verified. Policies in which a parameter is the same share a
 * row.
 *
 * @param wanted names of parameters, or null for all
 */
export function parameterTable(wanted, data, toDocs) {
  const figures = data.parameters.filter(({ name }) => wanted?.has(name) ?? true).flatMap(({ builtin }) => builtin);
  return table(
    ["參數 Parameter", "政策 Policies", "數值 Value", "嚴格方向 Stricter", "性質 Nature", "依據 Source"],
    figures.map(({ policies, parameter: { name, title, value, unit, stricter: direction, statutory, source } }) => [
      `${code(name)}<br>${below(title)}`,
      policies.length === askingPolicies(data).length
        ? "全部 all"
        : policies.map((policy) => policyLink(policy, toDocs)).join("<br>"),
      [code([value].flat().join("、")), valueWords(value, unit, data)].filter(Boolean).join("<br>"),
      below(stricter[direction]),
      statutory ? statutoryMark : "非法定 not statutory",
      [
        below(source.text),
        `${source.refs.map((ref) => `[${ref}](${toDocs}policies.md#source-${ref})`).join("、")}，${source.date}，${verification(source)}`,
      ].join("<br>"),
    ]),
  );
}

function verification({ verified }) {
  return verified ? "已查證 verified" : "**未經查證 unverified**";
}

function valueWords(value, unit, data) {
  const words = (locale) => data.words[locale].durationInWords(String(value));
  if (unit === "duration") return `${words("zh-TW")}<br>${words("en")}`;
  if (unit === "calendar-period") return `每 ${words("zh-TW")}（日曆期間）<br>each calendar period of ${words("en")}`;
  return units[unit];
}

/** The policies that ask for something: what only says where to begin would be a column of ＝. */
export function askingPolicies(data) {
  return [...data.policies.values()].filter(({ first }) => first.length === 0);
}
