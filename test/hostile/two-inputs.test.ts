import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { nameRecords } from "../../src/assess/name-records.ts";
import { judgeScope } from "../../src/assess/scope.ts";
import { applyWaivers } from "../../src/assess/waivers.ts";
import { exceptionChanges } from "../../src/check/compare-configs.ts";
import { compareFindings } from "../../src/derive/compare-findings.ts";
import { findDisagreement } from "../../src/derive/verify-report.ts";
import { loadEvidence } from "../../src/evidence/load-evidence.ts";
import { personWithId } from "../../src/evidence/persons-named.ts";
import { planDocuments } from "../../src/intake/plan-documents.ts";
import type { Config, Person } from "../../src/model/config.ts";
import { createFinding } from "../../src/model/create-finding.ts";
import type { EvidenceDocument } from "../../src/model/evidence.ts";
import type { Finding } from "../../src/model/finding.ts";
import type { Policy } from "../../src/model/policy.ts";
import { formats } from "../../src/report/formats.ts";
import { reportSheets } from "../../src/report/workbook/report-sheets.ts";
import { suggestFrom } from "../../src/text/suggest-from.ts";
import { descent } from "../../src/trust/pulls.ts";
import { fixtureReport } from "../report/fixture-report.ts";
import { largeReport } from "../report/large-report.ts";
import { growthOfWork, linear, startCounting, stopCounting } from "../support/count-work.ts";

// Where two lists meet, each is gone through once: 300 and 1200 of both are compared, by what the engine counts.

const asOf = "2026-10-01";
const many = <T>(length: number, make: (index: number) => T) => Array.from({ length }, (_, index) => make(index));

const pathOf = (at: number) => `evidence/${at % 7}/${at}.yaml`;

const documentsOf = (size: number) =>
  many(size, (at): EvidenceDocument => {
    const data = { output: "O2.1.1", prepared_by: `q-${at}`, records: [{ asset_id: `A-${at}` }] };
    return { path: pathOf(at), index: 0, output: "O2.1.1", id: `d-${at}`, date: asOf, data, valid: true };
  });

const rosterOf = (size: number) =>
  many(
    size,
    (at): Person => ({ id: `p-${at}`, name: "王小明", roles: ["ciso"], joined: "2020-01-01" }) as unknown as Person,
  );

const lapses = (size: number, code: "evidence-subject-missing" | "evidence-subject-stale", from = 0) =>
  many(size, (at): Finding => {
    const params = {
      requirementId: "each",
      requirement: { en: "", "zh-TW": "" },
      subject: `A-${from + at}`,
      name: null,
    };
    const rest = { cadence: "P6M", newest: null, expires: "2026-01-01" };
    return createFinding(code, { ...params, ...rest } as never, { output: "O4.8.2", path: pathOf(at) });
  });

const judged = (findings: readonly Finding[]) => ({
  report: { ...fixtureReport, findings },
  echoes: [],
  documents: documentsOf(findings.length),
});

const waiversOf = (size: number, more: (at: number) => object = () => ({})) =>
  many(size, (at) => ({
    ...{ finding: "evidence-stale", output: null, path: null, record: null, fingerprint: null, reason: "等待汰換" },
    ...{ approvedBy: `p-${at}`, approvedOn: "2026-09-01", expires: "2026-12-31" },
    ...more(at),
  }));

const policy = {
  rules: [],
  cadences: {},
  windows: [],
  parameters: {
    exception_approver_roles: { value: ["ciso"] },
    waiver_max_span: { value: "P366D" },
    not_applicable_max_span: { value: "P366D" },
    provided_max_span: { value: "P366D" },
  },
} as unknown as Policy;

function contextOf(size: number, config: Partial<Config>) {
  const people = rosterOf(size);
  const whole = { waivers: [], notApplicable: [], provided: [], ...config } as unknown as Config;
  const suggestPerson = suggestFrom(people.map(({ id }) => id));
  return { config: whole, policy, people, documents: documentsOf(size), asOf, configPath: null, suggestPerson };
}

const exclusions = (size: number) =>
  many(size, (at) => {
    const approval = { approvedBy: `p-${at}`, approvedOn: "2026-09-01", reviewBy: "2026-12-31" };
    return { output: "O2.1.1", reason: "無", ...approval };
  });

