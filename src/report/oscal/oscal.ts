import { type Messages, messagesFor } from "../../messages/messages.ts";
import { lackingStates, outsideStates } from "../../model/output-state.ts";
import type { OutputReport, Report, TaskReport, WaiverReport } from "../../model/report.ts";
import { tasksOf } from "../../model/walk.ts";
import { changedPolicyTexts } from "../code-names.ts";
import { encodePath } from "../encode-path.ts";
import { inRepository } from "../in-repository.ts";
import { escapeJson } from "../json/escape-json.ts";
import type { ReportOptions } from "../reporter.ts";
import { scopeReason } from "../scope-reason.ts";
import { contentUuid } from "./content-uuid.ts";
import { oscalMarkup, oscalString } from "./escape-oscal.ts";
import { evidenceObservations, findingObservations, type LinkTo, moment, properties } from "./oscal-observations.ts";

const oscalVersion = "1.1.3";

/**
 * OSCAL assessment results: an observation for each requirement of an output with the day it was met and the day it
 * lapses, one for each finding, and for each applicable output whether it is satisfied. Waivers are accepted risks.
 * UUIDs are derived from what they identify, so that the same report gives the same document.
 */
export function formatOscal(given: Report, options: ReportOptions): string {
  const report = inRepository(given, options);
  const messages = messagesFor(options.locale);
  const { linkBase = "" } = options;
  const body = assessmentResults(report, messages, (path) => `${linkBase}${encodePath(path)}`);
  // OSCAL requires another UUID whenever anything in the document changes.
  const uuid = contentUuid("document", JSON.stringify(body));
  return `${escapeJson(JSON.stringify({ "assessment-results": { uuid, ...body } }, null, 2))}\n`;
}

function assessmentResults(report: Report, messages: Messages, linkTo: LinkTo): object {
  const { labels, phrases } = messages.terms;
  const { policy, asOf, organization, tool } = report;
  const title = oscalMarkup(
    organization.name === null ? labels.report : phrases.labelled(organization.name, labels.report),
  );
  const plan = contentUuid("policy", policy.id, policy.sha256);
  return {
    metadata: {
      title,
      "last-modified": moment(asOf),
      version: oscalString(`${asOf} ${report.source?.commit ?? ""}`),
      "oscal-version": oscalVersion,
      props: properties({ tool: tool.name, "tool-version": tool.version, timezone: report.timezone }),
      remarks: oscalMarkup(phrases.daysAsUtc(report.timezone)),
    },
    "import-ap": { href: `#${plan}` },
    results: [resultOf(report, messages, linkTo, title)],
    "back-matter": {
      resources: [
        {
          uuid: plan,
          title: oscalMarkup(policy.id),
          description: oscalMarkup(policy.title[messages.locale]),
          props: properties({ sha256: policy.sha256 }),
          citation: { text: oscalMarkup(policy.title[messages.locale]) },
        },
      ],
    },
  };
}

