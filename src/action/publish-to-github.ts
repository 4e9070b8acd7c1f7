import { lapsingOutputs } from "../derive/compare-reports.ts";
import { knownProblems, problemNews } from "../derive/known-problems.ts";
import { remindersOf } from "../derive/reminders.ts";
import type { Repository } from "../github/api.ts";
import type { GitHub } from "../github/client.ts";
import { longestBody, upsertComment } from "../github/comment.ts";
import { publishFiles } from "../github/publish-files.ts";
import { upsertTrackingIssue } from "../github/tracking-issue.ts";
import { commandMessagesFor } from "../messages/commands.ts";
import type { Locale } from "../model/locale.ts";
import type { Report } from "../model/report.ts";
import { formats } from "../report/formats.ts";
import { formatTrackingIssue } from "../report/markdown/issue-body.ts";
import { knownProblemsMark, readKnownProblems } from "../report/markdown/known-problems-mark.ts";
import { tellsYardstick } from "../report/yardstick-text.ts";
import { fittingMarkdown, type MarkdownOptions } from "./fitting-markdown.ts";

export interface Publication {
  readonly github: GitHub;
  readonly repository: Repository;
  /** There is one comment and one issue per configuration. */
  readonly key: string;
  readonly markdown: Omit<MarkdownOptions, "fits">;
}

/** Below the limit by the length of the marker. */
const fitsBody = (text: string) => text.length <= longestBody - 1000;

/** @returns the outcome for the comment */
export async function updateComment(
  report: Report,
  { github, repository, key, markdown, number, always }: Publication & { number: number; always: boolean },
): Promise<string> {
  const body = fittingMarkdown(report, { ...markdown, fits: fitsBody });
  return upsertComment(github, { repository, number, key, body, create: always || hasNews(report) });
}

/** A pull request that affects neither the evidence nor the yardstick gets no comment. */
function hasNews({ comparison, summary }: Report): boolean {
  if (comparison === null) return summary.findings.error + summary.findings.warning > 0;
  const { outputs, findings } = comparison;
  const changes = [outputs.fixed, outputs.broken, findings.added, findings.fixed];
  return tellsYardstick(comparison) || changes.some(({ length }) => length > 0);
}

/** @returns the outcome for the issue listing missing and soon expiring evidence by owner */
export async function updateTrackingIssue(
  report: Report,
  { github, repository, key, markdown, assignOwners }: Publication & { assignOwners: boolean },
): Promise<string> {
  const locale: Locale = markdown.locales[0] ?? "en";
  const lapsing = lapsingOutputs(report);
  const mark = knownProblemsMark(knownProblems(report));
  const fits = (text: string) => fitsBody(mark + text);
  const body = (before: string | null) => {
    const known = before === null ? null : readKnownProblems(before);
    const news = known && problemNews(known, report);
    const text = formatTrackingIssue(report, lapsing, { locale, color: false, verbose: true }, news);
    return mark + (fits(text) ? text : fittingMarkdown(report, { ...markdown, fits }));
  };
  const open = report.summary.tasks.lacking > 0 || lapsing.length > 0;
  return upsertTrackingIssue(github, {
    repository,
    key,
    title: commandMessagesFor(locale).action.trackingTitle(report.organization.name),
    body,
    open,
    assignees: assignOwners ? remindersOf(report, null).flatMap(({ known }) => known?.github ?? []) : [],
  });
}

/** The files of the badge branch; a browser opens the page. */
const published = {
  "index.html": "html",
  "badge.svg": "badge",
  "shields.json": "shields",
  "report.json": "json",
} as const;

/** @returns the outcome for the branch */
export async function publishBadge(
  report: Report,
  { github, repository, markdown, branch }: Publication & { branch: string },
): Promise<string> {
  const locale: Locale = markdown.locales[0] ?? "en";
  const { linkBase } = markdown;
  const files = new Map<string, string>();
  for (const [path, name] of Object.entries(published)) {
    const format = await formats[name]();
    files.set(path, format(report, { locale, color: false, verbose: true, linkBase }));
  }
  const message = commandMessagesFor(locale).action.published(report.asOf);
  return publishFiles(github, { repository, branch, files, message });
}
