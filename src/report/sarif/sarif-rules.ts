import { findingHelpFor } from "../../messages/finding-help.ts";
import type { Messages } from "../../messages/messages.ts";
import { findingName } from "../../model/create-finding.ts";
import type { Finding } from "../../model/finding.ts";
import type { Report, RuleReport } from "../../model/report.ts";
import { repositoryUrl } from "../../model/repository-url.ts";
import type { Severity } from "../../model/severity.ts";
import { compareText } from "../../text/compare-text.ts";
import { escapeMarkdown } from "../markdown/escape-markdown.ts";
import { escapeSarifText } from "./escape-sarif.ts";

export const levels = { error: "error", warning: "warning", info: "note" } as const satisfies Record<Severity, string>;
const problemSeverities = { error: "error", warning: "warning", info: "recommendation" } as const;

/** GitHub shows 1,024 characters of a description. */
const longestDescription = 1000;

/** A rule in the sense of SARIF: everything that findings with one name have in common. */
export function sarifRules(
  findings: readonly Finding[],
  report: Report,
  messages: Messages,
): readonly { id: string }[] {
  const byName = new Map(findings.map((finding) => [findingName(finding), finding]));
  const rules = new Map(report.rules.map((rule) => [rule.id, rule]));
  return [...byName]
    .sort(([a], [b]) => compareText(a, b))
    .map(([id, finding]) => ({ id, ...description(id, finding, rules.get(id), messages) }));
}

function description(id: string, finding: Finding, rule: RuleReport | undefined, messages: Messages): object {
  const { locale } = messages;
  const help = findingHelpFor(locale)[finding.code];
  const title = rule ? rule.title[locale] : help.title;
  const outputs = rule && rule.outputs.length > 0 ? [rule.outputs.join(" ")] : [];
  const paragraphs = [help.means, help.why, help.action, ...outputs];
  const severity = rule?.severity ?? finding.severity;
  const text = (value: string) => ({ text: escapeSarifText(value, longestDescription) });
  return {
    shortDescription: text(title),
    fullDescription: text(rule ? title : help.means),
    helpUri: `${repositoryUrl}/blob/main/docs/findings.md#${finding.code}`,
    help: {
      text: paragraphs.join("\n"),
      markdown: [
        `**${escapeMarkdown(title)}**`,
        ...paragraphs.map((one) => escapeMarkdown(one)),
        `\`isms-evidence explain ${id}\``,
      ].join("\n\n"),
    },
    defaultConfiguration: { level: levels[severity] },
    properties: {
      tags: ["compliance", "evidence"],
      precision: "very-high",
      "problem.severity": problemSeverities[severity],
    },
  };
}
