import { countSeverities } from "../../src/model/count-severities.ts";
import type { Report } from "../../src/model/report.ts";
import { consistent } from "./consistent-report.ts";
import { fixtureReport } from "./fixture-report.ts";

const [first] = fixtureReport.findings;
const added = fixtureReport.findings.slice(1, 9);

/** The fixture as the result of a change: it adds findings, resolves one and loosens its own yardstick. */
export const comparedReport: Report = consistent({
  ...fixtureReport,
  comparison: {
    commit: "0123456789abcdef",
    notion: "first-parent",
    scope: "changed",
    problem: null,
    yardstick: {
      decides: "base",
      kind: "mixed",
      changes: [
        { part: "waiver", name: "evidence-stale", direction: "loosened", output: "O4.8.2", path: "a.yaml", line: 3 },
        {
          part: "parameter",
          name: "leaver_deadline_h",
          title: { en: "Removing the account of a leaver", "zh-TW": "離職人員帳號移除期限" },
          direction: "tightened",
          output: null,
          path: null,
          line: null,
        },
        {
          part: "requirement",
          name: "O4.8.2 restore-test",
          title: { en: "Restore test", "zh-TW": "還原測試" },
          direction: "changed",
          output: "O4.8.2",
          path: "policy.yaml",
          line: 7,
        },
        { part: "window", name: "grace P12M", direction: "tightened", output: null, path: null, line: null },
      ],
      excused: [{ output: "O4.8.2", from: "stale", to: "waived" }],
      required: [],
      findings: { excused: fixtureReport.findings.slice(0, 1), required: [] },
      tasksApplicable: 34,
    },
    outputs: {
      fixed: [{ output: "O2.1.1", from: "stale", to: "current" }],
      broken: [{ output: "O4.8.2", from: "current", to: "stale" }],
      stillLacking: [{ output: "O7.1.1", from: "missing", to: "missing" }],
    },
    findings: { added, fixed: first ? [first] : [], counts: countSeverities(added) },
    lapsing: [{ output: "O4.5.2", expires: "2026-10-08" }],
    movedFrom: null,
    leftOut: ["modules/evidence"],
  },
});
