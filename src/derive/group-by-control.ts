import {
  type ControlOutput,
  type ControlReport,
  type ControlState,
  type ControlsReport,
  type ControlTotals,
  controlStates,
} from "../model/controls-report.ts";
import type { Control, MappedOutput, Mapping } from "../model/mapping.ts";
import { lackingStates, type OutputState } from "../model/output-state.ts";
import type { DutyReport } from "../model/report.ts";
import { outputsOf } from "../model/walk.ts";

/**
 * The states of the outputs, grouped by the controls of a framework.
 *
 * An uncertain mapping counts like a certain one: a control in doubt must not look better because of it. How
 * many controls have only uncertain mappings is shown in the totals.
 */
export function groupByControl(mapping: Mapping, duties: readonly DutyReport[]): ControlsReport {
  const outputs = outputsOf({ duties });
  const states = new Map(outputs.map(({ id, state }) => [id, state]));
  const groups = mapping.groups.map(({ id = null, title, controls }) => {
    const reports = controls.map((control) => controlReport(control, states));
    return { id, title, totals: totalsOf(reports), controls: reports };
  });
  const controls = groups.flatMap((group) => group.controls);
  const general = mapping.general.map((output) => controlOutput(output, states));
  const mentioned = new Set([...controls.flatMap((control) => control.outputs), ...general].map(({ id }) => id));
  const { id, name, version, title, items, source, caution } = mapping;
  return {
    mapping: { id, name, version, title, items, source, caution },
    totals: totalsOf(controls),
    groups,
    general,
    outside: outputs.map((output) => output.id).filter((output) => !mentioned.has(output)),
  };
}

function controlReport(
  { id, title, level, outputs }: Control,
  states: ReadonlyMap<string, OutputState>,
): ControlReport {
  const reaching = outputs.map((output) => controlOutput(output, states));
  return {
    id,
    title,
    level: level ?? null,
    state: controlState(reaching.map(({ state }) => state)),
    certain: reaching.some(({ certain }) => certain),
    outputs: reaching,
  };
}

function controlOutput(
  { id, certain, in_published_map: inPublishedMap }: MappedOutput,
  states: ReadonlyMap<string, OutputState>,
): ControlOutput {
  const state = states.get(id);
  // If it were omitted, the control would look unmapped.
  if (state === undefined) throw new Error(`The mapping names ${id}, which the standard does not have.`);
  return { id, state, certain, inPublishedMap: inPublishedMap ?? null };
}

/** The state of a control, from its mapped outputs. */
export function controlState(outputs: readonly OutputState[]): ControlState {
  if (outputs.length === 0) return "unreached";
  const applicable = outputs.filter((state) => state !== "not-applicable");
  if (applicable.length === 0) return "not-applicable";
  const own = applicable.filter((state) => state !== "provided");
  if (own.length === 0) return "provided";
  if (own.some((state) => lackingStates.has(state))) return "lacking";
  return own.includes("waived") ? "waived" : "current";
}

export function totalsOf(controls: readonly ControlReport[]): ControlTotals {
  const counts = Object.fromEntries(
    controlStates.map((state) => [state, controls.filter((control) => control.state === state).length]),
  ) as Record<ControlState, number>;
  const reached = controls.filter(({ state }) => state !== "unreached");
  const uncertain = reached.filter(({ certain }) => !certain).length;
  return { total: controls.length, reached: reached.length, uncertain, ...counts };
}
