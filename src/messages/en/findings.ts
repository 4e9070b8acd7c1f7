import type { NotComparedReason } from "../../model/comparison.ts";
import type { UnreadReason } from "../../model/unread-reason.ts";
import { thousands } from "../../text/thousands.ts";
import type { FindingMessages } from "../finding-messages.ts";
import { ruleText } from "../rule-text.ts";
import { cadenceInWords, durationInWords } from "./durations.ts";
import { ruleWording } from "./rule-wording.ts";
import { terms } from "./terms.ts";
import { because, didYouMean, field, formatName, list, plural, quote, subjectName, typeName } from "./wording.ts";

const comparisons = {
  "<=": "at most",
  "<": "less than",
  ">=": "at least",
  ">": "more than",
  "multiple of": "a multiple of",
} as const;

const unreadReasons: Readonly<Record<UnreadReason, string>> = {
  pattern: "matches no pattern",
  hidden: "hidden",
  ignored: "excluded by an ignore file although git tracks it",
  sparse: "left out by the sparse checkout",
  submodule: "submodule",
};

const notCompared: Readonly<Record<NotComparedReason, string>> = {
  "not-a-repository": "The workspace is not a git repository: add a step with actions/checkout, with git installed.",
  "repository-not-trusted":
    'Git refuses the workspace, which belongs to another user: add a step with run: git config --global --add safe.directory "$GITHUB_WORKSPACE".',
  "revision-unknown":
    "Its commit could not be fetched: add fetch-depth: 0 to the step with actions/checkout, and contents: read to the permissions of the job.",
  "revision-incomplete":
    "Files of its commit could not be fetched: remove filter from the step with actions/checkout, or add contents: read to the permissions of the job and keep persist-credentials.",
};

