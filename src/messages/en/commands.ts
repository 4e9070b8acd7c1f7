import type { CommandMessages } from "../command-messages.ts";

const options = `  --config FILE          configuration file (default: isms-evidence.yaml here)
  --policy NAME|FILE     policy in place of the configured one; may be repeated
  --as-of YYYY-MM-DD     the day the report speaks about (default: today)
  --locale en|zh-TW      language of the output`;

const formatNames = "pretty, html, json, markdown, github, csv, sarif, junit, oscal, soa, plan, badge, shields or ics";

const drawing = `  --fail-on LEVEL        error (default), warning or never
  --locale en|zh-TW      language of the output
  --verbose              also what is in order
  --quiet                no report when nothing is wrong
  --no-color             plain text`;

const attachmentStates: Readonly<Record<string, string>> = {
  changed: "is not what the document says by its hash",
  missing: "is not there or cannot be read, and is left out",
  refused: "lies outside the folder, is hidden or too large, and is left out",
};

export const commandMessages: CommandMessages = {
  help: {
    main: `isms-evidence: says which tasks of the standard INM2529-001v1 lack current evidence.

Usage
  isms-evidence [check] [path…] [options]     check the evidence (the main job)
  isms-evidence list tasks|outputs|rules|policies   what is checked
  isms-evidence explain CODE                  a task, output, rule or finding: what it asks, how often, why
  isms-evidence report REPORT.json            draw other formats from a saved report
  isms-evidence merge [NAME=]REPORT.json…     one report of many repositories
  isms-evidence rollup --org NAME             the same from GitHub, where the Action published them
  isms-evidence pack --out DIR|FILE.zip       the auditor's pack: the report in all its forms, and the evidence

Options of check
${options}
  --by NAME              group by the controls of a framework: iso27001, csf or schedule-10
  --format NAME[=FILE]   ${formatNames};
                         may be repeated, one without a file
  --fail-on LEVEL        error (default), warning or never
  --scope SCOPE          all (default): every finding decides; changed: only what an earlier revision lacks
  --base REVISION        the git revision to compare with (HEAD by default with --scope changed)
  --trend FOLDER         earlier reports (JSON), whose line html draws
  --verbose              also what is in order
  --quiet                no report when nothing is wrong, no progress
  --no-color             plain text
  --version, --help

Exit status
  0  nothing at or above --fail-on     1  something     2  the job could not be done

Examples
  isms-evidence
  isms-evidence check --as-of 2026-10-01 --format json=report.json --format pretty
  isms-evidence check evidence/t4-operations
  isms-evidence explain O4.8.2`,
    check: `Usage: isms-evidence [check] [path…] [options]

Reads all evidence, judges every output on the as-of date and prints one report. With paths (files, folders or
globs), everything is still read, but only what concerns those files is reported and decides the exit status.

${options}
  --by NAME              group by the controls of a framework: iso27001, csf or schedule-10
  --format NAME[=FILE]   ${formatNames};
                         pretty by default; may be repeated, one without a file
  --trend FOLDER         earlier reports (JSON), whose line html draws
  --fail-on LEVEL        error (default), warning or never
  --scope SCOPE          all (default): every finding decides; changed: only what an earlier revision lacks
  --base REVISION        the git revision to compare with (HEAD by default with --scope changed)
  --trend FOLDER         earlier reports (JSON), whose line html draws
  --verbose              also what is in order
  --quiet                no report when nothing is wrong, no progress
  --no-color             plain text`,
    list: `Usage: isms-evidence list tasks|outputs|rules|policies [--locale en|zh-TW] [--policy NAME|FILE] [--config FILE]

Prints what is checked: the 34 tasks, the 71 outputs with their cadence under the policy, the rules
across evidence, or the built-in policies.`,
    explain: `Usage: isms-evidence explain CODE [options]

CODE is a duty (T4), a task (T4.8), an output (O4.8.2), an indicator, knowledge or skill (P4.8.1, K49, S45), a rule
(backup-restore-tested), the code of a finding (evidence-stale), or a control of a framework (A.8.13, PR.DS-11, 29 of
schedule 10). For an output it also says what is there now and why it is in its state.

${options}`,
    report: `Usage: isms-evidence report REPORT.json [options]

Draws a report that was saved with --format json in any format, as check would have drawn it, and with the same exit
status. A report that is cut off, of another schema version, or whose numbers do not agree with its body is refused.

  --format NAME[=FILE]   ${formatNames};
                         pretty by default; may be repeated, one without a file
${drawing}`,
    merge: `Usage: isms-evidence merge [NAME=]REPORT.json… [options]

Puts the saved reports of many repositories into one. A repository is called by its NAME, or else by the path of its
report. One whose report is older than 8 days, or covers some of the files only, is unknown and counts in no sum; the
exit status is 1 unless every repository passes.

  --as-of YYYY-MM-DD     the day on which reports are old or not (default: today)
  --format NAME[=FILE]   pretty (default), json, markdown or csv; may be repeated, one without a file
${drawing}`,
    rollup: `Usage: isms-evidence rollup --org NAME | --repos OWNER/NAME,… [options]

Reads from GitHub the report.json that the Action publishes with badge-branch, of all repositories of an organisation
that are not archived or of those named, and puts them into one report. One without a report, or whose report is older
than 8 days, is unknown and counts in no sum; the exit status is 1 unless every repository passes. The token stands in
GITHUB_TOKEN or GH_TOKEN and needs contents: read in each of them.

  --branch NAME          the branch that holds report.json (default: badges)
  --cache FOLDER         keeps answers, so that what did not change is not sent again
  --as-of YYYY-MM-DD     the day on which reports are old or not (default: today)
  --format NAME[=FILE]   pretty (default), json, markdown or csv; may be repeated, one without a file
${drawing}`,
    pack: `Usage: isms-evidence pack --out DIR|FILE.zip [options]

Checks all evidence and writes what an auditor takes along into a folder or a zip: report.xlsx, report.json,
report.html (where there is that format), report.oscal.json, soa.md (statement of applicability), plan.md (yearly
plan), pack.json (versions, and the hashes of policy and schemas) and MANIFEST.sha256, by which
sha256sum -c MANIFEST.sha256 proves the pack. The same evidence on the same as-of date gives the same bytes. A folder
with other files is not overwritten. The exit status is that of check.

  --out DIR|FILE.zip     where to; a zip when the name ends in .zip
  --evidence             the files of evidence and what is attached to them as well, below evidence/
${options}
  --fail-on LEVEL        error (default), warning or never
  --quiet                no progress`,
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
  explain: {
    duty: "Duty",
    task: "Task",
    outputs: "Outputs",
    indicators: "Behavioural indicators",
    knowledge: "Knowledge",
    skills: "Skills",
    asks: "What it asks",
    needs: "Needs",
    serves: "Serves",
    note: "Note",
    expressions: "As the rule says it",
    kind: "Kind",
    cadence: "How often",
    eachOf: (subjects) => `for each of: ${subjects}`,
    within: (words, output) => `within ${words} after new evidence of ${output}`,
    parameter: (name) => `parameter ${name}`,
    trigger: "Also",
    source: "Source",
    unverified: "unverified",
    statutory: "statutory",
    eventDate: (field) => `The day that counts is ${field} of each record.`,
    eventDateOfDocument: "The day that counts is the date of the document.",
    schema: "Schema",
    now: (asOf) => `On ${asOf}`,
    state: "State",
    newest: "Newest evidence",
    expires: "Current until",
    evidence: "Evidence",
    noEvidence: "none",
    findings: "Findings",
    meaning: "What it means",
    why: "Why it matters",
    whatToDo: "What to do",
    severity: "Severity",
    found: (count) => `Found here: ${count}`,
    notFound: "Not found here.",
    statesUnknown: "No evidence was read here, so there is nothing to say about its state.",
  },
  list: { builtin: "built in" },
};
