import type { AttachmentElsewhere, AttachmentRefusal, NotSearchedReason } from "../../model/attachment.ts";
import type { FindingParameters } from "../../model/finding.ts";
import type { HiddenKind } from "../../model/hidden-character.ts";
import type { NameTrouble } from "../../model/name-trouble.ts";
import type { NotComparedReason } from "../../model/not-compared-reason.ts";
import type { UnreadReason } from "../../model/unread-reason.ts";
import type { OtherFindingMessages } from "../finding-messages.ts";
import { ruleText } from "../rule-text.ts";
import { cadenceInWords, durationInWords } from "./durations.ts";
import { historyReason } from "./history-reasons.ts";
import { ruleWording } from "./rule-wording.ts";
import { didYouMean, list, plural, quote, subjectName } from "./wording.ts";

const unreadReasons: Readonly<Record<UnreadReason, string>> = {
  pattern: "matches no pattern",
  hidden: "hidden",
  ignored: "excluded by an ignore file although git tracks it",
  sparse: "left out by the sparse checkout",
  submodule: "submodule",
  link: "symbolic link, which is not followed",
  packages: "in node_modules, where packages are",
};

const refusals: Readonly<Record<AttachmentRefusal, string>> = {
  outside: "it leads out of the folder of the configuration",
  hidden: "it is hidden",
  name: "Windows has no such name",
};

const elsewhere: Readonly<Record<AttachmentElsewhere, string>> = {
  lfs: "Git LFS has it, and its pointer was compared; `git lfs pull` fetches it",
  sparse: "a sparse checkout leaves it out",
  submodule: "it belongs to a submodule that was not checked out",
};

const notCompared: Readonly<Record<NotComparedReason, string>> = {
  "git-missing":
    "There is no command git: install git on the runner, or in the image of the job's container, in a step before actions/checkout.",
  "not-a-repository": "The workspace is not a git repository: add a step with actions/checkout, with git installed.",
  "repository-not-trusted":
    'Git refuses the workspace, which belongs to another user: add a step with run: git config --global --add safe.directory "$GITHUB_WORKSPACE".',
  "git-failed":
    "Git did not answer, or could not read the repository: run the job again, then clone the repository again.",
  "revision-unknown":
    "Its commit could not be fetched: add fetch-depth: 0 to the step with actions/checkout, and contents: read to the permissions of the job.",
  "revision-incomplete":
    "Files of its commit could not be fetched: remove filter from the step with actions/checkout, or add contents: read to the permissions of the job and keep persist-credentials.",
};

const hiddenKinds: Readonly<Record<HiddenKind, (character: string) => string>> = {
  invisible: (character) => `The invisible character ${character} is`,
  direction: (character) => `The character ${character}, which turns the direction of the text around it, is`,
  "line-break": (character) => `The character ${character}, which ends a line for some programs only, is`,
};

const nameTroubles: Readonly<Record<NameTrouble, (other: string) => string>> = {
  device: () => "Windows reserves this name for a device.",
  character: () => "Windows does not allow a character in this name.",
  end: () => "Windows drops the period or space at the end of this name.",
  length: () => "This path has more than 200 characters, which Windows often cannot open.",
  case: (other) =>
    `This name differs from ${quote(other)} in upper and lower case only, so Windows and macOS keep one of the two.`,
};

const gitRefusals: Readonly<Record<FindingParameters["git-refused"]["reason"], string>> = {
  "repository-not-trusted":
    "Git refuses to read this repository because another user owns its folder, so the report names no commit. Run: git config --global --add safe.directory <folder>.",
  "timed-out":
    "Git did not answer within its time limit, so the report names no commit. Check again when the machine is less busy.",
  unreadable:
    "Git could not read this repository, so the report names no commit. Run git fsck in this folder to find out why.",
};

const notLookedAt =
  "The evidence folders hold more files, or larger ones, than the search for unread evidence looks at, so there may be evidence among them that was not read. Keep other files in folders of their own.";

