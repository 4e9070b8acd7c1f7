import type { PageMessages } from "../page-messages.ts";

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

export const pageMessages: PageMessages = {
  ownName: "English",
  language: "Language",
  title: (organization) => `Security evidence report${organization === null ? "" : `: ${organization}`}`,
  skip: "Skip to the tasks",
  headings: {
    map: "Duties and tasks at a glance",
    timeline: "What lapses in the next 12 months",
    trend: "How it came along",
    tasks: "Tasks and outputs",
    exceptions: "Waivers, exclusions and changes by the organization",
    signatures: "Signatures",
  },
  now: "lacking",
  timeline: (lacking, within, later, undated) =>
    `${lacking} lack current evidence now; ${within} lapse within 12 months, ${later} later, and ${undated} on no fixed day.`,
  month: (month) => `${months[Number(month.slice(5)) - 1]} ${month.slice(0, 4)}`,
  trend: (reports) =>
    `${reports} reports: the green line shows tasks with current evidence, the red line errors; the table has the numbers.`,
  owner: "Owner",
  requirement: "Requirement",
  noEvidence: "There is no document of evidence.",
  allRules: (count) => `All ${count} rules`,
  noExceptions: "Nothing is waived or excluded; figures and rules are those of the policy.",
  filters: {
    name: "Filter",
    text: "Search text",
    all: "all",
    reset: "Clear",
    shown: "{shown} of {total} outputs shown",
    none: "No output fits.",
  },
  signatures: { prepared: "Prepared by", reviewed: "Reviewed by", approved: "Approved by", date: "Date" },
};
