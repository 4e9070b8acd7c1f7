import type { Locale } from "../../model/locale.js";
import type { ControlApplicability } from "../../model/statement-of-applicability.js";
import type { Reporter } from "../reporter.js";
/** The statement of applicability by ISO/IEC 27001:2022, Annex A, in Markdown. */
export declare function loadFormatSoa(): Promise<Reporter>;
export declare function applicabilityHead(locale: Locale): readonly string[];
/** A row of the statement as plain texts: control, title, applicability, basis, evidence, outputs. */
export declare function applicabilityCells(control: ControlApplicability, locale: Locale): readonly string[];
