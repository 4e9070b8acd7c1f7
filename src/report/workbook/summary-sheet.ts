import { documentMessagesFor } from "../../messages/documents.ts";
import type { Messages } from "../../messages/messages.ts";
import { outputStates } from "../../model/output-state.ts";
import type { Report } from "../../model/report.ts";
import { type Cell, dayCell, type Sheet } from "../../spreadsheet/written-sheet.ts";
import { changedPolicyTexts } from "../code-names.ts";
import { headline } from "../headline.ts";
import { tones, verdictTone } from "../tones.ts";

/** For those who read one sheet: the verdict in words, the outputs by state with a chart, and what it rests on. */
export function summarySheet(report: Report, messages: Messages): Sheet {
  const { labels, phrases, states } = messages.terms;
  const { sheets } = documentMessagesFor(messages.locale);
  const { outputs } = report.summary;
  const verdict = headline(report, messages);
  const answer = answerRows(report, verdict, messages);
  const present = outputStates.filter((state) => outputs[state] > 0);
  const perState = present.map((state) => phrases.labelled(states[state], String(outputs[state])));
  return {
    name: labels.summary,
    head: [sheets.item, sheets.value],
    rows: [...answer, ...present.map((state) => [states[state], outputs[state]]), ...groundRows(report, messages)],
    tones: [
      { column: 0, words: new Map(present.map((state) => [states[state], tones[state]])) },
      { column: 1, words: new Map([[verdict, verdictTone(report)]]) },
    ],
    chart: {
      title: sheets.outputsByState,
      altText: phrases.labelled(sheets.outputsByState, perState.join(phrases.listComma)),
      from: answer.length,
      bars: present.map((state) => tones[state]),
    },
  };
}

/** Up to the outputs, whose states follow. */
function answerRows({ organization, asOf, summary }: Report, verdict: string, { terms }: Messages): readonly Cell[][] {
  const { labels, phrases } = terms;
  const level = organization.level === null ? "" : phrases.inBrackets(phrases.level(organization.level));
  return [
    [labels.conclusion, verdict],
    [labels.tasks, phrases.tasks(summary.tasks)],
    [labels.organization, `${organization.name ?? phrases.noOrganization}${level}`],
    [labels.asOf, dayCell(asOf)],
    [labels.outputs, summary.outputs.total],
  ];
}

function groundRows(report: Report, messages: Messages): readonly Cell[][] {
  const { terms, locale } = messages;
  const { labels, phrases } = terms;
  const { sheets } = documentMessagesFor(locale);
  const { policy, source, summary, tool, paths } = report;
  return [
    [labels.findings, phrases.findings(summary.findings)],
    [labels.rules, phrases.rules(summary.rules)],
    [labels.read, phrases.read(summary)],
    [labels.policy, phrases.labelled(policy.id, policy.title[locale])],
    ...changedPolicyTexts(report, messages).map((text) => [labels.changedPolicy, text]),
    [phrases.labelled(labels.policy, "SHA-256"), policy.sha256],
    [labels.commit, source?.commit ?? phrases.outsideGit],
    ...(source?.dirty ? [[labels.commit, phrases.dirty]] : []),
    ...paths.map((path) => [labels.narrowedTo, path]),
    [sheets.tool, `${tool.name} ${tool.version}`],
    [sheets.note, phrases.caveat(summary.outputs.total)],
  ];
}
