import { describe, expect, it, test } from "vitest";
import { type FieldType, isChoice, isFields, isList, loadRecordTypes } from "../../src/evidence/record-types.ts";
import { valueInWords } from "../../src/messages/en/value-words.ts";
import { formatTime } from "../../src/messages/format-time.ts";
import { messagesFor } from "../../src/messages/messages.ts";
import { roleNames } from "../../src/messages/zh-tw/role-names.ts";
import { createFinding } from "../../src/model/create-finding.ts";
import type { RuleLabels, RuleValue } from "../../src/model/rule.ts";

const [chinese, english] = await Promise.all([messagesFor("zh-TW"), messagesFor("en")]);

function textsOf(zh: string, en: string, values: Readonly<Record<string, RuleValue>>, labels?: RuleLabels) {
  const params = { rule: "r", message: { "zh-TW": zh, en }, values, ...(labels && { labels }) };
  const finding = createFinding("rule-broken", params, {});
  return [chinese.finding(finding), english.finding(finding)];
}

describe("a message of a rule", () => {
  it.each([
    ["Latin letters", "A-1", "資產 A-1 無紀錄。"],
    ["Chinese", "掛號主機", "資產掛號主機無紀錄。"],
    ["a name with its id", "王小明（p-1）", "資產王小明（p-1）無紀錄。"],
    ["Chinese that ends with letters", "主機 B", "資產主機 B 無紀錄。"],
    ["nothing", "", "資產無紀錄。"],
  ])("has no blank between Chinese and Chinese: %s", (_, value, text) => {
    expect(textsOf("資產 {x} 無紀錄。", "", { x: value })[0]).toBe(text);
  });

  it("has none where one value follows another", () => {
    expect(textsOf("{a} {b}。", "", { a: "甲", b: "乙" })[0]).toBe("甲乙。");
    expect(textsOf("{a} {b}。", "", { a: "甲", b: "B" })[0]).toBe("甲 B。");
  });

  it("names outputs in both languages, values by their labels", () => {
    const labels = {
      o: { "O2.1.1": { "zh-TW": "資產清冊（O2.1.1）", en: "O2.1.1 (Asset inventory)" } },
      v: { right_to_audit: "稽核權", waf: "應用程式防火牆" },
    };
    const values = { o: ["O2.1.1", "O9.9.9"], v: ["right_to_audit", "waf"] };
    expect(textsOf("不在{o}：{v}", "not in {o}: {v}", values, labels)).toEqual([
      "不在資產清冊（O2.1.1）、O9.9.9：稽核權、應用程式防火牆",
      "not in O2.1.1 (Asset inventory), O9.9.9: right to audit, web application firewall",
    ]);
  });

  it.each([
    [1, "due 1 day ago"],
    [2, "due 2 days ago"],
    [21, "due 21 days ago"],
    [0.1, "due 0.1 days ago"],
  ])("has one day and several days in English: %d", (n, text) => {
    expect(textsOf("", "due {n} days ago", { n })[1]).toBe(text);
  });

  it("has times as people write them", () => {
    const values = { t: "2026-08-03T10:00:00+08:00", d: "P6M", l: ["2026-08-03T10:00:00Z"] };
    expect(textsOf("{t}，{d}，{l}", "{t}, {d}, {l}", values)).toEqual([
      "2026-08-03 10:00，6 個月，2026-08-03 10:00 UTC",
      "2026-08-03 10:00, 6 months, 2026-08-03 10:00 UTC",
    ]);
  });
});

test.each([
  ["2026-08-03T10:00:00+08:00", "2026-08-03 10:00"],
  ["2026-08-03T10:00:01+08:00", "2026-08-03 10:00:01"],
  ["2026-08-03T10:00:00.500+08:00", "2026-08-03 10:00"],
  ["2026-08-03T10:00:00+09:00", "2026-08-03 10:00 UTC+09:00"],
  ["2026-08-03T10:00:00Z", "2026-08-03 10:00 UTC"],
  ["2026-08-03", "2026-08-03"],
  ["at 2026-08-03T10:00:00Z", "at 2026-08-03T10:00:00Z"],
])("%s is written %s", (time, text) => expect(formatTime(time)).toBe(text));

function valuesOf(type: FieldType): string[] {
  if (isChoice(type)) return Object.keys(type.choice);
  if (isList(type)) return valuesOf(type.list);
  return isFields(type) ? Object.values(type.fields).flatMap(valuesOf) : [];
}

test("the words for abbreviations are of values that the schemas have", async () => {
  const known = new Set(Object.values(await loadRecordTypes()).flatMap(valuesOf));
  const source = (await import("../../src/messages/en/value-words.ts?raw")).default as string;
  const written = [...source.matchAll(/^ {2}(\w+): "/gm)].map(([, value = ""]) => value);
  expect(written.length).toBeGreaterThan(50);
  expect(written.filter((value) => !known.has(value))).toEqual([]);
  for (const value of written) expect(valueInWords(value)).not.toBe(value);
  expect(valueInWords("right_to_audit")).toBe("right to audit");
});

test("roles are called in Chinese what the schema of the roster calls them", async () => {
  const { Person } = await loadRecordTypes();
  const roles = Person?.fields.roles;
  expect(isList(roles) && isChoice(roles.list) && roles.list.choice).toEqual(roleNames);
});
