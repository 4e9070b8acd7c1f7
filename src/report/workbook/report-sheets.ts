import { outputsById } from "../../derive/attention.ts";
import { stateApplicability } from "../../derive/statement-of-applicability.ts";
import { planYear } from "../../derive/yearly-plan.ts";
import { controlMessagesFor } from "../../messages/controls.ts";
import { documentMessagesFor } from "../../messages/documents.ts";
import { type Messages, messagesFor } from "../../messages/messages.ts";
import { findingName } from "../../model/create-finding.ts";
import type { Locale } from "../../model/locale.ts";
import { type Mapping, mappings } from "../../model/mapping.ts";
import type { Report } from "../../model/report.ts";
import { severities as allSeverities } from "../../model/severity.ts";
import { tasksOf } from "../../model/walk.ts";
import { type Cell, dayCell, type Sheet, type Tone } from "../../spreadsheet/written-sheet.ts";
import { briefSheet } from "../brief/brief-sheet.ts";
import { codeNames } from "../code-names.ts";
import { fixableText } from "../fixable-text.ts";
import { applicabilityCells, applicabilityHead } from "../markdown/soa.ts";
import { planTable } from "../plan-table.ts";
import { severityTones, tones } from "../tones.ts";
import { summarySheet } from "./summary-sheet.ts";

/** All tables of the workbook, in their order. */
export function reportSheets(report: Report, frameworks: readonly Mapping[], locale: Locale): readonly Sheet[] {
  const messages = messagesFor(locale);
  const { terms } = messages;
  const { sheets } = documentMessagesFor(locale);
  const iso = frameworks.find(({ id }) => id === mappings.iso27001);
  return [
    summarySheet(report, messages),
    briefSheet(report, locale),
    taskSheet(report, messages),
    outputSheet(report, messages),
    findingSheet(report, messages),
    evidenceSheet(report, messages),
    waiverSheet(report, messages),
    {
      name: terms.labels.notApplicable,
      head: [
        terms.columns.outputId,
        terms.columns.reason,
        terms.columns.approvedBy,
        terms.columns.approvedOn,
        terms.columns.reviewBy,
      ],
      rows: report.notApplicable.map((entry) => [
        entry.output,
        entry.reason,
        entry.approvedBy,
        dayCell(entry.approvedOn),
        dayCell(entry.reviewBy),
      ]),
    },
    {
      name: terms.labels.provided,
      head: [
        terms.columns.outputId,
        terms.columns.provider,
        terms.columns.agreement,
        terms.columns.until,
        terms.columns.approvedBy,
        terms.columns.approvedOn,
        terms.columns.reviewBy,
      ],
      rows: report.provided.map((entry) => [
        entry.output,
        entry.by,
        entry.agreement,
        dayCell(entry.until),
        entry.approvedBy,
        dayCell(entry.approvedOn),
        dayCell(entry.reviewBy),
      ]),
    },
    ...(iso ? [applicabilitySheet(iso, report, locale)] : []),
    { name: documentMessagesFor(locale).plan.title, ...planTable(planYear(report), locale), groups: [0, 1] },
    { name: sheets.mapping, ...mappingTable(report, frameworks, messages) },
  ];
}

/** The color of each state, by its name. */
function tonesOf<State extends keyof typeof tones>(names: Readonly<Record<State, string>>): ReadonlyMap<string, Tone> {
  return new Map((Object.keys(names) as State[]).map((state) => [names[state], tones[state]]));
}

function taskSheet(report: Report, { terms, locale }: Messages): Sheet {
  const { columns, taskStates, labels } = terms;
  return {
    name: labels.tasks,
    head: [columns.dutyId, columns.duty, columns.taskId, columns.task, columns.state, labels.outputs],
    rows: report.duties.flatMap((duty) =>
      duty.tasks.map((task) => [
        duty.id,
        duty.name[locale],
        task.id,
        task.name[locale],
        taskStates[task.state],
        task.outputs
          .map(({ id, state }) => terms.phrases.labelled(id, terms.states[state]))
          .join(terms.phrases.listComma),
      ]),
    ),
    groups: [0, 1],
    tones: [{ column: 4, words: tonesOf(taskStates) }],
  };
}

