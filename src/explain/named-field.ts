import type { NamedField } from "../model/explanation.ts";
import type { OutputForm } from "../model/output-form.ts";

/** A field of an output's records with its title, which is the key where it has none. */
export function namedField(output: string, field: string, forms: ReadonlyMap<string, OutputForm>): NamedField {
  const title = forms.get(output)?.fields.find(({ path }) => path === field)?.title;
  return { field, title: title ?? { en: field, "zh-TW": field } };
}
