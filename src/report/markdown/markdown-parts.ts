import { messagesFor } from "../../messages/messages.ts";
import type { Locale } from "../../model/locale.ts";
import type { Report } from "../../model/report.ts";
import { escapeMarkdown } from "./escape-markdown.ts";

/** Cells must be escaped already. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/** The items must be escaped already. */
export function bullets(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join("\n");
}

/** A collapsed section. The summary is HTML, so it may contain only our own words. */
export function details(summary: string, body: string): string {
  return `<details>\n<summary>${summary}</summary>\n\n${body}\n\n</details>`;
}

/** The header of a separate document: title, organization, as-of date and policy. */
export function documentTitle(title: string, { organization, asOf, policy }: Report, locale: Locale): string {
  const { labels, phrases } = messagesFor(locale).terms;
  const name = organization.name ?? phrases.noOrganization;
  const facts = [
    [labels.organization, name],
    [labels.asOf, asOf],
    [labels.policy, phrases.labelled(policy.id, policy.title[locale])],
  ] as const;
  return `# ${title}\n\n${bullets(facts.map(([label, text]) => phrases.labelled(`**${label}**`, escapeMarkdown(text))))}`;
}
