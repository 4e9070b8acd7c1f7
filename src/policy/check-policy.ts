import { type Parameter, type RecordFilter, type Requirement, thresholdOf } from "../model/policy.ts";
import { type ErrorPlace, UserError } from "../model/user-error.ts";
import { nearest } from "../text/nearest.ts";
import type { MergedPolicy, PolicyLayer, UnhashedPolicy } from "./merge-policies.ts";
import type { DataProblem } from "./read-data-file.ts";

type NamedField = readonly [output: string, field: string, pointer: string, target: "value" | "key"];

/** Every field that a requirement names. */
export function fieldsNamed(output: string, requirement: Requirement, pointer: string): NamedField[] {
  const { where, date, subjects, count } = requirement;
  const named: NamedField[] = filterFields(output, where, `${pointer}/where`);
  if (date !== undefined) named.push([output, date, `${pointer}/date`, "value"]);
  if (count?.distinct !== undefined) named.push([output, count.distinct, `${pointer}/count/distinct`, "value"]);
  if (subjects) {
    named.push([output, subjects.field, `${pointer}/subjects/field`, "value"]);
    named.push(...filterFields(subjects.output, subjects.where, `${pointer}/subjects/where`));
    for (const key of ["key", "since", "until"] as const) {
      const field = subjects[key];
      if (field !== undefined) named.push([subjects.output, field, `${pointer}/subjects/${key}`, "value"]);
    }
  }
  return named;
}

function filterFields(output: string, filter: RecordFilter | undefined, pointer: string): NamedField[] {
  if (filter === undefined) return [];
  if (!Array.isArray(filter)) return Object.keys(filter).map((field) => [output, field, `${pointer}/${field}`, "key"]);
  return filter.flatMap((one: RecordFilter, index) => filterFields(output, one, `${pointer}/${index}`));
}

/**
 * Checks what only shows once a policy and all that it extends are merged: that every parameter that a requirement
 * names exists with the right unit, that every cadence is complete, that every source that is cited exists.
 *
 * @throws UserError `parameter-undefined`, `parameter-unit`, `file-invalid`
 */
export function checkMerged(policy: MergedPolicy, layers: readonly PolicyLayer[]): asserts policy is UnhashedPolicy {
  for (const { file, source } of layers) {
    if (!source) continue;
    const problems = [
      ...incompleteCadences(policy, file.cadences ?? {}),
      ...unknownSources(policy, file.parameters ?? {}),
    ];
    if (problems.length > 0) throw source.invalid(problems);
  }
  for (const [output, { requirements }] of Object.entries(policy.cadences)) {
    for (const requirement of requirements) {
      for (const [name, unit, key] of parametersNamed(requirement)) {
        const place = () => placeOfRequirement(output, requirement, key, layers);
        const parameter = Object.hasOwn(policy.parameters, name) ? policy.parameters[name] : undefined;
        if (!parameter) {
          const params = { parameter: name, requirement: `${output}/${requirement.id}` };
          throw new UserError("parameter-undefined", params, place());
        }
        if (parameter.unit !== unit) {
          const value = `${parameter.value} (${parameter.unit})`;
          throw new UserError("parameter-unit", { parameter: name, unit, value }, place());
        }
      }
    }
  }
}

type NamedParameter = readonly [name: string, unit: Parameter["unit"], pointer: string];

/** Every parameter that a requirement names, with the unit that it must have. */
export function parametersNamed({ max_age, count, after, where, subjects }: Requirement): NamedParameter[] {
  const named: NamedParameter[] = [];
  if (max_age !== undefined) named.push([max_age, "duration", "max_age"]);
  if (count) named.push([count.at_least, "count", "count/at_least"], [count.per, "calendar-period", "count/per"]);
  if (after) named.push([after.within, "duration", "after/within"]);
  named.push(...thresholds(where, "where"), ...thresholds(subjects?.where, "subjects/where"));
  return named;
}

function thresholds(filter: RecordFilter | undefined, pointer: string): NamedParameter[] {
  return [filter ?? []].flat().flatMap((conditions: Exclude<RecordFilter, readonly unknown[]>) =>
    Object.values(conditions).flatMap((condition): NamedParameter[] => {
      const parameter = thresholdOf(condition);
      return parameter === null ? [] : [[parameter, "number", pointer]];
    }),
  );
}

function placeOfRequirement(
  output: string,
  requirement: Requirement,
  key: string,
  layers: readonly PolicyLayer[],
): ErrorPlace | null {
  for (const { file, source } of layers) {
    const index = file.cadences?.[output]?.requirements?.indexOf(requirement) ?? -1;
    if (index >= 0) return source?.place(`/cadences/${output}/requirements/${index}/${key}`) ?? null;
  }
  return null;
}

function incompleteCadences(policy: MergedPolicy, cadences: Readonly<Record<string, unknown>>): DataProblem[] {
  return Object.keys(cadences).flatMap((output) => {
    const merged = policy.cadences[output];
    const missing = (["kind", "trigger"] as const).filter((key) => merged?.[key] === undefined).map(String);
    if (merged?.requirements.length === 0) missing.push("requirements");
    return missing.map((key): DataProblem => {
      const pointer = `/cadences/${output}/${key}`;
      return { code: "schema-required", params: { key, title: null, because: null }, pointer, target: "value" };
    });
  });
}

function unknownSources(
  policy: MergedPolicy,
  parameters: Readonly<Record<string, Pick<Parameter, "source">>>,
): DataProblem[] {
  const allowed = Object.keys(policy.sources);
  return Object.entries(parameters).flatMap(([name, { source }]) =>
    [...source.refs.entries()]
      .filter(([, ref]) => !allowed.includes(ref))
      .map(([index, value]): DataProblem => {
        const params = { title: null, value, allowed, suggestion: nearest(value, allowed), because: null };
        return { code: "schema-value", params, pointer: `/parameters/${name}/source/refs/${index}`, target: "value" };
      }),
  );
}
