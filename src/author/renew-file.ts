import { valuesAt } from "../evidence/records.ts";
import type { EvidenceDocument } from "../model/evidence.ts";
import { isObject, type JsonValue } from "../model/json.ts";
import type { OutputForm } from "../model/output-form.ts";
import type { RenewalNote } from "../model/renewal-note.ts";
import type { TextEdit } from "../model/repair.ts";
import { UserError } from "../model/user-error.ts";
import { addDuration } from "../time/durations.ts";
import { applyEdits, readEdited } from "../yaml/edit-yaml.ts";
import { readDocuments } from "../yaml/read-documents.ts";
import { tidyWhitespace } from "../yaml/tidy-whitespace.ts";
import { advanceName, type Moment } from "./advance-name.ts";
import { nextNumbers } from "./next-numbers.ts";
import { nextPeriod } from "./next-period.ts";
import { type RenewalWords, renewDocument } from "./renew-document.ts";
import type { Standing } from "./standing.ts";

/** What is known for all files that are renewed together, so that none of them uses an id of another. */
export interface Renewing {
  readonly day: string;
  readonly forms: ReadonlyMap<string, OutputForm>;
  /** How long it is from one evidence of an output to the next, null where that is not known. */
  readonly intervalOf: (output: string) => string | null;
  readonly standing: Standing;
  readonly nextNumber: (output: string, path: string, old: string, moment: Moment) => string;
  readonly nextId: (old: string, moment: Moment) => string;
  readonly words: RenewalWords;
}

export interface RenewedFile {
  /** Relative to the root; there is no such file yet. */
  readonly path: string;
  readonly text: string;
  readonly notes: readonly RenewalNote[];
}

/** @param documents - all evidence that there is */
export function renewing(
  documents: readonly EvidenceDocument[],
  known: Pick<Renewing, "day" | "forms" | "intervalOf" | "standing" | "words">,
): Renewing {
  const numbers = new Map<string, ReturnType<typeof nextNumbers>>();
  const ids = new Set(documents.map(({ id }) => id));
  return {
    ...known,
    nextNumber(output, path, old, moment) {
      const key = `${output} ${path}`;
      const next = numbers.get(key) ?? nextNumbers(usedNumbers(documents, output, path));
      numbers.set(key, next);
      return next(old, moment);
    },
    nextId(old, moment) {
      const id = unusedName(advancedOrDated(old, moment), (name) => ids.has(name));
      ids.add(id);
      return id;
    },
  };
}

/**
 * The file of the next period, beside the old one and named like it.
 *
 * @param own - the documents of the file
 * @param isTaken - whether a path is in use
 * @throws UserError `renewal-unreadable` where the edited file could not be read, as with anchors that are used elsewhere
 */
export function renewFile(
  text: string,
  path: string,
  own: readonly EvidenceDocument[],
  context: Renewing,
  isTaken: (path: string) => boolean,
): RenewedFile {
  const edited = readEdited(text, path);
  const edits: TextEdit[] = [];
  const notes: RenewalNote[] = [];
  for (const document of own) {
    const form = context.forms.get(document.output ?? "");
    const root = edited.roots[document.index];
    if (!form || !root) continue;
    const interval = context.intervalOf(document.output ?? "");
    const moment = momentOf(document, context.day, interval);
    const nextNumber = (field: string, old: string) =>
      field === "id" ? context.nextId(old, moment) : context.nextNumber(document.output ?? "", field, old, moment);
    const facts = { form, moment, interval, standing: context.standing, nextNumber };
    const made = renewDocument(edited, root, document.data, facts, context.words);
    edits.push(...made.edits);
    notes.push(...made.notes);
  }
  const renewed = applyEdits(edited.text, edits);
  if (readDocuments(Buffer.from(renewed), path).kind !== "documents")
    throw new UserError("renewal-unreadable", { path });
  const [first] = own;
  const moment = first
    ? momentOf(first, context.day, context.intervalOf(first.output ?? ""))
    : { day: context.day, until: context.day };
  return { path: nextPath(path, moment, isTaken), text: tidyWhitespace(renewed), notes };
}

function momentOf({ data }: EvidenceDocument, day: string, interval: string | null): Moment {
  const { period, records, nil } = data;
  const [first] = Array.isArray(records) ? records : [];
  const ofRecord = isObject(first) ? first.period : undefined;
  for (const one of [period, nil, ofRecord]) {
    const next = isObject(one) ? nextPeriodOf(one.from, one.to, day, interval) : null;
    if (next) return { day, until: next };
  }
  return { day, until: day };
}

function nextPeriodOf(
  from: JsonValue | undefined,
  to: JsonValue | undefined,
  day: string,
  interval: string | null,
): string | null {
  return typeof from === "string" && typeof to === "string"
    ? (nextPeriod({ from, to }, day, interval)?.to ?? null)
    : null;
}

function nextPath(path: string, moment: Moment, isTaken: (path: string) => boolean): string {
  const [, folder = "", stem = "", extension = ""] = /^(.*\/)?([^/]*?)(\.[^./]*)?$/.exec(path) ?? [];
  const name = unusedName(advancedOrDated(stem, moment), (one) => isTaken(`${folder}${one}${extension}`));
  return `${folder}${name}${extension}`;
}

/** The months after which a name that says this year or the next must have changed. */
const mostMonths = 24;

/**
 * A name moved on: its times, else the number at its end (`…-p2`), else to the time after the one that it says, since
 * what is renewed within its year is for the next; with the day where it says nothing of that kind.
 */
function advancedOrDated(name: string, moment: Moment): string {
  const advanced = advanceName(name, moment);
  if (advanced > name) return advanced;
  const numbered = /^(.*[-_.][A-Za-z])(\d{1,2})$/.exec(name);
  if (numbered && !/\d{3,4}[-_.]?[qQhH]$/.test(numbered[1] ?? "")) return `${numbered[1]}${Number(numbered[2]) + 1}`;
  for (let months = 1; months <= mostMonths; months++) {
    const later = advanceName(name, { ...moment, until: addDuration(moment.until, `P${months}M`) });
    if (later > name) return later;
  }
  // What it says is ahead of the day, or is the day: it is not said twice.
  const compact = moment.day.replaceAll("-", "");
  if (advanced !== name || name.includes(moment.day) || name.includes(compact))
    return advanced.replace(new RegExp(`(${moment.day}|${compact})-\\d+$`), "$1");
  return `${name}-${moment.day}`;
}

function unusedName(wanted: string, isTaken: (name: string) => boolean): string {
  let name = wanted;
  for (let number = 2; isTaken(name); number++) name = `${wanted}-${number}`;
  return name;
}

function usedNumbers(documents: readonly EvidenceDocument[], output: string, path: string): Set<string> {
  const field = path.replace(/^records\./, "");
  const values = documents.flatMap(({ output: of, data }) =>
    of === output ? valuesAt(data.records ?? [], field, "") : [],
  );
  return new Set(values.flatMap(({ value }) => (typeof value === "string" ? [value] : [])));
}
