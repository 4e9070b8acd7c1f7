import { type Sheet } from "./sheet.js";
/**
 * A workbook (Office Open XML) with a frozen head and a filter on every sheet. Same sheets and day, same bytes.
 *
 * @param day the day on which it says that it was made
 */
export declare function writeWorkbook(sheets: readonly Sheet[], day: string): Promise<Uint8Array>;
