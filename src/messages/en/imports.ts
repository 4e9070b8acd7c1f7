import type { FieldType } from "../../model/output-form.ts";
import type { ImportMessages } from "../import-messages.ts";
import { explanationMessages } from "./explanations.ts";
import { list, quote } from "./wording.ts";

const { fieldTypes } = explanationMessages;

const sheetReasons = { hidden: "hidden", "no-heads": "no headings that are known", "not-asked": "not named" } as const;
const changes = { added: "added", gone: "no longer in the spreadsheet" } as const;
const cells = (count: number) => (count === 1 ? "1 cell" : `${count} cells`);
const perhaps = (suggestion: string | null) => (suggestion === null ? "" : `; did you mean ${quote(suggestion)}?`);

/** What to write where a value cannot be read, of the types of which that is not plain. */
const examples: Readonly<Partial<Record<FieldType, string>>> = {
  date: "; write a day that exists, such as 2026-09-30 or 115/9/30",
  datetime: "; write the day and the time, such as 2026-09-30 08:30",
  boolean: "; write yes or no",
};

export const importMessages: ImportMessages = {
  file: (path, kind, encoding) => `File: ${path} (${kind}${encoding === null ? "" : `, ${encoding}`})`,
  subject: (output, title) => (output === null ? `Read as: ${title}` : `Output: ${output} ${title}`),
  roster: "People roster",
  sheet: (sheet, heads, rows) => `Sheet ${quote(sheet)}: headings in row ${heads}, ${rows} rows of data`,
  sheetLeftOut: (sheet, why) => `Sheet not imported: ${quote(sheet)} (${sheetReasons[why]})`,
  rowsLeftOut: (rows, more) =>
    `  Rows that are no records: ${rows.map(({ number, text }) => `${number} ${quote(text)}`).join(", ")}${more > 0 ? ` and ${more} more` : ""}`,
  hiddenRead: (rows, columns) =>
    `  Hidden parts were read too: ${[rows > 0 ? `${rows} rows` : "", columns.length > 0 ? `columns ${columns.join(", ")}` : ""].filter((part) => part !== "").join(", ")}`,
  column: (letter, head, field, title) => `  ${letter} ${quote(head)} → ${title} (${field})`,
  columnLeftOut: (letter, head, near) => `  ${letter} ${quote(head)} not imported${perhaps(near)}`,
  columnDate: (letter, head) => `  ${letter} ${quote(head)} → the dates of the times`,
  columnUnclear: (letter, head, fields) => `  ${letter} ${quote(head)} unclear, may be: ${fields.join(", ")}`,
  columnSame: (letter, head, others) =>
    `  ${letter} ${quote(head)} has the same heading as ${others.length === 1 ? "column" : "columns"} ${others.join(", ")}: delete one of them in the spreadsheet, or rename it`,
  fact: (label, title, value, cell, of) =>
    `  ${cell} ${quote(label)} → ${title} of ${of === "document" ? "the document" : "all records"}: ${value}`,
  factUnused: (label, title, cell, why) =>
    `  ${cell} ${quote(label)} not used: ${why ?? `another value is given for ${title} of the document`}`,
  note: (note, count) => {
    const notes: Readonly<Record<typeof note, string>> = {
      "id-from-number": `${cells(count)} with an id stored as a number: check that no zeros at the start are lost`,
      "id-without-zeros": `${cells(count)} with an id that lacks zeros at its start, read as the id that has them`,
      "date-from-number": `${cells(count)} with a date stored as a number of days`,
      "date-in-words": `${cells(count)} with a date in Chinese numerals, converted; check them`,
      "short-year": `${cells(count)} with a year of two digits, read as a year of the Republic like the rest of the column`,
      "lines-joined": `${cells(count)} with line breaks, now blanks`,
      "by-synonym": `${cells(count)} read by a synonym`,
      "by-name": `${cells(count)} read as the id of what has the name`,
      "next-day": `${cells(count)} before the start, read as the next day`,
      "blank-is-no": "a blank means no",
      "by-part-of-head": "by a part of the heading: please check",
    };
    return notes[note];
  },
  cell: {
    "cell-type": ({ type, written, suggestion }) => {
      const hint = suggestion === null ? (examples[type] ?? "") : perhaps(suggestion);
      return `${quote(written)} cannot be read as: ${fieldTypes[type]}${hint}`;
    },
    "cell-choice": ({ written, allowed, suggestion }) =>
      `${quote(written)} is not a permitted value${perhaps(suggestion)} (${list(
        allowed.map(({ value, label }) => (label === null ? value : `${value} ${label}`)),
        false,
      )})`,
    "cell-person-unknown": ({ written, hasRoster, near }) => {
      if (!hasRoster) return `${quote(written)} is not a person id, and there is no roster`;
      return near === null
        ? `${quote(written)} is not in the roster; add the person to it, or write a name or an id of the roster`
        : `${quote(written)} is not in the roster; did you mean ${quote(near.name)} (${near.id})?`;
    },
    "cell-person-ambiguous": ({ written, ids }) => `${quote(written)} may be ${list(ids, false)}; write the id`,
    "cell-name-unknown": ({ written, output }) => `no evidence of ${output} has ${quote(written)}, and it is not an id`,
    "cell-name-ambiguous": ({ written, ids }) => `${quote(written)} may be ${list(ids, false)}; write the id`,
    "cell-duplicate": ({ written, row }) => `${quote(written)} is a duplicate of row ${row}`,
    "cell-date-ambiguous": ({ written }) =>
      `${quote(written)} may be more than one day; write it like 2026-09-30, or, where the year is last, name mdy or dmy under orders in the mapping`,
    "cell-day-missing": ({ written }) =>
      `${quote(written)} has no day; add it, or name first or last under days in the mapping`,
    "cell-time-missing": ({ written }) =>
      `${quote(written)} is a date without a time; the mapping can give one under times`,
    "cell-date-missing": ({ written }) =>
      `${quote(written)} is a time without a date; the mapping can name the column of dates under dates`,
    "cell-percent-ambiguous": ({ written }) =>
      `${quote(written)} without a percent sign may be a share or a percentage`,
    "cell-mark-ambiguous": ({ written }) => `${quote(written)} may mean yes or no`,
    "cell-characters": ({ written }) => `${quote(written)} contains control characters or characters that were lost`,
    "cell-digits-lost": ({ written }) =>
      `${quote(written)} lost digits: a spreadsheet keeps 15; format the column as text and enter it again`,
    "cell-differs": ({ written, before }) =>
      `${quote(written)} differs from ${quote(before)} above for the same record`,
    "cell-formula-error": ({ written }) => `formula error ${written}`,
    "cell-formula-uncomputed": () =>
      "the formula has no result yet; open the file in Excel, save it, and import it again",
  },
  at: (places, more) => `${places.join(", ")}${more > 0 ? ` and ${more} more` : ""}`,
  atDocument: "document",
  row: (number) => `row ${number}`,
  noRows:
    "no row below the headings has data: check that it is the right file and sheet (--sheet), or fill it in first",
  problem: (at, title, text) => `  ${at}${title === null ? "" : ` (${title})`}: ${text}`,
  others: (written) => `; also ${written.map(quote).join(", ")}`,
  moreProblems: (more) => `  and ${more} more, which --verbose lists`,
  missing: (fields) =>
    `Required fields that the spreadsheet does not have: ${fields.map(({ field, title }) => `${title} (${field})`).join(", ")}`,
  refused: (problems) => `${problems === 1 ? "1 problem" : `${problems} problems`}; no evidence was written.`,
  mappingWritten: (path) => `Mapping written to ${path}: fill in what is blank and run the import again.`,
  mappingUsed: (path) => `Mapping: ${path}`,
  mappingKept: (path) => `Mapping written to ${path}, for the next import.`,
  mappingExtended: (path, heads, more, isDryRun) =>
    `${isDryRun ? "Headings to be added to" : "Headings added to"} the mapping ${path}: ${heads.join(", ")}${more > 0 ? ` and ${more} more` : ""}`,
  mappingShown: "Mapping",
  created: (path, records) => `Created ${path}: ${records} records`,
  updated: (path, added, changed, gone) =>
    `Updated ${path}: ${added} added, ${changed} changed, ${gone} no longer in the spreadsheet`,
  unchanged: (path) => `${path} is unchanged`,
  keys: (kind, keys, more) => `  ${changes[kind]}: ${keys.join(", ")}${more > 0 ? ` and ${more} more` : ""}`,
  changed: (name, fields, more) => `  changed: ${name}: ${fields.join("; ")}${more > 0 ? ` and ${more} more` : ""}`,
  fieldChanged: (title, before, after) => `${title} ${before || "(blank)"} → ${after || "(blank)"}`,
  rowsChanged: (title, before, after) =>
    before === after ? `the contents of ${title} (${after})` : `${title} ${before} → ${after} entries`,
  goneKept: "  Records that are no longer in the spreadsheet stay in the document.",
  dryRun: "(dry run: nothing was written)",
  next: (path) => `Next: isms-evidence check ${path}`,
  nextInit: "There is no configuration here yet. Next: isms-evidence init, then isms-evidence check",
  progress: (done, total) => `Reading rows: ${done}/${total}`,
  mapping: {
    intro: (file) => [
      `Which columns of ${file} are which fields; used again for the next spreadsheet of this kind.`,
      "Left of the colon is the text of the spreadsheet, right of it the field or value; blank means not imported, or yet to be filled in.",
    ],
    columns: "Headings and fields",
    values: "What cells say, and the values that are meant",
    dates: "Fields of times, with the head of the column that has their dates",
    times: "Fields of dates without times, with the time to use",
    orders: "Dates whose year is last: mdy with the month first, dmy with the day first",
    days: "Dates without a day: first or last of their month, quarter or year",
    pads: "Ids stored as numbers, with the number of digits that they have",
    document: "Fields of the document",
    constants: "Fields that the spreadsheet does not have, the same in every row",
    perhaps: (fields) => `perhaps ${fields.join(" or ")}`,
    notImported: "not imported",
    field: (title, values) => (values.length === 0 ? title : `${title}: ${values.join(", ")}`),
  },
};
