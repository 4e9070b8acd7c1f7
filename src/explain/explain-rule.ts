import type { RuleExplanation } from "../model/explanation.ts";
import type { Report } from "../model/report.ts";
import type { Rule } from "../model/rule.ts";
import { ruleParameters } from "../rules/rule-parameters.ts";
import { findOutput } from "../standard/standard.ts";
import { competenciesOf } from "./competencies-of.ts";
import { namedParameters } from "./explain-requirement.ts";
import type { Explained } from "./explained.ts";

/** A rule: what it says, on which figures, and its result. */
export function explainRule(rule: Rule, { standard, policy }: Explained, report: Report | null): RuleExplanation {
  const { id, formerly = [], title, severity, needs, source, note = null, message, also = [] } = rule;
  const texts = competenciesOf(standard);
  const result = report?.rules.find((one) => one.id === id);
  const unknown = { en: "", "zh-TW": "" };
  return {
    kind: "rule",
    id,
    formerly,
    title,
    severity,
    change: policy.overrides.filter((one) => one.kind === "rule").find((one) => one.rule === id) ?? null,
    outputs: rule.outputs.map((output) => ({ id: output, name: findOutput(standard, output)?.name ?? unknown })),
    needs,
    serves: rule.codes.map((code) => ({ id: code, text: texts.get(code) ?? unknown })),
    source,
    note,
    messages: [message, ...also.map((condition) => condition.message)],
    logic: logicOf(rule),
    parameters: namedParameters(ruleParameters(rule), policy),
    now:
      report && result
        ? {
            asOf: report.asOf,
            result,
            findings: report.findings.filter(({ params }) => "rule" in params && params.rule === id),
          }
        : null,
  };
}

function logicOf(rule: Rule): RuleExplanation["logic"] {
  const { require } = rule;
  const required =
    typeof require === "object"
      ? Object.entries(require).map(([output, text]) => [`require ${output}`, text] as const)
      : [["require", require] as const];
  return [
    ...Object.entries(rule.for ?? {}).map(([name, source]) => [`for ${name}`, [source].flat().join(", ")] as const),
    ...Object.entries(rule.let ?? {}).map(([name, expression]) => [`let ${name}`, expression] as const),
    ["where", rule.where] as const,
    ...required,
    ["at", rule.at] as const,
    ...(rule.also ?? []).flatMap((condition) => [
      ["also require", condition.require] as const,
      ["at", condition.at] as const,
    ]),
    ["program", rule.program] as const,
  ].flatMap(([part, expression]) => (expression === undefined ? [] : [{ part, expression: expression.trim() }]));
}
