import { findingsByOutput } from "../../derive/findings-by-output.ts";
import { ownerName } from "../../derive/owner-name.ts";
import { workList } from "../../derive/work-list.ts";
import type { Finding } from "../../model/finding.ts";
import { lackingStates, outsideStates } from "../../model/output-state.ts";
import type { OutputReport, RequirementReport, TaskReport } from "../../model/report.ts";
import type { WorkReason } from "../../model/work-list.ts";
import { scopeReason } from "../scope-reason.ts";
import { tones } from "../tones.ts";
import { findingList } from "./findings.ts";
import { icon, outputChip, taskIcon } from "./icons.ts";
import { type Content, html, type Markup } from "./markup.ts";
import { type PageContext, reasonText, say } from "./page-context.ts";

/** Findings about the configuration and files that are evidence of no output; null without any. */
export function othersSection(context: PageContext): Markup | null {
  const others = findingList(context, findingsByOutput(context.report).get(null) ?? []);
  if (others === null) return null;
  return html`<section aria-labelledby="others">
<h2 id="others">${say(context, ({ terms }) => terms.labels.otherFindings)}</h2>
${others}
</section>`;
}

/** Everything by duty, task and output: a line each, and the details inside. */
export function tasksSection(context: PageContext): Markup {
  const { report } = context;
  const byOutput = findingsByOutput(report);
  const reasons = new Map(workList(report).map(({ output, reason }) => [output.id, reason]));
  const entriesOf = (dutyId: string, task: TaskReport) =>
    task.outputs.map((output): OutputEntry => {
      const findings = byOutput.get(output.id) ?? [];
      return { dutyId, output, findings, reason: reasons.get(output.id) ?? null };
    });
  return html`<section aria-labelledby="tasks">
<h2 id="tasks">${say(context, ({ page }) => page.headings.tasks)}</h2>
<p class="note on-paper">${say(context, ({ page }) => page.onPaper)}</p>
${report.duties.map(
  (duty) => html`<section class="duty" id="${duty.id}">
<h3><span class="code">${duty.id}</span> ${say(context, ({ locale }) => duty.name[locale])}</h3>
${duty.tasks.map((task) => taskBlock(context, task, entriesOf(duty.id, task)))}</section>
`,
)}</section>`;
}

function taskBlock(context: PageContext, task: TaskReport, entries: readonly OutputEntry[]): Markup {
  return html`<section class="task" id="${task.id}">
<h4 class="${tones[task.state]}"><span class="state">${taskIcon(task.state)}<span class="unseen"> ${say(context, ({ terms }) => terms.taskStates[task.state])}</span></span> <span class="code">${task.id}</span> ${say(context, ({ locale }) => task.name[locale])}</h4>
<div>${entries.map((entry) => outputBlock(context, entry))}</div>
</section>
`;
}

/** What the script filters by. */
function outputData(dutyId: string, output: OutputReport): Markup {
  const { state } = output;
  return html` data-state="${state}" data-lacking="${String(lackingStates.has(state))}" data-duty="${dutyId}" data-owner="${ownerName(output)}"`;
}

interface OutputEntry {
  readonly dutyId: string;
  readonly output: OutputReport;
  readonly findings: readonly Finding[];
  /** Why it is to be worked on; null if it is not. */
  readonly reason: WorkReason | null;
}

