import type { Control, Mapping } from "../model/mapping.ts";
import type { OutputReport, Report } from "../model/report.ts";
import {
  type Applicability,
  applicabilities,
  type ControlApplicability,
  type StatementOfApplicability,
} from "../model/statement-of-applicability.ts";
import { outputsById } from "./attention.ts";
import { controlState } from "./group-by-control.ts";

/** Annex A follows the clauses of the standard, which apply to everyone. */
const annex = /^A\./;

/**
 * Which controls of Annex A apply, as far as the mapping and the outputs declared not applicable show.
 *
 * @param mapping that of ISO/IEC 27001
 */
export function stateApplicability(mapping: Mapping, report: Report): StatementOfApplicability {
  const outputs = outputsById(report);
  const themes = mapping.groups.flatMap(({ id, title, controls }) => {
    if (id === undefined || !annex.test(id)) return [];
    return [{ id, title, controls: controls.map((control) => applicabilityOf(control, outputs, report)) }];
  });
  const all = themes.flatMap(({ controls }) => controls);
  const counts = Object.fromEntries(
    applicabilities.map((name) => [name, all.filter(({ applicability }) => applicability === name).length]),
  ) as Record<Applicability, number>;
  const { title, source, caution } = mapping;
  return { framework: { title, source, caution }, totals: { total: all.length, ...counts }, themes };
}

function applicabilityOf(
  { id, title, outputs }: Control,
  known: ReadonlyMap<string, OutputReport>,
  { notApplicable }: Report,
): ControlApplicability {
  const bearing = outputs.flatMap(({ id: output, certain }) => {
    const found = known.get(output);
    if (!found) return [];
    const { name, state } = found;
    const exclusion =
      state === "not-applicable" ? (notApplicable.find((entry) => entry.output === output) ?? null) : null;
    return [{ id: output, name, state, certain, exclusion }];
  });
  const evidence = controlState(bearing.map(({ state }) => state));
  const applicability =
    evidence === "unreached" ? "undecided" : evidence === "not-applicable" ? "not-applicable" : "applicable";
  return { id, title, applicability, evidence, outputs: bearing };
}
