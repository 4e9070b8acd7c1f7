import { countSeverities } from "../../src/model/count-severities.ts";
import type { Finding } from "../../src/model/finding.ts";
import type { OutputReport, Report } from "../../src/model/report.ts";
import { outputsOf } from "../../src/model/walk.ts";

const lackingIn = (report: Report): readonly OutputReport[] =>
  outputsOf(report).filter(({ state }) => ["stale", "contradicted", "invalid", "missing"].includes(state));
const errorsIn = ({ findings }: Report): readonly Finding[] =>
  findings.filter(({ severity, waived }) => severity === "error" && waived === null);

/** The report as if one change had brought about all of it but an output that was missing before. */
export function ofChange(report: Report): Report {
  const errors = errorsIn(report);
  const outputs = outputsOf(report);
  const lapsing = outputs.filter(({ expires }) => expires !== null).slice(0, 7);
  return {
    ...report,
    comparison: {
      ...{ commit: "0123456789abcdef", notion: "merge-base", scope: "changed", problem: null },
      ...{ movedFrom: null, leftOut: [] },
      yardstick: {
        ...{ decides: "base", kind: "unchanged", changes: [], excused: [], required: [], tasksApplicable: 34 },
        findings: { excused: [], required: [] },
      },
      outputs: {
        fixed: [],
        broken: lackingIn(report).map(({ id, state }) => ({ output: id, from: "current", to: state })),
        stillLacking: outputs.slice(0, 1).map(({ id }) => ({ output: id, from: "missing", to: "missing" })),
      },
      findings: { added: errors, fixed: errors.slice(0, 2), counts: countSeverities(errors) },
      lapsing: lapsing.map(({ id, expires }) => ({ output: id, expires: expires ?? "" })),
    },
  };
}

/** The report of a change that excuses every output, and so all that lacks evidence. */
export function withYardstick({ comparison, ...report }: Report): Report {
  if (comparison === null) throw new Error("no report of a change");
  const place = { path: "isms-evidence.yaml", line: 12 };
  const changes = outputsOf(report).map(({ id }) => {
    return { part: "waiver", name: "evidence-stale", direction: "loosened", output: id, ...place } as const;
  });
  const excused = lackingIn({ comparison, ...report }).map(({ id, state }) => {
    return { output: id, from: state, to: "waived" } as const;
  });
  const errors = errorsIn({ comparison, ...report });
  const findings = { excused: errors, required: errors.slice(0, 1) };
  const yardstick = { ...comparison.yardstick, kind: "loosened", changes, excused, findings } as const;
  return { ...report, comparison: { ...comparison, yardstick } };
}
