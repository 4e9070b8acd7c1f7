import type { Finding } from "../../model/finding.ts";
import { commandWord } from "../../text/command-word.ts";
import { meantDay } from "../../time/meant-day.ts";
import { looksLikeCode } from "../looks-like-code.ts";
import { overrideText } from "../override-text.ts";
import { systemReason } from "../system-reasons.ts";
import type { UserErrorMessages } from "../user-error-messages.ts";
import { historyReason } from "./history-reasons.ts";
import { messages } from "./messages.ts";
import { spreadsheetRefusals } from "./spreadsheet-refusals.ts";
import { systemReasons } from "./system-reasons.ts";
import { timestampTroubles } from "./timestamp-troubles.ts";
import { list, plural, quote } from "./wording.ts";

const files = {
  config: "configuration",
  policy: "policy",
  people: "roster",
  report: "report",
  cases: "file of cases",
  import: "mapping of the import",
} as const;

const createAgain = "Create it again with isms-evidence check --format json=report.json.";

const refusedBecause = {
  long: () => "it is longer than 1000 characters.",
  range: (part: string) => `${quote(part)} is a range. List the alternatives, such as {1,2,3}, or use [1-3].`,
  negation: () => "it begins with !. Exclude files in .gitignore instead.",
  group: (part: string) => `${quote(`${part}…)`)} is a group. List the alternatives in braces, such as {a,b}.`,
  alternatives: () => "its braces stand for more than 100 alternatives. Use *, or several patterns.",
} as const;

/** @param command - null for no command in particular */
const helpOf = (command: string | null) => `isms-evidence ${command === null ? "" : `${command} `}--help`;

const missing = (command: string, argument: string) =>
  `${command} requires the ${argument.startsWith("--") ? "option" : "argument"} ${argument}.`;

/** Why a command could not run: a function, so that commands in another language need not load it. */
export function userErrorMessages(): UserErrorMessages {
  return errors;
}

