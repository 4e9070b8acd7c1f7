import type { LocalizedText } from "../../model/locale.ts";
import { thousands } from "../../text/thousands.ts";
import type { DocumentFindingMessages } from "../finding-messages.ts";
import { cadenceKinds } from "./cadence-kinds.ts";
import { because, didYouMean, field, formatName, list, plural, quote, typeName } from "./wording.ts";
import { yamlReason } from "./yaml-reasons.ts";

/** What a field says that its schema does not allow, for a text that goes on with what it must be. */
function filledIn(title: LocalizedText | null, value: string): string {
  return value === "" ? `${field(title)} is blank;` : `${field(title)} is ${quote(value)}, but`;
}

const comparisons = {
  "<=": "at most",
  "<": "less than",
  ">=": "at least",
  ">": "more than",
  "multiple of": "a multiple of",
} as const;

/** What is wrong with one document by itself: a function, so that sound documents need not load it. */
export function documentFindings(): DocumentFindingMessages {
  return messages;
}

const messages: DocumentFindingMessages = {
  "document-empty": () => "This YAML document is empty. Add evidence to it or remove it.",
  "yaml-syntax": ({ reason }) => `This is not valid YAML: ${yamlReason(reason)}.`,
  "yaml-duplicate-key": ({ key }) =>
    `Duplicate key ${quote(key)} in the same map: one of the values would be lost. Keep one.`,
  "yaml-forbidden-key": ({ key }) => `The key ${quote(key)} is not allowed in any document. Rename or remove it.`,
  "yaml-too-deep": ({ limit }) => `The document was not read: it is nested more than ${limit} levels deep.`,
  "yaml-too-many-aliases": ({ limit }) =>
    `The document was not read: its aliases (*name) expand to more than ${thousands(limit)} values. Write the values out.`,
  "yaml-anchor-unused": ({ written }) =>
    `YAML reads ${quote(written)} as a mark for repeating a value, so this text would be lost. Put the whole text in quotes, or remove the mark.`,
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
  "document-not-a-map": ({ actual, wide, unspaced }) => {
    const lists = " Use one object per JSON file; in YAML, separate documents with a line of ---.";
    const colon = wide ? wideColon : unspaced ? ' Put a space after each colon: "output: O4.8.2".' : "";
    const hint = actual === "array" ? lists : colon;
    return `An evidence document must be a map of fields such as "output:", but this is ${typeName(actual)}.${hint}`;
  },
  "output-unnamed": ({ near }) =>
    `The document does not name its output. ${near === null ? 'Add, for example, "output: O4.8.2".' : `Is the field ${near} meant to be "output"?`}`,
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
    if (actual === "null") return `${field(title)} is blank; it must be ${wanted}.`;
    const hint = suggestion !== null ? ` Write ${suggestion} without quotes.` : wide ? wideColon : "";
    return `${field(title)} must be ${wanted}, but it is ${typeName(actual)}.${hint}`;
  },
  "schema-value": ({ title, value, allowed, suggestion, because: reason }) => {
    const choice = allowed.length === 1 ? list(allowed) : `one of ${list(allowed)}`;
    return `${filledIn(title, value)} it must be ${choice}.${didYouMean(suggestion)}${because(reason)}`;
  },
  "schema-format": ({ title, format, value, suggestion }) =>
    `${filledIn(title, value)} it must be ${formatName(format)}.${didYouMean(suggestion)}`,
  "schema-pattern": ({ title, form, value, suggestion }) =>
    `${filledIn(title, value)} it must be ${form?.en ?? "in the form that its schema describes"}.${didYouMean(suggestion)}`,
  "person-not-an-id": ({ title, value, named, suggestion }) =>
    `${filledIn(title, value)} it must be the id of a person in the roster.${whoIsMeant(named ?? [], suggestion) || idHint(named)}`,
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
      : `The document has neither records nor a nil statement. Add at least one record under "records"; where the output records events and none happened in the period, write "nil" instead.`,
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
  "overlay-required": ({ key, title, policy }) =>
    `${title ? field(title) : quote(key)} is missing: the policy ${quote(policy)} requires it in addition to the schema. Add it.`,
  "overlay-value": ({ title, value, allowed, policy }) =>
    `${field(title)} is ${quote(value)}, but the policy ${quote(policy)} allows only ${list(allowed)}.`,
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

function kindName(kind: string): string {
  return Object.hasOwn(cadenceKinds, kind) ? cadenceKinds[kind as keyof typeof cadenceKinds] : kind;
}
