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
    return { "zh-TW": `${zh.replace(/(?= \d+ 次$)/, "至少")}（以曆期計）`, en: `at least ${en}` };
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
function countingRules(requirement, output, data) {
  const { where, date, subjects, count, nil } = requirement;
  const rules = [];
  if (subjects) {
    const { title, output: register, since, until } = subjects;
    rules.push({
      "zh-TW": `逐一計算：${escapeText(title["zh-TW"])}（${register}）`,
      en: `for each of: ${escapeText(title.en)} (${register})`,
    });
    if (since) {
      const field = fieldName(register, since, data);
      rules.push({ "zh-TW": `自${field["zh-TW"]}起算`, en: `from ${field.en} on` });
    }
    if (until) {
      const field = fieldName(register, until, data);
      rules.push({ "zh-TW": `逾${field["zh-TW"]}即不需佐證`, en: `no longer needed after ${field.en}` });
    }
  }
  if (where) {
    const alternatives = [where].flat().map((conditions) => conditionWords(conditions, output, data));
    rules.push({
      "zh-TW": `只計${alternatives.map((words) => words["zh-TW"]).join("，或")}的紀錄`,
      en: `only records with ${alternatives.map((words) => words.en).join(", or ")}`,
    });
  }
  if (date === "$document")
    rules.push({ "zh-TW": "以文件的紀錄日期 `date` 計算", en: "by the `date` of the document" });
  else if (date !== undefined && date !== data.schemas.get(output)["x-evidence"].event_date) {
    const field = fieldName(output, date, data);
    rules.push({ "zh-TW": `以${field["zh-TW"]}計算`, en: `by ${field.en}` });
  }
  if (count?.distinct) {
    const field = fieldName(output, count.distinct, data);
    rules.push({
      "zh-TW": `${field["zh-TW"]}相同的紀錄只計 1 次`,
      en: `records with the same ${field.en} count once`,
    });
  }
  if (nil === false) rules.push({ "zh-TW": "不得以無事件聲明代替", en: "a nil statement does not count" });
  return rules;
}

function conditionWords(conditions, output, data) {
  const words = Object.entries(conditions).map(([field, wanted]) => {
    const name = fieldName(output, field, data);
    if (wanted === null) return { "zh-TW": `未填${name["zh-TW"]}`, en: `no ${name.en}` };
    const labels = property(output, field, data)["x-evidence"].labels ?? {};
    const values = [wanted].flat();
    const chinese = values.map((value) =>
      labels[value] ? `「${escapeText(labels[value])}」（${code(value)}）` : ` ${code(value)} `,
    );
    return {
      "zh-TW": `${name["zh-TW"]}為${chinese.join("或")}`,
      en: `${name.en} ${values.map(code).join(" or ")}`,
    };
  });
  return {
    "zh-TW": words.map((one) => one["zh-TW"]).join("且"),
    en: words.map((one) => one.en).join(" and "),
  };
}

function property(output, field, data) {
  return data.schemas.get(output).$defs.record.properties[field];
}

/** A field by its title and key. */
export function fieldName(output, field, data) {
  const { title, "x-evidence": annotation } = property(output, field, data);
  return {
    "zh-TW": `「${escapeText(title)}」（${code(field)}）`,
    en: `${escapeText(annotation.en.title)} (${code(field)})`,
  };
}

export const statutoryMark = "**法定** statutory";

/** Whether the law gives any figure of an explained requirement. */
export function isStatutory({ parameters }) {
  return parameters.some(({ statutory }) => statutory);
}

/** Cells of a requirement: title, how often, what counts, parameters. */
export function requirementCells(requirement, output, policy, data) {
  const explained = data.explainRequirement(requirement, policy);
  const rules = countingRules(requirement, output, data);
  const joined = (locale, comma) => rules.map((rule) => rule[locale]).join(comma);
  return [
    below(requirement.title),
    `${below(frequency(explained, data))}${isStatutory(explained) ? `<br>${statutoryMark}` : ""}`,
    rules.length === 0 ? "—" : `${joined("zh-TW", "；")}<br>${joined("en", "; ")}`,
    explained.parameters.map(({ name, value }) => `${code(name)} = ${code(value)}`).join("<br>"),
  ];
}

export const requirementHeads = ["要求 Requirement", "週期 Cadence", "計入方式 What counts", "參數 Parameters"];

/**
 * What the levels require differently: groups of policies with the same requirements, each with those that the baseline
 * does not have in this form.
 */
export function levelDifferences(output, data) {
  const groups = new Map();
  for (const [name, policy] of data.policies) {
    if (name === baseline) continue;
    const known = new Set(requirementsOf(output, baseline, data).map(({ fingerprint }) => fingerprint));
    const changed = requirementsOf(output, name, data).filter(({ fingerprint }) => !known.has(fingerprint));
    if (changed.length === 0) continue;
    const key = changed.map(({ fingerprint }) => fingerprint).join("\n");
    const group = groups.get(key) ?? { names: [], policy, requirements: changed.map(({ requirement }) => requirement) };
    group.names.push(name);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** A policy's requirements of an output, each with a text that is the same only for the same requirement. */
export function requirementsOf(output, policyName, data) {
  const policy = data.policies.get(policyName);
  return policy.cadences[output].requirements.map((requirement) => {
    const explained = data.explainRequirement(requirement, policy);
    const figures = explained.parameters.map(({ name, value, statutory }) => [name, value, statutory]);
    return { requirement, explained, fingerprint: JSON.stringify([requirement, figures]) };
  });
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
  const rows = new Map();
  for (const [policyName, policy] of data.policies) {
    for (const [name, parameter] of Object.entries(policy.parameters)) {
      if (wanted && !wanted.has(name)) continue;
      const key = `${name} ${JSON.stringify(parameter)}`;
      const row = rows.get(key) ?? { name, parameter, policies: [] };
      row.policies.push(policyName);
      rows.set(key, row);
    }
  }
  const order = new Map([...new Set([...rows.values()].map(({ name }) => name))].map((name, index) => [name, index]));
  return table(
    ["參數 Parameter", "政策 Policies", "數值 Value", "嚴格方向 Stricter", "性質 Nature", "依據 Source"],
    [...rows.values()]
      .sort((a, b) => order.get(a.name) - order.get(b.name))
      .map(({ name, parameter: { title, value, unit, stricter: direction, statutory, source }, policies }) => [
        `${code(name)}<br>${below(title)}`,
        policies.length === data.policies.size
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
  if (unit === "calendar-period") return `每 ${words("zh-TW")}（曆期）<br>each calendar period of ${words("en")}`;
  return units[unit];
}
