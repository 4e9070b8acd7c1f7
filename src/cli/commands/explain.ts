import { checkProject, loadProject, type Project } from "../../check/check.ts";
import { loadValidator } from "../../evidence/validators.ts";
import { explainControl } from "../../explain/explain-control.ts";
import type { CommandMessages } from "../../messages/command-messages.ts";
import { commandMessagesFor } from "../../messages/commands.ts";
import { type Messages, messagesFor } from "../../messages/messages.ts";
import type { FigureSource } from "../../model/figure-source.ts";
import type { FindingCode } from "../../model/finding.ts";
import type { Locale, LocalizedText } from "../../model/locale.ts";
import type { Parameter, Requirement } from "../../model/policy.ts";
import type { Report } from "../../model/report.ts";
import type { Rule } from "../../model/rule.ts";
import { severities } from "../../model/severities.ts";
import type { Standard, Task } from "../../model/standard.ts";
import { UserError } from "../../model/user-error.ts";
import { outputsOf, tasksOf } from "../../model/walk.ts";
import { cadenceText } from "../../policy/cadence-text.ts";
import { parametersNamed } from "../../policy/check-policy.ts";
import { placeOf } from "../../report/place.ts";
import { ruleOverrideText, ruleResult } from "../../report/rule-result.ts";
import { findDuty, findOutput, findTask, taskOfOutput } from "../../standard/standard.ts";
import { nearest } from "../../text/nearest.ts";
import { plainText } from "../../text/plain-text.ts";
import { defineCommand } from "../command.ts";
import { projectOptions } from "../options.ts";

interface Explanation {
  readonly project: Project;
  readonly locale: Locale;
  readonly messages: Messages;
  readonly words: CommandMessages["explain"];
  /** What is there now; null when there is no evidence to read. */
  readonly report: Report | null;
}

export const explain = defineCommand({
  name: "explain",
  summary: {
    en: "explain a task, output, rule, control or finding: what is required, how often, why, and its current status",
    "zh-TW": "說明任務、產出、規則、控制項或發現事項：要求什麼、多久一次、為什麼、目前情形",
  },
  description: {
    en: "CODE is a duty (T4), a task (T4.8), an output (O4.8.2), an indicator, knowledge or skill (P4.8.1, K49, S45), a rule (backup-restore-tested), the code of a finding (evidence-stale), or a control of a framework (A.8.13, PR.DS-11, 29 of schedule 10). For an output it also shows its current evidence and the reason for its state.",
    "zh-TW":
      "代碼可以是工作職責（T4）、工作任務（T4.8）、工作產出（O4.8.2）、行為指標、知識或技能（P4.8.1、K49、S45），規則（backup-restore-tested）、發現事項的代碼（evidence-stale），或框架的控制項（A.8.13、PR.DS-11、附表十的 29）。查詢產出時，會一併說明目前有哪些佐證、為何處於該狀態。",
  },
  argument: { name: { en: "CODE", "zh-TW": "代碼" }, count: "one" },
  options: projectOptions,
  examples: ["explain O4.8.2", "explain backup-restore-tested"],
  async run({ words: [code = ""], options: { config, policy, "as-of": asOf } }, { terminal, useLocale }) {
    const project = await loadProject({ folder: terminal.folder, config, policy });
    const locale = useLocale(project.config.locale);
    const messages = messagesFor(locale);
    const words = commandMessagesFor(locale).explain;
    const report = await reportOf(project, terminal.folder, asOf);
    const lines = await explainCode(code, { project, locale, messages, words, report });
    if (!lines) {
      const rules = project.policy.rules.map(({ id }) => id);
      const known = [...codesOf(project), ...rules, ...Object.keys(severities)];
      throw new UserError("code-unknown", { code, suggestion: nearest(code, known) });
    }
    terminal.out(`${lines.join("\n")}\n`);
    return 0;
  },
});

