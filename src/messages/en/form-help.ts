import type { FormHelpTexts } from "../finding-messages.ts";
import { help } from "../help.ts";

const schemaAction =
  "Fix the value at the line shown. docs/outputs/ describes each field and gives a complete example.";

export const formHelp: FormHelpTexts = {
  "document-not-a-map": help(
    "Not an evidence document",
    "The document is a list or a single value instead of a map of fields.",
    "Without the envelope (output, id, date, people), nobody can tell what it is evidence of or who is responsible for it.",
    "Begin the document with output: and put the records under records:.",
  ),
  "output-unnamed": help(
    "Output is missing",
    "The document has no output field.",
    "The output decides which schema and which cadence apply; the folder and file name do not matter.",
    "Add output: with the code, such as O4.8.2.",
  ),
  "output-unknown": help(
    "Unknown output",
    "The code under output: is not one of the 71 outputs of the standard.",
    "Evidence for an unknown output cannot count.",
    "Fix the code; isms-evidence list outputs lists all of them.",
  ),
  "schema-required": help(
    "Required field is missing",
    "A field that the output always requires, or requires under the condition stated, is missing.",
    "An auditor could not tell from the record what was done, when or by whom.",
    "Add the field. If the fact was never recorded, establish it; do not invent it.",
  ),
  "schema-former-field": help(
    "Written for an earlier version of the form",
    "The document lacks a field that this version of the form has, or has a value that it no longer has.",
    "Documents of an earlier version are refused until they say what this version asks.",
    "Write what the message says, or what applies; CHANGELOG.md lists the changes of the forms.",
  ),
  "schema-unknown-key": help(
    "Unknown field",
    "The output has no field with this name at this location.",
    "Usually the name is misspelled, so the intended field is missing.",
    "Fix the name. Put additional remarks in a text field.",
  ),
  "schema-merge-key": help(
    "Merge key",
    "The document uses << to take over the fields of another map, as YAML 1.1 had it.",
    "YAML 1.2 has no merge keys, so programs disagree about what the document says.",
    "Write the fields out.",
  ),
  "schema-type": help(
    "Wrong type",
    "The value has a different type than the field requires, such as text instead of a number.",
    "A value of the wrong type cannot be compared or counted.",
    `${schemaAction} Note that YAML reads 012 as a number and "012" as text.`,
  ),
  "schema-value": help(
    "Value is not allowed",
    "The field accepts a fixed set of values, and this is not one of them.",
    "Records can be counted and compared only when the same thing always has the same name.",
    schemaAction,
  ),
  "schema-format": help(
    "Not a date, time or duration",
    "The value is not in the required form, or is a date or time that does not exist, such as 2026-02-30.",
    "Whether evidence is current depends on unambiguous dates.",
    "Write dates like 2026-09-30, times with a UTC offset like 2026-09-30T08:30:00+08:00 and durations like P6M.",
  ),
  "schema-pattern": help(
    "Not in the required form",
    "The value does not have the form that the field requires, such as CVE-2026-12345.",
    "References between records work only when identifiers are written the same way.",
    schemaAction,
  ),
  "person-not-an-id": help(
    "A name in the place of a person id",
    "The field names a person by something that cannot be an id, most often by the person's name.",
    "Two people may have one name, and names change; the id leads to one entry of the roster.",
    "Write the id that people.yaml gives the person.",
  ),
  "schema-range": help(
    "Number out of range",
    "The number is smaller or larger than the field allows.",
    "Such a value is usually a typing error or in the wrong unit.",
    schemaAction,
  ),
  "schema-length": help(
    "Too short or too long",
    "A text, list or map has fewer or more characters, entries or fields than allowed.",
    "An empty list or an empty text is not evidence of anything.",
    schemaAction,
  ),
  "schema-unique": help(
    "Duplicate entry",
    "A list contains the same entry twice.",
    "What is listed twice is counted twice.",
    "Remove the duplicate, or fix it if a different entry was intended.",
  ),
  "schema-forbidden": help(
    "Field is not allowed here",
    "A field contradicts another field of the same record.",
    "A record that contradicts itself is evidence of neither.",
    "Remove the field, or fix the one that excludes it.",
  ),
  "schema-alternative": help(
    "Matches no allowed form",
    "The value can have one of several forms, but matches none of them or more than one.",
    "The intended meaning is then unclear.",
    schemaAction,
  ),
  "records-or-nil": help(
    "Neither records nor nil statement",
    "A document must have either records or a nil statement that nothing happened.",
    "An empty list states neither that something was done nor that nothing happened.",
    "Add at least one record. If nothing happened and the output allows it, add a nil statement with from, to, statement and confirmed_by.",
  ),
  "findings-omitted": help(
    "More findings, not listed",
    "A document or file has more findings than are listed one by one (100 of one document, 1000 of one file). The number of the others is given.",
    "A list of thousands hides what matters, and a file made for it would take all memory.",
    "Fix the listed findings first and run the check again; most often one mistake is repeated.",
  ),
};
