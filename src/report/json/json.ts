import { fingerprintOf } from "../../derive/fingerprint.ts";
import { messagesFor } from "../../messages/messages.ts";
import type { Comparison } from "../../model/comparison.ts";
import { ruleOf } from "../../model/create-finding.ts";
import type { Finding } from "../../model/finding.ts";
import { type LocalizedText, locales } from "../../model/locale.ts";
import { outputStates } from "../../model/output-state.ts";
import type { Override } from "../../model/policy.ts";
import type { Report, RuleReport } from "../../model/report.ts";
import { ruleStates } from "../../model/rule.ts";
import { controlsDocument } from "./json-controls.ts";
import { jsonText } from "./json-text.ts";
import { pick } from "./pick.ts";
import { type Sharing, shareParts } from "./shared-parts.ts";

/** report.json: the report for programs, as schemas/report.schema.json describes it. The options are not used. */
export function formatJson(report: Report): string {
  return jsonText(reportDocument(report));
}

/** The report with texts in both languages and every key in its fixed place, so that equal reports have equal bytes. */
function reportDocument(report: Report): object {
  const { tool, organization, policy, source, summary, comparison } = report;
  const sharing = shareParts([...report.findings, ...(comparison ? findingsIn(comparison) : [])], report.rules);
  return {
    schemaVersion: report.schemaVersion,
    tool: { name: tool.name, version: tool.version },
    asOf: report.asOf,
    timezone: report.timezone,
    organization: { name: organization.name, level: organization.level },
    policy: {
      id: policy.id,
      title: localized(policy.title),
      sha256: policy.sha256,
      first: policy.first,
      overrides: policy.overrides.map(overrideDocument),
    },
    source: source && pick(source, ["commit", "dirty", "pathPrefix"]),
    configPath: report.configPath,
    paths: report.paths,
    conclusion: report.conclusion,
    summary: {
      tasks: pick(summary.tasks, ["total", "applicable", "current", "lacking"]),
      outputs: pick(summary.outputs, ["total", ...outputStates]),
      findings: severityCounts(summary.findings),
      rules: pick(summary.rules, ["total", ...ruleStates]),
      files: summary.files,
      documents: summary.documents,
      records: summary.records,
    },
    duties: report.duties.map(({ id, name, tasks }) => ({ id, name: localized(name), tasks: tasks.map(taskDocument) })),
    texts: sharing.texts,
    labels: sharing.labels,
    findings: report.findings.map((finding) => findingDocument(finding, sharing)),
    rules: report.rules.map((rule) => ruleDocument(rule, sharing)),
    waivers: report.waivers.map((waiver) =>
      pick(waiver, [
        "finding",
        "output",
        "path",
        "record",
        "fingerprint",
        "reason",
        "approvedBy",
        "approvedOn",
        "expires",
        "covers",
      ]),
    ),
    notApplicable: report.notApplicable.map((entry) =>
      pick(entry, ["output", "reason", "approvedBy", "approvedOn", "reviewBy"]),
    ),
    provided: report.provided.map((entry) =>
      pick(entry, ["output", "by", "agreement", "until", "approvedBy", "approvedOn", "reviewBy"]),
    ),
    people: report.people.map(({ id, name, github }) => ({ id, name, github })),
    controls: report.controls && controlsDocument(report.controls, summary.outputs.total),
    comparison: comparison && comparisonDocument(comparison, sharing),
  };
}

type TaskReport = Report["duties"][number]["tasks"][number];
type OutputReport = TaskReport["outputs"][number];
type RequirementReport = OutputReport["requirements"][number];

function findingsIn({ yardstick, findings }: Comparison): readonly Finding[] {
  return [...yardstick.findings.excused, ...yardstick.findings.required, ...findings.added, ...findings.fixed];
}

