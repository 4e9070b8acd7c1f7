import type { CountedRequirement, CountedWhere, NamedField } from "../model/explanation.ts";
import type { FieldValue, OutputForm } from "../model/output-form.ts";
import { type RecordFilter, type Requirement, thresholdOf } from "../model/policy.ts";
import { namedField } from "./named-field.ts";

/** Which evidence of an output counts for a requirement, with the titles of the fields that say so. */
export function explainCounting(
  output: string,
  { where, date, subjects, count, nil }: Requirement,
  forms: ReadonlyMap<string, OutputForm>,
): CountedRequirement["counts"] {
  const named = (of: string, field: string | undefined): NamedField | null =>
    field === undefined ? null : namedField(of, field, forms);
  const register = subjects?.output ?? output;
  return {
    since: named(register, subjects?.since),
    until: named(register, subjects?.until),
    where: where ? [where].flat().map((conditions) => conditionsOf(output, conditions, forms)) : null,
    date: date === "$document" ? "document" : date === forms.get(output)?.eventDate ? null : named(output, date),
    distinct: named(output, count?.distinct),
    nil: nil !== false,
  };
}

function conditionsOf(
  output: string,
  conditions: Exclude<RecordFilter, readonly unknown[]>,
  forms: ReadonlyMap<string, OutputForm>,
): readonly CountedWhere[] {
  return Object.entries(conditions).map(([field, wanted]) => {
    const known = forms.get(output)?.fields.find(({ path }) => path === field)?.values ?? [];
    const threshold = thresholdOf(wanted);
    const values =
      threshold !== null ? [`≥ ${threshold}`] : wanted === null ? [] : ([wanted].flat() as FieldValue["value"][]);
    return {
      ...namedField(output, field, forms),
      values: values.map((value) => ({ value, label: known.find((one) => one.value === value)?.label ?? null })),
    };
  });
}
