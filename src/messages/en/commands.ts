import type { CommandMessages } from "../command-messages.ts";
import { plural } from "./wording.ts";

const attachmentStates: Readonly<Record<string, string>> = {
  changed: "does not match the hash in the document",
  missing: "is missing or unreadable, and was left out",
  refused: "is outside the folder, hidden or too large, and was left out",
};

const goneReasons = {
  ended: "which is disposed of, withdrawn or done",
  unknown: "which is nowhere in the evidence or the roster",
  left: "who has left",
} as const;

/** What commands say: a function, so that those in another language need not load it. */
export function commandMessages(): CommandMessages {
  return messages;
}

const messages: CommandMessages = {
  help: {
    about: "isms-evidence: says which tasks of the standard INM2529-001v1 lack current evidence.",
    usage: (words) => `Usage: ${words}`,
    command: "COMMAND",
    options: "options",
    commands: "Commands",
    optionsTitle: "Options",
    optionsOf: (command) => `Options of ${command}`,
    values: (values) => `: ${values.length > 1 ? `${values.slice(0, -1).join(", ")} or ` : ""}${values.at(-1)}`,
    standard: (value) => ` (default: ${value})`,
    repeatable: "; may be repeated",
    exitStatus: "Exit status",
    statuses: ["no findings at or above --fail-on", "findings at or above --fail-on", "could not run"],
    examples: "Examples",
    more: (command) => `${command} shows the options and examples of a command.`,
  },
  readingReports: (done, total) => `Reading reports: ${done} of ${total} repositories`,
  progress: (done, total) => `Reading evidence: ${done} of ${total} files`,
  usesConfig: (path) => `Configuration: ${path}`,
  noConfig: (folder) =>
    `No isms-evidence.yaml in ${folder}: checking the folder evidence against the baseline policy, without a roster.`,
  attachment: (state, path, document) => `Attachment ${path} of ${document} ${attachmentStates[state] ?? state}.`,
  written: (path) => `Written: ${path}`,
  bug: "This is a bug in isms-evidence: please report it with the lines above and the version.",
  action: {
    wholeReport: (url) => `The full report is too long to show here: [see the run](${url}).`,
    trackingTitle: (organization) => `Missing or expiring evidence${organization === null ? "" : `: ${organization}`}`,
    published: (asOf) => `Evidence as of ${asOf}`,
    did: (input, outcome) => `${input}: ${outcome}`,
    notOfDefaultBranch: (inputs) => `${inputs.join(", ")}: skipped, because this run is not for the default branch.`,
    noPullRequest: "No open pull request matches this run's commit, so there is nothing to compare with.",
  },
  list: { builtin: "built in" },
  fix: {
    made: (kind, field, from, to) => {
      if (kind === "encoding") return `converted from ${from} to ${to}`;
      if (kind === "signs") return `${from} is now ${to === "" ? "removed" : to}`;
      return `${field === null ? "" : `${field}: `}${from === "" ? "added" : from} → ${to}`;
    },
    tidied: "blanks, line ends, byte order mark, or what --tidy puts right",
    summary: (repairs, files, isDryRun) =>
      `${isDryRun ? "Can be repaired" : "Repaired"}: ${plural(repairs, "problem")} in ${plural(files, "file")}.${isDryRun ? " Nothing was written." : ""}`,
    nothing: "Nothing to repair.",
    refused: (repairs) =>
      `Not made, because the file could not be read afterwards: ${plural(repairs, "repair")}. This is a bug in isms-evidence: please report it.`,
    remaining: (findings) => `${plural(findings, "finding")} left for a person: run isms-evidence check.`,
  },
  renew: {
    note: ({ value, name, reason, wholeEntry }) =>
      `Left out: ${wholeEntry ? "the entry about " : ""}${value}${name === null ? "" : ` ${name}`}, ${goneReasons[reason]}`,
    lastTime: (person) => `last time ${person}`,
    next: "Fill in what is blank; isms-evidence check says what is.",
    noOwner: "Nobody is known to have made it",
    lapses: (output, name, expires, hasLapsed) => {
      const when =
        expires === null ? "lacks current evidence" : `${hasLapsed ? "expired on" : "expires on"} ${expires}`;
      return `${output} ${name}: ${when}`;
    },
    missed: (count) =>
      `${plural(count, "earlier period", "earlier periods")} without evidence left out: what was not done then cannot become evidence now`,
    begun: (path) => `begun already: ${path}`,
    nothingDue: (days) => `Nothing lapses within ${plural(days, "day")}.`,
  },
  draft: {
    intro: (output, title, description) => [
      `${output} ${title}${description === null ? "" : `: ${description}`}`,
      "Fill in what is blank. Fields that begin with # are optional: remove the # to use one. Comments can be deleted.",
    ],
    people: (people) => `Ids of people: ${people.join(", ")}`,
    field: (title, description) => (description === null ? title : `${title}: ${description}`),
    choices: (values) =>
      `  Values: ${values.map(([value, label]) => (label === null ? value : `${value} (${label})`)).join(", ")}`,
    known: (values) => `  For example: ${values.join(", ")}`,
    next: (path) => `When it is filled in, run isms-evidence check ${path}`,
  },
  form: {
    documents: "Documents",
    lists: "Choices",
    roster: "People",
    presence: { required: "Required", conditional: "Required in some cases", optional: "Optional" },
    several: (values) =>
      `Several values in one cell, separated by ;${values.length > 0 ? ` — of: ${values.join("; ")}` : ""}`,
    rows: (table) => `The rows are in the sheet of ${table}. Enter none if there are none.`,
    datetime: "Date and time, such as 2026-09-30 08:30; Taiwan time unless it says otherwise",
    duration: "Duration, such as P6M for six months",
    key: "Identifies the row: an import updates the record that has it",
    next: (path) => `When it is filled in, run isms-evidence import ${path}`,
  },
};
