import { ruleStates } from "../../model/rule.ts";
import type { Terms } from "../terms.ts";
import { plural } from "./wording.ts";

const ruleStateNames = {
  met: "met",
  broken: "broken",
  "not-evaluated": "not evaluated",
  "not-applicable": "not applicable",
  off: "off",
  failed: "failed",
} as const;

const inputNames: Readonly<Record<string, string>> = { people: "the roster", level: "the responsibility level" };

export const terms: Terms = {
  states: {
    current: "current",
    due: "due",
    stale: "stale",
    contradicted: "contradicted",
    invalid: "invalid",
    missing: "missing",
    waived: "waived",
    "not-applicable": "not applicable",
    "not-evaluated": "not evaluated",
  },
  taskStates: {
    current: "has current evidence",
    lacking: "lacks current evidence",
    "not-applicable": "not applicable",
  },
  ruleStates: ruleStateNames,
  kinds: {
    standing: "standing",
    periodic: "periodic",
    continuous: "continuous",
    event: "event",
    derived: "derived",
  },
  severities: { error: "error", warning: "warning", info: "info" },
  conclusions: { pass: "pass", fail: "fail" },
  labels: {
    organization: "Organization",
    policy: "Policy",
    asOf: "As of",
    commit: "Commit",
    narrowedTo: "Narrowed to",
    changedFigures: "Figures that the organization changed",
    changedRules: "Rules that the organization changed",
    rules: "Rules",
    otherFindings: "Configuration and files",
    summary: "Summary",
    lackingTasks: "Tasks that lack current evidence",
    tasks: "Tasks",
    outputs: "Outputs",
    findings: "Findings",
    read: "Read",
    conclusion: "Conclusion",
    waivers: "Waivers",
    notApplicable: "Not applicable",
    allOutputs: "All outputs",
    report: "Evidence check",
  },
  columns: {
    dutyId: "Duty no.",
    duty: "Duty",
    taskId: "Task no.",
    task: "Task",
    outputId: "Output no.",
    output: "Output",
    state: "State",
    kind: "Kind",
    newest: "Newest evidence",
    expires: "Good until",
    cadence: "Cadence",
    errors: "Errors",
    warnings: "Warnings",
    infos: "Infos",
    evidence: "Evidence",
    severity: "Severity",
    code: "Code",
    place: "Place",
    message: "Message",
    finding: "Finding",
    reason: "Reason",
    approvedBy: "Approved by",
    until: "Until",
    reviewBy: "Review by",
    covers: "Findings covered",
  },
  phrases: {
    level: (level) => `responsibility level ${level}`,
    dirty: "with uncommitted changes",
    noOrganization: "not named",
    outsideGit: "not under Git",
    newest: (day) => `newest ${day}`,
    expires: (day) => `good until ${day}`,
    cadence: (words) => `cadence ${words}`,
    subjects: (current, total, title) => `${current} of ${total} ${title}`,
    labelled: (label, text) => `${label}: ${text}`,
    inBrackets: (text) => ` (${text})`,
    listComma: ", ",
    comma: ", ",
    changedFigure: (loosened, statutory, reason) =>
      `${loosened ? "loosened" : "tightened"}${statutory ? ", a statutory figure" : ""}${reason === null ? "" : `; reason: ${reason}`}`,
    waived: (expires, approvedBy, reason) => `waived until ${expires}, approved by ${approvedBy}: ${reason}`,
    notApplicable: (reviewBy, approvedBy, reason) => `approved by ${approvedBy}, review by ${reviewBy}: ${reason}`,
    evidence: (path, date, records, nil) =>
      `evidence ${path} (${date ?? "no date"}, ${nil ? "nil statement" : plural(records, "record")})`,
    anyOutput: "any output",
    rules: (rules) =>
      ruleStates
        .filter((state) => rules[state] > 0)
        .map((state) => `${rules[state]} ${ruleStateNames[state]}`)
        .join(", ") || "none",
    lackingInputs: (inputs) => `lacking: ${inputs.map((input) => inputNames[input] ?? input).join(", ")}`,
    changedRule: (from, to, reason) => `${from} → ${to}; reason: ${reason}`,
    moreOfCode: (count, code) => `… and ${count} more of ${code} (--verbose shows all)`,
    moreFindings: (count) => `… and ${plural(count, "more finding", "more findings")}.`,
    tasks: ({ total, applicable, current, lacking }) =>
      `${current} of ${applicable} applicable have current evidence, ${lacking} ${lacking === 1 ? "lacks" : "lack"} it (${total} in all)`,
    findings: ({ error, warning, info }) =>
      `${plural(error, "error")}, ${plural(warning, "warning")}, ${plural(info, "info", "info")}`,
    read: ({ files, documents, records }) =>
      `${plural(files, "file")}, ${plural(documents, "document")}, ${plural(records, "record")}`,
    stateCount: (count, state) => `${count} ${state}`,
    noneLacking: "No task lacks current evidence.",
    noFindings: "No findings.",
    reasonsHidden: "--verbose lists what is current, waived or not applicable, with reasons.",
    caveat: (outputs) =>
      `This report tells which evidence is current and no more. Even ${outputs} of ${outputs} outputs is not conformity with ISO/IEC 27001: the tool reports, people judge.`,
  },
};
