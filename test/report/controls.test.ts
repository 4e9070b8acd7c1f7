import { describe, expect, test } from "vitest";
import { groupByControl } from "../../src/derive/group-by-control.ts";
import { locales } from "../../src/model/locale.ts";
import type { Mapping } from "../../src/model/mapping.ts";
import { formatMarkdown } from "../../src/report/markdown/markdown.ts";
import { formatPretty } from "../../src/report/pretty/pretty.ts";
import { displayWidth } from "../../src/text/display-width.ts";
import { fixtureReport } from "./fixture-report.ts";

const text = (en: string, chinese: string) => ({ en, "zh-TW": chinese });

/**
 * A framework with a group that has an id and one that has none, levels, an uncertain mapping, and a control with no
 * mapped output.
 */
const mapping: Mapping = {
  id: "test-1",
  name: "test",
  version: "1",
  title: text("Framework for tests", "測試用框架"),
  items: { "zh-TW": "檢核項目", en: { one: "checklist item", many: "checklist items" } },
  source: { id: "S", title: text("No source", "無出處"), where: "here", verified: false },
  caution: text("Nothing of it was checked.", "均未查證。"),
  general: [{ id: "O7.1.1", certain: true }],
  remarks: [],
  groups: [
    {
      id: "B",
      title: text("Backup", "備份"),
      controls: [
        {
          id: "B.1",
          title: text("Restore tests", "還原測試"),
          level: "medium",
          outputs: [
            { id: "O4.8.2", certain: true },
            { id: "O4.4.1", certain: false },
          ],
        },
        { id: "B.2", title: text("Off-site copies of backups", "異地備份"), level: "high", outputs: [] },
      ],
    },
    {
      title: text("Other things", "其他"),
      controls: [
        { id: "C.1", title: text("Inventory", "資產清冊"), outputs: [{ id: "O2.1.1", certain: true }] },
        { id: "C.2", title: text("Exercises", "演練"), outputs: [{ id: "O4.8.2", certain: false }] },
        { id: "C.3", title: text("Internet of things", "物聯網"), outputs: [{ id: "O4.4.2", certain: true }] },
      ],
    },
  ],
};

const report = { ...fixtureReport, controls: groupByControl(mapping, fixtureReport.duties) };

describe.each(locales)("%s", (locale) => {
  const options = { locale, color: false, verbose: false };

  test("pretty", async () => {
    await expect(formatPretty(report, options)).toMatchFileSnapshot(`golden/pretty-by.${locale}.txt`);
  });

  test("pretty with everything", async () => {
    const rendered = formatPretty(report, { ...options, verbose: true });
    await expect(rendered).toMatchFileSnapshot(`golden/pretty-by-verbose.${locale}.txt`);
  });

  test("markdown", async () => {
    await expect(formatMarkdown(report, options)).toMatchFileSnapshot(`golden/markdown-by.${locale}.md`);
  });

  test("in a report of an earlier version, which does not say what the framework calls its items", async () => {
    const { items: _, ...earlier } = report.controls.mapping;
    const rendered = formatMarkdown({ ...report, controls: { ...report.controls, mapping: earlier } }, options);
    expect(await rendered).toContain({ en: "All controls", "zh-TW": "全部控制措施" }[locale]);
  });

  test("the states of a group's controls are aligned, whatever the width of the characters", () => {
    const lines = formatPretty(report, { ...options, verbose: true }).split("\n");
    const columns = lines
      .filter((line) => /^ {2}\S [BC]\.\d /.test(line))
      .map((line) => {
        const state = /(?<= {2})\S+(?: \S+)*$/u.exec(line)?.index ?? 0;
        return [line.slice(4, 5), displayWidth(line.slice(0, state))];
      });
    expect(columns).toHaveLength(5);
    for (const group of ["B", "C"])
      expect(new Set(columns.filter(([name]) => name === group).map(([, column]) => column)).size).toBe(1);
  });
});