/** What it is and its state first; the documents have a sheet of their own. */
function outputSheet(report: Report, messages: Messages): Sheet {
  const { locale, terms } = messages;
  const { columns, states, kinds } = terms;
  const { plan } = documentMessagesFor(locale);
  const outputs = tasksOf(report).flatMap((task) => task.outputs.map((output) => ({ task, output })));
  return {
    name: terms.labels.outputs,
    head: [
      columns.outputId,
      columns.output,
      columns.state,
      columns.newest,
      columns.expires,
      columns.cadence,
      plan.columns.unit,
      plan.columns.person,
      columns.errors,
      columns.warnings,
      columns.infos,
      columns.evidence,
      columns.kind,
      columns.taskId,
    ],
    rows: outputs.map(({ task, output }) => [
      output.id,
      output.name[locale],
      states[output.state],
      dayCell(output.newest),
      dayCell(output.expires),
      output.cadence === null ? null : messages.cadence(output.cadence),
      output.owner?.unit ?? null,
      output.owner?.person ?? null,
      output.findings.error,
      output.findings.warning,
      output.findings.info,
      output.evidence.length,
      kinds[output.kind],
      task.id,
    ]),
    tones: [{ column: 2, words: tonesOf(states) }],
  };
}

function findingSheet(report: Report, messages: Messages): Sheet {
  const { columns, labels, severities } = messages.terms;
  const { sheets } = documentMessagesFor(messages.locale);
  return {
    name: labels.findings,
    head: [
      columns.severity,
      columns.code,
      columns.outputId,
      columns.message,
      sheets.path,
      sheets.line,
      sheets.column,
      sheets.waivedUntil,
      columns.approvedBy,
      columns.reason,
    ],
    rows: report.findings.map((finding) => {
      const { severity, output, path, line, column, waived } = finding;
      return [
        severities[severity],
        findingName(finding),
        output,
        fixableText(finding, messages),
        path,
        line,
        column,
        dayCell(waived?.expires ?? null),
        waived?.approvedBy ?? null,
        waived?.reason ?? null,
      ];
    }),
    tones: [{ column: 0, words: new Map(allSeverities.map((one) => [severities[one], severityTones[one]])) }],
  };
}

function evidenceSheet(report: Report, { terms, locale }: Messages): Sheet {
  const { columns } = terms;
  const { sheets } = documentMessagesFor(locale);
  return {
    name: columns.evidence,
    head: [columns.outputId, columns.output, sheets.path, sheets.document, sheets.date, sheets.records, sheets.nil],
    rows: report.duties.flatMap(({ tasks }) =>
      tasks.flatMap((task) =>
        task.outputs.flatMap((output) =>
          output.evidence.map(({ path, id, date, records, nil }): Cell[] => [
            output.id,
            output.name[locale],
            path,
            id,
            dayCell(date),
            records,
            nil ? sheets.yes : null,
          ]),
        ),
      ),
    ),
  };
}

function waiverSheet(report: Report, messages: Messages): Sheet {
  const { columns, labels } = messages.terms;
  const { sheets } = documentMessagesFor(messages.locale);
  const nameOf = codeNames(report, messages);
  return {
    name: labels.waivers,
    head: [
      columns.finding,
      columns.outputId,
      sheets.path,
      sheets.record,
      sheets.fingerprint,
      columns.reason,
      columns.approvedBy,
      columns.approvedOn,
      columns.until,
      columns.covers,
    ],
    rows: report.waivers.map((waiver) => [
      nameOf(waiver.finding),
      waiver.output,
      waiver.path,
      waiver.record,
      waiver.fingerprint,
      waiver.reason,
      waiver.approvedBy,
      dayCell(waiver.approvedOn),
      dayCell(waiver.expires),
      waiver.covers,
    ]),
  };
}

function applicabilitySheet(iso: Mapping, report: Report, locale: Locale): Sheet {
  const { themes } = stateApplicability(iso, report);
  return {
    name: documentMessagesFor(locale).applicability.title,
    head: applicabilityHead(locale),
    rows: themes.flatMap(({ controls }) => controls.map((control) => applicabilityCells(control, locale))),
  };
}

/** A row for each pair of a control and an output; a control with no mapped output has its own row. */
function mappingTable(
  report: Report,
  frameworks: readonly Mapping[],
  { terms, locale }: Messages,
): Omit<Sheet, "name"> {
  const { columns, states } = terms;
  const words = controlMessagesFor(locale);
  const { sheets } = documentMessagesFor(locale);
  const outputs = outputsById(report);
  const rows = frameworks.flatMap(({ title, groups }) =>
    groups.flatMap(({ controls }) =>
      controls.flatMap((control) => {
        const lead = [title[locale], control.id, control.title[locale]];
        if (control.outputs.length === 0) return [[...lead, null, words.states.unreached, null, null]];
        return control.outputs.map(({ id, certain }) => {
          const output = outputs.get(id);
          const doubt = certain ? null : words.uncertain;
          return [...lead, id, output?.name[locale] ?? null, output ? states[output.state] : null, doubt];
        });
      }),
    ),
  );
  const head = [sheets.framework, sheets.item, words.columns.title];
  return {
    head: [...head, columns.outputId, columns.output, columns.state, sheets.certainty],
    rows,
    groups: [0, 1, 2],
    tones: [{ column: head.length + 2, words: tonesOf(states) }],
  };
}
