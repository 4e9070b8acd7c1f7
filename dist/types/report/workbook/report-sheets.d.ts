import type { Locale } from "../../model/locale.js";
import { type Mapping } from "../../model/mapping.js";
import type { Report } from "../../model/report.js";
import { type Sheet } from "./sheet.js";
/** All tables of the workbook, in their order. */
export declare function reportSheets(report: Report, frameworks: readonly Mapping[], locale: Locale): readonly Sheet[];
