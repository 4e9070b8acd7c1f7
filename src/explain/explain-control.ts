import { groupByControl } from "../derive/group-by-control.ts";
import type {
  ControlExplanation,
  FrameworkExplanation,
  MappedOutputExplanation,
  NamedCode,
} from "../model/explanation.ts";
import { type MappedOutput, type Mapping, type MappingId, type MappingName, mappings } from "../model/mapping.ts";
import type { Report } from "../model/report.ts";
import type { Standard } from "../model/standard.ts";
import { outputsOf } from "../model/walk.ts";
import { loadMapping } from "../standard/mapping.ts";
import { findOutput } from "../standard/standard.ts";

const names = Object.keys(mappings) as MappingName[];

/** Every name and id of a framework. */
export const frameworkCodes: readonly string[] = names.flatMap((name) => [name, mappings[name]]);

/** All frameworks, in their order. */
export function loadFrameworks(): Promise<readonly Mapping[]> {
  return Promise.all(names.map(loadMapping));
}

/** A framework: its controls by group, the outputs that map to each, and the status of their evidence. */
export function explainFramework(mapping: Mapping, standard: Standard, report: Report | null): FrameworkExplanation {
  const { title, items, version, source, caution, groups, general, remarks } = mapping;
  const states = report && statesOf(mapping, report);
  const outputs = outputsOf(standard);
  const explained = (mapped: readonly MappedOutput[]) => mapped.map((output) => mappedOutput(output, standard, report));
  const mentioned = new Set(
    [...general, ...groups.flatMap(({ controls }) => controls.flatMap((control) => control.outputs))].map(
      ({ id }) => id,
    ),
  );
  return {
    kind: "framework",
    id: mapping.id as MappingId,
    name: mapping.name as MappingName,
    title,
    items,
    version,
    source,
    caution,
    groups: groups.map(({ id = null, title, controls }) => ({
      id,
      title,
      controls: controls.map(({ id, title, level = null, outputs }) => ({
        id,
        title,
        level,
        outputs: explained(outputs),
        state: states?.get(id) ?? null,
      })),
    })),
    general: explained(general),
    outside: outputs.filter(({ id }) => !mentioned.has(id)).map(({ id, name }) => ({ id, name })),
    remarks: remarks.map(({ output, text }) => ({ output: named(output, standard), text })),
    allOutputs: outputs.length,
    now: report && { asOf: report.asOf },
  };
}

/** A control of one of the frameworks: the outputs that map to it, and the status of their evidence; null if none has it. */
export function explainControl(
  id: string,
  frameworks: readonly Mapping[],
  standard: Standard,
  report: Report | null,
): ControlExplanation | null {
  for (const mapping of frameworks) {
    for (const group of mapping.groups) {
      const control = group.controls.find((one) => one.id === id);
      if (!control) continue;
      const state = report && statesOf(mapping, report).get(id);
      return {
        kind: "control",
        id,
        title: control.title,
        level: control.level ?? null,
        framework: mapping.title,
        items: mapping.items,
        group: { id: group.id ?? null, title: group.title },
        caution: mapping.caution,
        outputs: control.outputs.map((output) => mappedOutput(output, standard, report)),
        allOutputs: outputsOf(standard).length,
        now: report && state ? { asOf: report.asOf, state } : null,
      };
    }
  }
  return null;
}

/** The ids of all controls, framework by framework. */
export function controlIds(frameworks: readonly Mapping[]): readonly string[] {
  return frameworks.flatMap(({ groups }) => groups.flatMap(({ controls }) => controls.map(({ id }) => id)));
}

function statesOf(mapping: Mapping, { duties }: Report) {
  const controls = groupByControl(mapping, duties).groups.flatMap((group) => group.controls);
  return new Map(controls.map(({ id, state }) => [id, state]));
}

function mappedOutput(
  { id, certain, in_published_map: inPublishedMap }: MappedOutput,
  standard: Standard,
  report: Report | null,
): MappedOutputExplanation {
  const state = report && outputsOf(report).find((output) => output.id === id)?.state;
  return { ...named(id, standard), certain, inPublishedMap: inPublishedMap ?? null, state: state ?? null };
}

function named(id: string, standard: Standard): NamedCode {
  return { id, name: findOutput(standard, id)?.name ?? { en: id, "zh-TW": id } };
}
