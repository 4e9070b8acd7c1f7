import { groupByControl } from "../derive/group-by-control.ts";
import type { ControlExplanation } from "../model/explanation.ts";
import { type Control, type ControlGroup, type Mapping, type MappingName, mappings } from "../model/mapping.ts";
import type { Report } from "../model/report.ts";
import type { Standard } from "../model/standard.ts";
import { outputsOf } from "../model/walk.ts";
import { loadMapping } from "../standard/mapping.ts";
import { findOutput } from "../standard/standard.ts";

/** A control with where it is in its framework. */
export interface PlacedControl {
  readonly mapping: Mapping;
  readonly group: ControlGroup;
  readonly control: Control;
}

/** The controls of all frameworks, in their order. */
export async function loadControls(): Promise<readonly PlacedControl[]> {
  const loaded = await Promise.all((Object.keys(mappings) as MappingName[]).map(loadMapping));
  return loaded.flatMap(controlsOf);
}

/** The controls of a framework, in its order. */
export function controlsOf(mapping: Mapping): readonly PlacedControl[] {
  return mapping.groups.flatMap((group) => group.controls.map((control) => ({ mapping, group, control })));
}

/** A control of a framework: the outputs that reach it, and the status of their evidence. */
export function explainControl(
  { mapping, group, control }: PlacedControl,
  standard: Standard,
  report: Report | null,
): ControlExplanation {
  const { id } = control;
  const reported =
    report &&
    groupByControl(mapping, report.duties)
      .groups.flatMap(({ controls }) => controls)
      .find((one) => one.id === id);
  return {
    kind: "control",
    id,
    title: control.title,
    level: control.level ?? null,
    framework: mapping.title,
    group: { id: group.id ?? null, title: group.title },
    caution: mapping.caution,
    outputs: control.outputs.map(({ id: output, certain, in_published_map: inPublishedMap = null }) => ({
      id: output,
      name: findOutput(standard, output)?.name ?? { en: output, "zh-TW": output },
      certain,
      inPublishedMap,
      state: reported?.outputs.find((one) => one.id === output)?.state ?? null,
    })),
    allOutputs: outputsOf(standard).length,
    now: report && reported ? { asOf: report.asOf, state: reported.state } : null,
  };
}