function resultOf(report: Report, messages: Messages, linkTo: LinkTo, title: string): object {
  const { labels, phrases, conclusions } = messages.terms;
  const { asOf, source, summary, conclusion, policy, organization } = report;
  const outputs = tasksOf(report).flatMap((task) => task.outputs.map((output) => ({ task, output })));
  const inScope = outputs.filter(({ output }) => !outsideStates.has(output.state));
  const outOfScope = outputs.filter(({ output }) => outsideStates.has(output.state));
  const evidence = new Map(
    inScope.map(({ output }) => [output.id, evidenceObservations(output, report, messages, linkTo)]),
  );
  const problems = findingObservations(report, messages, linkTo);
  const risks = new Map(report.waivers.map((waiver) => [waiver, riskOf(waiver, report, messages)]));
  const related = new Map<string, string[]>();
  for (const { output, observation } of problems) {
    if (output !== null) related.set(output, [...(related.get(output) ?? []), observation.uuid]);
  }
  const observations = [...[...evidence.values()].flat(), ...problems.map(({ observation }) => observation)];
  const findings = inScope.map(({ task, output }) => {
    const seen = (evidence.get(output.id) ?? []).map(({ uuid }) => uuid);
    const excused = report.waivers.filter((waiver) => waiver.output === output.id && waiver.covers > 0);
    return {
      ...findingOf(task, output, report, messages),
      "related-observations": [...seen, ...(related.get(output.id) ?? [])].map((uuid) => ({
        "observation-uuid": uuid,
      })),
      ...some(
        "related-risks",
        excused.flatMap((waiver) => risks.get(waiver) ?? []).map(({ uuid }) => ({ "risk-uuid": uuid })),
      ),
    };
  });
  const select = (list: typeof outputs) => list.map(({ output }) => ({ "control-id": output.id }));
  return {
    uuid: contentUuid("result", organization.name, asOf, source?.commit ?? null, policy.sha256),
    title,
    description: oscalMarkup(phrases.onDay(asOf, phrases.tasks(summary.tasks))),
    start: moment(asOf),
    end: moment(asOf),
    props: properties({ conclusion, commit: source?.commit ?? null, dirty: source && String(source.dirty) }),
    "reviewed-controls": {
      "control-selections": [
        {
          description: oscalMarkup(policy.title[messages.locale]),
          ...some("include-controls", select(inScope)),
          ...some("exclude-controls", select(outOfScope)),
          ...scopeRemarks(report, messages),
        },
      ],
    },
    ...some("observations", observations),
    ...some("risks", [...risks.values()]),
    ...some("findings", findings),
    remarks: [
      phrases.labelled(labels.conclusion, conclusions[conclusion]),
      phrases.caveat(summary.outputs.total),
      ...changedPolicyTexts(report, messages).map((text) => phrases.labelled(labels.changedPolicy, text)),
    ]
      .map(oscalMarkup)
      .join("\n\n"),
  };
}

function findingOf(task: TaskReport, output: OutputReport, report: Report, { terms, locale }: Messages) {
  const { states } = terms;
  const { id, name, state } = output;
  const status =
    state === "waived"
      ? { state: "not-satisfied", reason: "other" }
      : lackingStates.has(state)
        ? { state: "not-satisfied", reason: "fail" }
        : { state: "satisfied", reason: "pass" };
  return {
    uuid: contentUuid("finding", report.organization.name, id),
    title: oscalMarkup(`${id} ${name[locale]}`),
    description: oscalMarkup(`${task.id} ${task.name[locale]}`),
    props: properties({ state, unit: output.owner?.unit ?? null, person: output.owner?.person ?? null }),
    target: { type: "objective-id", "target-id": id, status: { ...status, remarks: oscalMarkup(states[state]) } },
  };
}

function riskOf(waiver: WaiverReport, { organization }: Report, { terms }: Messages) {
  const { finding, output, path, record, fingerprint, reason, approvedBy, approvedOn, expires, covers } = waiver;
  const what = [finding, output, path, record, fingerprint].filter((part) => part !== null).join(" ");
  return {
    uuid: contentUuid("waiver", organization.name, finding, output, path, record, fingerprint),
    title: oscalMarkup(terms.phrases.labelled(terms.labels.waivers, what)),
    description: oscalMarkup(terms.phrases.waived(expires, approvedBy, reason)),
    statement: oscalMarkup(reason),
    props: properties({ covers: String(covers), "approved-by": approvedBy, "approved-on": approvedOn }),
    status: "deviation-approved",
    deadline: moment(expires, "end"),
  };
}

function scopeRemarks(report: Report, { terms }: Messages): object {
  const lines = [...report.notApplicable, ...report.provided].map(({ output }) =>
    oscalMarkup(terms.phrases.labelled(output, scopeReason(report, output, terms) ?? "")),
  );
  return lines.length === 0 ? {} : { remarks: lines.join("\n\n") };
}

/** OSCAL has no empty lists. */
function some(key: string, list: readonly object[]): object {
  return list.length === 0 ? {} : { [key]: list };
}