/** Explaining the standard needs no evidence; with some, it also says how things stand. */
async function reportOf(project: Project, folder: string, asOf: string | undefined): Promise<Report | null> {
  try {
    return await checkProject(project, { folder, asOf });
  } catch (error) {
    if (error instanceof UserError && (error.code === "nothing-to-check" || error.code === "evidence-no-match"))
      return null;
    throw error;
  }
}

function codesOf({ standard }: Project): string[] {
  const tasks = tasksOf(standard);
  return [
    ...standard.duties.map(({ id }) => id),
    ...tasks.flatMap(({ id, outputs, indicators }) => [
      id,
      ...outputs.map((output) => output.id),
      ...indicators.map((one) => one.id),
    ]),
    ...Object.keys(standard.knowledge),
    ...Object.keys(standard.skills),
  ];
}

async function explainCode(code: string, context: Explanation): Promise<string[] | null> {
  const { standard } = context.project;
  const duty = findDuty(standard, code);
  if (duty) {
    const { words, locale } = context;
    return [
      `${duty.id} ${duty.name[locale]}`,
      "",
      `${words.task}:`,
      ...duty.tasks.map((task) => `  ${task.id} ${task.name[locale]}`),
    ];
  }
  const task = findTask(standard, code);
  if (task) return explainTask(task, context);
  if (outputsOf(standard).some(({ id }) => id === code)) return explainOutput(code, context);
  const rule = context.project.policy.rules.find(({ id }) => id === code);
  if (rule) return explainRule(rule, context);
  if (Object.hasOwn(severities, code)) return explainFinding(code as FindingCode, context);
  const { project, report, messages, words } = context;
  return explainCompetency(code, context) ?? (await explainControl(code, project, report, messages, words.now));
}

function explainTask(task: Task, { project, locale, words, report, messages }: Explanation): string[] {
  const { standard } = project;
  const reported = (report ? tasksOf(report) : []).find(({ id }) => id === task.id);
  const coded = (codes: readonly string[], texts: Readonly<Record<string, LocalizedText>>) =>
    codes.map((code) => `  ${code} ${texts[code]?.[locale] ?? ""}`);
  return [
    `${task.id} ${task.name[locale]}`,
    ...(report && reported ? ["", `${words.now(report.asOf)}: ${messages.terms.taskStates[reported.state]}`] : []),
    "",
    `${words.outputs}:`,
    ...task.outputs.map(({ id, name }) => {
      const state = reported?.outputs.find((output) => output.id === id)?.state;
      return `  ${id} ${name[locale]}${state ? messages.terms.phrases.inBrackets(messages.terms.states[state]) : ""}`;
    }),
    "",
    `${words.indicators}:`,
    ...task.indicators.map(({ id, text }) => `  ${id} ${text[locale]}`),
    "",
    `${words.knowledge}:`,
    ...coded(task.knowledge, standard.knowledge),
    "",
    `${words.skills}:`,
    ...coded(task.skills, standard.skills),
  ];
}

async function explainOutput(code: string, context: Explanation): Promise<string[]> {
  const { project, locale, words, messages } = context;
  const { standard, policy } = project;
  const output = outputsOf(standard).find(({ id }) => id === code);
  const task = taskOfOutput(standard, code);
  const cadence = policy.cadences[code];
  const { info } = await loadValidator(code);
  const { phrases } = messages.terms;
  const eventTitle = info.properties[`/records/*/${info.eventDate}`]?.[locale];
  return [
    `${code} ${output?.name[locale] ?? ""}`,
    `${words.task}: ${task?.id} ${task?.name[locale]}`,
    ...(info.description ? [`${words.asks}: ${info.description[locale]}`] : []),
    `${words.kind}: ${cadence ? messages.terms.kinds[cadence.kind] : ""}`,
    `${words.schema}: schemas/${code}.schema.json`,
    eventTitle ? words.eventDate(`${info.eventDate}${phrases.inBrackets(eventTitle)}`) : words.eventDateOfDocument,
    "",
    `${words.cadence}${phrases.inBrackets(policy.id)}:`,
    ...(cadence?.requirements.flatMap((requirement) => requirementLines(requirement, context)) ?? []),
    ...(cadence ? [`${words.trigger}: ${cadence.trigger[locale]}`] : []),
    "",
    ...stateLines(code, context),
  ];
}

