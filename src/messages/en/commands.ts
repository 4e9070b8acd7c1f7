import type { CommandMessages } from "../command-messages.ts";

const attachmentStates: Readonly<Record<string, string>> = {
  changed: "is not what the document says by its hash",
  missing: "is not there or cannot be read, and is left out",
  refused: "lies outside the folder, is hidden or too large, and is left out",
};

export const commandMessages: CommandMessages = {
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
    statuses: ["no findings at or above --fail-on", "findings at or above --fail-on", "the job could not be done"],
    examples: "Examples",
    more: (command) => `${command} shows the options and examples of a command.`,
  },
  readingReports: (done, total) => `Reading reports: ${done} of ${total} repositories`,
  progress: (done, total) => `Reading evidence: ${done} of ${total} files`,
  noConfig: (folder) =>
    `No isms-evidence.yaml in ${folder}: checking evidence/**/*.{yaml,yml,json} by the baseline policy, without a roster.`,
  attachment: (state, path, document) => `Attachment ${path} of ${document} ${attachmentStates[state] ?? state}.`,
  written: (path) => `Written: ${path}`,
  everythingDecides: "There is nothing to compare with, so all findings decide.",
  bug: "This is a mistake of isms-evidence itself: please report it with the lines above and the version.",
  action: {
    wholeReport: (url) => `The whole report is too long to stand here: [see the run](${url}).`,
    trackingTitle: (organization) =>
      `Evidence that lacks or lapses soon${organization === null ? "" : `: ${organization}`}`,
    published: (asOf) => `Evidence on ${asOf}`,
    did: (input, outcome) => `${input}: ${outcome}`,
    notOfDefaultBranch: (inputs) => `${inputs.join(", ")}: left alone, as this run is not of the default branch.`,
    noPullRequest: "No open pull request stands at the commit of this run, so there is nothing to compare with.",
  },
  list: { builtin: "built in" },
};
