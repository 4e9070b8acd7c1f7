import { UserError } from "../model/user-error.ts";
import { openArchive } from "./archive.ts";
import { decodeText } from "./decode-text.ts";
import { limits } from "./limits.ts";
import { readCsv } from "./read-csv.ts";
import { readOds } from "./read-ods.ts";
import { readXlsx } from "./read-xlsx.ts";
import type { Refuse } from "./refuse.ts";
import type { Spreadsheet } from "./sheet.ts";

/**
 * Reads the sheets of a workbook (xlsx, ods) or a text of separated values (csv, tsv), whatever the file is called. The
 * values are those that were saved last: nothing in the file is computed, followed or run.
 *
 * @param path - for the name of the sheet of a text, and for errors
 * @throws UserError `spreadsheet-refused`
 */
export function readSpreadsheet(bytes: Uint8Array, path: string): Spreadsheet {
  const refuse: Refuse = (why, line) => {
    throw new UserError("spreadsheet-refused", { why, limit: limits.file }, { path, line: line ?? null, column: null });
  };
  if (/(?:^|[\\/])(?:~\$|\.~lock\.)[^\\/]*$/.test(path)) refuse("lock-file");
  if (bytes.length > limits.file) refuse("too-large");
  if (bytes.length === 0) refuse("empty");
  const spreadsheet = read(bytes, path, refuse);
  if (spreadsheet.sheets.every(({ rows }) => rows.length === 0)) refuse("empty");
  return spreadsheet;
}

function read(bytes: Uint8Array, path: string, refuse: Refuse): Spreadsheet {
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) refuse(isEncrypted(bytes) ? "encrypted" : "old-xls");
  if (startsWith(bytes, [0x09]) && [0x00, 0x02, 0x04, 0x08].includes(bytes[1] ?? -1) && bytes[3] === 0) {
    refuse("old-xls");
  }
  if (startsWith(bytes, [0x50, 0x4b])) return readWorkbook(bytes, refuse);
  const { text, encoding } = decodeText(bytes, refuse);
  refuseOtherText(text, refuse);
  const name = path.replace(/^.*[\\/]/, "").replace(/\.[^.]*$/, "");
  return { kind: "csv", sheets: [readCsv(text, name, refuse)], encoding, dateSystem: 1900 };
}

function readWorkbook(bytes: Uint8Array, refuse: Refuse): Spreadsheet {
  const archive = openArchive(bytes, refuse);
  const { names } = archive;
  if ([...names].some((name) => /vbaProject\.bin$|^Basic\/.*\/(?!script-lb)[^/]+\.xml$|macrosheets\//i.test(name))) {
    refuse("macros");
  }
  if (names.has("xl/workbook.bin")) refuse("binary-workbook");
  if (names.has("word/document.xml") || names.has("ppt/presentation.xml")) refuse("not-a-spreadsheet");
  if (names.has("[Content_Types].xml")) return { kind: "xlsx", ...readXlsx(archive, refuse), encoding: null };
  if (!names.has("content.xml") || !archive.text("mimetype")?.includes("opendocument.spreadsheet")) {
    refuse("not-a-spreadsheet");
  }
  return { kind: "ods", sheets: readOds(archive, refuse), encoding: null, dateSystem: 1900 };
}

/** What is text and no separated values. */
function refuseOtherText(text: string, refuse: Refuse): void {
  const start = text.slice(0, 4096).trimStart();
  if (/^<\?xml/i.test(start) && /mso-application|urn:schemas-microsoft-com:office:spreadsheet/.test(start)) {
    refuse("xml-2003");
  }
  if (/^<(?:!doctype|!--|\?xml|html|head|body|meta|style|table|div|script)/i.test(start)) refuse("html");
  if (/^(?:%PDF-|\{\\rtf|ID;P|\{\s*"|(?:#.*\n)*(?:output|version):\s)/.test(start) || text.includes("\0"))
    refuse("not-a-spreadsheet");
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}

/** A workbook with a password is a container of Excel 97 that has a stream of this name. */
function isEncrypted(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from("EncryptedPackage", "utf16le"),
  );
}
