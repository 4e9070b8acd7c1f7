import type { RollUpMessages } from "../roll-up-messages.ts";

export const rollUpMessages: RollUpMessages = {
  title: "Evidence of many repositories",
  states: { pass: "pass", fail: "fail", unknown: "unknown" },
  reasons: {
    "no-report": "it has no report",
    unreadable: "its report cannot be read",
    "too-old": "its report is older than 8 days",
    "in-future": "its report speaks of a later day",
    narrowed: "its report covers some of the files only",
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
    lackingTasks: "Tasks that lack evidence",
  },
  repositories: "Repositories",
  counts: ({ total, pass, fail, unknown }) => `${total} in all: ${pass} pass, ${fail} fail, ${unknown} unknown`,
  unknownLeftOut: "Repositories that are unknown count in no other sum.",
  none: "There is no repository to speak of.",
};
