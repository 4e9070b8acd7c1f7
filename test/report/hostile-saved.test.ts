import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import { groupByControl } from "../../src/derive/group-by-control.ts";
import { loadValidator } from "../../src/evidence/validators.ts";
import { countSeverities } from "../../src/model/count-severities.ts";
import { locales } from "../../src/model/locale.ts";
import type { Report } from "../../src/model/report.ts";
import { type FormatName, formats } from "../../src/report/formats.ts";
import { formatJson } from "../../src/report/json/json.ts";
import { formatXlsx } from "../../src/report/workbook/xlsx.ts";
import { readReport } from "../../src/saved/read-report.ts";
import { loadMapping } from "../../src/standard/mapping.ts";
import { findingSamples } from "../messages/finding-samples.ts";
import { attacks } from "./attacks.ts";
import { consistent } from "./consistent-report.ts";
import { fixtureReport } from "./fixture-report.ts";
import { oscalErrors } from "./oscal/oscal-errors.ts";

/** Everything that a report may have. */
const mapping = await loadMapping("csf");
const known = new Set(
  fixtureReport.duties.flatMap(({ tasks }) => tasks.flatMap(({ outputs }) => outputs.map(({ id }) => id))),
);
const added = findingSamples.slice(0, 2);
const full = consistent({
  ...fixtureReport,
  findings: [...fixtureReport.findings, ...findingSamples],
  comparison: {
    commit: "0123456789abcdef",
    notion: "merge-base",
    scope: "all",
    problem: "file-invalid",
    yardstick: {
      decides: "base",
      kind: "mixed",
      changes: [
        { part: "waiver", name: "evidence-stale", direction: "loosened", output: "O4.8.2", path: "a.yaml", line: 3 },
        { part: "person", name: "p-001", direction: "changed", output: null, path: null, line: null },
      ],
      excused: [{ output: "O4.8.2", from: "stale", to: "waived" }],
      required: [],
      findings: { excused: added, required: [] },
      tasksApplicable: 34,
    },
    outputs: { fixed: [], broken: [{ output: "O4.8.2", from: "current", to: "stale" }], stillLacking: [] },
    findings: { added, fixed: [], counts: countSeverities(added) },
    lapsing: [{ output: "O4.5.2", expires: "2026-10-08" }],
    movedFrom: "modules/",
    leftOut: ["modules/evidence"],
  },
});
const report: Report = {
  ...full,
  controls: groupByControl(
    {
      ...mapping,
      general: mapping.general.filter(({ id }) => known.has(id)),
      groups: mapping.groups.map((group) => ({
        ...group,
        controls: group.controls.map((control) => ({
          ...control,
          outputs: control.outputs.filter(({ id }) => known.has(id)),
        })),
      })),
    },
    full.duties,
  ),
};

/** Texts by which a report is checked against itself: the name of a rule is there twice, findings count by their output. */
const counted = new Set(["rule", "output"]);

/** The document with the attack in the place of every other text. */
function attacked(node: unknown, attack: string, key = ""): unknown {
  if (typeof node === "string") return counted.has(key) ? node : attack;
  if (typeof node !== "object" || node === null) return node;
  if (Array.isArray(node)) return node.map((inner) => attacked(inner, attack));
  return Object.fromEntries(Object.entries(node).map(([name, inner]) => [name, attacked(inner, attack, name)]));
}

/** The saved report with the attack wherever its schema allows any text, and how many such places there are. */
async function poisoned(attack: string): Promise<{ json: string; places: number }> {
  const { validate } = await loadValidator("report");
  const original = JSON.parse(formatJson(report));
  const document = attacked(original, attack);
  for (let errors = validate(document); errors; errors = validate(document)) {
    for (const { instancePath } of errors) {
      const keys = instancePath.split("/").slice(1);
      const last = keys.pop() ?? "";
      const at = (root: unknown) => keys.reduce((node, key) => (node as Record<string, unknown>)[key], root);
      (at(document) as Record<string, unknown>)[last] = (at(original) as Record<string, unknown>)[last];
    }
  }
  const json = JSON.stringify(document);
  return { json, places: json.split(JSON.stringify(attack)).length - 1 };
}

describe.each(Object.entries(attacks))("%s", (_, attack) => {
  let read: Report;

  beforeAll(async () => {
    const { json, places } = await poisoned(attack);
    expect(places).toBeGreaterThan(100);
    read = await readReport(json);
  });

  test.each(Object.keys(formats) as FormatName[])("%s shows nothing unseen", async (name) => {
    const format = await formats[name]();
    for (const locale of locales) {
      const text = format(read, { locale, color: false, verbose: true })
        .replace(/^\uFEFF/, "")
        .replaceAll(name === "csv" || name === "ics" ? "\r\n" : "\n", "");
      expect(text).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
    }
  });

  test("OSCAL fits its schema", async () => {
    const format = await formats.oscal();
    for (const locale of locales) {
      expect(oscalErrors(JSON.parse(format(read, { locale, color: false, verbose: true })))).toBe(null);
    }
  });

  test("the workbook contains texts and nothing computed", async () => {
    for (const locale of locales) {
      const parts = Object.entries(unzipSync(await formatXlsx(read, { locale })));
      expect(parts.filter(([path]) => path.startsWith("xl/worksheets/sheet")).length).toBe(12);
      for (const [path, bytes] of parts) {
        const xml = strFromU8(bytes);
        expect(xml, path).not.toMatch(/<f[ >]/);
        expect(xml, path).not.toMatch(/[^\P{Cc}\n\t\r]|[\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
      }
    }
  });
});
