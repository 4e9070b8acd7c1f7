import type { FormField } from "../model/output-form.ts";
import type { FormSheet } from "./form-sheet.ts";

/** What most fields have, so that the page need not. */
const usual = { title: null, description: null, list: null, values: [], bounds: {}, refersTo: null } as const;

type Usual = keyof typeof usual;
type ShortField = Omit<FormField, Usual> & Partial<Pick<FormField, Usual>>;

/** The sheet as JSON, without what most fields have. */
export function writeSheet(sheet: FormSheet): string {
  const { form, shared } = sheet;
  return JSON.stringify({
    ...sheet,
    form: { ...form, fields: form.fields.map(short) },
    shared: { envelope: shared.envelope.map(short), period: shared.period.map(short) },
  });
}

/** Reads what {@link writeSheet} wrote. */
export function readSheet(text: string): FormSheet {
  const { form, shared, ...sheet } = JSON.parse(text);
  return {
    ...sheet,
    form: { ...form, fields: form.fields.map(whole) },
    shared: { envelope: shared.envelope.map(whole), period: shared.period.map(whole) },
  };
}

function short(field: FormField): ShortField {
  const isUsual = (key: string, value: unknown) =>
    Object.hasOwn(usual, key) && JSON.stringify(value) === JSON.stringify(usual[key as Usual]);
  return Object.fromEntries(
    Object.entries(field).filter(([key, value]) => !isUsual(key, value)),
  ) as unknown as ShortField;
}

function whole(field: ShortField): FormField {
  return { ...usual, ...field };
}
