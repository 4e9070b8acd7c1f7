import { HtmlValidate } from "html-validate";
import { describe, expect, test } from "vitest";
import { historyMessagesFor } from "../../../src/messages/history.ts";
import type { History } from "../../../src/model/history.ts";
import { locales } from "../../../src/model/locale.ts";
import { formatHtml } from "../../../src/report/html/page.ts";
import { attacks } from "../attacks.ts";
import { fixtureHistory } from "../fixture-history.ts";
import { fixtureReport } from "../fixture-report.ts";

const validator = new HtmlValidate({
  extends: ["html-validate:recommended"],
  rules: {
    "doctype-style": ["error", { style: "lowercase" }],
    "valid-id": ["error", { relaxed: true }],
    "wcag/h32": "off",
    "no-inline-style": "error",
  },
});
const pageOf = (history?: History) =>
  formatHtml(fixtureReport, { locale: "zh-TW", color: false, verbose: true, ...(history && { history }) });
const sectionOf = (history: History) => /<section class="history"[\s\S]*?<\/section>/.exec(pageOf(history))?.[0] ?? "";
const given = fixtureHistory("資訊室", "林");

test("the page with it is valid, and has no inline style", async () => {
  const { results } = await validator.validateString(pageOf(given));
  expect(results.flatMap(({ messages }) => messages.map(({ ruleId, line }) => `${ruleId} (${line})`))).toEqual([]);
});

test("a page without a history has neither the section nor its style", () => {
  expect(pageOf()).not.toMatch(/class="history"|\.strips/);
});

describe("a strip", () => {
  const [first = ""] = sectionOf(given).match(/<td class="strip">.*?<\/td>/g) ?? [];
  const bars = [...first.matchAll(/<rect class="(\w+)" x="([\d.]+)%" y="(\d+)" width="([\d.]+)%" height="(\d+)"/g)];

  test("has a bar for each state, at its days; what was not judged is empty", () => {
    const sixth = 100 / 6;
    const [none, day, two] = [sixth, sixth, 2 * sixth].map((share) => share.toFixed(3));
    expect(bars.map(([, tone, x, , width]) => [tone, x, width])).toEqual([
      ["good", none, day],
      ["bad", (2 * sixth).toFixed(3), two],
      ["good", (4 * sixth).toFixed(3), day],
      ["bad", (5 * sixth).toFixed(3), day],
    ]);
  });

  test("does not distinguish states by color alone", () => {
    const heights = new Map(bars.map(([, tone, , , , height]) => [tone, height]));
    expect(new Set(heights.values()).size).toBe(heights.size);
  });
});

test.each(locales)("everything that strips show is there in words, in %s", (locale) => {
  const section = sectionOf(given);
  const words = historyMessagesFor(locale);
  for (const { states, gaps } of given.outputs.filter(({ days }) => days.asked > 0)) {
    for (const { from, to, state } of states) {
      if (state !== "lacking") expect(section).toContain(words.run(from, to, words.standings[state]));
    }
    for (const gap of gaps) expect(section).toContain(words.gap(gap.from, gap.to, gap.days, gap.isOpen));
  }
});

describe.each(Object.entries(attacks))("%s", (_, attack) => {
  test("is text", () => {
    const tags = (history: History) => sectionOf(history).match(/<[a-z/!][^\s>]*/g) ?? [];
    expect(tags(fixtureHistory(attack))).toEqual(tags(fixtureHistory("harmless")));
  });
});

test.each([
  ["a month", "2025-01-10", "2025-02-09", ["2"]],
  ["a year", "2025-01-01", "2025-12-31", ["2025", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"]],
  ["thirteen months", "2025-01-01", "2026-01-31", ["2025", "4", "7", "10", "2026"]],
  ["five years", "2021-06-01", "2026-05-31", ["7", "2022", "7", "2023", "7", "2024", "7", "2025", "7", "2026"]],
])("the scale of %s has labels that fit", (_, from, to, labels) => {
  const [scale = ""] = sectionOf({ ...given, from, to }).match(/<svg class="scale".*?<\/svg>/) ?? [];
  expect([...scale.matchAll(/>([^<>]+)<\/text>/g)].map(([, label]) => label)).toEqual(labels);
});
