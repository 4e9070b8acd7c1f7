import type { DocumentMessages } from "../document-messages.ts";
import { plural } from "./wording.ts";

const months = "January February March April May June July August September October November December".split(" ");

export const documentMessages: DocumentMessages = {
  applicability: {
    title: "Statement of applicability",
    states: { applicable: "applicable", "not-applicable": "not applicable", undecided: "to be decided" },
    lead: "A draft of the statement required by ISO/IEC 27001:2022, 6.1.3 d), as far as the evidence allows: a control is listed as applicable when an output that the organization produces maps to it, and as not applicable when every mapped output is declared not applicable. The organization decides which controls its risk treatment requires and whether they are implemented, and justifies every exclusion.",
    totals: ({ total, applicable, "not-applicable": notApplicable, undecided }) =>
      `${total} controls: ${applicable} applicable, ${notApplicable} not applicable, ${undecided} to be decided.`,
    undecided: "No output maps to it; the organization decides and gives its reasons.",
    columns: {
      control: "Control",
      title: "Title",
      applicability: "Applicability",
      basis: "Basis",
      evidence: "Evidence",
      outputs: "Outputs",
    },
  },
  plan: {
    title: "Annual evidence plan",
    lead: (from, to) =>
      `What is due from ${from} to ${to}, in the month in which to do it (when the policy begins to warn); the dates are the last days allowed. Each date after the first assumes that the evidence before it is dated on its due date. Evidence that follows an event has a due date only once the event has happened.`,
    month: (month, count) => `${months[Number(month.slice(5)) - 1]} ${month.slice(0, 4)} (${count} planned)`,
    noneInMonth: "Nothing is planned this month.",
    several: (first, last, count) => `${first} to ${last} (${count} times)`,
    owner: (who) => (who === null ? ", no owner yet" : `, owner: ${who}`),
    overdue: "overdue",
    unplanned: (outputs) => `Nothing is due in these months, or only after an event: ${outputs.join(", ")}.`,
    total: "Planned this month",
    columns: { what: "What", unit: "Unit", person: "Person" },
  },
  review: {
    title: "Summary for the management review",
    sheet: "Management review",
    state: "State",
    since: (before, now) =>
      `Since ${before.asOf}, tasks with current evidence went from ${before.current} of ${before.applicable} to ${now.current} of ${now.applicable}.`,
    noEarlier: "There is no earlier report to compare with.",
    listed: (names, total) => `${names.join(", ")}${total > names.length ? ` and ${total - names.length} more` : ""}`,
    decisions: "Decisions needed",
    noDecisions: "Nothing that management has to decide.",
    decision: (decision, listed) => {
      switch (decision.kind) {
        case "overdue":
          return `${listed(decision.outputs)} expired more than a month ago: provide what is needed, or accept the risk in writing.`;
        case "appoint":
          return `No evidence and no owner for ${listed(decision.outputs)}: appoint an owner.`;
        case "exceptions":
          return `Exceptions for ${listed(decision.about)} have ended or end this quarter: let them end, or approve them again.`;
        case "loosened":
          return `The organization loosened ${plural(decision.count, "statutory figure", "statutory figures")}: confirm the reason, or restore the figure.`;
      }
    },
    lacking: (count) => `Outputs without current evidence: ${count}`,
    lapsing: (until, count) => `Outputs that expire by ${until}: ${count}`,
    exceptions: (count) => `Exceptions in force: ${count}`,
    more: (count) => `${count} more in the full report.`,
    kinds: { waiver: "waiver", "not-applicable": "not applicable", provided: "provided by others" },
    columns: { ends: "Ends", what: "What", why: "Why", who: "Owner or approver", day: "Day" },
  },
  reminders: {
    title: "Evidence to renew",
    nothing: "Nothing has to be renewed now.",
    about: (owner) => `Evidence to renew: ${owner}`,
    counts: (lacking, lapsing) =>
      [
        ...(lacking > 0 ? [`${plural(lacking, "output", "outputs")} without current evidence`] : []),
        ...(lapsing > 0 ? [`${plural(lapsing, "output", "outputs")} to renew soon`] : []),
      ].join(", "),
    item: (why, by) => `${why}; due ${by === null ? "now" : `by ${by}`}`,
    more: (count) => `… and ${count} more in the full report.`,
  },
  sheets: {
    mapping: "Mapping",
    item: "Item",
    value: "Value",
    tool: "Created by",
    outputsByState: "Outputs by state",
    note: "Note",
    path: "Path",
    line: "Line",
    column: "Column",
    waivedUntil: "Waived until",
    document: "Document",
    date: "Date",
    records: "Records",
    nil: "Nil statement",
    yes: "yes",
    record: "Record",
    fingerprint: "Fingerprint",
    framework: "Framework",
    certainty: "Mapping",
  },
};
