import type { Messages } from "../../messages/messages.ts";
import type { Comparison } from "../../model/comparison.ts";
import type { Report } from "../../model/report.ts";
import { severities } from "../../model/severity.ts";
import { type ComparisonFact, comparisonText, factText } from "../comparison-text.ts";
import { outputTexts } from "../output-text.ts";
import { tellsYardstick, yardstickText } from "../yardstick-text.ts";
import { escapeMarkdown } from "./escape-markdown.ts";
import { findingItem } from "./finding-item.ts";
import { bullets, details } from "./markdown-parts.ts";

/** So many entries of an enumeration follow its label; more are counted there, and folded below. */
const mostNamed = 3;
/** So many findings fit on one screen beside the verdict; all are in the list of findings. */
const mostAdded = 3;
/** Beside what a change does to its yardstick, too. */
const mostAddedBesideYardstick = 2;
const longestText = 300;

/** What a change does to what it is judged by: before everything else, its entries folded where they are many. */
export function yardstickBlocks(report: Report, messages: Messages): string[] {
  const text = yardstickText(report, messages, (said) => escapeMarkdown(said, longestText));
  if (text === null) return [];
  const { title, lines, outputs, entries, counts } = text;
  const isFolded = entries.length > mostNamed || outputs.some(isLong);
  const folded = [...outputs.filter(isLong).map((fact) => listed(fact, messages)), bullets(entries)];
  return [
    `## ${title}`,
    bullets([...lines, ...outputs.map((fact) => factLine(fact, messages)), ...(isFolded ? [] : entries)]),
    ...(isFolded ? [details(counts || messages.terms.labels.outputs, folded.filter(Boolean).join("\n\n"))] : []),
  ];
}

/** What a change does to the evidence: in a few lines, with the worst of what it adds. */
export function changeBlocks(
  report: Report & { readonly comparison: Comparison },
  messages: Messages,
  linkBase: string,
): string[] {
  const { comparison, findings, duties } = report;
  const { labels, phrases } = messages.terms;
  const { lead, facts } = comparisonText(comparison, messages, outputTexts({ duties }, messages.locale));
  const escaped = facts.map(({ label, texts }) => ({
    label,
    texts: texts.map((text) => escapeMarkdown(text, longestText)),
  }));
  const isBefore = ({ label }: ComparisonFact) => label === labels.stillLacking;
  const added = new Set(comparison.findings.added);
  const own = findings.filter((finding) => added.has(finding) && finding.waived === null);
  const worst = severities.flatMap((severity) => own.filter((finding) => finding.severity === severity));
  const most = tellsYardstick(comparison) ? mostAddedBesideYardstick : mostAdded;
  const items = worst.slice(0, most).map((finding) => findingItem(finding, messages, linkBase));
  const lines = escaped
    .filter((fact) => !isBefore(fact))
    .flatMap((fact) => [
      `- ${factLine(fact, messages)}`,
      ...(fact.label === labels.addedFindings ? items.map((item) => `  ${item}`) : []),
    ]);
  const folded = escaped.filter((fact) => isLong(fact) || (isBefore(fact) && fact.texts.length > 0));
  const title = folded.map(({ label, texts }) => `${label} ${texts.length}`).join(phrases.semicolon);
  const lists =
    folded.length === 1 ? folded.map(({ texts }) => bullets(texts)) : folded.map((fact) => listed(fact, messages));
  return [
    `### ${labels.comparison}`,
    lead,
    lines.join("\n"),
    ...(folded.length === 0 ? [] : [details(title, lists.join("\n\n"))]),
  ];
}

function isLong({ texts }: ComparisonFact): boolean {
  return texts.length > mostNamed;
}

/** In one line, counted where it is long. */
function factLine(fact: ComparisonFact, { terms }: Messages): string {
  const text = isLong(fact) ? String(fact.texts.length) : factText(fact, terms);
  return terms.phrases.labelled(`**${fact.label}**`, text);
}

/** With each entry in a line of its own. */
function listed({ label, texts }: ComparisonFact, { terms }: Messages): string {
  return `${terms.phrases.labelled(`**${label}**`, String(texts.length))}\n\n${bullets(texts)}`;
}
