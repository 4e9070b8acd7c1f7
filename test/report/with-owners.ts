import type { OutputReport, Report } from "../../src/model/report.ts";

const owners: Readonly<Record<string, OutputReport["owner"]>> = {
  "O4.8.2": { unit: "資訊室", person: "p-003" },
  "O4.5.2": { unit: "機房", person: "p-003" },
  "O4.5.1": { unit: "資安組", person: null },
  "O7.1.1": { unit: "資訊室", person: "林外包" },
};

/** The report with a person of the roster, a unit, somebody whom the roster does not know, and outputs of nobody. */
export function withOwners(report: Report): Report {
  return {
    ...report,
    people: [{ id: "p-003", name: "王建宏", github: "octocat" }],
    duties: report.duties.map((duty) => ({
      ...duty,
      tasks: duty.tasks.map((task) => ({
        ...task,
        outputs: task.outputs.map((output) => ({ ...output, owner: owners[output.id] ?? null })),
      })),
    })),
  };
}
