import { thousands } from "../../text/thousands.ts";
import type { PageMessages } from "../page-messages.ts";

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

export const pageMessages: PageMessages = {
  title: (organization) => `Security evidence report${organization === null ? "" : `: ${organization}`}`,
  skip: "Skip to what is to be done",
  headings: {
    workload: "Workload by duty and owner",
    tasks: "Tasks and outputs",
    exceptions: "Waivers, exclusions and changes made by the organization",
    signatures: "Signatures",
  },
  nothingToDo: "Nothing to do: all outputs have current evidence, and none of it expires soon.",
  workload: {
    note: '"Lacking" counts outputs without current evidence now; months count outputs that need new evidence then. A stronger color means more.',
    lacking: "Lacking",
    grace: "Grace",
    list: "Outputs month by month",
  },
  shortMonth: (month) => `${months[Number(month.slice(5)) - 1]}${month.endsWith("-01") ? ` ${month.slice(0, 4)}` : ""}`,
  trend: (from, to) =>
    `${from.asOf} to ${to.asOf}: tasks with current evidence ${from.current}/${from.applicable} → ${to.current}/${to.applicable}, errors ${from.errors} → ${to.errors}`,
  requirement: "Requirement",
  onPaper: "On paper, only errors and warnings are listed; the file has the notes, requirements and evidence.",
  noEvidence: "No evidence documents.",
  moreFindings: (count) =>
    `${thousands(count)} more ${count === 1 ? "finding" : "findings"}; the full list is in the workbook (report.xlsx) and report.json.`,
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
