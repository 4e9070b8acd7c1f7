import type { RollUpMessages } from "../roll-up-messages.ts";

export const rollUpMessages: RollUpMessages = {
  title: "Evidence across repositories",
  states: { pass: "pass", fail: "fail", unknown: "unknown" },
  reasons: {
    "no-report": "no report",
    unreadable: "report cannot be read",
    "other-version": "report of another version",
    "too-old": "report is more than 8 days old",
    "in-future": "report has a later as-of date",
    narrowed: "report covers only some files",
    "nothing-applies": "no task applies",
  },
  columns: {
    repository: "Repository",
    state: "State",
    reason: "Reason",
    asOf: "As of",
    address: "Address",
    applicable: "Applicable tasks",
    current: "Tasks with current evidence",
    coverage: "Tasks",
    lackingTasks: "Tasks without current evidence",
  },
  repositories: "Repositories",
  counts: ({ total, pass, fail, unknown }) => `${total} in total: ${pass} pass, ${fail} fail, ${unknown} unknown`,
  unknownLeftOut: "Unknown repositories are excluded from all other totals.",
  none: "No repositories to report on.",
};