const recordTable = { subject: "O2.1.1", path: "records[]", above: [], key: ["records[].asset_id"] };

/** Each of its rows is of another document. */
const sheetOf = (size: number) => {
  const columns = [
    { subject: "evidence", path: "id", position: 0, type: "text" },
    { subject: "O2.1.1", path: "records[].asset_id", position: 1, type: "text" },
  ];
  const rows = many(size, (at) => [`d-${at}`, `A-${at}`]);
  const table = { ...recordTable, columns };
  return { sheet: "1", table, columns, positions: [0, 1], rows, numbers: rows.map((_, at) => at + 1) } as never;
};

const intakeOf = (size: number) => ({
  ...{ tables: [], facts: new Map(), target: null, fresh: () => new Map() },
  documents: documentsOf(size / 2),
});

const inputs: readonly [name: string, run: (size: number) => unknown][] = [
  [
    "findings and the documents whose records they name",
    (size) =>
      nameRecords(
        many(size, (at) => createFinding("document-empty", {}, { path: pathOf(at), pointer: "/records/0/asset_id" })),
        { documents: documentsOf(size), schemas: new Map() },
        rosterOf(size),
      ),
  ],
  [
    "waivers and the roster of their approvers",
    (size) => applyWaivers([], contextOf(size, { waivers: waiversOf(size) })),
  ],
  [
    "waivers and documents, by folder",
    (size) => applyWaivers([], contextOf(size, { waivers: waiversOf(size, () => ({ path: "evidence" })) })),
  ],
  [
    "exclusions and the documents that contradict them",
    (size) => judgeScope(contextOf(size, { notApplicable: exclusions(size) })),
  ],
  [
    "lapses before and after a change",
    (size) =>
      compareFindings(
        judged(lapses(size, "evidence-subject-stale")),
        judged(lapses(size, "evidence-subject-missing", size / 2)),
      ),
  ],
  [
    "waivers before and after a change",
    (size) => {
      const configOf = (reason: string) =>
        ({
          waivers: waiversOf(size, (at) => ({ reason, path: pathOf(at) })),
          notApplicable: [],
          provided: [],
        }) as never;
      return exceptionChanges(configOf("等待汰換"), configOf("等待核准"), { config: () => null } as never);
    },
  ],
  [
    "links and files",
    (size) =>
      loadEvidence(
        {
          files: many(size, pathOf),
          links: many(size, (at) => ({ path: `evidence/l${at}.yaml`, target: pathOf(at), outside: false })),
        },
        {
          source: {
            read: () => ({ kind: "bytes", bytes: Buffer.from("output: O2.1.1\n"), size: 15 }),
            contentId: () => null,
          },
          fileBytes: 1000,
          outputs: ["O2.1.1"],
        } as never,
      ),
  ],
  [
    "cells that name a person and the roster",
    (size) => {
      const people = rosterOf(size);
      return many(size, (at) => personWithId(`P-${at}`, people));
    },
  ],
  ["rows of a sheet and the documents that they name", (size) => planDocuments([sheetOf(size)], intakeOf(size))],
  [
    "approved commits and those before them",
    (size) => {
      const commits = many(size, (at) => ({ id: `c-${at}`, parents: at === 0 ? [] : [`c-${at - 1}`] }));
      const descends = descent(commits as unknown as Parameters<typeof descent>[0]);
      return many(size - 1, (at) => descends(`c-${at + 1}`, `c-${at}`));
    },
  ],
  ["findings and the outputs of a saved report", (size) => findDisagreement(largeReport(size))],
  ["findings of the sheets of a workbook", (size) => reportSheets(largeReport(size), [], "zh-TW")],
];

describe("work grows with each of two, not with both", () => {
  beforeAll(startCounting);
  afterAll(stopCounting);

  test.each(inputs)("%s", async (_name, run) => {
    expect(await growthOfWork(async (size) => run(size), 300)).toBeLessThanOrEqual(linear);
  });

  test.each(Object.keys(formats) as (keyof typeof formats)[])("findings in the format %s", async (name) => {
    const render = await formats[name]();
    const rendered = async (size: number) =>
      render(largeReport(size), { locale: "zh-TW", color: false, verbose: true });
    expect(await growthOfWork(rendered, 300)).toBeLessThanOrEqual(linear);
  });
});
