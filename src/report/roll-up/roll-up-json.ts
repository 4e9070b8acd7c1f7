import { outputStates } from "../../model/output-state.ts";
import { type RepositoryReport, type RollUp, repositoryStates } from "../../model/roll-up.ts";
import { escapeJson } from "../json/escape-json.ts";
import { pick } from "../json/pick.ts";

/** The roll-up for programs, as schemas/roll-up.schema.json describes it. The options are not used. */
export function formatRollUpJson({ schemaVersion, tool, asOf, conclusion, totals, repositories }: RollUp): string {
  const document = {
    schemaVersion,
    tool: pick(tool, ["name", "version"]),
    asOf,
    conclusion,
    totals: {
      repositories: pick(totals.repositories, ["total", ...repositoryStates]),
      ...sums(totals),
    },
    repositories: repositories.map((one) => ({
      ...pick(one, ["name", "url", "state", "reason", "asOf"]),
      ...sums(one),
      lackingTasks: one.lackingTasks,
    })),
  };
  return `${escapeJson(JSON.stringify(document, null, 2))}\n`;
}

function sums({ tasks, outputs, findings }: Pick<RepositoryReport, "tasks" | "outputs" | "findings">): object {
  return {
    tasks: tasks && pick(tasks, ["total", "applicable", "current", "lacking"]),
    outputs: outputs && pick(outputs, ["total", ...outputStates]),
    findings: findings && pick(findings, ["error", "warning", "info"]),
  };
}
