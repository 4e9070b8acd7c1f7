/** Why a file is not read as a spreadsheet. */
export declare const spreadsheetRefusals: readonly [
/** Needs a password. */
"encrypted", "macros", 
/** The binary format of Excel 97 to 2003. */
"old-xls", 
/** The binary format of Excel 2007 (xlsb). */
"binary-workbook", 
/** A web page with the name of a spreadsheet. */
"html", 
/** The XML of Excel 2003. */
"xml-2003", 
/** What Excel or LibreOffice keeps beside a file that is open. */
"lock-file", "not-a-spreadsheet", "damaged", 
/** The file itself. */
"too-large", 
/** What it contains, once unpacked. */
"unpacks-too-large", "too-many-cells", 
/** XML that defines names of its own, which can grow without end or read other files. */
"entities", "encoding", 
/** Quotation marks that open and do not close. */
"unclosed-quote", "empty"];
export type SpreadsheetRefusal = (typeof spreadsheetRefusals)[number];