function requirementLines(requirement: Requirement, { project, locale, words, messages }: Explanation): string[] {
  const { policy } = project;
  const { phrases } = messages.terms;
  const figure = messages.cadence(cadenceText(requirement, policy));
  const after = requirement.after ? words.within(figure, requirement.after.output) : figure;
  const each = requirement.subjects ? `${phrases.comma}${words.eachOf(requirement.subjects.title[locale])}` : "";
  const sources = parametersNamed(requirement).flatMap(([name]) => {
    const parameter = policy.parameters[name];
    if (!parameter) return [];
    return [parameterLine(name, parameter, locale, words, phrases)];
  });
  return [`  - ${phrases.labelled(requirement.title[locale], `${after}${each}`)}`, ...sources];
}

function stateLines(code: string, { report, locale, words, messages }: Explanation): string[] {
  if (!report) return [words.statesUnknown];
  const output = outputsOf(report).find(({ id }) => id === code);
  if (!output) return [words.statesUnknown];
  const { terms } = messages;
  const day = (text: string | null) => text ?? "—";
  const findings = report.findings.filter((finding) => finding.output === code);
  return [
    `${words.now(report.asOf)}:`,
    `  ${words.state}: ${terms.states[output.state]}`,
    `  ${words.newest}: ${day(output.newest)}  ${words.expires}: ${day(output.expires)}`,
    ...output.requirements.map(({ title, state, expires, subjects }) => {
      const counted = subjects
        ? terms.phrases.inBrackets(terms.phrases.subjects(subjects.current, subjects.total, subjects.title[locale]))
        : "";
      const standing =
        state === "missing" || state === "not-evaluated" || state === "current" || state === "due"
          ? terms.states[state]
          : terms.states.stale;
      return `  - ${terms.phrases.labelled(title[locale], `${standing}${expires ? terms.phrases.inBrackets(terms.phrases.expires(expires)) : ""}${counted}`)}`;
    }),
    `  ${words.evidence}: ${output.evidence.length === 0 ? words.noEvidence : ""}`,
    ...output.evidence.map(
      ({ path, id, date }) => `    ${plainText(path)} ${plainText(id ?? "")} ${plainText(date ?? "")}`,
    ),
    ...(findings.length > 0 ? [`  ${words.findings}:`] : []),
    ...findings.map((finding) => {
      const waived = finding.waived
        ? terms.phrases.inBrackets(
            terms.phrases.waived(
              finding.waived.expires,
              plainText(finding.waived.approvedBy),
              plainText(finding.waived.reason),
            ),
          )
        : "";
      return `    ${placeOf(finding) ? `${placeOf(finding)} ` : ""}${messages.finding(finding)}${waived}`;
    }),
  ];
}

function explainFinding(code: FindingCode, { report, words, messages }: Explanation): string[] {
  const { title, means, why, action } = messages.help(code);
  const found = report?.findings.filter((finding) => finding.code === code) ?? [];
  return [
    `${code}: ${title}`,
    `${words.severity}: ${messages.terms.severities[severities[code]]}`,
    "",
    `${words.meaning}: ${means}`,
    `${words.why}: ${why}`,
    `${words.whatToDo}: ${action}`,
    ...(report ? ["", found.length > 0 ? words.found(found.length) : words.notFound] : []),
    ...found.map((finding) => `  ${placeOf(finding) ? `${placeOf(finding)} ` : ""}${messages.finding(finding)}`),
  ];
}

