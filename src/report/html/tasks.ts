import { findingsByOutput } from "../../derive/findings-by-output.ts";
import type { Finding } from "../../model/finding.ts";
import { lackingStates, outsideStates } from "../../model/output-state.ts";
import type { OutputReport, RequirementReport, TaskReport } from "../../model/report.ts";
import { scopeReason } from "../scope-reason.ts";
import { findingList } from "./findings.ts";
import { outputChip, taskChip, tones } from "./icons.ts";
import { type Content, html, type Markup } from "./markup.ts";
import { type PageContext, say } from "./page-context.ts";

/** Everything by duty, task and output. */
export function tasksSection(context: PageContext): Markup {
  const { report } = context;
  const byOutput = findingsByOutput(report);
  const others = findingList(context, byOutput.get(null) ?? []);
  return html`${
    others === null
      ? null
      : html`<section aria-labelledby="others">
<h2 id="others">${say(context, ({ terms }) => terms.labels.otherFindings)}</h2>
${others}
</section>
`
  }<section aria-labelledby="tasks">
<h2 id="tasks" tabindex="-1">${say(context, ({ page }) => page.headings.tasks)}</h2>
${report.duties.map(
  (duty) => html`<section class="duty" id="${duty.id}">
<h3><span class="code">${duty.id}</span> ${say(context, ({ locale }) => duty.name[locale])}</h3>
${duty.tasks.map((task) => taskBlock(context, duty.id, task, byOutput))}</section>
`,
)}</section>`;
}

function taskBlock(
  context: PageContext,
  duty: string,
  task: TaskReport,
  byOutput: ReadonlyMap<string | null, readonly Finding[]>,
): Markup {
  return html`<section class="task" id="${task.id}">
<h4><span class="code">${task.id}</span> ${say(context, ({ locale }) => task.name[locale])} ${taskChip(context, task.state)}</h4>
${task.outputs.map((output) => outputBlock(context, duty, output, byOutput.get(output.id) ?? []))}</section>
`;
}

/** The unit and the person, which distinguish one owner from another. */
export function ownerOf({ owner }: Pick<OutputReport, "owner">): string {
  return [owner?.unit, owner?.person].filter(Boolean).join(" ");
}

function outputBlock(context: PageContext, duty: string, output: OutputReport, findings: readonly Finding[]): Markup {
  const { id, name, state, newest, expires, cadence, kind } = output;
  const day = (text: string | null) => (text === null ? "–" : html`<time datetime="${text}">${text}</time>`);
  const fact = (label: (words: PageContext["words"][number]) => string, text: Content) =>
    html`<div><dt>${say(context, label)}</dt><dd>${text}</dd></div>`;
  const owner = ownerOf(output);
  return html`<article class="output ${tones[state]}" id="${id}" data-state="${state}" data-lacking="${String(lackingStates.has(state))}" data-duty="${duty}" data-owner="${owner}">
<h5><span class="code">${id}</span> ${say(context, ({ locale }) => name[locale])} ${outputChip(context, state)}</h5>
<dl class="facts">${fact(({ terms }) => terms.columns.newest, day(newest))}${fact(({ terms }) => terms.columns.expires, day(expires))}${fact(
    ({ terms }) => terms.columns.cadence,
    say(
      context,
      (words) =>
        `${cadence === null ? "–" : words.cadence(cadence)}${words.terms.phrases.inBrackets(words.terms.kinds[kind])}`,
    ),
  )}${fact(({ page }) => page.owner, owner === "" ? say(context, ({ terms }) => terms.phrases.noOwner) : owner)}</dl>
${exceptionNote(context, output)}${requirementTable(context, output.requirements)}${findingList(context, findings)}${evidenceList(context, output)}</article>
`;
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
    return html`<p class="note">${say(context, ({ page }) => page.noEvidence)}</p>
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
