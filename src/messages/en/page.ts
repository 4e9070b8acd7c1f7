import type { PageMessages } from "../page-messages.ts";

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

export const pageMessages: PageMessages = {
  ownName: "English",
  language: "Language",
  title: (organization) => `Security evidence report${organization === null ? "" : `: ${organization}`}`,
  skip: "Skip to the tasks",
  headings: {
    map: "Duties and tasks at a glance",
    timeline: "Evidence expiring in the next 12 months",
    trend: "Trend",
    tasks: "Tasks and outputs",
    exceptions: "Waivers, exclusions and changes made by the organization",
    signatures: "Signatures",
  },
  now: "Not current",
  timeline: (lacking, within, later, undated) =>
    `Outputs without current evidence now: ${lacking}. Expiring within 12 months: ${within}; later: ${later}; no fixed date: ${undated}.`,
  month: (month) => `${months[Number(month.slice(5)) - 1]} ${month.slice(0, 4)}`,
  trend: (reports) =>
    `${reports} reports: the green line shows tasks with current evidence, the red line shows errors; the table lists the figures.`,
  owner: "Owner",
  requirement: "Requirement",
  noEvidence: "No evidence documents.",
  allRules: (count) => `All ${count} rules`,
  noExceptions: "No waivers or exclusions; figures and rules are those of the policy.",
  filters: {
    name: "Filter",
    text: "Search text",
    all: "all",
    reset: "Clear",
    shown: "{shown} of {total} outputs shown",
    none: "No outputs match.",
  },
  signatures: { prepared: "Prepared by", reviewed: "Reviewed by", approved: "Approved by", date: "Date" },
};