/** All but those of `document-findings.ts`. */
export const findingMessages: OtherFindingMessages = {
  "change-not-compared": ({ reason }) =>
    `This change was not compared with what it would change, so it does not pass. ${notCompared[reason]}`,
  "files-not-read": ({ files, total, partial }) =>
    total === 0
      ? notLookedAt
      : `${plural(total, "file")} in the evidence folders ${total === 1 ? "looks" : "look"} like evidence and ${total === 1 ? "was" : "were"} not read: ${files.map(({ path, reason }) => `${path} (${unreadReasons[reason]})`).join(", ")}${total > files.length ? `, … and ${total - files.length} more` : ""}. Rename or move what is evidence, or adjust "evidence" in the configuration.${partial ? ` ${notLookedAt}` : ""}`,
  "evidence-untracked": ({ documents, files }) =>
    `${plural(documents, "document")} used as evidence ${documents === 1 ? "is" : "are"} not tracked by git, so the next commit does not contain ${documents === 1 ? "it" : "them"}: ${files.slice(0, 5).join(", ")}${files.length > 5 ? ", …" : ""}. Run git add.`,
  "git-refused": ({ reason }) => gitRefusals[reason],
  "file-outside-root": ({ target }) =>
    `This link points outside the checked folder, to ${quote(target)}, and was not read. Put the file itself in the folder.`,
  "file-link-not-followed": ({ target }) =>
    `This link to ${quote(target)} was not followed, and its target is not part of the evidence. Put the file itself here.`,
  "file-name-not-portable": ({ reason, other }) =>
    `${nameTroubles[reason](other ?? "")} Rename the file, so that colleagues with Windows can use the repository.`,
  "hidden-character": ({ character, kind, places }) =>
    `${hiddenKinds[kind](character)} here${places === 1 ? "" : ` and in ${plural(places - 1, "more place")}`}: what is read is not what people see. Delete it, or replace it with what is meant.`,
  "file-too-large": ({ bytes, limit }) =>
    `The file was not read: it has ${plural(bytes, "byte")}, more than the limit of ${plural(limit, "byte")}. Split it, or raise limits.file_bytes in the configuration.`,
  "file-not-utf8": ({ byte, encoding }) => {
    if (encoding === null) {
      return `The file is not valid UTF-8: the first invalid byte is at offset ${byte}. Save it as UTF-8.`;
    }
    const seems = encoding === "UTF-16" ? `UTF-16 ("Unicode" in Windows)` : `Big5 ("ANSI" in Windows)`;
    return `The file is not UTF-8. It seems to be ${seems}; the first invalid byte is at offset ${byte}. In Notepad, choose "Save as" and the encoding UTF-8.`;
  },
  "people-missing": () =>
    `The roster is missing, so the people named in the evidence cannot be checked. Add people.yaml and give its path under "people" in the configuration.`,

  "evidence-missing": ({ event }) =>
    event
      ? "Evidence is missing. If nothing happened, add a confirmed nil statement; an empty folder never passes."
      : "Evidence is missing. Add a document for this output; an empty folder never passes.",
  "evidence-not-checked-out": ({ files }) =>
    `No evidence of this output is in the working tree, but the sparse checkout leaves out ${plural(files, "evidence file")}. Run git sparse-checkout disable, or check a complete checkout.`,
  "evidence-stale": ({ requirement, newest, expires, cadence }) =>
    `${quote(requirement.en)} expired after ${expires}: ${newestIs(newest)}, and the cadence is ${cadenceInWords(cadence)}. Add new evidence.`,
  "evidence-due": ({ requirement, newest, expires, cadence, grace }) => {
    const when =
      grace === null ? `is due by ${expires}` : `was due by ${expires}, and its grace period ends on ${grace}`;
    return `New evidence for ${quote(requirement.en)} ${when}: ${newestIs(newest)}, and the cadence is ${cadenceInWords(cadence)}.`;
  },
  "evidence-requirement-missing": ({ requirement, cadence, fields = [] }) => {
    const named = fields.map(({ field, title }) => (title ? `${quote(title.en)} (${field})` : quote(field)));
    const by = named.length > 0 ? ` Fill in ${named.join(" and ")} where a record is about it, or add a record.` : "";
    return `This output has evidence, but none for ${quote(requirement.en)} (cadence: ${cadenceInWords(cadence)}).${by}`;
  },
  "evidence-count-short": ({ requirement, found, needed, from, to, cadence }) =>
    `${quote(requirement.en)}: ${found} of ${needed} required from ${from} to ${to} (cadence: ${cadenceInWords(cadence)}).`,
  "evidence-subject-missing": ({ requirement, subject, name, cadence }) =>
    `${subjectName(subject, name)} has no evidence for ${quote(requirement.en)} (cadence: ${cadenceInWords(cadence)}).`,
  "evidence-subject-stale": ({ requirement, subject, name, newest, expires, cadence }) =>
    `${subjectName(subject, name)}: ${quote(requirement.en)} expired after ${expires}; ${newestIs(newest)}, and the cadence is ${cadenceInWords(cadence)}.`,
  "evidence-not-evaluated": ({ requirement, needs }) =>
    `${quote(requirement.en)} could not be evaluated: it requires valid evidence for ${needs}. A requirement that is not evaluated does not pass.`,
  "evidence-no-subjects": ({ requirement, subjects, needs }) =>
    `${quote(requirement.en)} applies to each of the ${quote(subjects.en)}, but the evidence for ${needs} lists none; it was evaluated once for the whole output instead. Check whether ${needs} is complete.`,

  "rule-broken": ({ message, values, labels = {} }) => ruleText(message.en, values, labels, ruleWording),
  "rule-failed": ({ rule, title, reason }) =>
    reason === "budget"
      ? `The rule ${rule} (${title.en}) was stopped because it exceeded the step limit. Use lookup() instead of searching all records for each record.`
      : `The rule ${rule} (${title.en}) could not be evaluated here: ${reason}. Complete the record, or fix the rule.`,
  "rules-not-evaluated": ({ needs, refused, rules, outputs }) =>
    `${plural(rules.length, "rule")} could not be ${refused ? "fully " : ""}evaluated because ${refused ? `documents of ${needs} are invalid` : `${inputName(needs)} is missing`}: ${rules.slice(0, 5).join(", ")}${rules.length > 5 ? ", …" : ""}. ${refused ? `Fix the documents of ${needs} first. ` : ""}${outputs.length > 0 ? `Until then ${outputs.join(", ")} cannot be judged. ` : ""}A rule that is not evaluated does not pass.`,

  "history-not-judged": ({ reason, rules }) =>
    `${historyReason(reason)}, so dates and people cannot be judged by the git history (${plural(rules.length, "rule")} not evaluated). What is not evaluated does not pass.`,

  "approval-undated": (excused) =>
    `${exceptionName(excused)} has no approval date, so it has no effect. Add approved_on, for example "approved_on: 2026-09-30".`,
  "approval-in-future": ({ approvedOn, asOf, ...excused }) =>
    `${exceptionName(excused)} is approved on ${approvedOn}, after the as-of date ${asOf}; it has no effect until then.`,
  "approval-after-end": ({ approvedOn, end, ...excused }) =>
    `${exceptionName(excused)} is approved on ${approvedOn}, after its last day ${end}, so it never has any effect. Fix one of the dates.`,
  "approver-unknown": ({ person, suggestion, ...excused }) =>
    `${exceptionName(excused)} is approved by ${quote(person)}, who is not in the roster, so it has no effect.${didYouMean(suggestion) || " Use the id of a person in the roster."}`,
  "approver-not-employed": ({ person, approvedOn, joined, left, ...excused }) =>
    `${exceptionName(excused)} is approved by ${person} on ${approvedOn}, but according to the roster that person ${approvedOn < joined ? `joined on ${joined}` : `left on ${left ?? ""}`}, so it has no effect. Fix the date or the approver, or have it approved again.`,
  "approver-without-authority": ({ person, roles, allowed, vendor, ...excused }) =>
    `${exceptionName(excused)} is approved by ${person}, ${vendor ? "who works for a vendor" : `whose roles are ${list(roles, false)}`}, so it has no effect. The approver must belong to the organization and have one of these roles: ${list(allowed, false) || "none"} (parameter exception_approver_roles).`,
  "approver-is-preparer": ({ person, ...excused }) =>
    `${exceptionName(excused)} is approved by ${person}, who prepared the evidence that it would excuse or is the person the finding is about; that part is not excused. Have it approved by somebody else.`,
  "approver-unchecked": ({ exception, entries }) =>
    `The roster is missing, so the approvers of ${plural(
      entries,
      exceptionNames[exception],
      exceptionNames[exception].replace(/(entry)?$/, (entry) => (entry === "" ? "s" : "entries")),
    )} cannot be checked; ${entries === 1 ? "it has" : "they have"} no effect. Add people.yaml and give its path under "people" in the configuration.`,
  "exception-shadowed": ({ list: key, by, ...excused }) =>
    `${exceptionName(excused)} has no effect of its own: what it matches is already covered by ${by.length === 1 ? "entry" : "entries"} ${by.join(", ")} of ${key}. Keep only one.`,
  "not-applicable-too-long": ({ reviewBy, capped, longest }) =>
    `This output is declared not applicable until ${reviewBy}, longer than the ${durationInWords(longest)} allowed after approval; the entry is treated as ending on ${capped}.`,
  "not-applicable-overdue": ({ reviewBy, reason }) =>
    `This output was declared not applicable (${reason}), with a review due by ${reviewBy}. That date has passed, so the output is checked again. Review the entry and set a new date.`,
  "not-applicable-contradicted": ({ documents, reason }) =>
    `This output was declared not applicable (${reason}), but it has ${plural(documents, "evidence document")}. Remove the entry or the evidence.`,
  "provided-too-long": ({ reviewBy, capped, longest }) =>
    `This output is declared as provided by others until ${reviewBy}, longer than the ${durationInWords(longest)} allowed after approval; the entry is treated as ending on ${capped}.`,
  "provided-ends-soon": ({ by, agreement, lastDay }) =>
    `This output is provided by ${by} under ${agreement}, until ${lastDay}; from the next day it is checked again. Have the agreement renewed if it ends, review the provider's evidence, and have the entry approved again.`,
  "provided-lapsed": ({ by, agreement, lastDay }) =>
    `This output was provided by ${by} under ${agreement}, until ${lastDay}. That date has passed, so the output is checked again. Review the provider's evidence and have the entry approved again, or provide evidence of your own.`,
  "provided-contradicted": ({ documents, by }) =>
    `This output is declared as provided by ${by}, but it has ${plural(documents, "evidence document")}, which is not judged as long as it is. Remove the entry or the evidence.`,
  "waiver-expired": ({ finding, expires, reason }) =>
    `The waiver for ${finding} (${reason}) expired on ${expires} and no longer applies. Fix the cause, or have the waiver renewed.`,
  "waiver-unused": ({ finding, expires }) =>
    `The waiver for ${finding} (until ${expires}) matches no finding. Remove it if its cause has been fixed; otherwise check its output, path, record and fingerprint.`,
  "waiver-too-long": ({ finding, expires, capped, longest }) =>
    `The waiver for ${finding} runs until ${expires}, longer than the ${durationInWords(longest)} allowed after approval; it is treated as expiring on ${capped}.`,
  "waiver-finding-unknown": ({ finding, suggestion }) =>
    `The code ${quote(finding)} is neither a finding nor a rule, so the waiver has no effect.${didYouMean(suggestion) || " Copy the code from the report; for a broken rule, use the id of the rule."}`,
  "waiver-too-broad": ({ finding, path }) =>
    `The waiver for ${finding} ${path === null ? "names neither an output nor a path" : `names no output, and its path ${quote(path)} contains all evidence`}. It would excuse every lapse of this kind, including later ones, so it has no effect. Add the output, for example "output: O4.8.2".`,
  "waiver-fingerprint-ambiguous": ({ finding, fingerprint, fingerprints }) =>
    `The fingerprint ${fingerprint} of the waiver for ${finding} is the beginning of several: ${list(fingerprints)}. The waiver has no effect; write all digits of the one that is meant.`,
  "waiver-document-refused": ({ finding, documents }) =>
    `The waiver for ${finding} covers the finding but does not accept the document: ${plural(documents, "document")} ${documents === 1 ? "is" : "are"} still refused and ${documents === 1 ? "proves" : "prove"} nothing until fixed.`,
  "attachment-missing": ({ path, suggestion }) =>
    `There is no file ${quote(path)}.${suggestion === null ? " Add it, or correct the path." : ` Git has it as ${quote(suggestion)}: upper and lower case differ.`}`,
  "attachment-changed": ({ path, written, actual }) =>
    `${quote(path)} is not the file that was attached: its SHA-256 begins with ${actual.slice(0, 12)}, the document says ${written.slice(0, 12)}. Restore the file, or attach the new one under a name of its own.`,
  "attachment-refused": ({ path, reason }) =>
    `${quote(path)} is not read: ${refusals[reason]}. Put the file beside the evidence.`,
  "attachment-too-large": ({ path, bytes, limit }) =>
    `${quote(path)} has ${plural(bytes, "byte")}, more than the limit of ${plural(limit, "byte")}: its hash was not checked.`,
  "attachment-not-here": ({ path, reason }) =>
    `The content of ${quote(path)} is not in this checkout: ${elsewhere[reason]}.`,
  "attachments-not-searched": ({ files, total }) =>
    `${plural(total, "attachment")} ${total === 1 ? "was" : "were"} not searched for personal data and secrets: ${files.map(({ path, reason }) => `${quote(path)} (${notSearched[reason]})`).join(", ")}${total > files.length ? `, … and ${total - files.length} more` : ""}. Look at what they contain before you commit them.`,
  "personal-national-id": () =>
    "A national ID number is written here. Remove it, or keep only the last digits; if it is none, add a waiver with the reason.",
  "personal-resident-id": () =>
    "A resident certificate number (UI No.) is written here. Remove it, or keep only the last digits; if it is none, add a waiver with the reason.",
  "personal-card": () =>
    "A payment card number is written here. Remove it, or keep only the last four digits; if it is none, add a waiver with the reason.",
  "personal-mobile": () =>
    "A mobile phone number is written here. Remove it unless the evidence needs it; if it is an official number, add a waiver with the reason.",
  "secret-private-key": () =>
    "A private key is written here. Do not commit it; if it was committed or sent anywhere, replace the key.",
  "secret-token": ({ issuer }) =>
    `A token of the kind ${quote(issuer)} is written here. Do not commit it; if it was committed or sent anywhere, revoke it.`,
  "secret-in-url": () =>
    "This address contains a password, or is that of a webhook. Do not commit it; if it was committed or sent anywhere, change the password or make a new webhook.",
  "policy-below-level": ({ level, policy, expected }) =>
    `The organization is at responsibility level ${level}, but the policy is ${quote(policy)}. Use ${quote(expected)} or a policy that extends it.`,
};

const notSearched: Readonly<Record<NotSearchedReason, string>> = {
  format: "a format without text that can be read",
  size: "too large",
  unreadable: "damaged or encrypted",
};

const exceptionNames = {
  waiver: "waiver",
  "not-applicable": "not-applicable entry",
  provided: "provided entry",
} as const;

interface NamedException {
  readonly exception: keyof typeof exceptionNames;
  readonly name: string;
}

function exceptionName({ exception, name }: NamedException): string {
  return `The ${exceptionNames[exception]} for ${name}`;
}

function inputName(needs: string): string {
  if (needs === "people") return "the roster (people)";
  return needs === "level" ? "the responsibility level (organization.level)" : `valid evidence for ${needs}`;
}

function newestIs(newest: string | null): string {
  return newest === null ? "no valid evidence exists" : `the newest evidence is dated ${newest}`;
}
