import type { CaseMessages } from "../../messages/case-messages.ts";
import { caseMessagesFor } from "../../messages/cases.ts";
import type { CaseFinding, CaseResult, CaseRun } from "../../model/rule-case.ts";
import { plainName, plainText } from "../../text/plain-text.ts";
import { createPaint, type Paint } from "../pretty/paint.ts";
import type { ReportOptions } from "../reporter.ts";

/** For the terminal: each case that is not as expected, with what it found instead, and the sums. */
export function formatCasesPretty({ results, untested }: CaseRun, { locale, color, verbose }: ReportOptions): string {
  const messages = caseMessagesFor(locale);
  const paint = createPaint(color);
  const failed = results.filter(({ verdict }) => verdict.kind !== "passed");
  const shown = verbose ? results : failed;
  const summary = messages.summary(results.length - failed.length, failed.length);
  return `${[
    ...shown.flatMap((result) => caseLines(result, messages, paint)),
    ...(shown.length > 0 ? [""] : []),
    paint(failed.length > 0 ? "red" : "green", summary),
    ...(untested.length > 0 ? [messages.untested(untested.map((id) => plainText(id)))] : []),
  ].join("\n")}\n`;
}

function caseLines({ rule, name, path, line, verdict }: CaseResult, messages: CaseMessages, paint: Paint): string[] {
  const place = `${plainName(path)}${line === null ? "" : `:${line}`}`;
  const mark = verdict.kind === "passed" ? paint("green", "✓") : paint("red", "✗");
  const head = `${mark} ${paint("bold", `${plainText(rule)}  ${plainText(name)}`)}  ${paint("dim", place)}`;
  switch (verdict.kind) {
    case "passed":
      return [head];
    case "not-evaluated":
      return [head, `    ${messages.lacking(verdict.lacking)}`];
    case "failed":
      return [
        head,
        ...findingLines(messages.expected, verdict.expected, messages),
        ...findingLines(messages.found, verdict.found, messages),
      ];
  }
}

const longestList = 10;

function findingLines(label: string, findings: readonly CaseFinding[], messages: CaseMessages): string[] {
  const shown = findings.slice(0, longestList).map((finding) => plainText(messages.finding(finding)));
  if (findings.length > longestList) shown.push(`… (${findings.length})`);
  return (shown.length > 0 ? shown : [messages.nothing]).map((text) => `    ${label}  ${text}`);
}