function comparisonDocument(comparison: Comparison, sharing: Sharing): object {
  const { commit, notion, movedFrom, scope, problem, yardstick, outputs, findings, lapsing, leftOut } = comparison;
  const documents = (list: readonly Finding[]) => list.map((finding) => findingDocument(finding, sharing));
  const changes = (list: Comparison["outputs"]["fixed"]) =>
    list.map((change) => pick(change, ["output", "from", "to"]));
  return {
    commit,
    notion,
    ...(movedFrom !== null && { movedFrom }),
    scope,
    problem,
    yardstick: {
      decides: yardstick.decides,
      kind: yardstick.kind,
      changes: yardstick.changes.map(({ title, ...one }) => ({
        ...pick(one, ["part", "name"]),
        ...(title && { title: localized(title) }),
        ...pick(one, ["direction", "output", "path", "line"]),
      })),
      excused: changes(yardstick.excused),
      required: changes(yardstick.required),
      findings: {
        excused: documents(yardstick.findings.excused),
        required: documents(yardstick.findings.required),
      },
      tasksApplicable: yardstick.tasksApplicable,
    },
    outputs: {
      fixed: changes(outputs.fixed),
      broken: changes(outputs.broken),
      stillLacking: changes(outputs.stillLacking),
    },
    findings: {
      added: documents(findings.added),
      fixed: documents(findings.fixed),
      counts: severityCounts(findings.counts),
    },
    lapsing: lapsing.map((one) => pick(one, ["output", "expires"])),
    leftOut,
  };
}

function taskDocument({ id, name, state, outputs }: TaskReport): object {
  return { id, name: localized(name), state, outputs: outputs.map(outputDocument) };
}

function outputDocument(output: OutputReport): object {
  return {
    id: output.id,
    name: localized(output.name),
    state: output.state,
    kind: output.kind,
    newest: output.newest,
    expires: output.expires,
    cadence: output.cadence,
    requirements: output.requirements.map(requirementDocument),
    evidence: output.evidence.map((one) => pick(one, ["path", "id", "date", "records", "nil"])),
    owner: output.owner && pick(output.owner, ["unit", "person"]),
    findings: severityCounts(output.findings),
  };
}

function requirementDocument({
  id,
  title,
  state,
  newest,
  expires,
  cadence,
  warning,
  subjects,
}: RequirementReport): object {
  const counted = subjects && { title: localized(subjects.title), total: subjects.total, current: subjects.current };
  const warned = warning === undefined ? {} : { warning };
  return { id, title: localized(title), state, newest, expires, cadence, ...warned, subjects: counted };
}

/** There may be many, so what does not apply is left out; `waived` stays, since it is null for what is open. */
function findingDocument(finding: Finding, { paramsOf }: Sharing): object {
  const { code, document, waived, severity, output, path, line, column } = finding;
  const fields = {
    code,
    rule: ruleOf(finding),
    fingerprint: fingerprintOf(finding),
    severity,
    output,
    path,
    line,
    column,
    document: document || null,
    pointer: finding.pointer,
    documentId: finding.documentId,
    record: finding.record,
    params: paramsOf(finding),
    message: Object.fromEntries(locales.map((locale) => [locale, messagesFor(locale).finding(finding)])),
    waived: waived && pick(waived, ["reason", "approvedBy", "expires"]),
    fixable: finding.fixable || null,
  };
  return Object.fromEntries(Object.entries(fields).filter(([name, value]) => value !== null || name === "waived"));
}

function ruleDocument(rule: RuleReport, { messages }: Sharing): object {
  const { id, title, severity, outputs, state, subjects, evaluated, broken, lacking } = rule;
  const message = messages.get(id);
  return {
    id,
    title: localized(title),
    severity,
    outputs,
    state,
    subjects: subjects && localized(subjects),
    evaluated,
    broken,
    lacking,
    ...(message && { message: localized(message) }),
  };
}

function overrideDocument(override: Override): object {
  const { kind, from, to, direction, statutory, reason } = override;
  return { kind, ...subjectOf(override), from, to, direction, statutory, reason };
}

/** What is changed, by the names of its kind. */
function subjectOf(override: Override): object {
  switch (override.kind) {
    case "parameter": {
      const { parameter, title } = override;
      return { parameter, ...(title && { title: localized(title) }) };
    }
    case "window":
      return pick(override, ["atLeast", "part"]);
    case "count-warning":
      return {};
    case "cadence":
      return pick(override, ["output"]);
    case "requirement": {
      const { title } = override;
      return {
        ...pick(override, ["output", "requirement"]),
        ...(title && { title: localized(title) }),
        ...pick(override, ["part"]),
      };
    }
    case "rule":
      return pick(override, ["rule"]);
    case "finding":
      return pick(override, ["finding"]);
    case "overlay":
      return pick(override, ["output", "field", "part"]);
  }
}

function severityCounts(counts: Report["summary"]["findings"]): object {
  return pick(counts, ["error", "warning", "info"]);
}

function localized(text: LocalizedText): object {
  return pick(text, locales);
}
