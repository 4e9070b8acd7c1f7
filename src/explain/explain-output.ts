import type { SchemaInfo } from "../evidence/validators.ts";
import type { OutputExplanation } from "../model/explanation.ts";
import type { Report } from "../model/report.ts";
import { outputsOf } from "../model/walk.ts";
import { findOutput, taskOfOutput } from "../standard/standard.ts";
import { explainRequirements } from "./explain-requirement.ts";
import type { Explained } from "./explained.ts";

/** An output: what it requires and how often, and why it is in its state now. */
export function explainOutput(
  id: string,
  { description, eventDate, properties }: Pick<SchemaInfo, "description" | "eventDate" | "properties">,
  { standard, policy }: Explained,
  report: Report | null,
): OutputExplanation {
  const task = taskOfOutput(standard, id);
  const name = findOutput(standard, id)?.name ?? { en: id, "zh-TW": id };
  const title = properties[`/records/*/${eventDate}`];
  const output = report && outputsOf(report).find((one) => one.id === id);
  const cadence = policy.cadences[id];
  return {
    kind: "output",
    id,
    name,
    task: { id: task?.id ?? "", name: task?.name ?? name },
    requires: description,
    cadenceKind: cadence?.kind ?? null,
    eventDate: eventDate && title ? { field: eventDate, title } : null,
    schema: `schemas/${id}.schema.json`,
    policy: policy.id,
    requirements: explainRequirements(id, policy),
    trigger: cadence?.trigger ?? null,
    rules: policy.rules
      .filter(({ outputs }) => outputs.includes(id))
      .map((rule) => ({ id: rule.id, title: rule.title, severity: rule.severity })),
    now: output
      ? { asOf: report.asOf, output, findings: report.findings.filter((finding) => finding.output === id) }
      : null,
  };
}
