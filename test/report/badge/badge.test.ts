import { makeBadge } from "badge-maker";
import { describe, expect, test } from "vitest";
import { locales } from "../../../src/model/locale.ts";
import type { Report } from "../../../src/model/report.ts";
import { formatBadge, renderBadge } from "../../../src/report/badge/badge.ts";
import { type BadgeContent, reportBadge, unknownBadge } from "../../../src/report/badge/badge-content.ts";
import { formatShields, shieldsEndpoint } from "../../../src/report/badge/shields.ts";
import { fixtureReport, passingReport } from "../fixture-report.ts";

/** What any flat badge is made of. */
function parts(svg: string) {
  const attributes = (tag: string) =>
    [...svg.matchAll(new RegExp(`<${tag}([^>]*)>`, "g"))].map(([, text = ""]) =>
      Object.fromEntries([...text.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name, value])),
    );
  const [root] = attributes("svg");
  const [label, message] = attributes("rect").filter(({ fill }) => fill?.startsWith("#"));
  return {
    width: Number(root?.width),
    height: Number(root?.height),
    role: root?.role,
    name: root?.["aria-label"],
    title: /<title>([^<]*)<\/title>/.exec(svg)?.[1],
    labelWidth: Number(label?.width),
    messageAt: Number(message?.x),
    messageWidth: Number(message?.width),
    color: message?.fill,
    texts: new Set([...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text)),
  };
}

describe("beside badge-maker", () => {
  test.each([
    ["security evidence", "31/33 · 2026-10-01"],
    ["security evidence", "0/34 · 2026-12-31"],
    ["security evidence", "unknown"],
    ["City Hospital", "no report (8 days)"],
    ["資安佐證", "31/33 · 2026-10-01"],
    ["資安佐證", "不明"],
  ])("%s %s", (label, message) => {
    const ours = parts(renderBadge({ label, message, title: `${label}: ${message}`, state: "lacking" }));
    const theirs = parts(makeBadge({ label, message, color: ours.color ?? "" }));
    expect(Math.abs(ours.labelWidth - theirs.labelWidth)).toBeLessThanOrEqual(2);
    expect(Math.abs(ours.messageWidth - theirs.messageWidth)).toBeLessThanOrEqual(2);
    const { height, role, name, title, color, texts } = theirs;
    expect(ours).toMatchObject({ height, role, name, title, color, texts });
    expect(ours.messageAt).toBe(ours.labelWidth);
    expect(ours.width).toBe(ours.labelWidth + ours.messageWidth);
  });
});

const changed = (summary: Partial<Report["summary"]>): Report => ({
  ...passingReport,
  paths: [],
  summary: { ...passingReport.summary, ...summary },
});

test.each<[string, Report, BadgeContent["state"], string]>([
  ["everything current", changed({}), "good", "brightgreen"],
  ["everything current in some files", passingReport, "unknown", "lightgrey"],
  ["a warning", changed({ findings: { error: 0, warning: 1, info: 0 } }), "soon", "yellow"],
  ["an output that is due", changed({ outputs: { ...passingReport.summary.outputs, due: 1 } }), "soon", "yellow"],
  ["an error", changed({ findings: { error: 1, warning: 0, info: 0 } }), "lacking", "red"],
  ["tasks that lack evidence", fixtureReport, "lacking", "red"],
  [
    "no task that applies",
    changed({ tasks: { total: 34, applicable: 0, current: 0, lacking: 0 } }),
    "unknown",
    "lightgrey",
  ],
])("%s", (_, report, state, color) => {
  const content = reportBadge(report, "en");
  expect(content.state).toBe(state);
  expect(content.message).toContain(report.asOf);
  const endpoint = JSON.parse(formatShields(report, { locale: "en", color: false, verbose: false }));
  expect(endpoint).toEqual({ schemaVersion: 1, label: content.label, message: content.message, color });
});

test.each(locales)("the numbers of the report and its date (%s)", (locale) => {
  const { current, applicable } = fixtureReport.summary.tasks;
  const { texts, name, title } = parts(formatBadge(fixtureReport, { locale, color: false, verbose: false }));
  expect([...texts][1]).toBe(`${current}/${applicable} · ${fixtureReport.asOf}`);
  expect(name).toBe(title);
  expect(title).toContain(String(fixtureReport.summary.tasks.lacking));
});

test.each(locales)("without a report (%s)", (locale) => {
  const content = unknownBadge(locale, null);
  expect(content.message).not.toBe("");
  expect(Object.keys(JSON.parse(shieldsEndpoint(content)))).toEqual(["schemaVersion", "label", "message", "color"]);
  expect(parts(renderBadge(content)).color).not.toBe(parts(renderBadge({ ...content, state: "good" })).color);
});

test("text of any kind stays text", () => {
  const attack = '</title><script>alert("1")</script>\u001b]\ufffe&amp;';
  const svg = renderBadge({ label: attack, message: attack, title: attack, state: "good" });
  expect(svg).not.toMatch(/<\/?script/);
  expect(svg.match(/</g)?.length).toBe(renderBadge({ ...unknownBadge("en", null), state: "good" }).match(/</g)?.length);
});
