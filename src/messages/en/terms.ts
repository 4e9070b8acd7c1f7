import type { RequirementPart } from "../../model/policy.ts";
import { ruleStates } from "../../model/rule.ts";
import { thousands } from "../../text/thousands.ts";
import type { Terms, WordsOfReasons } from "../terms.ts";
import { cadenceKinds } from "./cadence-kinds.ts";
import { plural } from "./wording.ts";

const ruleStateNames = {
  met: "met",
  broken: "broken",
  "not-evaluated": "not evaluated",
  "not-applicable": "not applicable",
  off: "off",
  failed: "failed",
} as const;

const requirementParts: Readonly<Record<RequirementPart, string>> = {
  binds: "whom it binds",
  where: "records that count",
  date: "date that counts",
  subjects: "what is judged one by one",
  nil: "nil statements",
  max_age: "longest interval",
  count: "count",
  after: "update after another output",
};

const inputNames: Readonly<Record<string, string>> = { people: "the roster", level: "the responsibility level" };

const notions = {
  "merge-base": "merge base",
  "first-parent": "first parent of the merge",
  revision: "nothing in common with this work",
} as const;

const reasons: WordsOfReasons = {
  missing: () => "no evidence",
  overdue: ({ days }) => (days === 0 ? "expired" : `expired ${plural(days, "day", "days")} ago`),
  subjects: ({ overdue, total }) => `${thousands(overdue)} of ${thousands(total)} not done`,
  requirement: ({ title }) => `no evidence of "${title.en}"`,
  invalid: ({ findings }) => `${plural(findings, "error", "errors")} in the documents`,
  contradicted: ({ findings }) => `${plural(findings, "conflict", "conflicts")} with other evidence`,
  unread: () => "a document is unreadable",
  waiting: ({ inputs }) => waitsFor(inputs.map(lackingInput), "it"),
  grace: ({ days }) => `in the grace period, ${plural(days, "day", "days")} late`,
  due: ({ days }) => (days === 0 ? "expires today" : `expires in ${plural(days, "day", "days")}`),
};

