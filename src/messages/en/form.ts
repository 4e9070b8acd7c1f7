import { thousands } from "../../text/thousands.ts";
import type { FormMessages } from "../form-messages.ts";
import { plural } from "./wording.ts";

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

const stillOpen = (count: number) => `${plural(count, "problem")} still to fix`;

export const formMessages: FormMessages = {
  intro:
    'Fill in this page, press "Save YAML" and hand the downloaded file to the person in charge. The page is offline: what you type stays on this computer.',
  skip: "Skip to the fields",
  noScript:
    "This form needs JavaScript. Open it in Edge, Chrome or Firefox; if it came by mail, save the attachment as a file first.",
  headings: {
    document: "Document",
    records: (count) => `Records (${count})`,
    nil: "Nil statement",
    finish: "Check and save",
  },
  required: "required",
  conditional: "required in some cases",
  withGroup: "required with the rest of this part",
  choose: "Choose",
  yes: "Yes",
  no: "No",
  examples: {
    date: "for example 2026-09-30",
    datetime: "for example 2026-09-30 08:30",
    duration: "for example 6 months",
    person: "a name or an id",
  },
  list: { help: "One per line.", typeNone: " If there are none, type none.", none: "none", add: "Add from the list" },
  republicDay: (year, month, day) => `ROC (民國) ${year}/${month}/${day}`,
  records: {
    has: "Yes, I fill in records",
    hasNone: "No, I fill in a nil statement",
    question: "Did anything happen in the period that has to be recorded?",
    nth: (number) => `Record ${number}`,
    add: "Add a record",
    duplicate: "Duplicate",
    up: "Move up",
    down: "Move down",
    remove: "Remove",
    expandAll: "Expand all",
    collapseAll: "Collapse all",
    removed: (number) => `Record ${number} removed.`,
    moved: (number) => `Moved to position ${number}.`,
  },
  items: { removed: "Item removed.", nth: (number) => `Item ${number}`, add: (title) => `Add to ${title}` },
  about: (action, subject) => `${action}: ${subject}`,
  undo: "Undo",
  undone: "Undone.",
  paste: {
    open: "Paste from Excel",
    title: "Paste from Excel",
    help: "Copy cells in Excel and paste them below. If you copy the headings too, columns are recognized by them; otherwise they are taken in the order of the fields. Years of the Republic (民國), labels and yes or no are understood.",
    area: "Paste here",
    nothing: "Nothing has been pasted yet.",
    understood: (rows, byHeads) =>
      `${plural(rows, "row")}, columns ${byHeads ? "recognized by their headings" : "taken in order"}; please check the field of each column.`,
    column: (number) => `Field of column ${number}`,
    leaveOut: "Leave out",
    more: (rows) => `${plural(rows, "more row")}, not shown here, will be added too.`,
    tooMany: (cells) => `At most ${thousands(cells)} cells can be pasted at once. Please paste in parts.`,
    replace: "Replace the existing records",
    add: (rows) => `Add ${plural(rows, "record")}`,
    added: (rows) => `${plural(rows, "record")} added.`,
    cancel: "Cancel",
  },
  calendar: {
    open: "Choose a date",
    month: (year, month) => `${months[month - 1]} ${year}${year > 1911 ? ` (民國 ${year - 1911})` : ""}`,
    weekdays: ["Su", "Mo", "Tu", "We", "Th", "Fr", "Sa"],
    previous: "Previous month",
    next: "Next month",
    previousYear: "Previous year",
    nextYear: "Next year",
    today: "Today",
    close: "Close",
  },
  check: {
    run: "Check",
    found: (count) => `${plural(count, "problem")} to fix`,
    none: "Nothing to fix: the document can be saved.",
    incomplete: (count) => `${count} to fix`,
    more: (count) => `${count} more; they are listed once the ones above are fixed.`,
    removeKey: "Remove this field",
    note: "This page checks the document by itself; the person in charge compares it with the other evidence.",
  },
  save: {
    save: "Save YAML",
    saveAnyway: "Save the unfinished file",
    saved: (file, open) =>
      `${file} has been downloaded. ${open > 0 ? `It has ${stillOpen(open)}; you can open it again later.` : "Hand it to the person in charge."}`,
    copy: "Copy YAML",
    copied: (open) => `Copied to the clipboard.${open > 0 ? ` It has ${stillOpen(open)}.` : ""}`,
    copyFailed: "The browser does not allow copying: please select the text below and copy it.",
    preview: "Preview of the YAML",
  },
  file: {
    open: "Open a saved file",
    help: "Choose a YAML file to continue or change it. Comments in the file (text after #) are not kept when you save it again.",
    opened: (file, comments) =>
      `${file} has been opened.${comments > 0 ? ` Its ${plural(comments, "comment line")} will not be kept when you save it again.` : ""}`,
    notUtf8: "The file is not UTF-8 and cannot be opened. Save it as UTF-8 in a text editor.",
    tooLarge: (limit) => `The file is larger than ${thousands(limit)} bytes and cannot be opened.`,
    unreadable: (problem, line) => `Cannot be opened, line ${line}: ${problem}`,
    several: "The file has several documents: choose the one to open",
    severalHelp:
      "This form takes one document at a time; the saved file holds only the chosen one, so do not replace the original file with it.",
    otherOutput: (output) =>
      `This is ${output === "" ? "another kind of file" : `a document of ${output}`} and cannot be opened in this form.`,
  },
  draft: {
    kept: (time) => `Draft kept in this browser (${time}).`,
    restored: (time) => `The draft that this browser kept at ${time} has been loaded.`,
    denied: "This browser keeps no draft: save the YAML before you close this page.",
    elsewhere:
      "This form is also being filled in in another tab, and the draft keeps what was typed last: save the YAML of one of them, then close it.",
    startOver: "Discard the draft and start over",
    startedOver: "Draft discarded.",
  },
};
