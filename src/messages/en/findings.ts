import { thousands } from "../../text/thousands.ts";
import type { FindingMessages } from "../finding-messages.ts";
import { ruleText } from "../rule-text.ts";
import { cadenceInWords, durationInWords } from "./durations.ts";
import { terms } from "./terms.ts";
import { because, didYouMean, field, formatName, list, plural, quote, subjectName, typeName } from "./wording.ts";

const comparisons = {
  "<=": "at most",
  "<": "less than",
  ">=": "at least",
  ">": "more than",
  "multiple of": "a multiple of",
} as const;

export const findingMessages: FindingMessages = {
  "file-outside-root": ({ target }) =>
    `This link leads out of the checked folder, to ${quote(target)}; it was not read. Put the file itself into the folder.`,
  "file-link-not-followed": ({ target }) =>
    `This link to ${quote(target)} was not followed, and its target is not among the evidence. Put the file itself here.`,
  "file-too-large": ({ bytes, limit }) =>
    `The file has ${plural(bytes, "byte")}, more than the limit of ${plural(limit, "byte")}; it was not read. Split it, or raise limits.file_bytes in the configuration.`,
  "file-not-utf8": ({ byte }) =>
    `The file is not valid UTF-8: the first wrong byte is at offset ${byte}. Save it as UTF-8.`,
  "document-empty": () => "This YAML document is empty. Write the evidence into it or remove it.",
  "yaml-syntax": ({ reason }) => `This is not valid YAML: ${reason}.`,
  "yaml-duplicate-key": ({ key }) =>
    `The key ${quote(key)} stands twice in the same map, so one of the values would be lost. Keep one.`,
  "yaml-forbidden-key": ({ key }) => `The key ${quote(key)} is not allowed in any document. Rename or remove it.`,
  "yaml-too-deep": ({ limit }) => `The document nests deeper than ${limit} levels; it was not read.`,
  "yaml-too-many-aliases": ({ limit }) =>
    `The aliases (*name) of this document stand for more than ${thousands(limit)} values; it was not read. Write the values out.`,
  "number-changed": ({ written, read }) =>
    `The number ${written} would be read as ${read}. Put it in quotes if it is an identifier, or write fewer digits.`,
  "document-not-a-map": ({ actual }) =>
    `An evidence document must be a map that begins with "output:", but this is ${typeName(actual)}.`,
  "output-unnamed": () => `The document does not say which output it proves. Add, for example, "output: O4.8.2".`,
  "output-unknown": ({ output, suggestion }) => `The standard has no output ${quote(output)}.${didYouMean(suggestion)}`,

  "schema-required": ({ key, title, because: reason }) =>
    `The field ${quote(key)}${title ? ` (${title.en})` : ""} is missing.${because(reason)}`,
  "schema-unknown-key": ({ key, suggestion, known }) => {
    const hint =
      suggestion === null && known.length > 0 ? ` Known here: ${list(known, false)}.` : didYouMean(suggestion);
    return `There is no field ${quote(key)} here.${hint}`;
  },
  "schema-type": ({ title, expected, actual }) =>
    `${field(title)} must be ${expected.map(typeName).join(" or ")}, but is ${typeName(actual)}.`,
  "schema-value": ({ title, value, allowed, suggestion, because: reason }) => {
    const choice = allowed.length === 1 ? list(allowed) : `one of ${list(allowed)}`;
    return `${field(title)} is ${quote(value)}, but must be ${choice}.${didYouMean(suggestion)}${because(reason)}`;
  },
  "schema-format": ({ title, format, value }) =>
    `${field(title)} is ${quote(value)}, but must be ${formatName(format)}.`,
  "schema-pattern": ({ title, pattern, value }) =>
    `${field(title)} is ${quote(value)}, which is not in the required form (pattern ${pattern}).`,
  "schema-range": ({ title, comparison, limit, value, because: reason }) =>
    `${field(title)} is ${value}, but must be ${comparisons[comparison]} ${limit}.${because(reason)}`,
  "schema-length": ({ title, of, comparison, limit, because: reason }) => {
    const unit = { characters: "character", items: "entry", keys: "field" }[of];
    const many = { characters: "characters", items: "entries", keys: "fields" }[of];
    return `${field(title)} must have ${comparisons[comparison]} ${plural(limit, unit, many)}.${because(reason)}`;
  },
  "schema-unique": ({ title, first, second }) =>
    `${field(title)} holds the same entry twice: entry ${second + 1} repeats entry ${first + 1}.`,
  "schema-forbidden": ({ title, key, because: reason }) =>
    `The field ${quote(key)}${title ? ` (${title.en})` : ""} must not be given here.${because(reason)}`,
  "schema-alternative": ({ title, because: reason }) =>
    `${field(title)} fits none, or more than one, of the permitted forms.${because(reason)}`,
  "records-or-nil": ({ both }) =>
    both
      ? "The document has both records and a nil statement. Keep the records, or the nil statement when nothing happened."
      : `The document has neither records nor a nil statement. Add at least one record under "records", or "nil" where nothing happened.`,

  "document-duplicate-id": ({ id, otherPath }) =>
    `The document id ${quote(id)} is already used in ${otherPath}. Give each document of an output an id of its own.`,
  "record-duplicate-key": ({ key, value, first }) =>
    `${key} ${quote(value)} is already used by record ${first + 1} of this document. Correct one of them.`,
  "event-date-in-future": ({ date, asOf }) =>
    `The work is dated ${date}, after the as-of date ${asOf}. Evidence is of work that was done: correct the date.`,
  "nil-not-allowed": ({ kind }) =>
    `A nil statement is not accepted here: evidence of the kind "${kindName(kind)}" needs records. Only outputs that follow an event may state that nothing happened.`,
  "nil-in-future": ({ to, asOf }) =>
    `The nil statement runs to ${to}, after the as-of date ${asOf}. Nobody can state yet that nothing will have happened.`,
  "nil-unsigned": ({ person }) =>
    `The nil statement is not confirmed by a second person: ${quote(person)} also prepared the document. Let someone else confirm it.`,
  "period-reversed": ({ from, to }) => `The period ends (${to}) before it begins (${from}).`,
  "person-unknown": ({ person, suggestion }) =>
    `The roster has no person ${quote(person)}.${didYouMean(suggestion) || " Correct the id, or add the person to the roster."}`,
  "people-missing": () =>
    `There is no roster, so the persons named in the evidence cannot be checked. Add people.yaml and name it under "people".`,

  "evidence-missing": ({ event }) =>
    event
      ? "There is no evidence. If nothing happened, say so in a signed nil statement; an empty folder never passes."
      : "There is no evidence. Add a document that proves this output; an empty folder never passes.",
  "evidence-stale": ({ requirement, newest, expires, cadence }) =>
    `${quote(requirement.en)} lapsed after ${expires}: ${newestIs(newest)}, and the cadence is ${cadenceInWords(cadence)}. Add new evidence.`,
  "evidence-due": ({ requirement, newest, expires, cadence, grace }) => {
    const when = grace === null ? `is due by ${expires}` : `was due by ${expires}, and its grace ends on ${grace}`;
    return `New evidence for ${quote(requirement.en)} ${when}: ${newestIs(newest)}, and the cadence is ${cadenceInWords(cadence)}.`;
  },
  "evidence-requirement-missing": ({ requirement, cadence }) =>
    `There is evidence of this output, but none for ${quote(requirement.en)} (cadence: ${cadenceInWords(cadence)}).`,
  "evidence-count-short": ({ requirement, found, needed, from, to, cadence }) =>
    `${quote(requirement.en)}: ${found} of ${needed} needed from ${from} to ${to} (cadence: ${cadenceInWords(cadence)}).`,
  "evidence-subject-missing": ({ requirement, subject, name, cadence }) =>
    `${subjectName(subject, name)} has no evidence for ${quote(requirement.en)} (cadence: ${cadenceInWords(cadence)}).`,
  "evidence-subject-stale": ({ requirement, subject, name, newest, expires, cadence }) =>
    `${subjectName(subject, name)}: ${quote(requirement.en)} lapsed after ${expires}; ${newestIs(newest)}, and the cadence is ${cadenceInWords(cadence)}.`,
  "evidence-not-evaluated": ({ requirement, needs }) =>
    `${quote(requirement.en)} could not be judged: that needs valid evidence of ${needs}. What is not judged does not pass.`,
  "evidence-no-subjects": ({ requirement, subjects, needs }) =>
    `${quote(requirement.en)} holds for each of the ${quote(subjects.en)}, but the evidence of ${needs} lists none; it was judged once for the whole output instead. See whether ${needs} is complete.`,

  "overlay-required": ({ key, title, policy }) =>
    `${title ? field(title) : quote(key)} is missing; the policy ${quote(policy)} asks for it beyond the schema. Fill it in.`,
  "overlay-value": ({ title, value, allowed, policy }) =>
    `${field(title)} is ${quote(value)}, but the policy ${quote(policy)} allows only ${list(allowed)}.`,
  "rule-broken": ({ message, values }) => ruleText(message.en, values, ruleWording),
  "rule-failed": ({ rule, title, reason }) =>
    reason === "budget"
      ? `The rule ${rule} (${title.en}) takes more steps than a rule may and was ended. Use lookup() in place of walking through all records for each record.`
      : `The rule ${rule} (${title.en}) could not be evaluated here: ${reason}. Complete the record, or mend the rule.`,
  "rules-not-evaluated": ({ needs, refused, rules }) =>
    `${plural(rules.length, "rule")} could not be evaluated, because ${refused ? `documents of ${needs} have to be mended first` : `there is no ${inputName(needs)}`}: ${rules.slice(0, 5).join(", ")}${rules.length > 5 ? " …" : ""}. What is not evaluated does not pass.`,

  "not-applicable-overdue": ({ reviewBy, reason }) =>
    `This output was declared not applicable (${reason}), to be reviewed by ${reviewBy}; that day has passed, so it counts again. Review the entry and set a new day.`,
  "not-applicable-contradicted": ({ documents, reason }) =>
    `This output was declared not applicable (${reason}), but there ${documents === 1 ? "is" : "are"} ${plural(documents, "document")} of evidence for it. Remove the entry or the evidence.`,
  "waiver-expired": ({ finding, expires, reason }) =>
    `The waiver for ${finding} (${reason}) expired on ${expires} and covers nothing any more. Mend the cause, or have it approved anew.`,
  "waiver-unused": ({ finding, expires }) =>
    `The waiver for ${finding} (until ${expires}) covers no finding. Remove it if its cause is mended; otherwise check its output, path and record.`,
  "waiver-too-long": ({ finding, expires, capped }) =>
    `The waiver for ${finding} runs to ${expires}, longer than the 366 days allowed; it is taken to end on ${capped}.`,
  "policy-below-level": ({ level, policy, expected }) =>
    `The organization is at responsibility level ${level}, but the policy is ${quote(policy)}. Use ${quote(expected)} or a policy that extends it.`,
};

const ruleWording = {
  list: (items: readonly string[]) => items.join(", "),
  duration: durationInWords,
  yes: "yes",
  no: "no",
};

function inputName(needs: string): string {
  if (needs === "people") return "roster (people)";
  return needs === "level" ? "responsibility level (organization.level)" : `valid evidence of ${needs}`;
}

function newestIs(newest: string | null): string {
  return newest === null ? "there is no evidence that counts" : `the newest evidence is of ${newest}`;
}

function kindName(kind: string): string {
  return Object.hasOwn(terms.kinds, kind) ? terms.kinds[kind as keyof typeof terms.kinds] : kind;
}
