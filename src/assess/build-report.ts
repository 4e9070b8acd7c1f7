import { concludeOn } from "../derive/conclude-on.ts";
import { countReport } from "../derive/count-report.ts";
import { groupByControl } from "../derive/group-by-control.ts";
import { type Narrowing, narrowFindings } from "../derive/narrow-findings.ts";
import { taskState } from "../derive/task-state.ts";
import type { Config } from "../model/config.ts";
import { countSeverities } from "../model/count-severities.ts";
import type { Finding } from "../model/finding.ts";
import type { Mapping } from "../model/mapping.ts";
import type { Policy } from "../model/policy.ts";
import type { DutyReport, Report, Summary } from "../model/report.ts";
import type { Standard } from "../model/standard.ts";
import { compareText } from "../text/compare-text.ts";
import { groupBy } from "../text/group-by.ts";
import type { Assessment } from "./assessment.ts";

export interface ReportInput {
  readonly standard: Standard;
  readonly policy: Policy;
  readonly config: Config;
  readonly asOf: string;
  readonly version: string;
  readonly source: Report["source"];
  readonly configPath: Report["configPath"];
  readonly assessment: Assessment;
  /** The findings of the assessment with their lines. */
  readonly findings: readonly Finding[];
  readonly counts: Pick<Summary, "files" | "documents">;
  /** To what the findings and the conclusion are limited; null for everything. */
  readonly narrowing: Narrowing | null;
  /** The framework by whose controls the outputs are also grouped. */
  readonly mapping: Mapping | null;
}

/** Turns the assessment into the one value that every view reads. The same input gives the same bytes. */
export function buildReport(input: ReportInput): Report {
  const { standard, policy, config, assessment, counts } = input;
  const order = assessment.outputs.map(({ id }) => id);
  const findings = sorted(narrowFindings(input.findings, input.narrowing), order);
  const standing = groupBy(
    findings.filter(({ waived }) => waived === null),
    ({ output }) => output,
  );
  const outputs = new Map(
    assessment.outputs.map((output) => {
      return [output.id, { ...output, findings: countSeverities(standing.get(output.id) ?? []) }];
    }),
  );
  const duties: DutyReport[] = standard.duties.map(({ id, name, tasks }) => ({
    id,
    name,
    tasks: tasks.map((task) => {
      const reports = task.outputs.flatMap((output) => outputs.get(output.id) ?? []);
      return { id: task.id, name: task.name, state: taskState(reports), outputs: reports };
    }),
  }));
  const counted = countReport({ duties, findings, rules: assessment.rules });
  return {
    schemaVersion: 2,
    tool: { name: "isms-evidence", version: input.version },
    asOf: input.asOf,
    timezone: config.timezone,
    organization: { name: config.organization.name, level: config.organization.level },
    policy: {
      id: policy.id,
      title: policy.title,
      sha256: policy.sha256,
      first: policy.first,
      overrides: policy.overrides,
    },
    source: input.source,
    configPath: input.configPath,
    paths: [...(input.narrowing?.paths ?? [])],
    conclusion: concludeOn({ summary: counted, findings, comparison: null }),
    summary: { ...counted, ...counts },
    duties,
    findings,
    rules: assessment.rules,
    waivers: assessment.waivers,
    notApplicable: assessment.notApplicable,
    provided: assessment.provided,
    people: assessment.people,
    controls: input.mapping && groupByControl(input.mapping, duties),
    comparison: null,
  };
}

/** Standard order, then path, line, column and code. */
function sorted(findings: readonly Finding[], outputOrder: readonly string[]): readonly Finding[] {
  const rank = new Map(outputOrder.map((output, index) => [output, index]));
  const text = (a: string | null, b: string | null) => compareText(a ?? "", b ?? "");
  return findings.toSorted(
    (a, b) =>
      (rank.get(a.output ?? "") ?? rank.size) - (rank.get(b.output ?? "") ?? rank.size) ||
      text(a.path, b.path) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0) ||
      text(a.code, b.code) ||
      text(JSON.stringify(a.params), JSON.stringify(b.params)),
  );
}
