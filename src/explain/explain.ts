import type {
  CompetencyExplanation,
  DutyExplanation,
  Explanation,
  FindingExplanation,
  NamedCode,
  StateExplanation,
} from "../model/explanation.ts";
import type { FindingCode } from "../model/finding.ts";
import { lackingStates, type OutputState, outputStates } from "../model/output-state.ts";
import type { Report } from "../model/report.ts";
import { severities } from "../model/severities.ts";
import type { Duty, Standard } from "../model/standard.ts";
import { outputsOf, tasksOf } from "../model/walk.ts";
import { loadBuiltinPolicies } from "../policy/builtin-policies.ts";
import { rulesNamed } from "../policy/rules-named.ts";
import { loadOutputForms } from "../standard/output-forms.ts";
import { findDuty, findTask } from "../standard/standard.ts";
import { competenciesOf } from "./competencies-of.ts";
import { controlIds, explainControl, explainFramework, frameworkCodes, loadFrameworks } from "./explain-control.ts";
import { explainOutput } from "./explain-output.ts";
import { explainParameter } from "./explain-parameter.ts";
import { explainPolicy, policyNames } from "./explain-policy.ts";
import { explainRule } from "./explain-rule.ts";
import { explainTask } from "./explain-task.ts";
import type { Explained } from "./explained.ts";

/**
 * Explains a code: a duty, task or output of the standard, one of its competencies, a rule, a finding, a framework or one
 * of its controls, a parameter, a policy or a state. Upper and lower case are the same.
 *
 * @param report what there is now; null when no evidence was read
 * @returns null when nothing has that code
 */
export async function explain(code: string, project: Explained, report: Report | null): Promise<Explanation | null> {
  const { standard, policy } = project;
  const known = await knownCodes(project);
  const id = known.find((one) => one === code) ?? known.find((one) => one.toLowerCase() === code.toLowerCase());
  if (id === undefined) return null;
  const duty = findDuty(standard, id);
  if (duty) return explainDuty(duty, report);
  const task = findTask(standard, id);
  if (task) return explainTask(task, project, report);
  if (outputsOf(standard).some((output) => output.id === id)) {
    return explainOutput(id, await loadOutputForms(), project, report);
  }
  const [rule] = rulesNamed(policy.rules, id);
  if (rule) return explainRule(rule, project, report);
  if (Object.hasOwn(severities, id)) return explainFinding(id as FindingCode, policy, report);
  if (Object.hasOwn(policy.parameters, id)) {
    return explainParameter(id, await loadBuiltinPolicies(), project);
  }
  const state = outputStates.find((one) => one === id);
  if (state) return explainState(state, standard, report);
  const competency = explainCompetency(id, standard);
  if (competency) return competency;
  const frameworks = await loadFrameworks();
  const framework = frameworks.find((one) => one.name === id || one.id === id);
  if (framework) return explainFramework(framework, standard, report);
  const control = explainControl(id, frameworks, standard, report);
  if (control) return control;
  return explainPolicy(id, await loadBuiltinPolicies(), await loadOutputForms(), project);
}

/** Every code that can be explained, the more usual ones first. */
export async function knownCodes({ standard, policy }: Explained): Promise<readonly string[]> {
  return [
    ...standard.duties.map(({ id }) => id),
    ...tasksOf(standard).map(({ id }) => id),
    ...outputsOf(standard).map(({ id }) => id),
    ...policy.rules.flatMap(({ id, formerly = [] }) => [id, ...formerly]),
    ...Object.keys(severities),
    ...outputStates,
    ...Object.keys(policy.parameters),
    ...policyNames(policy),
    ...competenciesOf(standard).keys(),
    ...frameworkCodes,
    ...controlIds(await loadFrameworks()),
  ];
}

function explainDuty({ id, name, tasks }: Duty, report: Report | null): DutyExplanation {
  const states = new Map((report ? tasksOf(report) : []).map((task) => [task.id, task.state]));
  return {
    kind: "duty",
    id,
    name,
    tasks: tasks.map((task) => ({ id: task.id, name: task.name, state: states.get(task.id) ?? null })),
  };
}

function explainFinding(code: FindingCode, policy: Explained["policy"], report: Report | null): FindingExplanation {
  const found = report?.findings.filter((finding) => finding.code === code) ?? [];
  return {
    kind: "finding",
    code,
    severity: policy.severities[code] ?? severities[code],
    now: report && { asOf: report.asOf, findings: found },
  };
}

function explainCompetency(id: string, standard: Standard): CompetencyExplanation | null {
  const text = competenciesOf(standard).get(id);
  if (!text) return null;
  const tasks = tasksOf(standard).filter(
    ({ knowledge, skills, indicators }) =>
      knowledge.includes(id) || skills.includes(id) || indicators.some((indicator) => indicator.id === id),
  );
  return { kind: "competency", id, text, tasks: tasks.map(named) };
}

function explainState(state: OutputState, standard: Standard, report: Report | null): StateExplanation {
  const inState = new Set((report ? outputsOf(report) : []).filter((one) => one.state === state).map(({ id }) => id));
  const outputs = outputsOf(standard).filter(({ id }) => inState.has(id));
  return {
    kind: "state",
    state,
    isLacking: lackingStates.has(state),
    now: report && { asOf: report.asOf, outputs: outputs.map(named) },
  };
}

function named({ id, name }: NamedCode): NamedCode {
  return { id, name };
}
