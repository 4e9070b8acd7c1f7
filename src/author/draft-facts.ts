import type { Person } from "../model/config.ts";
import type { EvidenceDocument } from "../model/evidence.ts";
import type { OutputForm } from "../model/output-form.ts";
import type { DraftFacts } from "./draft-document.ts";
import { recordsOf, referable, shownPeople, textsAt } from "./known-values.ts";
import { nextId, unusedId } from "./next-id.ts";
import { type Standing, standingOn } from "./standing.ts";

/** What a draft builds on. */
export interface DraftContext {
  readonly output: string;
  readonly forms: ReadonlyMap<string, OutputForm>;
  /** The day of the draft, which is in the time zone of the organization. */
  readonly today: string;
  /** Evidence that there is. */
  readonly documents: readonly EvidenceDocument[];
  readonly people: readonly Person[] | null;
  readonly allowsNil: boolean;
}

/** More than these would hide the field that they are for. */
const mostKnown = 12;

/** What is known of a new document: its id and day, the next number of its first record, people, and what it may refer to. */
export function draftFacts(context: DraftContext): DraftFacts {
  const { output, forms, today, documents, people, allowsNil } = context;
  const form = forms.get(output);
  if (!form) throw new Error(`no form of ${output}`);
  const standing = standingOn(today, documents, people, forms);
  const own = documents.filter((document) => document.output === output);
  const values = new Map([
    ["output", output],
    [
      "id",
      unusedId(
        `${output}-${today}`,
        own.map(({ id }) => id),
      ),
    ],
    ["date", today],
  ]);
  const [key] = form.key;
  const field = form.fields.find(({ path }) => path === key);
  if (key !== undefined && form.key.length === 1 && field?.type === "identifier" && field.refersTo === null) {
    const next = nextId(own.flatMap((document) => recordsOf(document).flatMap((record) => textsAt(record, key))));
    if (next !== null) values.set(`records.${key}`, next);
  }
  return { values, known: knownValues(form, standing), people: few(shownPeople(people ?? [], today)), allowsNil };
}

function knownValues({ fields }: OutputForm, standing: Standing): DraftFacts["known"] {
  return new Map(
    fields.flatMap(({ path, refersTo }) =>
      refersTo ? [[`records.${path.replaceAll("[]", "")}`, few(referable(refersTo, standing))]] : [],
    ),
  );
}

function few(values: readonly string[]): readonly string[] {
  return values.length > mostKnown ? [...values.slice(0, mostKnown), "…"] : values;
}
