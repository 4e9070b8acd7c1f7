import { describe, expect, test } from "vitest";
import { locales } from "../../../src/model/locale.ts";
import type { Report } from "../../../src/model/report.ts";
import { formatReminders } from "../../../src/report/reminders/reminders.ts";
import { formatRemindersJson } from "../../../src/report/reminders/reminders-json.ts";
import { attackedReport, attacks } from "../attacks.ts";
import { fixtureReport, passingReport } from "../fixture-report.ts";
import { withOwners } from "../with-owners.ts";

interface Message {
  readonly owner: { readonly name: string | null; readonly github: string | null };
  readonly lacking: number;
  readonly lapsing: number;
  readonly title: string;
  readonly text: string;
  readonly items: readonly { readonly output: string; readonly by: string | null }[];
}

const plain = { color: false, verbose: false } as const;
const owned = withOwners(fixtureReport);
const messagesOf = (report: Report, options: { locale?: "en" | "zh-TW"; owner?: string } = {}): readonly Message[] =>
  JSON.parse(formatRemindersJson(report, { ...plain, locale: "zh-TW", ...options })).reminders;

test.each(locales)("by owner in Markdown (%s)", async (locale) => {
  const text = formatReminders(owned, { ...plain, locale });
  await expect(text).toMatchFileSnapshot(`../golden/reminders-by-owner.${locale}.md`);
});

test.each(locales)("each message says what it counts, with names and days (%s)", (locale) => {
  const [first, ...rest] = messagesOf(owned, { locale });
  expect(first?.owner).toMatchObject({ name: "王建宏", github: "octocat" });
  expect([first?.lacking, first?.lapsing, rest.length]).toEqual([1, 1, 3]);
  expect(first?.title).toContain("資訊室 王建宏");
  const lines = first?.text.split("\n") ?? [];
  expect(lines).toHaveLength(3);
  expect(lines[1]).toContain("O4.8.2");
  expect(lines[2]).toContain("2026-10-08");
  expect(first?.items.map(({ output, by }) => [output, by])).toEqual([
    ["O4.8.2", null],
    ["O4.5.2", "2026-10-08"],
  ]);
});

test("with an owner, only that one's", () => {
  expect(messagesOf(owned, { owner: "資安組" }).map(({ items }) => items.map(({ output }) => output))).toEqual([
    ["O4.5.1"],
  ]);
  const text = formatReminders(owned, { ...plain, locale: "en", owner: "資安組" });
  expect(text.match(/^## .*$/gm)).toEqual(["## 資安組"]);
});

test("nothing to do is said in Markdown, and is no message", () => {
  expect(messagesOf(passingReport)).toEqual([]);
  expect(formatReminders(passingReport, { ...plain, locale: "zh-TW" })).toContain("目前沒有需要更新的佐證。");
});

describe("a message fits every chat", () => {
  const many = (count: number): Report => {
    const [duty] = fixtureReport.duties;
    const [task] = duty?.tasks ?? [];
    const [output] = task?.outputs ?? [];
    if (!duty || !task || !output) throw new Error("an output is needed");
    const outputs = Array.from({ length: count }, (_, at) => ({
      ...output,
      id: `O9.9.${at}`,
      name: { en: "long name ".repeat(50), "zh-TW": "長名".repeat(200) },
      state: "missing" as const,
    }));
    return { ...fixtureReport, duties: [{ ...duty, tasks: [{ ...task, outputs }] }] };
  };

  test.each(locales)("of 500 outputs with long names, 15 are in the text and all in the data (%s)", (locale) => {
    const [message] = messagesOf(many(500), { locale });
    expect(message?.text.match(/^• /gm)).toHaveLength(15);
    expect(message?.text).toContain("485");
    expect(message?.text.length).toBeLessThanOrEqual(3000);
    expect(message?.items).toHaveLength(500);
  });

  test.each(Object.entries(attacks))("whatever the documents say: %s", (_, attack) => {
    for (const { title, text } of messagesOf(attackedReport(owned, attack))) {
      expect([...title].length).toBeLessThanOrEqual(150);
      expect(text.length).toBeLessThanOrEqual(3000);
      expect(text.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
      // A line of its own is a line of ours.
      for (const line of text.split("\n").slice(1)) expect(line).toMatch(/^• O\d/);
    }
  });

  test.each(Object.entries(attacks))("no mention, link or heading in Markdown: %s", (_, attack) => {
    const text = formatReminders(attackedReport(owned, attack), { ...plain, locale: "en" });
    expect(text).not.toMatch(/https?:\/\/|@octocat|<script/);
    for (const line of text.trimEnd().split("\n")) expect(line).toMatch(/^(?:$|# E|## |- |\d+ outputs? )/);
  });
});
