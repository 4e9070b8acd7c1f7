import type { Mapping } from "../model/mapping.js";
import type { Report } from "../model/report.js";
import { type StatementOfApplicability } from "../model/statement-of-applicability.js";
/**
 * Which controls of Annex A apply, as far as the mapping and the outputs that are declared not applicable tell.
 *
 * @param mapping that of ISO/IEC 27001
 */
export declare function stateApplicability(mapping: Mapping, report: Report): StatementOfApplicability;