function outputBlock(context: PageContext, { dutyId, output, findings, reason }: OutputEntry): Markup {
  const { id, name, state, newest, expires, cadence, kind } = output;
  const fact = (label: (words: PageContext["words"][number]) => string, text: Content) =>
    html`<div><dt>${say(context, label)}</dt><dd>${text}</dd></div>`;
  const owner = ownerName(output);
  return html`<details class="output ${tones[state]}" id="${id}"${outputData(dutyId, output)}>
<summary><span class="state">${icon(state)}<span class="unseen"> ${say(context, ({ terms }) => terms.states[state])}</span></span><span class="code">${id}</span><span class="name">${say(context, ({ locale }) => name[locale])}</span><span class="brief">${brief(context, output, reason)}</span><span class="who">${owner}</span></summary>
<dl class="facts">${fact(
    ({ terms }) => terms.columns.state,
    say(context, ({ terms }) => terms.states[state]),
  )}${fact(({ terms }) => terms.columns.newest, day(newest))}${fact(({ terms }) => terms.columns.expires, day(expires))}${fact(
    ({ terms }) => terms.columns.cadence,
    say(
      context,
      (words) =>
        `${cadence === null ? "–" : words.cadence(cadence)}${words.terms.phrases.inBrackets(words.terms.kinds[kind])}`,
    ),
  )}${fact(({ terms }) => terms.columns.owner, owner === "" ? say(context, ({ terms }) => terms.phrases.noOwner) : owner)}</dl>
${exceptionNote(context, output)}${requirementTable(context, output.requirements)}${findingList(context, findings)}${evidenceList(context, output)}</details>
`;
}

function day(text: string | null): Content {
  return text === null ? "–" : html`<time datetime="${text}">${text}</time>`;
}

/** What the line says besides the name: why something is to be done, or until when nothing is. */
function brief(context: PageContext, { state, expires }: OutputReport, reason: WorkReason | null): Content {
  if (reason !== null) return reasonText(context, reason);
  if (state !== "current" || expires === null) return say(context, ({ terms }) => terms.states[state]);
  return say(context, ({ terms }) => terms.phrases.expires(expires));
}

/** The reason why it does not apply, or who provides it. */
function exceptionNote(context: PageContext, { id, state }: OutputReport): Content {
  if (!outsideStates.has(state)) return null;
  return html`<p class="note">${say(context, ({ terms }) => scopeReason(context.report, id, terms) ?? terms.states[state])}</p>
`;
}

/** Only if there is more to show than for the output as a whole: several requirements, or one for each subject. */
function requirementTable(context: PageContext, requirements: readonly RequirementReport[]): Markup | null {
  if (requirements.length < 2 && requirements.every(({ subjects }) => subjects === null)) return null;
  return html`<div class="scroll"><table>
<thead><tr><th scope="col">${say(context, ({ page }) => page.requirement)}</th><th scope="col">${say(context, ({ terms }) => terms.columns.state)}</th><th scope="col">${say(context, ({ terms }) => terms.columns.newest)}</th><th scope="col">${say(context, ({ terms }) => terms.columns.expires)}</th><th scope="col">${say(context, ({ terms }) => terms.columns.cadence)}</th></tr></thead>
<tbody>${requirements.map(
    ({
      title,
      state,
      newest,
      expires,
      cadence,
      subjects,
    }) => html`<tr><th scope="row">${say(context, ({ locale }) => title[locale])}${
      subjects === null
        ? null
        : html` <small>${say(context, ({ terms, locale }) => terms.phrases.subjects(subjects.current, subjects.total, subjects.title[locale], "requirement"))}</small>`
    }</th><td>${outputChip(context, state)}</td><td>${newest ?? "–"}</td><td>${expires ?? "–"}</td><td>${say(context, (words) => words.cadence(cadence))}</td></tr>
`,
  )}</tbody>
</table></div>
`;
}

function evidenceList(context: PageContext, { evidence }: OutputReport): Markup {
  if (evidence.length === 0)
    return html`<p class="note evidence">${say(context, ({ page }) => page.noEvidence)}</p>
`;
  return html`<details class="evidence">
<summary>${say(context, ({ terms }) => `${terms.columns.evidence} ${evidence.length}`)}</summary>
<ul>${evidence.map(
    ({
      path,
      date,
      records,
      nil,
    }) => html`<li>${say(context, ({ terms }) => terms.phrases.evidence(path, date, records, nil))}</li>
`,
  )}</ul>
</details>
`;
}
