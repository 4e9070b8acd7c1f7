import type {
  CountedRequirement,
  ExplainedField,
  NamedCode,
  OutputExplanation,
  ReferringField,
} from "../model/explanation.ts";
import type { OutputForm } from "../model/output-form.ts";
import type { Report } from "../model/report.ts";
import type { Standard } from "../model/standard.ts";
import { outputsOf } from "../model/walk.ts";
import { findOutput, taskOfOutput } from "../standard/standard.ts";
import { explainCounting } from "./explain-counting.ts";
import { explainRequirement } from "./explain-requirement.ts";
import type { Explained } from "./explained.ts";
import { namedField } from "./named-field.ts";

/** What the schemas say to people, by output. */
export type OutputForms = ReadonlyMap<string, OutputForm>;

/** An output: what it requires and how often, what its records contain, and why it is in its state now. */
export function explainOutput(
  id: string,
  forms: OutputForms,
  { standard, policy }: Explained,
  report: Report | null,
): OutputExplanation {
  const form = forms.get(id);
  if (!form) throw new Error(`no schema for ${id}`);
  const task = taskOfOutput(standard, id);
  const { name } = namedOutput(id, standard);
  const output = report && outputsOf(report).find((one) => one.id === id);
  const cadence = policy.cadences[id];
  return {
    kind: "output",
    id,
    name,
    task: { id: task?.id ?? "", name: task?.name ?? name },
    requires: form.description,
    cadenceKind: cadence?.kind ?? null,
    shape: form.shape,
    paperForms: form.paperForms,
    eventDate: form.eventDate === null ? null : namedField(id, form.eventDate, forms),
    key: form.key,
    schema: `schemas/${id}.schema.json`,
    policy: policy.id,
    requirements: explainCountedRequirements(id, forms, policy),
    trigger: cadence?.trigger ?? null,
    fields: form.fields.map(
      ({ refersTo, ...field }): ExplainedField => ({
        ...field,
        refersTo: refersTo && { output: namedOutput(refersTo.output, standard), field: refersTo.field },
      }),
    ),
    conditions: form.conditions,
    referredToBy: referringTo(id, forms, standard),
    rules: policy.rules
      .filter(({ outputs }) => outputs.includes(id))
      .map((rule) => ({ id: rule.id, title: rule.title, severity: rule.severity })),
    now: output
      ? {
          asOf: report.asOf,
          output,
          provided: report.provided.find((entry) => entry.output === id) ?? null,
          findings: report.findings.filter((finding) => finding.output === id),
        }
      : null,
  };
}

/** What a policy requires of an output, with the evidence that counts for it. */
export function explainCountedRequirements(
  output: string,
  forms: OutputForms,
  policy: Explained["policy"],
): readonly CountedRequirement[] {
  return (policy.cadences[output]?.requirements ?? []).map((requirement) => ({
    ...explainRequirement(requirement, policy),
    counts: explainCounting(output, requirement, forms),
  }));
}

/** The fields that refer to an output, in the order of the standard. */
function referringTo(id: string, forms: OutputForms, standard: Standard): readonly ReferringField[] {
  return outputsOf(standard).flatMap(({ id: other, name }) =>
    (forms.get(other)?.fields ?? []).flatMap(({ path, list, refersTo }) =>
      refersTo?.output === id
        ? [{ output: { id: other, name }, field: list ? `${path}[]` : path, to: refersTo.field }]
        : [],
    ),
  );
}

export function namedOutput(id: string, standard: Standard): NamedCode {
  return { id, name: findOutput(standard, id)?.name ?? { en: id, "zh-TW": id } };
}
