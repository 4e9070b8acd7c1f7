import type { UserErrorMessages } from "../user-error-messages.ts";
import { list, plural, quote } from "./wording.ts";

const files = {
  config: "configuration",
  policy: "policy",
  people: "roster",
  report: "report",
  cases: "file of cases",
} as const;

const makeAgain = "Make it again with isms-evidence check --format json=report.json.";

export const userErrorMessages: UserErrorMessages = {
  "option-unknown": ({ option, suggestion }) => ({
    message: `There is no option ${quote(option)}.`,
    hint: instead(suggestion, "Run isms-evidence --help for the options."),
  }),
  "option-value": ({ option, value, allowed }) => ({
    message: `${quote(value)} is not a value of ${option}.`,
    hint:
      allowed.length > 0
        ? `Use one of ${allowed.map(quote).join(", ")}.`
        : "Run isms-evidence --help for what it takes.",
  }),
  "option-needs-value": ({ option }) => ({
    message: `The option ${option} needs a value.`,
    hint: `Write ${option} VALUE or ${option}=VALUE.`,
  }),
  "option-conflict": ({ options }) => ({
    message: `The options ${list(options, false)} cannot stand together.`,
    hint: "Keep one of them.",
  }),
  "command-unknown": ({ command, suggestion }) => ({
    message: `Unknown command ${quote(command)}.`,
    hint: instead(
      suggestion,
      "Run isms-evidence help for the commands. It is not the path of a file or folder either.",
    ),
  }),
  "mapping-unknown": ({ mapping, allowed, suggestion }) => ({
    message: `--by knows no framework ${quote(mapping)}.`,
    hint: instead(suggestion, `Use one of ${list(allowed)}.`),
  }),
  "argument-missing": ({ command, argument }) => ({
    message: `${command} needs the argument ${argument}.`,
    hint: `Run isms-evidence ${command} --help for an example.`,
  }),
  "argument-extra": ({ argument }) => ({
    message: `The argument ${quote(argument)} is one too many.`,
    hint: "Remove it, or put a value that contains spaces in quotes.",
  }),
  "as-of-impossible": ({ value }) => ({
    message: `${quote(value)} is not a day that exists.`,
    hint: "Write the as-of date like 2026-10-01.",
  }),
  "code-unknown": ({ code, suggestion }) => ({
    message: `Nothing is called ${quote(code)}: no duty, task, output, indicator, rule or finding.`,
    hint: instead(suggestion, "Run isms-evidence list outputs for the codes."),
  }),
  "github-url": ({ url }) => ({
    message: `No token is sent to ${quote(url)}.`,
    hint: "GITHUB_API_URL must begin with https:// and hold no user name.",
  }),
  "github-token-missing": ({ inputs }) => ({
    message: `${list(inputs, false)} needs a token, and there is none.`,
    hint: "In a workflow, leave github-token out, so that the token of the job is used; elsewhere, set GITHUB_TOKEN.",
  }),
  "github-permission": ({ request, permission }) => ({
    message: `GitHub does not allow the token this: ${request}.`,
    hint: `Add "${permission}" to the permissions of the job. Pull requests from forks never get it: see the recipe for forks.`,
  }),
  "github-refused": ({ request, status, message }) => ({
    message: `GitHub refused ${request} with ${status}${message === "" ? "" : ` (${message})`}.`,
    hint: "Run the job again; if it stays, report it with this line.",
  }),
  "github-unavailable": ({ request, reason }) => ({
    message: `GitHub did not answer ${request} (${reason}).`,
    hint: "Run the job again later; the result of the check does not depend on it.",
  }),
  "github-branch-default": ({ branch }) => ({
    message: `${quote(branch)} is the default branch; the badge needs a branch of its own.`,
    hint: "Name a branch that nobody works on, such as badges.",
  }),
  "github-branch-foreign": ({ branch }) => ({
    message: `The branch ${quote(branch)} holds files of somebody else, which would be overwritten.`,
    hint: "Name a branch that does not exist yet, such as badges.",
  }),
  "event-without-base": ({ event }) => ({
    message: `The event ${quote(event)} names no earlier revision, which scope: changed compares with.`,
    hint: "scope: changed is for pull_request, pull_request_target and merge_group; use all for other events, or leave it out.",
  }),
  "not-a-repository": ({ folder }) => ({
    message: `${folder} is not in a git repository, so there is no earlier revision to compare with.`,
    hint: "Run it inside the repository, or leave out --base and --scope changed.",
  }),
  "repository-not-trusted": ({ folder }) => ({
    message: `Git does not trust the repository of ${folder}, because it belongs to another user.`,
    hint: "If you trust it, run git config --global --add safe.directory with the top folder of the repository.",
  }),
  "revision-unknown": ({ revision, shallow }) => ({
    message: `This repository does not have the revision ${quote(revision)}.`,
    hint: shallow
      ? `It is a shallow clone: run git fetch --depth=1 origin ${revision} first, or set fetch-depth: 0 for actions/checkout.`
      : "See git log for the revisions, or run git fetch first.",
  }),
  "nothing-to-check": ({ folder }) => ({
    message: `There is neither a configuration nor evidence in ${folder}.`,
    hint: "Go to the folder that holds isms-evidence.yaml, name it with --config, or start from a copy of examples/starter.",
  }),
  "config-not-found": ({ path }) => ({
    message: `There is no configuration ${path}.`,
    hint: "Correct the path given with --config.",
  }),
  "evidence-no-match": ({ patterns }) => ({
    message: `No file matches ${list(patterns)}.`,
    hint: `Correct "evidence" in the configuration, and see whether an ignore file hides the files.`,
  }),
  "path-no-match": ({ path }) => ({
    message: `No evidence file matches ${quote(path)}.`,
    hint: "Correct the path; a pattern with * must be in quotes so that the shell leaves it alone.",
  }),
  "path-outside-root": ({ path }) => ({
    message: `${quote(path)} lies outside the folder of the configuration.`,
    hint: "Only files inside that folder are read. Move the file, or check its own repository.",
  }),
  unreadable: ({ path, reason }) => ({
    message: `${path} could not be read: ${reason}.`,
    hint: "See whether it exists and whether you have permission to read it.",
  }),
  "file-invalid": ({ what, problems }) => ({
    message: `The ${files[what]} does not hold up: ${plural(problems.length, "problem")}.`,
    hint: what === "report" ? makeAgain : "Correct what is listed; nothing was checked.",
  }),
  "policy-not-found": ({ policy, from, suggestion }) => ({
    message: `There is no policy ${quote(policy)}${from === null ? "" : `, which ${from} extends`}.`,
    hint: instead(suggestion, "Give the name of a built-in policy (isms-evidence list policies) or a path."),
  }),
  "policy-cycle": ({ chain }) => ({
    message: `The policy extends itself: ${chain.join(" → ")}.`,
    hint: `Remove one of these "extends".`,
  }),
  "policy-unknown-output": ({ output, suggestion }) => ({
    message: `The policy speaks of an output ${quote(output)}, which the standard does not have.`,
    hint: instead(suggestion, "Run isms-evidence list outputs for the codes."),
  }),
  "parameter-unknown": ({ parameter, suggestion }) => ({
    message: `The policy has no parameter ${quote(parameter)}.`,
    hint: instead(suggestion, "Look up the parameters in the policy file."),
  }),
  "parameter-unit": ({ parameter, unit, value }) => ({
    message: `The parameter ${parameter} cannot be ${quote(value)}: its unit is ${unitNames[unit] ?? unit}.`,
    hint: "Correct the value.",
  }),
  "parameter-loosened": ({ parameter, from, to }) => ({
    message: `The statutory figure ${parameter} is loosened from ${from} to ${to} without a reason.`,
    hint: `Take the change back, or write { value: ${to}, reason: … }; the reason is printed in every report.`,
  }),
  "parameter-undefined": ({ parameter, requirement }) => ({
    message: `The requirement ${quote(requirement)} uses the parameter ${quote(parameter)}, which the policy does not define.`,
    hint: `Define it under "parameters".`,
  }),
  "field-unknown": ({ field, output, suggestion }) => ({
    message: `The policy uses the field ${quote(field)}, which the records of ${output} do not have.`,
    hint: instead(suggestion, `Run isms-evidence explain ${output} for its fields.`),
  }),
  "duration-ambiguous": ({ value }) => ({
    message: `${quote(value)} is not a duration that can be understood without doubt.`,
    hint: "Write it in the form of ISO 8601: P1M is one month, P30D thirty days, PT1M one minute.",
  }),
  "rule-duplicate": ({ rule }) => ({
    message: `There is a rule ${quote(rule)} already.`,
    hint: "Give yours an id of its own; to switch the other off or change its severity, use change_rules.",
  }),
  "cases-not-found": ({ paths }) => ({
    message: `No cases of rules were found${paths.length === 0 ? "" : `: ${list(paths, false)} does not exist`}.`,
    hint:
      paths.length === 0
        ? "Name a policy of your own, such as isms-evidence test policies/own.yaml."
        : "Write cases beside the policy; docs/rules.md shows how.",
  }),
  "rule-unknown": ({ rule, suggestion }) => ({
    message: `There is no rule ${quote(rule)}.`,
    hint: instead(suggestion, "Run isms-evidence list rules for the ids."),
  }),
  "rule-expression": ({ rule, part, kind, written, reason, suggestion }) => ({
    message: `The rule ${rule} does not hold up at ${part}: ${(expressionProblems[kind] ?? String)(written, reason)}.`,
    hint: instead(suggestion, "docs/rules.md describes the language; the place points at the expression."),
  }),
  "rule-placeholders": ({ rule, expressions }) => ({
    message: `The two messages of the rule ${rule} do not show the same values: ${expressions.join(", ")}.`,
    hint: "Use the same expressions in braces in both languages.",
  }),
  "rule-code-unknown": ({ rule, code, suggestion }) => ({
    message: `The rule ${rule} names ${quote(code)}, which the standard does not have.`,
    hint: instead(suggestion, "Look the code up with isms-evidence explain."),
  }),
  "overlay-field": ({ output, field, suggestion }) => ({
    message: `The overlay of ${output} names a field ${quote(field)}, which its records do not have.`,
    hint: instead(suggestion, `Run isms-evidence explain ${output} for its fields.`),
  }),
  "overlay-value": ({ output, field, value, allowed, suggestion }) => ({
    message: `The overlay of ${output} allows ${quote(value)} for ${field}, which its schema does not: an overlay may only tighten.`,
    hint: instead(
      suggestion,
      allowed.length === 0 ? "This field has no fixed list of values." : `Choose among ${allowed.join(", ")}.`,
    ),
  }),
  "timezone-unknown": ({ timezone }) => ({
    message: `There is no time zone ${quote(timezone)}.`,
    hint: "Use an IANA name such as Asia/Taipei.",
  }),
  "person-duplicate": ({ person }) => ({
    message: `The roster has two persons with the id ${quote(person)}.`,
    hint: "Give each person an id of their own, also those who left.",
  }),
  "output-unknown-in-config": ({ output, suggestion }) => ({
    message: `The configuration speaks of an output ${quote(output)}, which the standard does not have.`,
    hint: instead(suggestion, "Run isms-evidence list outputs for the codes."),
  }),
  "report-not-json": ({ isCut }) => ({
    message: isCut ? "The report ends too early: part of it is missing." : "The report is not JSON.",
    hint: makeAgain,
  }),
  "report-version": ({ found, known }) => ({
    message: `The report has the schema version ${found}; this version of isms-evidence reads ${known}.`,
    hint: "Use the version of isms-evidence that made it, or make it again with this one.",
  }),
  "report-disagrees": ({ pointer, stated, counted }) => ({
    message: `The report contradicts itself: ${pointer} says ${quote(stated)}, but the rest of it gives ${quote(counted)}.`,
    hint: `It was changed after it was made. ${makeAgain}`,
  }),
  "repository-duplicate": ({ repository }) => ({
    message: `There are two reports of ${quote(repository)}.`,
    hint: "Name each repository once, or give them names of their own: NAME=REPORT.json.",
  }),
  "pack-folder-foreign": ({ path }) => ({
    message: `The folder ${path} holds files that are not of a pack; it is not overwritten.`,
    hint: "Name a new or empty folder, or empty this one first.",
  }),
  "write-failed": ({ path, reason }) => ({
    message: `${path} could not be written: ${reason}.`,
    hint: "See whether the folder exists and whether you have permission to write there.",
  }),
};

const expressionProblems: Readonly<Record<string, (written: string, reason: string) => string>> = {
  field: (written) => `there is no field ${quote(written)}`,
  name: (written) => `there is no name ${quote(written)}`,
  value: (_, reason) => reason,
  source: (written) => `${quote(written)} is no source of records`,
  forbidden: (written, reason) => `${written}() is not offered: ${reason}`,
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
  list: "a list of texts",
};

function instead(suggestion: string | null, otherwise: string): string {
  return suggestion === null ? otherwise : `Did you mean ${quote(suggestion)}?`;
}
