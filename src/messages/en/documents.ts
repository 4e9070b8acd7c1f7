import type { DocumentMessages } from "../document-messages.ts";

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
      `Due dates for new evidence, from ${from} to ${to}. Each date after the first assumes that the evidence before it is dated on its due date. Evidence that follows an event has a due date only once the event has happened.`,
    overdue: "overdue",
    total: "Due this month",
    columns: { what: "What", unit: "Unit", person: "Person" },
  },
  sheets: {
    mapping: "Mapping",
    item: "Item",
    value: "Value",
    tool: "Created by",
    applicable: "applicable",
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
