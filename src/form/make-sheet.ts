import { type NamedValue, recordsOf, standingValues, textsAt } from "../author/known-values.ts";
import { highestId } from "../author/next-id.ts";
import { type Standing, standingOn } from "../author/standing.ts";
import type { SpreadsheetWords } from "../intake/words.ts";
import type { Config, Person } from "../model/config.ts";
import type { EvidenceDocument } from "../model/evidence.ts";
import type { Locale } from "../model/locale.ts";
import type { FormField, OutputForm, SharedForms } from "../model/output-form.ts";
import type { Policy } from "../model/policy.ts";
import type { FormSheet, SheetPerson } from "./form-sheet.ts";

/** What the page of an output is made from. */
export interface SheetContext {
  readonly version: string;
  readonly output: FormSheet["title"] & { readonly id: string };
  readonly locale: Locale;
  readonly config: Pick<Config, "organization" | "timezone">;
  readonly policy: Pick<Policy, "id" | "cadences" | "overlays">;
  readonly forms: ReadonlyMap<string, OutputForm>;
  readonly shared: SharedForms;
  readonly words: SpreadsheetWords;
  readonly documents: readonly EvidenceDocument[];
  readonly people: readonly Person[] | null;
  /** Today, in the time zone of the organization. */
  readonly today: string;
}

/** A page is to stay small enough to mail: of longer lists it has the beginning, of a longer roster nothing. */
const mostKnown = 500;
const mostPeople = 1000;

/** @param context - without people and documents for a page that is to show nothing of the project */
export function makeSheet(context: SheetContext): FormSheet {
  const { version, output, locale, config, policy, forms, shared, words, documents, people, today } = context;
  const { id, ...title } = output;
  const form = forms.get(id);
  if (!form) throw new Error(`no form of ${id}`);
  const overlay = policy.overlays[id] ?? null;
  const required = new Set(overlay?.required);
  const { renew: _renew, ended: _ended, envelope: _fields, ...own } = form; // of no use in the page
  const documentsOf = documents.filter((document) => document.output === id);
  const fields = form.fields.map(
    (field): FormField => (required.has(field.path) ? { ...field, presence: "required" } : field),
  );
  const { envelope, period } = shared;
  return {
    version,
    output: id,
    title,
    locale,
    organization: config.organization.name,
    timezone: config.timezone,
    form: { ...own, fields },
    shared: { envelope, period },
    kind: policy.cadences[id]?.kind ?? "periodic",
    policy: policy.id,
    overlay,
    people: people !== null && people.length <= mostPeople ? people.map((person) => sheetPerson(person, today)) : null,
    known: knownValues(form, standingOn(today, documents, people, forms)),
    words: ownWords(id, form, words),
    usedIds: documentsOf.flatMap((document) => document.id ?? []).slice(-mostKnown),
    lastNumber: highestId(
      documentsOf.flatMap((document) => recordsOf(document).flatMap((record) => textsAt(record, form.key[0] ?? ""))),
    ),
  };
}

function sheetPerson({ id, name, unit, left }: Person, today: string): SheetPerson {
  return left !== undefined && left < today ? { id, name, unit, left: true } : { id, name, unit };
}

function knownValues({ fields }: OutputForm, standing: Standing): Record<string, NamedValue[]> {
  return Object.fromEntries(
    fields.flatMap(({ path, refersTo }) => {
      const values = refersTo ? standingValues(refersTo, standing).slice(0, mostKnown) : [];
      return values.length > 0 ? [[path, [...values]]] : [];
    }),
  );
}

/** What spreadsheets call the fields and values of one output. */
function ownWords(output: string, { fields }: OutputForm, { heads, values, ...words }: SpreadsheetWords) {
  const paths = new Set(fields.flatMap(({ path }) => [path, `${output}:${path}`]));
  const choices = new Set(
    fields.flatMap((field) => field.values.flatMap(({ value, label }) => [String(value), label])),
  );
  const picked = <T>(all: Readonly<Record<string, T>>, isOwn: (name: string) => boolean) =>
    Object.fromEntries(Object.entries(all).filter(([name]) => isOwn(name)));
  return {
    ...words,
    heads: picked(heads, (name) => paths.has(name)),
    values: picked(values, (name) => choices.has(name)),
  };
}
