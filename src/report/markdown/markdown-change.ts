import type { Messages } from "../../messages/messages.ts";
import type { Comparison } from "../../model/comparison.ts";
import type { Report } from "../../model/report.ts";
import { severities } from "../../model/severity.ts";
import { changedOutputs, comparisonText, factText } from "../comparison-text.ts";
import { outputTexts } from "../output-text.ts";
import { yardstickText } from "../yardstick-text.ts";
import { escapeMarkdown } from "./escape-markdown.ts";
import { findingItem } from "./finding-item.ts";
import { bullets, details } from "./markdown-parts.ts";

/** So many entries of an enumeration follow its label; more are counted there, and folded below. */
const mostNamed = 3;
/** So many findings fit on one screen beside the verdict; all are in the list of findings. */
const mostAdded = 3;
const longestText = 300;

/** What a change does to what it is judged by: before everything else, its entries folded where they are many. */
export function yardstickBlocks(report: Report, messages: Messages): string[] {
  const text = yardstickText(report, messages, (said) => escapeMarkdown(said, longestText));
  if (text === null) return [];
  const { title, lines, entries, counts } = text;
  const list = bullets(entries);
  return [
    `## ${title}`,
    ...lines,
    ...(entries.length > mostNamed ? [details(counts, list)] : entries.length ? [list] : []),
  ];
}

/** What a change does to the evidence: in a few lines, with the worst of what it adds. */
export function changeBlocks(
  { comparison, findings, duties }: Report & { readonly comparison: Comparison },
  messages: Messages,
  linkBase: string,
): string[] {
  const { terms, locale } = messages;
  const { labels, phrases } = terms;
  const { lead, facts } = comparisonText(comparison, messages, outputTexts({ duties }, locale));
  const shown = facts
    .filter(({ label }) => label !== labels.stillLacking)
    .map(({ label, texts }) => ({ label, texts: texts.map((text) => escapeMarkdown(text, longestText)) }));
  const isLong = ({ texts }: { readonly texts: readonly string[] }) => texts.length > mostNamed;
  const added = new Set(comparison.findings.added);
  const own = findings.filter((finding) => added.has(finding) && finding.waived === null);
  const worst = severities.flatMap((severity) => own.filter((finding) => finding.severity === severity));
  const items = worst.slice(0, mostAdded).map((finding) => findingItem(finding, messages, linkBase));
  const lines = shown.flatMap((fact) => [
    `- ${phrases.labelled(`**${fact.label}**`, isLong(fact) ? String(fact.texts.length) : factText(fact, terms))}`,
    ...(fact.label === labels.addedFindings ? items.map((item) => `  ${item}`) : []),
  ]);
  return [
    `### ${labels.comparison}`,
    lead,
    lines.join("\n"),
    ...shown.filter(isLong).map(({ label, texts }) => details(`${label} ${texts.length}`, bullets(texts))),
  ];
}

/** What was lacking before and still is; folded. */
export function stillLackingBlocks({ comparison, duties }: Report, { terms, locale }: Messages): string[] {
  const changes = comparison?.outputs.stillLacking ?? [];
  if (changes.length === 0) return [];
  const texts = changedOutputs(changes, terms, outputTexts({ duties }, locale));
  return [
    details(`${terms.labels.stillLacking} ${changes.length}`, bullets(texts.map((text) => escapeMarkdown(text)))),
  ];
}
