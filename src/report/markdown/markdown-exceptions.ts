import type { Messages } from "../../messages/messages.ts";
import type { Report } from "../../model/report.ts";
import { changedPolicyTexts, codeNames } from "../code-names.ts";
import { outputTexts } from "../output-text.ts";
import { escapeMarkdown } from "./escape-markdown.ts";
import { bullets, details, table } from "./markdown-parts.ts";

const longestCell = 300;

/** What the organization waived, excluded, has from others or changed in the policy, each folded. */
export function exceptionBlocks(report: Report, messages: Messages): string[] {
  return [
    ...overridesBlock(report, messages),
    ...waiversBlock(report, messages),
    ...notApplicableBlock(report, messages),
    ...providedBlock(report, messages),
  ];
}

/** What the organization changed in the policy. */
function overridesBlock(report: Report, messages: Messages): string[] {
  const { overrides } = report.policy;
  if (overrides.length === 0) return [];
  const items = changedPolicyTexts(report, messages).map((text) => escapeMarkdown(text));
  const { labels } = messages.terms;
  return [details(`${labels.changedPolicy} ${overrides.length}`, bullets(items))];
}

function waiversBlock(report: Report, messages: Messages): string[] {
  const { waivers } = report;
  const { labels, columns } = messages.terms;
  if (waivers.length === 0) return [];
  const nameOf = codeNames(report, messages);
  const outputOf = outputTexts(report, messages.locale);
  const rows = waivers.map(({ finding, output, path, record, fingerprint, ...waiver }) => [
    escapeMarkdown(nameOf(finding)),
    escapeMarkdown(
      [output && outputOf(output), path, record, fingerprint].flatMap((part) => part ?? []).join(" "),
      longestCell,
    ),
    escapeMarkdown(waiver.reason, longestCell),
    escapeMarkdown(waiver.approvedBy),
    escapeMarkdown(waiver.approvedOn ?? ""),
    escapeMarkdown(waiver.expires),
    String(waiver.covers),
  ]);
  const { finding, place, reason, approvedBy, approvedOn, until, covers } = columns;
  const head = [finding, place, reason, approvedBy, approvedOn, until, covers];
  return [details(`${labels.waivers} ${rows.length}`, table(head, rows))];
}

function notApplicableBlock(report: Report, { terms, locale }: Messages): string[] {
  const { notApplicable } = report;
  const { labels, columns } = terms;
  const outputOf = outputTexts(report, locale);
  if (notApplicable.length === 0) return [];
  const rows = notApplicable.map(({ output, reason, approvedBy, approvedOn, reviewBy }) => [
    escapeMarkdown(outputOf(output)),
    escapeMarkdown(reason, longestCell),
    escapeMarkdown(approvedBy),
    escapeMarkdown(approvedOn),
    escapeMarkdown(reviewBy),
  ]);
  const head = [columns.output, columns.reason, columns.approvedBy, columns.approvedOn, columns.reviewBy];
  return [details(`${labels.notApplicable} ${rows.length}`, table(head, rows))];
}

function providedBlock(report: Report, { terms, locale }: Messages): string[] {
  const { provided } = report;
  const { labels, columns } = terms;
  const outputOf = outputTexts(report, locale);
  if (provided.length === 0) return [];
  const rows = provided.map(({ output, by, agreement, until, approvedBy, approvedOn, reviewBy }) => [
    escapeMarkdown(outputOf(output)),
    escapeMarkdown(by, longestCell),
    escapeMarkdown(agreement, longestCell),
    escapeMarkdown(until),
    escapeMarkdown(approvedBy),
    escapeMarkdown(approvedOn),
    escapeMarkdown(reviewBy),
  ]);
  const { output, provider, agreement, until, approvedBy, approvedOn, reviewBy } = columns;
  return [
    details(
      `${labels.provided} ${rows.length}`,
      table([output, provider, agreement, until, approvedBy, approvedOn, reviewBy], rows),
    ),
  ];
}