export const findingMessages: FindingMessages = {
  "change-not-compared": ({ reason }) =>
    `This change was not compared with what it would change, so it does not pass. ${notCompared[reason]}`,
  "files-not-read": ({ files, total }) =>
    `${plural(total, "file")} in the evidence folders ${total === 1 ? "looks" : "look"} like evidence and ${total === 1 ? "was" : "were"} not read: ${files.map(({ path, reason }) => `${path} (${unreadReasons[reason]})`).join(", ")}${total > files.length ? `, … and ${total - files.length} more` : ""}. Rename or move what is evidence, or adjust "evidence" in the configuration.`,
  "evidence-untracked": ({ documents, files }) =>
    `${plural(documents, "document")} used as evidence ${documents === 1 ? "is" : "are"} not tracked by git, so the next commit does not contain ${documents === 1 ? "it" : "them"}: ${files.slice(0, 5).join(", ")}${files.length > 5 ? ", …" : ""}. Run git add.`,
  "git-refused": ({ reason }) =>
    reason === "repository-not-trusted"
      ? "Git refuses to read this repository because another user owns its folder, so the report names no commit. Run: git config --global --add safe.directory <folder>."
      : "Git could not read this repository, so the report names no commit. Run git fsck in this folder to find out why.",
  "file-outside-root": ({ target }) =>
    `This link points outside the checked folder, to ${quote(target)}, and was not read. Put the file itself in the folder.`,
  "file-link-not-followed": ({ target }) =>
    `This link to ${quote(target)} was not followed, and its target is not part of the evidence. Put the file itself here.`,
  "file-too-large": ({ bytes, limit }) =>
    `The file was not read: it has ${plural(bytes, "byte")}, more than the limit of ${plural(limit, "byte")}. Split it, or raise limits.file_bytes in the configuration.`,
  "file-not-utf8": ({ byte, encoding }) => {
    if (encoding === null) {
      return `The file is not valid UTF-8: the first invalid byte is at offset ${byte}. Save it as UTF-8.`;
    }
    const seems = encoding === "UTF-16" ? `UTF-16 ("Unicode" in Windows)` : `Big5 ("ANSI" in Windows)`;
    return `The file is not UTF-8. It seems to be ${seems}; the first invalid byte is at offset ${byte}. In Notepad, choose "Save as" and the encoding UTF-8.`;
  },
  "document-empty": () => "This YAML document is empty. Add evidence to it or remove it.",
  "yaml-syntax": ({ reason }) => `This is not valid YAML: ${reason}.`,
  "yaml-duplicate-key": ({ key }) =>
    `Duplicate key ${quote(key)} in the same map: one of the values would be lost. Keep one.`,
  "yaml-forbidden-key": ({ key }) => `The key ${quote(key)} is not allowed in any document. Rename or remove it.`,
  "yaml-too-deep": ({ limit }) => `The document was not read: it is nested more than ${limit} levels deep.`,
  "yaml-too-many-aliases": ({ limit }) =>
    `The document was not read: its aliases (*name) expand to more than ${thousands(limit)} values. Write the values out.`,
  "yaml-wide-sign": ({ sign, instead }) =>
    sign.trim() === ""
      ? "There is a full-width or non-breaking space where YAML needs a plain one. Replace it."
      : `There is a full-width ${sign} where YAML needs ${instead}${instead === ":" || instead === "," ? " and a space" : ""}. Replace it, or put the whole text in plain quotes.`,
  "yaml-byte-order-mark": () =>
    "This line begins with an invisible byte order mark (U+FEFF), left over from joining files. Delete the character before the first letter of the line.",
  "json-syntax": ({ kind }) => `This is not valid JSON: ${jsonProblems[kind]}.`,
  "number-changed": ({ written, read }) =>
    `The number ${written} would be read as ${read}. Put it in quotes if it is an identifier, or use fewer digits.`,
  "number-not-finite": ({ written }) =>
    `${written} is not a finite number. Enter a figure, leave the field out, or put it in quotes if it is text.`,
  "document-not-a-map": ({ actual, wide }) => {
    const lists = " Use one object per JSON file; in YAML, separate documents with a line of ---.";
    const hint = actual === "array" ? lists : wide ? wideColon : "";
    return `An evidence document must be a map of fields such as "output:", but this is ${typeName(actual)}.${hint}`;
  },
  "output-unnamed": () => `The document does not name its output. Add, for example, "output: O4.8.2".`,
  "output-unknown": ({ output, suggestion }) => `Unknown output ${quote(output)}.${didYouMean(suggestion)}`,

  "schema-required": ({ key, title, because: reason }) =>
    `The field ${quote(key)}${title ? ` (${title.en})` : ""} is missing.${because(reason)}`,
  "schema-former-field": ({ key, title, value, now }) => {
    const written = now.map(quote).join(" and ");
    const named = `${quote(key)}${title ? ` (${title.en})` : ""}`;
    return value === null
      ? `The field ${named} is new in this version of the form. Add ${written}, or what applies (CHANGELOG.md).`
      : `${quote(value)} is a value of an earlier version of the form in ${named}. Write ${written}, or what applies (CHANGELOG.md).`;
  },
  "schema-unknown-key": ({ key, suggestion, known, split }) => {
    if (split) {
      return `${quote(key)} was read as a field, because the comma before it ends a value within { }. Put the whole text in quotes.`;
    }
    const hint =
      suggestion === null && known.length > 0 ? ` Allowed here: ${list(known, false)}.` : didYouMean(suggestion);
    return `Unknown field ${quote(key)}.${hint}`;
  },
  "schema-merge-key": () =>
    `"<<" is a merge key of YAML 1.1, which YAML 1.2 does not have. Write the fields out instead.`,
  "schema-type": ({ title, expected, actual, written, suggestion, wide }) => {
    const wanted = expected.map(typeName).join(" or ");
    if (written !== null) {
      return `${field(title)} must be ${wanted}, but ${written} is read as ${typeName(actual)}. Put it in quotes: "${written}".`;
    }
    const hint = suggestion !== null ? ` Write ${suggestion} without quotes.` : wide ? wideColon : "";
    return `${field(title)} must be ${wanted}, but it is ${typeName(actual)}.${hint}`;
  },
  "schema-value": ({ title, value, allowed, suggestion, because: reason }) => {
    const choice = allowed.length === 1 ? list(allowed) : `one of ${list(allowed)}`;
    return `${field(title)} is ${quote(value)}, but it must be ${choice}.${didYouMean(suggestion)}${because(reason)}`;
  },
  "schema-format": ({ title, format, value, suggestion }) =>
    `${field(title)} is ${quote(value)}, but it must be ${formatName(format)}.${didYouMean(suggestion)}`,
  "schema-pattern": ({ title, form, value, suggestion }) =>
    `${field(title)} is ${quote(value)}, but it must be ${form?.en ?? "in the form that its schema describes"}.${didYouMean(suggestion)}`,
  "person-not-an-id": ({ title, value, named, suggestion }) =>
    `${field(title)} is ${quote(value)}, but it must be the id of a person in the roster.${whoIsMeant(named ?? [], suggestion) || idHint(named)}`,
  "schema-range": ({ title, comparison, limit, value, because: reason }) =>
    `${field(title)} is ${value}, but it must be ${comparisons[comparison]} ${limit}.${because(reason)}`,
  "schema-length": ({ title, of, comparison, limit, because: reason }) => {
    const unit = { characters: "character", items: "entry", keys: "field" }[of];
    const many = { characters: "characters", items: "entries", keys: "fields" }[of];
    return `${field(title)} must have ${comparisons[comparison]} ${plural(limit, unit, many)}.${because(reason)}`;
  },
  "schema-unique": ({ title, first, second }) =>
    `${field(title)} has a duplicate entry: entry ${second + 1} repeats entry ${first + 1}.`,
  "schema-forbidden": ({ title, key, because: reason }) =>
    `The field ${quote(key)}${title ? ` (${title.en})` : ""} is not allowed here.${because(reason)}`,
  "schema-alternative": ({ title, because: reason }) =>
    `${field(title)} matches none, or more than one, of the allowed forms.${because(reason)}`,
  "records-or-nil": ({ both }) =>
    both
      ? "The document has both records and a nil statement. Keep the records, or keep the nil statement if nothing happened."
      : `The document has neither records nor a nil statement. Add at least one record under "records", or "nil" if nothing happened.`,
  "findings-omitted": ({ more }) =>
    `… and ${plural(more, "more finding", "more findings")} in this file, not listed one by one. Fix those above first; most often one mistake is repeated.`,

  "document-duplicate-id": ({ id, otherPath }) =>
    `The document id ${quote(id)} is already used in ${otherPath}. Give each document of an output a unique id.`,
  "record-duplicate-key": ({ key, value, first }) =>
    `${key} ${quote(value)} is already used by record ${first + 1} of this document. Fix one of them.`,
  "event-date-in-future": ({ date, asOf }) =>
    `The work is dated ${date}, after the as-of date ${asOf}. Evidence covers only completed work: fix the date.`,
  "date-too-early": ({ date, earliest }) =>
    `The date ${date} is before ${earliest}, too early for any evidence. Fix the year.`,
  "nil-not-allowed": ({ kind }) =>
    `A nil statement is not accepted here: evidence of the kind "${kindName(kind)}" requires records. Only outputs of the kind "${kindName("event")}" may state that nothing happened.`,
  "nil-in-future": ({ to, asOf }) =>
    `The nil statement ends on ${to}, after the as-of date ${asOf}. It cannot cover days that have not passed.`,
  "nil-unsigned": ({ person }) =>
    `The nil statement is not confirmed by a second person: ${quote(person)} also prepared the document. Have someone else confirm it.`,
  "period-reversed": ({ from, to }) => `The period ends on ${to}, before it begins on ${from}.`,
  "person-unknown": ({ person, suggestion, named }) =>
    `Unknown person ${quote(person)}.${whoIsMeant(named, suggestion) || " Fix the id, or add the person to the roster."}`,
  "approver-new": ({ person }) =>
    `The same change adds ${quote(person)} to the roster, so this approval does not count yet. Merge the roster first, or have someone approve who is already in it.`,
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
  "evidence-requirement-missing": ({ requirement, cadence }) =>
    `This output has evidence, but none for ${quote(requirement.en)} (cadence: ${cadenceInWords(cadence)}).`,
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

  "overlay-required": ({ key, title, policy }) =>
    `${title ? field(title) : quote(key)} is missing: the policy ${quote(policy)} requires it in addition to the schema. Add it.`,
  "overlay-value": ({ title, value, allowed, policy }) =>
    `${field(title)} is ${quote(value)}, but the policy ${quote(policy)} allows only ${list(allowed)}.`,
  "rule-broken": ({ message, values, labels = {} }) => ruleText(message.en, values, labels, ruleWording),
  "rule-failed": ({ rule, title, reason }) =>
    reason === "budget"
      ? `The rule ${rule} (${title.en}) was stopped because it exceeded the step limit. Use lookup() instead of searching all records for each record.`
      : `The rule ${rule} (${title.en}) could not be evaluated here: ${reason}. Complete the record, or fix the rule.`,
  "rules-not-evaluated": ({ needs, refused, rules, outputs }) =>
    `${plural(rules.length, "rule")} could not be ${refused ? "fully " : ""}evaluated because ${refused ? `documents of ${needs} are invalid` : `${inputName(needs)} is missing`}: ${rules.slice(0, 5).join(", ")}${rules.length > 5 ? ", …" : ""}. ${refused ? `Fix the documents of ${needs} first. ` : ""}${outputs.length > 0 ? `Until then ${outputs.join(", ")} cannot be judged. ` : ""}A rule that is not evaluated does not pass.`,

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
  "policy-below-level": ({ level, policy, expected }) =>
    `The organization is at responsibility level ${level}, but the policy is ${quote(policy)}. Use ${quote(expected)} or a policy that extends it.`,
};

const wideColon = ` It contains the full-width sign "：": a field needs ":" and a space.`;

const jsonProblems = {
  comment: "JSON has no comments; remove it, or rename the file to .yaml",
  "trailing-comma": "there is a comma after the last entry; remove it",
  "control-character": "a tab, line break or other control character in a text; write \\t or \\n",
  "single-quote": `JSON requires double quotes (")`,
  unquoted: "texts and names of fields must be in double quotes",
  "several-values": "one file holds one object; put each document in a file of its own",
  "misplaced-sign": "a sign is missing or one too many",
} as const;

/** A sentence to append when the roster says who was meant; two persons may have one name. */
function whoIsMeant(named: readonly string[], suggestion: string | null): string {
  if (named.length > 1)
    return ` The roster has ${named.length} people of that name: ${list(named)}. Use the id of one of them.`;
  return didYouMean(suggestion);
}

function idHint(named: readonly string[] | null): string {
  const id = " An id consists of letters and digits, such as p-012; people.yaml gives each person one.";
  return named === null ? id : ` The roster has nobody of that name.${id}`;
}

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

function kindName(kind: string): string {
  return Object.hasOwn(terms.kinds, kind) ? terms.kinds[kind as keyof typeof terms.kinds] : kind;
}
