import { countSeverities } from "../../model/count-severities.ts";
import { findingName } from "../../model/create-finding.ts";
import type { Finding } from "../../model/finding.ts";
import { severities } from "../../model/severity.ts";
import { encodePath } from "../encode-path.ts";
import { placeOf } from "../place.ts";
import { html, type Markup } from "./markup.ts";
import { type PageContext, say } from "./page-context.ts";

/** So many are read at once; more are folded away. */
const mostUnfolded = 8;
/** A page with all of ten thousand findings is slow to filter, and nobody reads them one by one. */
const mostListed = 50;

/** Findings with their location, collapsed if there are many; empty if there are none. */
export function findingList(context: PageContext, findings: readonly Finding[]): Markup | null {
  if (findings.length === 0) return null;
  const counts = countSeverities(findings.filter(({ waived }) => waived === null));
  const isOpen = findings.length <= mostUnfolded && counts.error + counts.warning > 0;
  const listed = findings.length <= mostListed ? findings : worstFirst(findings).slice(0, mostListed);
  const more = findings.length - listed.length;
  return html`<details class="findings"${isOpen ? html` open` : null}>
<summary>${say(context, ({ terms }) => `${terms.labels.findings} ${findings.length}${terms.phrases.inBrackets(terms.phrases.findings(counts))}`)}</summary>
<ul>${listed.map((finding) => findingItem(context, finding))}</ul>
${more === 0 ? null : html`<p class="note">${say(context, ({ page }) => page.moreFindings(more))}</p>\n`}</details>`;
}

/** Errors, warnings and notes, and last what is waived. */
function worstFirst(findings: readonly Finding[]): readonly Finding[] {
  const rank = ({ severity, waived }: Finding) => (waived === null ? severities.indexOf(severity) : severities.length);
  return findings.toSorted((a, b) => rank(a) - rank(b));
}

function findingItem(context: PageContext, finding: Finding): Markup {
  const { severity, waived } = finding;
  return html`<li class="${waived === null ? severity : "waived"}"><b>${say(context, ({ terms }) => (waived === null ? terms.severities[severity] : terms.states.waived))}</b> ${say(context, (words) => words.finding(finding))} ${place(context, finding)}<code>${findingName(finding)}</code>${
    finding.fixable ? html` <small>${say(context, ({ terms }) => terms.phrases.fixable)}</small>` : null
  }${
    waived === null
      ? null
      : html` <small>${say(context, ({ terms }) => terms.phrases.waived(waived.expires, waived.approvedBy, waived.reason))}</small>`
  }</li>
`;
}

function place({ options }: PageContext, finding: Finding): Markup | null {
  const text = placeOf(finding);
  if (text === null || finding.path === null) return null;
  if (!options.linkBase) return html`<span class="place">${text}</span> `;
  const line = finding.line === null ? "" : `#L${finding.line}`;
  return html`<a class="place" href="${options.linkBase}${encodePath(finding.path)}${line}">${text}</a> `;
}
