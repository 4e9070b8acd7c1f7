import type { SpreadsheetRefusal } from "../../model/spreadsheet-refusal.ts";
import type { UserErrorText } from "../user-error-messages.ts";

const saveAsXlsx =
  'Open it in Excel or LibreOffice, choose "Save As" and the type "Excel Workbook (*.xlsx)", and import the new file.';

/** Why a file is not read as a spreadsheet, and how to save one that is. */
export const spreadsheetRefusals: Readonly<Record<SpreadsheetRefusal, (limit: string) => UserErrorText>> = {
  encrypted: () => ({
    message: "The workbook has a password and cannot be read.",
    hint: "In Excel, clear the password under File > Info > Protect Workbook > Encrypt with Password, and save it as xlsx.",
  }),
  macros: () => ({
    message: "The workbook contains macros and was not read.",
    hint: 'In Excel, choose "Save As" and the type "Excel Workbook (*.xlsx)", which leaves the macros out.',
  }),
  "old-xls": () => ({ message: "This is an xls file of Excel 97-2003, which cannot be read.", hint: saveAsXlsx }),
  "binary-workbook": () => ({ message: "This is a binary workbook (xlsb), which cannot be read.", hint: saveAsXlsx }),
  html: () => ({ message: "This is a web page (HTML) with the name of a spreadsheet.", hint: saveAsXlsx }),
  "xml-2003": () => ({ message: "This is an XML spreadsheet of Excel 2003, which cannot be read.", hint: saveAsXlsx }),
  "lock-file": () => ({
    message: "This is the file that Excel or LibreOffice keeps while a spreadsheet is open, not the spreadsheet.",
    hint: "Save and close it there, and give the file without ~$ or .~lock. at the beginning of its name.",
  }),
  "not-a-spreadsheet": () => ({
    message: "This is not a spreadsheet.",
    hint: "xlsx, ods, and text files of the kinds csv and tsv can be imported.",
  }),
  damaged: () => ({
    message: "The file is damaged or incomplete and cannot be read.",
    hint: "Download or copy it again; if Excel can still open it, save it as xlsx.",
  }),
  "too-large": (limit) => ({
    message: `The file is larger than ${limit} and was not read.`,
    hint: "Remove pictures and sheets that are not needed, or split the file.",
  }),
  "unpacks-too-large": () => ({
    message: "The file is too large once unpacked and was not read.",
    hint: "Copy the sheets that are needed to a new workbook and save it as xlsx.",
  }),
  "too-many-cells": () => ({
    message: "The sheets have too many rows, columns or cells and were not read.",
    hint: "Delete the rows and columns outside the data, or copy what is needed to a new workbook.",
  }),
  entities: () => ({
    message: "XML in the file defines entities (DOCTYPE); it was not read.",
    hint: "No common spreadsheet program saves files like this. If you trust its source, open it in Excel and save it as xlsx.",
  }),
  encoding: () => ({
    message: "The text is neither UTF-8, UTF-16 nor Big5.",
    hint: 'Open it in Excel and save it as "CSV UTF-8 (Comma delimited)" or "Excel Workbook (*.xlsx)".',
  }),
  "unclosed-quote": () => ({
    message: "The quotation mark that begins on this line is never closed.",
    hint: 'Close it; a quotation mark inside a value is written twice ("").',
  }),
  empty: () => ({
    message: "The file contains no data.",
    hint: "Check that the exported sheet is the one with the data.",
  }),
};