function explainRule(rule: Rule, { project, report, locale, words, messages }: Explanation): string[] {
  const { policy, standard } = project;
  const { terms } = messages;
  const { phrases } = terms;
  const change = policy.ruleOverrides.find((override) => override.rule === rule.id);
  const result = report?.rules.find(({ id }) => id === rule.id);
  const found = report?.findings.filter((finding) => "rule" in finding.params && finding.params.rule === rule.id) ?? [];
  const names = [...new Set(JSON.stringify(rule).match(/(?<=\bparameters\.)[a-z][a-z0-9_]*/g))].sort();
  const outputs = rule.outputs.map((id) => `${id} ${findOutput(standard, id)?.name[locale] ?? ""}`);
  const expressions = [
    ...Object.entries(rule.for ?? {}).map(([name, source]) => `for ${name}: ${[source].flat().join(", ")}`),
    ...Object.entries(rule.let ?? {}).map(([name, expression]) => `let ${name}: ${expression}`),
    ...(rule.where === undefined ? [] : [`where: ${rule.where}`]),
    ...(rule.require === undefined ? [] : [`require: ${rule.require}`]),
    ...(rule.program === undefined ? [] : [`program: ${rule.program}`]),
  ];
  return [
    phrases.labelled(rule.id, plainText(rule.title[locale])),
    `${words.severity}: ${terms.severities[rule.severity]}`,
    ...(change ? [`${terms.labels.changedRules}: ${ruleOverrideText(change, messages)}`] : []),
    `${words.outputs}: ${outputs.join(phrases.listComma) || phrases.anyOutput}`,
    `${words.needs}: ${rule.needs.join(phrases.listComma) || "—"}`,
    `${words.serves}: ${rule.codes.map((code) => `${code} ${competencyText(standard, code)?.[locale] ?? ""}`).join(phrases.listComma)}`,
    `${words.source}: ${sourceText(rule.source, locale, words, phrases.inBrackets)}`,
    ...(rule.note ? [`${words.note}: ${plainText(rule.note[locale], 1000)}`] : []),
    "",
    `${words.expressions}:`,
    ...expressions.map((line) => `  ${plainText(line, 4000)}`),
    ...names.flatMap((name) => {
      const parameter = policy.parameters[name];
      return parameter ? parameterLine(name, parameter, locale, words, phrases) : [];
    }),
    "",
    ...(report && result ? [`${words.now(report.asOf)}: ${ruleResult(result, messages)}`] : [words.statesUnknown]),
    ...found.map((finding) => `  ${placeOf(finding) ? `${placeOf(finding)} ` : ""}${messages.finding(finding)}`),
  ];
}

function parameterLine(
  name: string,
  { value, statutory, source }: Parameter,
  locale: Locale,
  words: CommandMessages["explain"],
  phrases: Messages["terms"]["phrases"],
): string {
  const shown = typeof value === "object" ? value.join(phrases.listComma) : value;
  const marks = statutory ? phrases.inBrackets(words.statutory) : "";
  const text = sourceText(source, locale, words, phrases.inBrackets);
  return `    ${words.parameter(name)} = ${shown}${marks}; ${words.source}: ${text}`;
}

function sourceText(
  { text, date, verified }: FigureSource,
  locale: Locale,
  words: CommandMessages["explain"],
  inBrackets: (text: string) => string,
): string {
  return `${plainText(text[locale], 1000)} [${date}]${verified ? "" : inBrackets(words.unverified)}`;
}

function competencyText(standard: Standard, code: string): LocalizedText | undefined {
  const indicators = tasksOf(standard).flatMap((task) => task.indicators);
  const indicator = indicators.find(({ id }) => id === code)?.text;
  return indicator ?? standard.knowledge[code] ?? standard.skills[code] ?? standard.attitudes[code];
}

/** An indicator, a piece of knowledge or a skill: its text and the tasks that need it. */
function explainCompetency(code: string, { project: { standard }, locale, words }: Explanation): string[] | null {
  const tasks = tasksOf(standard);
  const text = competencyText(standard, code);
  if (!text) return null;
  const needing = tasks.filter(
    (task) =>
      task.knowledge.includes(code) || task.skills.includes(code) || task.indicators.some(({ id }) => id === code),
  );
  return [
    `${code} ${text[locale]}`,
    "",
    `${words.task}:`,
    ...needing.map((task) => `  ${task.id} ${task.name[locale]}`),
  ];
}
