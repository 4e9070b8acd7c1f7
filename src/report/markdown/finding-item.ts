import type { Messages } from "../../messages/messages.ts";
import { findingName } from "../../model/create-finding.ts";
import type { Finding } from "../../model/finding.ts";
import { fixableText } from "../fixable-text.ts";
import { placeOf } from "../place.ts";
import { escapeMarkdown, markdownTarget } from "./escape-markdown.ts";

/** A line rather than a row: the columns of a table become too narrow to read beside a long message. */
export function findingItem(finding: Finding, messages: Messages, linkBase: string): string {
  const { severities } = messages.terms;
  const parts = [
    `**${severities[finding.severity]}**`,
    finding.output,
    escapeMarkdown(fixableText(finding, messages)),
    link(finding, linkBase),
    `\`${findingName(finding)}\``,
  ];
  return `- ${parts.filter(Boolean).join(" ")}`;
}

function link(finding: Finding, base: string): string {
  const place = placeOf(finding);
  if (place === null || finding.path === null) return "";
  return `[${escapeMarkdown(place)}](${base}${markdownTarget(finding.path, finding.line)})`;
}