export const terms: Terms = {
  states: {
    current: "current",
    due: "due soon",
    stale: "expired",
    contradicted: "contradicted",
    invalid: "invalid",
    missing: "missing",
    waived: "waived",
    provided: "provided by others",
    "not-applicable": "not applicable",
    "not-evaluated": "not evaluated",
  },
  taskStates: {
    current: "has current evidence",
    lacking: "lacks current evidence",
    provided: "provided by others",
    "not-applicable": "not applicable",
  },
  ruleStates: ruleStateNames,
  kinds: cadenceKinds,
  severities: { error: "error", warning: "warning", info: "info" },
  conclusions: { pass: "pass", fail: "fail", unknown: "unknown, since no task applies" },
  labels: {
    organization: "Organization",
    policy: "Policy",
    asOf: "As of",
    commit: "Commit",
    narrowedTo: "Limited to",
    changedPolicy: "Policy changes by the organization",
    rules: "Rules",
    otherFindings: "Configuration and files",
    summary: "Summary",
    lacking: "Lacking",
    nothingYet: "Outputs without any evidence yet, by task",
    beginWith: "Begin with these (isms-evidence explain CODE says what each asks)",
    lackingTasks: "Tasks without current evidence",
    tasks: "Tasks",
    outputs: "Outputs",
    findings: "Findings",
    read: "Read",
    conclusion: "Conclusion",
    waivers: "Waivers",
    notApplicable: "Not applicable",
    provided: "Provided by others",
    allOutputs: "All outputs",
    report: "Evidence check",
    dueDates: "Security evidence due",
    badge: "security evidence",
    comparison: "Compared with an earlier revision",
    excused: "Outputs that will be excused",
    required: "Outputs that will no longer be current",
    movedFrom: "Folder of the project in the earlier revision",
    leftOut: "Submodules not read in the earlier revision",
    fixed: "Outputs fixed",
    broken: "Outputs no longer current",
    stillLacking: "Outputs still without current evidence",
    addedFindings: "New findings",
    fixedFindings: "Findings resolved",
    lapsing: "Outputs expiring within 30 days",
    work: "To do",
    basis: "Basis of the verdict",
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
    expires: "Valid until",
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
    approvedOn: "Approved on",
    until: "Until",
    reviewBy: "Review by",
    provider: "Provided by",
    agreement: "Agreement",
    covers: "Findings covered",
    why: "Why",
    owner: "Owner",
    by: "By",
  },
  changes: {
    window: (part, interval) => `${part === "grace" ? "Grace" : "Advance warning"} of intervals from ${interval}`,
    countWarning: "Advance warning of counts",
    cadence: (output) => `Kind of ${output}`,
    requirement: (output, requirement, part) => `${output}, ${requirement}, ${requirementParts[part]}`,
    overlay: (output, field, part) => `${output}, ${field}${part === "values" ? ", permitted values" : ""}`,
    presence: { optional: "optional", required: "required" },
    everyValue: "all of the schema",
  },
  yardstick: {
    titles: {
      unchanged: "The yardstick is unchanged",
      tightened: "This change tightens its own yardstick",
      loosened: "This change loosens its own yardstick",
      mixed: "This change modifies its own yardstick",
    },
    first: "There is no earlier yardstick",
    decides: {
      base: "The result follows the yardstick before the change; the new one takes effect when merged.",
      head: "The result follows the yardstick of the change itself.",
    },
    directions: { loosened: "loosened", tightened: "tightened", changed: "changed" },
    parts: {
      level: "responsibility level",
      kind: "kind of organization",
      timezone: "time zone",
      evidence: "evidence pattern",
      ignored: "file no longer read",
      limit: "size limit",
      person: "roster",
      parameter: "parameter",
      window: "warning and grace",
      requirement: "requirement",
      cadence: "cadence",
      rule: "rule",
      finding: "severity of a finding",
      overlay: "required fields",
      "not-applicable": "not applicable",
      provided: "provided by others",
      waiver: "waiver",
    },
    advice: "A change cannot excuse itself: submit the exception first, and the rest once it is merged.",
    more: (count) => `… and ${plural(count, "more entry", "more entries")}.`,
    findings: (excused, required) =>
      `Once merged, ${plural(excused, "error")} will be excused and ${plural(required, "error")} will be new.`,
  },
  reason: (reason) => reasons[reason.kind](reason as never),
  phrases: {
    atOnce: "now",
    level: (level) => `responsibility level ${level}`,
    dirty: "with uncommitted changes",
    noOrganization: "unnamed",
    outsideGit: "not in Git",
    newest: (day) => `newest ${day}`,
    expires: (day) => `valid until ${day}`,
    cadence: (words) => `cadence ${words}`,
    subjects: (met, total, title, of) => {
      const unmet = total - met;
      if (unmet === 0) return `all of ${total} ${title} ${total === 1 ? "meets" : "meet"} the ${of}`;
      return `${unmet} of ${total} ${title} ${unmet === 1 ? "does" : "do"} not meet the ${of}`;
    },
    noSubjects: (title) => `no ${title}`,
    record: (key) => `Record ${key}`,
    labelled: (label, text) => `${label}: ${text}`,
    inBrackets: (text) => ` (${text})`,
    listComma: ", ",
    semicolon: "; ",
    comma: ", ",
    changed: (direction, statutory, reason) =>
      `${direction}${statutory ? ", statutory" : ""}${reason === null ? "" : `; reason: ${reason}`}`,
    waived: (expires, approvedBy, reason) => `waived until ${expires}, approved by ${approvedBy}: ${reason}`,
    provided: (by, agreement) => `provided by ${by} under ${agreement}`,
    notApplicable: (reviewBy, approvedBy, reason) => `approved by ${approvedBy}, review by ${reviewBy}: ${reason}`,
    evidence: (path, date, records, nil) =>
      `evidence ${path} (${date ?? "no date"}, ${nil ? "nil statement" : plural(records, "record")})`,
    noOwner: "No owner yet",
    anyOutput: "any output",
    rules: (rules) =>
      ruleStates
        .filter((state) => rules[state] > 0)
        .map((state) => `${rules[state]} ${ruleStateNames[state]}`)
        .join(", ") || "none",
    lackingInput,
    neededBy: (outputs) => `${plural(outputs, "other output is", "other outputs are")} checked against it`,
    putFirst: (place, outputs) => `number ${place} of the policy's first ${outputs}`,
    rosterFirst: "every document names its people by it",
    waitsFor,
    inputOfRules: (input, rules) => `${input} (${plural(rules, "rule")})`,
    moreOfCode: (count, code) => `… and ${count} more of ${code} (use --verbose to show all)`,
    moreTasks: (count) => `… and ${plural(count, "more task")} (--verbose shows all)`,
    noConfiguration: (init) =>
      `No configuration, so the baseline policy decides: ${init} writes a configuration and a roster.`,
    noEvidenceYet: (output, shown) =>
      `No evidence yet: ${shown(`isms-evidence import FILE.xlsx --output ${output}`)} reads a spreadsheet; without one, ${shown(`isms-evidence new ${output}`)} begins the first document.`,
    since: (day) => `Since ${day}`,
    restOfWork: (count) => `… and ${count} more`,
    moreWork: (count) => `… and ${count} more to do, among all outputs below.`,
    moreFindings: (count) => `… and ${plural(count, "more finding", "more findings")}.`,
    fixable: "can be repaired",
    fixableFindings: (count, command) => `${command} can repair ${count} of the findings.`,
    tasks: ({ total, applicable, current, lacking }) =>
      `${current} of ${applicable} applicable have current evidence, ${lacking} ${lacking === 1 ? "does" : "do"} not${applicable === total ? "" : ` (${total} in total)`}`,
    findings: ({ error, warning, info }) =>
      `${plural(error, "error")}, ${plural(warning, "warning")}, ${plural(info, "info", "info")}`,
    read: ({ files, documents, records }) =>
      `${plural(files, "file")}, ${plural(documents, "document")}, ${plural(records, "record")}`,
    stateCount: (count, state) => `${count} ${state}`,
    noneLacking: "No task lacks current evidence.",
    noFindings: "No findings.",
    waivedFindings: (findings, waivers) => `${plural(findings, "finding")} by ${plural(waivers, "waiver")}`,
    reasonsHidden: "Use --verbose to list what is current, waived or not applicable, with reasons.",
    comparedWith: (commit, notion, onlyAdded) =>
      `Compared with ${commit} (${notions[notion]}) on the same day; ${onlyAdded ? "only new findings count" : "all findings count"}.`,
    noYardstick: (commit, problem) =>
      problem === "no-configuration"
        ? `${commit} has no configuration, so this change is judged by its own; what was missing before does not count against it.`
        : `The configuration of ${commit} cannot be used (${problem}), so this change is judged by its own; what was missing before does not count against it.`,
    breaksNothing: (lacking) =>
      `this change breaks nothing; ${plural(lacking, "task still lacks", "tasks still lack")} current evidence`,
    daysAsUtc: (timezone) => `Days are calendar days in ${timezone}; their start and end times are in UTC.`,
    onDay: (day, text) => `${text}, as of ${day}`,
    unknown: "unknown",
    nothing: "none",
    caveat: (outputs) =>
      `This report shows which evidence is current, no more. Even ${outputs} of ${outputs} outputs do not establish conformity with ISO/IEC 27001: the tool reports, people judge.`,
  },
};

function waitsFor(inputs: readonly string[], who: "it" | "rest" | "rules"): string {
  const waits = { it: "waits", rest: "the rest waits", rules: "those not evaluated wait" }[who];
  return `${waits} for ${inputs.join(", ")}`;
}

function lackingInput(input: string): string {
  return inputNames[input] ?? input;
}
