import type { DocumentMessages } from "../document-messages.ts";

export const documentMessages: DocumentMessages = {
  applicability: {
    title: "Statement of applicability",
    states: { applicable: "applicable", "not-applicable": "not applicable", undecided: "to be decided" },
    lead: "A draft for the statement that ISO/IEC 27001:2022, 6.1.3 d) asks for, as far as evidence tells: a control applies when an output that the organisation produces bears on it, and does not when every such output is declared not applicable. Which controls the treatment of risks makes necessary, whether they are implemented and why others are left out is for the organisation to decide and justify.",
    totals: ({ total, applicable, "not-applicable": notApplicable, undecided }) =>
      `${total} controls: ${applicable} applicable, ${notApplicable} not applicable, ${undecided} to be decided.`,
    undecided: "No output bears on it; the organisation decides and gives its reasons.",
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
    title: "Yearly evidence plan",
    lead: (from, to) =>
      `The last days on which new evidence can come, from ${from} to ${to}. Each day after the first is reckoned as if the one before had been met on its day. What depends on an event has a day only once the event has happened.`,
    overdue: "overdue",
    total: "Due in the month",
    columns: { what: "What", unit: "Unit", person: "Person" },
  },
  sheets: {
    mapping: "Mapping",
    item: "Item",
    value: "Value",
    tool: "Made by",
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
    framework: "Framework",
    certainty: "Mapping",
  },
};