const errors: UserErrorMessages = {
  "option-unknown": ({ option, command, suggestion }) => ({
    message: `Unknown option ${quote(option)}${command === null ? "" : ` of ${command}`}.`,
    hint: instead(suggestion, `Run ${helpOf(command)} for the options.`),
  }),
  "option-value": ({ option, value, allowed, labels = {} }) => ({
    message: `Invalid value ${quote(value)} for ${option}.`,
    hint:
      allowed.length > 0
        ? `Use one of ${allowed.map((one) => (typeof one === "string" ? quote(one) + (labels[one] ? ` (${labels[one].en})` : "") : quote(one.en))).join(", ")}.`
        : "Run isms-evidence --help for the values it accepts.",
  }),
  "option-seconds": ({ option, value, most }) => ({
    message: `${option} is a number of seconds, not ${quote(value)}.`,
    hint: `Use a whole number from 1 to ${most}, such as 300.`,
  }),
  "day-outside": ({ option, value, first, last }) => ({
    message: `${value} is not a possible day for ${option}.`,
    hint: `Use a day from ${first} to ${last}.`,
  }),
  "option-needs-value": ({ option }) => ({
    message: `The option ${option} requires a value.`,
    hint: option.endsWith("=") ? `Write ${option}FILE.` : `Write ${option} VALUE or ${option}=VALUE.`,
  }),
  "option-conflict": ({ options }) => ({
    message: `The options ${list(options, false)} cannot be used together.`,
    hint: "Keep one of them.",
  }),
  "command-unknown": ({ command, suggestion }) => ({
    message: `Unknown command ${quote(command)}.`,
    hint: instead(suggestion, "Run isms-evidence help for the commands. No file or folder has this path either."),
  }),
  "mapping-unknown": ({ mapping, allowed, suggestion }) => ({
    message: `Unknown framework ${quote(mapping)} for --by.`,
    hint: instead(suggestion, `Use one of ${list(allowed)}.`),
  }),
  "argument-missing": ({ command, argument, example }) => ({
    message: missing(command, typeof argument === "string" ? argument : argument.en),
    hint: `For example: isms-evidence ${example} (more: --help).`,
  }),
  "argument-extra": ({ argument }) => ({
    message: `Unexpected argument ${quote(argument)}.`,
    hint: "Remove it. A value that contains spaces needs quotes.",
  }),
  "as-of-impossible": ({ value }) => ({
    message: `Invalid date ${quote(value)}.`,
    hint: instead(meantDay(value), "Write it as YYYY-MM-DD, such as 2026-10-01."),
  }),
  "code-by-name": ({ text, named }) => ({
    message: `${quote(text)} is not a code. Names with it: ${list(
      named.map(({ id, name }) => `${id} ${name.en}`),
      false,
    )}.`,
    hint: `Use a code, such as isms-evidence explain ${named[0].id}; isms-evidence list outputs has all of them.`,
  }),
  "code-unknown": ({ code, suggestion }) => ({
    message: `Unknown code ${quote(code)}: not a duty, task, output, indicator, rule, finding or item of a framework.`,
    hint: instead(
      suggestion,
      "To find a code by a name, run, for example, isms-evidence explain backup; isms-evidence list outputs has all of them.",
    ),
  }),
  "github-url": ({ url }) => ({
    message: `The token was not sent to ${quote(url)}: the address is not allowed.`,
    hint: "GITHUB_API_URL must begin with https:// and contain no user name. On a network where nobody else can listen, the variable ISMS_EVIDENCE_ALLOW_HTTP with the value true allows http:// as well.",
  }),
  "github-token-missing": ({ inputs }) => ({
    message: `No token was given for ${list(inputs, false)}.`,
    hint: "In a workflow, omit github-token to use the job's token; elsewhere, set the environment variable GITHUB_TOKEN.",
  }),
  "github-permission": ({ request, permission }) => ({
    message: `The token does not have permission for ${request}.`,
    hint: `Add "${permission}" to the job's permissions. Pull requests from forks never get it: see the recipe for forks.`,
  }),
  "github-scope": ({ forge, request, scope }) => ({
    message: `${forge} did not allow the token ${request}.`,
    hint: `Give github-token (GITHUB_TOKEN outside of a workflow) a token with the scope ${scope}, or allow this to the job's token in the settings of the repository. Pull requests from forks never get it.`,
  }),
  "github-refused": ({ forge, request, status, message }) => ({
    message: `${forge} refused ${request} with ${status}${message === "" ? "" : ` (${message})`}.`,
    hint: "Run the job again; if the error persists, report it with this line.",
  }),
  "github-unavailable": ({ forge, request, reason }) => ({
    message: `${forge} did not respond to ${request} (${reason}).`,
    hint: "Run the job again later; the result of the check is not affected.",
  }),
  "github-branch-default": ({ branch }) => ({
    message: `${quote(branch)} is the default branch; the badge needs its own branch.`,
    hint: "Name a branch that is used for nothing else, such as badges.",
  }),
  "github-branch-foreign": ({ branch }) => ({
    message: `The branch ${quote(branch)} contains other files, which would be overwritten.`,
    hint: "Name a branch that does not exist yet, such as badges.",
  }),
  "github-branch-missing": ({ branch }) => ({
    message: `The branch ${quote(branch)} does not exist, and cannot be created here without the files of another branch.`,
    hint: `Create it once, empty: in a clone, run git switch --orphan ${branch}, then git commit --allow-empty -m ${branch}, then git push origin ${branch}.`,
  }),
  "output-outside-workspace": ({ input, path }) => ({
    message: `${input}: ${quote(path)} is outside the workspace, or among Git's own files.`,
    hint: "Give a path inside the workspace; links count as where they lead.",
  }),
  "cache-in-repository": ({ folder }) => ({
    message: `${quote(folder)} is in the repository that is checked, so its files could pose as the cache.`,
    hint: "Name a folder outside of it with --cache-dir (the input cache-dir of the Action), or leave the option out.",
  }),
  "event-unreadable": ({ path }) => ({
    message: `The file of the event, ${quote(path)}, cannot be read or is not valid JSON.`,
    hint: "The runner writes it and names it in GITHUB_EVENT_PATH: run the job again, or check what changes that variable.",
  }),
  "config-not-checked-out": ({ path }) => ({
    message: `The repository has the configuration ${quote(path)}, and the sparse checkout leaves it out, so the baseline policy would be used in its place.`,
    hint: `Check out the configuration, the roster and the policies as well: git sparse-checkout add ${path}, or the input sparse-checkout of actions/checkout.`,
  }),
  "event-without-base": ({ event }) => ({
    message: `The event ${quote(event)} has no earlier revision for scope: changed to compare with.`,
    hint: "scope: changed is for pull_request, pull_request_target and merge_group; for other events, use all or omit it.",
  }),
  "proposal-unknown": ({ event }) => ({
    message: `The event ${quote(event)} is about a proposed change, but no open pull request of its commit was found to compare it with.`,
    hint: "Run the check on pull_request, or add scope: all to judge everything that is checked out.",
  }),
  "history-unusable": ({ reason }) => ({
    message: `${historyReason(reason)}, so its states cannot be replayed.`,
    hint: "Run the command in a complete clone of the repository that has the evidence.",
  }),
  "git-missing": () => ({
    message: "There is no command git, so earlier versions cannot be read.",
    hint: "Install Git (https://git-scm.com), then run the command in a new terminal.",
  }),
  "not-a-repository": ({ folder }) => ({
    message: `${folder} is not in a git repository, so there is no earlier revision.`,
    hint: "A folder that was copied or unpacked has no history: run the command in a clone of the repository (git clone). Without git, omit --base, --scope changed and --rev.",
  }),
  "git-failed": ({ folder, said, isTooLong }) => {
    if (isTooLong) {
      return {
        message: `The repository of ${folder} has a revision with more files than can be listed.`,
        hint: "Look at which revision is named: one with millions of files is no revision of evidence.",
      };
    }
    return {
      message:
        said === null
          ? `Git did not answer within its time limit in ${folder}.`
          : `Git could not read the repository of ${folder}${said === "" ? "" : ` (${said})`}.`,
      hint:
        said === null
          ? "Run the command again when the machine is less busy."
          : "Run git fsck in the repository; if objects are missing or corrupt, clone it again.",
    };
  },
  "repository-not-trusted": ({ folder }) => ({
    message: `Git does not trust the repository of ${folder}, because it belongs to another user.`,
    hint: "If you trust it, run git config --global --add safe.directory with the top folder of the repository.",
  }),
  "checkout-not-head": ({ event, head, found }) => ({
    message: `The event ${quote(event)} is about the commit ${head}, but ${found} is checked out, so the change was not read.`,
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of workflows
    hint: "Add ref: ${{ github.event.pull_request.head.sha || github.event.workflow_run.head_sha || github.sha }} to the step with actions/checkout.",
  }),
  "revision-incomplete": ({ revision }) => ({
    message: `This clone does not have the files of the revision ${quote(revision)}.`,
    hint: "It is a partial clone: run git fetch --refetch --no-filter first, or leave out filter for actions/checkout.",
  }),
  "revision-unknown": ({ revision, shallow }) => ({
    message: shallow
      ? `Unknown revision ${quote(revision)} in this shallow clone, or no common ancestor with HEAD.`
      : `Unknown revision ${quote(revision)} in this repository.`,
    hint: shallow
      ? `It is a shallow clone: run git fetch --unshallow first, or set fetch-depth: 0 for actions/checkout.`
      : "Run git log to list the revisions, or run git fetch first.",
  }),
  "nothing-to-check": ({ folder }) => ({
    message: `No configuration or evidence was found in ${folder}.`,
    hint: "Change to the folder that contains isms-evidence.yaml, give its path with --config, or begin a repository with isms-evidence init.",
  }),
  "config-not-found": ({ path }) => ({
    message: `The configuration file ${path} was not found.`,
    hint: "Fix the path given with --config.",
  }),
  "config-name": ({ folder, name, expected }) => ({
    message: `${quote(name)} in ${folder} looks like the configuration but has another name, so it is not read.`,
    hint: `Rename it to ${expected}, or give its path with --config.`,
  }),
  "config-twice": ({ folder, names }) => ({
    message: `${folder} contains ${list(names)}; only one of them can be the configuration.`,
    hint: "Remove one of them, or give the path of the right one with --config.",
  }),
  "path-not-evidence": ({ path, patterns }) => ({
    message: `${quote(path)} is not evidence: the configuration reads ${list(patterns)}.`,
    hint: `To read it, add its path to "evidence" in the configuration; check also whether .gitignore excludes it. Paths only narrow a report.`,
  }),
  "path-no-match": ({ path }) => ({
    message: `No evidence file matches ${quote(path)}.`,
    hint: looksLikeCode(path)
      ? `A file or a folder is wanted here; for the status of ${path}, run isms-evidence explain ${path}.`
      : "Fix the path; put a pattern with * in quotes so that the shell does not expand it.",
  }),
  "path-hidden": ({ path }) => ({
    message: `${quote(path)} is hidden, or leads to a hidden file. Hidden files and folders (names that begin with a dot) can hold secrets and are never read.`,
    hint: "Move the file to a folder whose name does not begin with a dot, and name it there.",
  }),
  "path-outside-root": ({ path }) => ({
    message: `${quote(path)} is outside the folder of the configuration.`,
    hint: "Only files inside that folder are read. Move the file, or run the check in the file's own repository.",
  }),
  "pattern-refused": ({ pattern, why, part }) => ({
    message: `The pattern ${quote(pattern)} is not supported: ${refusedBecause[why](part)}`,
    hint: "A pattern may contain *, ?, **, [a-z] and a few alternatives {a,b}; put \\ before a character to take it literally.",
  }),
  "ignore-file-too-large": ({ path, bytes, lines }) => ({
    message: `${path} has more than ${plural(lines, "line")} or ${plural(bytes, "byte")}.`,
    hint: "Shorten it: exclude whole folders instead of listing files.",
  }),
  "deadline-passed": ({ seconds }) => ({
    message: `The run took longer than ${plural(seconds, "second")} and was ended without a report.`,
    hint: "If there is that much evidence, allow more time with --deadline SECONDS (in the action: deadline). Otherwise look for a file or rule that takes unusually long.",
  }),
  "folder-missing": () => ({
    message: "The current folder no longer exists.",
    hint: "Change to an existing folder and run the command again.",
  }),
  unreadable: ({ path, reason }) => {
    const { what, hint } = systemReason(reason, systemReasons, "unreadable");
    return { message: `${path} could not be read: ${what}.`, hint };
  },
  "file-invalid": ({ what, problems }) => ({
    message: `The ${files[what]} is invalid: ${plural(problems.length, "problem")}.`,
    hint: what === "report" ? createAgain : `Fix the problems listed; nothing was checked.${fixableHint(problems)}`,
  }),
  "policy-not-found": ({ policy, from, suggestion }) => ({
    message: `Policy ${quote(policy)}${from === null ? "" : `, which ${from} extends,`} was not found.`,
    hint: `${suggestion === null ? "" : `Did you mean ${quote(suggestion)}? `}Give a file path or the name of a built-in policy (see isms-evidence list policies).`,
  }),
  "policy-cycle": ({ chain }) => ({
    message: `The policy extends itself: ${chain.join(" → ")}.`,
    hint: `Remove one of the "extends" entries.`,
  }),
  "policy-unknown-output": ({ output, suggestion }) => ({
    message: `The policy refers to an unknown output ${quote(output)}.`,
    hint: instead(suggestion, "Run isms-evidence list outputs for the codes."),
  }),
  "parameter-unknown": ({ parameter, suggestion }) => ({
    message: `Unknown parameter ${quote(parameter)} in the policy.`,
    hint: instead(suggestion, "See the policy file for its parameters."),
  }),
  "parameter-unit": ({ parameter, unit, value }) => ({
    message: `Invalid value ${quote(value)} for the parameter ${parameter}, which takes ${unitNames[unit] ?? unit}.`,
    hint: "Fix the value.",
  }),
  "parameter-loosened": ({ parameter, from, to }) => ({
    message: `The statutory figure ${parameter} is loosened from ${from} to ${to} without a reason.`,
    hint: `Revert the change, or write { value: ${to}, reason: … }; every report prints the reason.`,
  }),
  "policy-id-taken": ({ policy }) => ({
    message: `The policy has the id ${quote(policy)}, which is that of a built-in policy.`,
    hint: "Give your policy a different id; reports and the check of the responsibility level identify policies by id.",
  }),
  "policy-unreasoned": ({ override }) => ({
    message: `The policy changes a statutory requirement without a reason: ${overrideText(override, messages())}.`,
    hint:
      override.kind === "window"
        ? "Revert the change, or add reason to the entry under windows; every report shows it."
        : "Revert the change, or add reason next to the requirements of the output; every report shows it.",
  }),
  "parameter-undefined": ({ parameter, requirement }) => ({
    message: `The requirement ${quote(requirement)} uses the parameter ${quote(parameter)}, which the policy does not define.`,
    hint: `Define it under "parameters".`,
  }),
  "field-unknown": ({ field, output, suggestion }) => ({
    message: `The policy uses an unknown field ${quote(field)}: records of ${output} have no such field.`,
    hint: instead(suggestion, `Run isms-evidence explain ${output} for its fields.`),
  }),
  "duration-ambiguous": ({ value }) => ({
    message: `The duration ${quote(value)} is ambiguous.`,
    hint: "Use the ISO 8601 form: P1M is one month, P30D is 30 days, PT1M is one minute.",
  }),
  "rule-duplicate": ({ rule }) => ({
    message: `Duplicate rule ${quote(rule)}.`,
    hint: "Give your rule a unique id. To turn off the existing rule or change its severity, use change_rules.",
  }),
  "cases-not-found": ({ paths }) => ({
    message: `No cases of rules were found${paths.length === 0 ? "" : `: ${list(paths, false)} does not exist`}.`,
    hint:
      paths.length === 0
        ? "Name a policy of your own, such as isms-evidence test policies/own.yaml."
        : "Write cases beside the policy; docs/rules.md shows how.",
  }),
  "rule-unknown": ({ rule, suggestion }) => ({
    message: `Unknown rule ${quote(rule)}.`,
    hint: instead(suggestion, "Run isms-evidence list rules for the ids."),
  }),
  "rule-expression": ({ rule, part, kind, written, reason, suggestion }) => ({
    message: `The rule ${rule} is invalid at ${part}: ${(expressionProblems[kind] ?? String)(written, reason)}.`,
    hint: instead(
      suggestion,
      "docs/rules.md describes the rule language; the location shown is that of the expression.",
    ),
  }),
  "rule-placeholders": ({ rule, expressions }) => ({
    message: `The English and Chinese messages of the rule ${rule} use different values: ${expressions.join(", ")}.`,
    hint: "Use the same expressions in braces in both messages.",
  }),
  "rule-code-unknown": ({ rule, code, suggestion }) => ({
    message: `The rule ${rule} refers to an unknown code ${quote(code)}.`,
    hint: instead(suggestion, "Look the code up with isms-evidence explain."),
  }),
  "overlay-field": ({ output, field, suggestion }) => ({
    message: `The overlay for ${output} refers to an unknown field ${quote(field)}.`,
    hint: instead(suggestion, `Run isms-evidence explain ${output} for its fields.`),
  }),
  "overlay-value": ({ output, field, value, allowed, suggestion }) => ({
    message: `The overlay for ${output} allows ${quote(value)} for ${field}, but the schema does not: an overlay may only be stricter.`,
    hint: instead(
      suggestion,
      allowed.length === 0 ? "This field has no fixed list of values." : `Choose from ${allowed.join(", ")}.`,
    ),
  }),
  "timezone-unknown": ({ timezone }) => ({
    message: `Unknown time zone ${quote(timezone)}.`,
    hint: "Use an IANA time zone name such as Asia/Taipei.",
  }),
  "person-duplicate": ({ person }) => ({
    message: `Duplicate person id ${quote(person)} in the roster.`,
    hint: "Give each person a unique id, including people who have left.",
  }),
  "output-unknown-in-config": ({ output, suggestion }) => ({
    message: `The configuration refers to an unknown output ${quote(output)}.`,
    hint: instead(suggestion, "Run isms-evidence list outputs for the codes."),
  }),
  "report-not-json": ({ why }) => ({
    message: {
      empty: "There is no content.",
      cut: "The report is truncated.",
      syntax: "The report is not valid JSON.",
    }[why],
    hint: createAgain,
  }),
  "report-version": ({ found, known }) => ({
    message: `The report has schema version ${found}; this version of isms-evidence reads only ${known}.`,
    hint: "Use the version of isms-evidence that created it, or create it again with this version.",
  }),
  "report-disagrees": ({ pointer, stated, counted }) => ({
    message: `The report is inconsistent: ${pointer} is ${quote(stated)}, but the rest of the report gives ${quote(counted)}.`,
    hint: `It was changed after it was created. ${createAgain}`,
  }),
  "report-is-shard": () => ({
    message: "This is one shard of a check, not a report.",
    hint: "Run isms-evidence merge shard-*.json --format json=report.json first, with all shards.",
  }),
  "shard-invalid": () => ({
    message: "This is not a shard that check --shard has written, or it was changed afterwards.",
    hint: "Name the files of check --shard only, all written by this version, and run that shard again.",
  }),
  "shard-duplicate": ({ number, of }) => ({
    message: `Shard ${number}/${of} is given twice.`,
    hint: "Name each shard once. Old files in the folder may belong to an earlier run.",
  }),
  "shards-missing": ({ numbers, of }) => ({
    message: `Of ${of} shards, ${numbers.length === 1 ? "number" : "numbers"} ${numbers.join(", ")} ${numbers.length === 1 ? "is" : "are"} missing.`,
    hint: "Run them again: without all shards nothing is reported.",
  }),
  "shard-differs": ({ part, found, expected }) => ({
    message: {
      version: `The shard was written by isms-evidence ${found}; this is ${expected}.`,
      of: `The shard is one of ${found}; the others are of ${expected}.`,
      asOf: `The as-of date of the shard is ${found}, not ${expected}.`,
      commit: `The shard is of commit ${found}; this checkout is of ${expected}.`,
      yardstick: "The configuration, policy or roster of the shard is not the one in this checkout.",
      files: `The shard has read ${quote(found)} where this checkout has ${quote(expected)}.`,
      content: `The content of ${quote(found)} in this checkout is not what the shard has read.`,
    }[part],
    hint: "Run all shards and merge on the same commit, with the same version, --config, --policy and --as-of.",
  }),
  "shard-option": ({ option }) => ({
    message: `${option} applies only when shards are merged.`,
    hint: "Leave it out: reports were judged when they were made.",
  }),
  "repository-duplicate": ({ repository }) => ({
    message: `Duplicate reports for ${quote(repository)}.`,
    hint: "List each repository once, or give each report a unique name: NAME=REPORT.json.",
  }),
  "pack-folder-foreign": ({ path }) => ({
    message: `The folder ${path} contains files that are not part of a pack; it was not overwritten.`,
    hint: "Use a new or empty folder, or empty this one first.",
  }),
  "seal-invalid": ({ path, why }) => ({
    message: `${path} is no seal that can be verified: ${
      {
        json: "it is not JSON",
        statement: "it is not a statement of isms-evidence seal",
        form: "its content does not have the form of a seal",
        files: "it names a file twice or out of order, or speaks of a file that it does not seal",
        root: "its list of files does not give its own Merkle root, so that it was changed or is not whole",
      }[why]
    }.`,
    hint: "Name the file that isms-evidence seal --out wrote, or the signed envelope of it.",
  }),
  "openssl-missing": () => ({
    message: "Timestamps need openssl, which is not installed.",
    hint: "Install openssl, or leave the timestamp out.",
  }),
  "openssl-failed": ({ trouble, said }) => timestampTroubles[trouble](said),
  "export-several": ({ titles }) => ({
    message: `A workbook holds one output, and these were asked for: ${titles.join("; ")}.`,
    hint: "Give --out a folder, and each output is written as a workbook of its own.",
  }),
  "not-tabular": ({ pointer }) => ({
    message: `The value at ${pointer} does not fit the form of its output, so a spreadsheet cannot hold it.`,
    hint: "Run isms-evidence check on the file, fix what it reports, and export again.",
  }),
  "config-above": ({ path }) => ({
    message: `This folder belongs to the organization of ${path}.`,
    hint: "Run init in that folder to add what it does not have yet, or choose a folder outside of it.",
  }),
  "config-below": ({ folder, config, more }) => ({
    message: `This folder has no configuration; ${config} is one${more > 0 ? `, and there ${more === 1 ? "is 1 more" : `are ${more} more`}` : ""}.`,
    hint: `Change to that folder first (cd ${commandWord(folder)}), or add --config ${commandWord(config)}.`,
  }),
  "questions-ended": () => ({
    message: "The questions were ended; nothing was written.",
    hint: "Run it again, or give the answers as options; isms-evidence init --help lists them.",
  }),
  "file-exists": ({ path }) => ({
    message: `${path} already exists; it was not overwritten.`,
    hint: "Use another name, or edit the file that exists.",
  }),
  "renewal-unreadable": ({ path }) => ({
    message: `${path} cannot be renewed: a value with an anchor (&name) that is used elsewhere (*name) would be left out.`,
    hint: "Write the values out where they are used, then run the command again.",
  }),
  "file-changed": ({ path }) => ({
    message: `${path} was changed by somebody else in the meantime; nothing was written.`,
    hint: "Run the command again.",
  }),
  "write-failed": ({ path, reason }) => {
    const { what, hint } = systemReason(reason, systemReasons, "unwritable");
    return { message: `${path} could not be written: ${what}.`, hint };
  },
  "sheet-unknown": ({ sheet, known }) => ({
    message: `There is no sheet named ${quote(sheet)}.`,
    hint: `The sheets are: ${list(known)}.`,
  }),
  "import-no-heads": ({ files, output }) => ({
    message: `No row of ${files.join(", ")} looks like the column headings of ${output ?? "any output"}.`,
    hint: `Check the file and the sheet; isms-evidence export ${output ?? "O2.1.1"} --blank --out form.xlsx writes a blank form to fill in.`,
  }),
  "import-output-unclear": ({ outputs }) => ({
    message: `This may be evidence of several outputs: ${list(outputs)}.`,
    hint: "Name the output with --output, such as --output O2.1.1.",
  }),
  "import-target-unclear": ({ paths }) => ({
    message: `The rows belong to records of several documents: ${list(paths)}.`,
    hint: "Name the document to update with --out.",
  }),
  "import-not-updatable": ({ path }) => ({
    message: `${path} uses YAML anchors or the like, so that its data cannot be updated alone.`,
    hint: "Write to another file with --out, or rewrite the document without them first.",
  }),
  "mapping-field": ({ field, output, suggestion }) => ({
    message: `${quote(field)} in the mapping is not a field of ${output}.`,
    hint: instead(suggestion, `Run isms-evidence explain ${output} to see its fields.`),
  }),
  "spreadsheet-refused": ({ why, limit }) => spreadsheetRefusals[why](`${limit / 1024 / 1024} MiB`),
};

function fixableHint(problems: readonly Finding[]): string {
  const count = problems.filter(({ fixable }) => fixable).length;
  return count === 0 ? "" : ` isms-evidence fix can repair ${count} of them.`;
}

const expressionProblems: Readonly<Record<string, (written: string, reason: string) => string>> = {
  field: (written) => `unknown field ${quote(written)}`,
  name: (written) => `unknown name ${quote(written)}`,
  value: (_, reason) => reason,
  source: (written) => `${quote(written)} is not a source of records`,
  forbidden: (written, reason) => `${written}() is not available: ${reason}`,
  other: (_, reason) => reason,
};

const unitNames: Readonly<Record<string, string>> = {
  duration: "an ISO 8601 duration such as P6M",
  "calendar-period": "a calendar period: P1M, P3M, P6M, P1Y or P2Y",
  count: "a whole number",
  hour: "a number of hours",
  day: "a number of days",
  month: "a number of months",
  percent: "a percentage from 0 to 100",
  number: "a number",
  list: "a list of strings",
};

function instead(suggestion: string | null, otherwise: string): string {
  return suggestion === null ? otherwise : `Did you mean ${quote(suggestion)}?`;
}
