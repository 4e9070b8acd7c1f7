import type { RecordType } from "../../evidence/record-types.ts";
import { fieldsOf, nilOf, type PlacedRecord, recordsOf, speaksInsteadOf } from "../../evidence/records.ts";
import type { Config, Person } from "../../model/config.ts";
import type { EvidenceDocument } from "../../model/evidence.ts";
import type { JsonObject, JsonValue } from "../../model/json.ts";
import type { Policy } from "../../model/policy.ts";
import { groupBy } from "../../text/group-by.ts";
import { memo } from "../../text/memo.ts";
import { dayIn } from "../../time/calendar.ts";
import { UnknownInputError } from "./errors.ts";
import { type RecordSource, typeName } from "./record-source.ts";
import { isDayOrTime } from "./time-functions.ts";
import { RecordView, type View, type ViewType } from "./views.ts";

/** What the rules are evaluated on. */
export interface RuleInput {
  readonly asOf: string;
  readonly config: Config;
  readonly policy: Policy;
  readonly people: readonly Person[] | null;
  /** Outputs that apply to the organization, in the order of the standard. */
  readonly applicable: readonly string[];
  /** The documents that count: valid, and no check of a document speaks against them. */
  readonly documents: readonly EvidenceDocument[];
}

/** The evidence as expressions see it; views, newest records and indexes are made when they are first needed. */
export interface Facts {
  readonly records: (source: RecordSource) => readonly View[];
  /** The records of which the field at the path is, or as a list contains, the value. */
  readonly lookup: (source: RecordSource, path: string, value: unknown) => readonly View[];
  /** The same for many values. */
  readonly finder: (source: RecordSource, path: string) => (value: unknown) => readonly View[];
  readonly groups: (source: RecordSource, path: string) => readonly (readonly View[])[];
  /** The records of which the field at the path holds the last text, or day, that is not after the given one. */
  readonly inForce: (source: RecordSource, path: string, value: unknown) => readonly View[];
  /** The records of which the field at the path holds a time on one of the days, in the order of days. */
  readonly between: (source: RecordSource, path: string, from: string, to: string) => readonly View[];
  /**
   * Makes outputs, or `people`, unknown from now on: an expression that asks for one fails, unless `&&`, `||`, all()
   * or exists() can say their result without it.
   */
  readonly withhold: (inputs: ReadonlySet<string>) => void;
  /** Which of them were asked for since this was last called. */
  readonly takeAsked: () => readonly string[];
  /** The types of all records that were asked for, withheld or not, since this was last called. */
  readonly takeTypes: () => ReadonlySet<string>;
}

/** What says which records speak for each subject. */
export type RecordKey = Pick<RecordType, "subject" | "eventDate">;

/**
 * @param keys of the outputs, by their codes
 * @param views types with getters for their fields, for the rules that need them
 */
export function createFacts(
  input: RuleInput,
  keys: Readonly<Record<string, RecordKey>>,
  views: ReadonlyMap<string, ViewType>,
): Facts {
  const byOutput = groupBy<EvidenceDocument, string | null>(input.documents, ({ output }) => output);
  const lists = new Map<string, readonly RecordView[]>();
  /** By the text of the source, then by path: a name of both would be a new text for each question. */
  const indexes = new Map<string, Map<string, ReadonlyMap<unknown, readonly View[]>>>();
  const documentViews = new Map<EvidenceDocument, RecordView>();
  let withheld: ReadonlySet<string> = new Set();
  const asked = new Set<string>();
  let types = new Set<string>();
  let lastType = "";

  function requireKnown({ type }: RecordSource): void {
    if (type !== lastType) types.add(type);
    lastType = type;
    if (withheld.size === 0) return;
    const input = type === "Person" ? "people" : type;
    if (!withheld.has(input)) return;
    asked.add(input);
    throw new UnknownInputError(`${input} is not known`);
  }

  function documentView(document: EvidenceDocument): RecordView {
    let view = documentViews.get(document);
    if (!view) {
      view = create("Document", fieldsOf(document), document, "", null, null);
      documentViews.set(document, view);
    }
    return view;
  }

  function create(
    name: string,
    raw: JsonObject,
    origin: EvidenceDocument | null,
    field: string,
    index: number | null,
    around: RecordView | null,
  ): RecordView {
    const create = views.get(name)?.create ?? RecordView;
    return new create(raw, origin, field, index, around, keys[name]?.subject);
  }

  function records(source: RecordSource): readonly RecordView[] {
    let list = lists.get(source.text);
    if (!list) {
      list = readRecords(source);
      lists.set(source.text, list);
    }
    return list;
  }

  function readRecords(source: RecordSource): readonly RecordView[] {
    if (source.path.length > 0) {
      const outer = records(outerOf(source));
      const field = source.path.at(-1) ?? "";
      return outer.flatMap((view) => (view.$parts(field) ?? view.$part(field) ?? []) as readonly RecordView[]);
    }
    if (source.type === "Document") return input.documents.map(documentView);
    if (source.type === "Person") {
      const path = input.config.people;
      const origin = path === null ? null : ({ path, index: 0, output: null } as EvidenceDocument);
      return (input.people ?? []).map((person, index) =>
        create("Person", person as unknown as JsonObject, origin, "people", index, null),
      );
    }
    const all = recordsOfOutput(source.type);
    const key = keys[source.type];
    return source.latest && key ? newest(all, key) : all;
  }

  /** One view of each record, whichever source asks for it. */
  const recordsOfOutput = memo((output: string): readonly RecordView[] =>
    (byOutput.get(output) ?? []).flatMap((document) => {
      if (nilOf(document)) return [];
      const around = documentView(document);
      return recordsOf(document).map((record, at) => create(output, record, document, "records", at, around));
    }),
  );

  function index(source: RecordSource, path: string): ReadonlyMap<unknown, readonly View[]> {
    let ofSource = indexes.get(source.text);
    if (!ofSource) {
      ofSource = new Map();
      indexes.set(source.text, ofSource);
    }
    let found = ofSource.get(path);
    if (!found) {
      const made = new Map<unknown, View[]>();
      const fields = path.split(".");
      for (const view of records(source)) {
        const value = soleValue(view.$raw, fields);
        if (value !== undefined) put(made, value, view);
        else for (const one of new Set(valuesOf(view.$raw, fields))) put(made, one, view);
      }
      found = made;
      ofSource.set(path, found);
    }
    return found;
  }

  /** The texts of an index in their order, made once: each question is then a search by halves. */
  const orderOf = memo((values: ReadonlyMap<unknown, readonly View[]>): readonly string[] =>
    [...values.keys()].filter((value) => typeof value === "string").sort(),
  );

  /** The records of an index by the days of its times, in their order. */
  const daysOf = memo((values: ReadonlyMap<unknown, readonly View[]>): ReadonlyMap<unknown, readonly View[]> => {
    const days = new Map<string, View[]>();
    for (const time of orderOf(values).filter(isDayOrTime)) {
      const day = dayIn(input.config.timezone, time);
      for (const view of values.get(time) ?? nothing) put(days, day, view);
    }
    return days;
  });

  return {
    records(source) {
      requireKnown(source);
      return records(source);
    },
    lookup(source, path, value) {
      requireKnown(source);
      return index(source, path).get(value) ?? nothing;
    },
    finder(source, path) {
      let values: ReadonlyMap<unknown, readonly View[]> | null = null;
      return (value) => {
        requireKnown(source);
        values ??= index(source, path);
        return values.get(value) ?? nothing;
      };
    },
    groups(source, path) {
      requireKnown(source);
      return [...index(source, path).values()];
    },
    inForce(source, path, value) {
      requireKnown(source);
      const values = index(source, path);
      return values.get(lastNotAfter(orderOf(values), String(value))) ?? nothing;
    },
    between(source, path, from, to) {
      requireKnown(source);
      const days = daysOf(index(source, path));
      const order = orderOf(days);
      const chosen = order.slice(countBefore(order, from, false), countBefore(order, to, true));
      return [...new Set(chosen.flatMap((day) => days.get(day) ?? nothing))];
    },
    withhold(inputs) {
      withheld = inputs;
    },
    takeAsked() {
      if (asked.size === 0) return nothingAsked;
      const taken = [...asked];
      asked.clear();
      return taken;
    },
    takeTypes() {
      const taken = types;
      [types, lastType] = [new Set(), ""];
      return taken;
    },
  };
}

const nothing: readonly View[] = [];
const nothingAsked: readonly string[] = [];

/** Of texts in their order; undefined when all are after the given one. */
function lastNotAfter(texts: readonly string[], given: string): string | undefined {
  return texts[countBefore(texts, given, true) - 1];
}

/** How many of texts in their order come before the given one, itself included or not. */
function countBefore(texts: readonly string[], given: string, isIncluded: boolean): number {
  let [low, high] = [0, texts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const text = texts[middle] as string;
    if (text < given || (isIncluded && text === given)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The path of the items of a nested source: `O4.2.3` for `O4.2.3.items`. */
function outerOf(source: RecordSource): RecordSource {
  const path = source.path.slice(0, -1);
  return { ...source, path, text: `${source.latest ? "latest " : ""}${typeName({ type: source.type, path })}` };
}

/** The record that speaks for each subject; subjects keep the order in which they first appear. */
function newest(records: readonly RecordView[], { subject, eventDate }: RecordKey): readonly RecordView[] {
  const found = new Map<string, RecordView>();
  const paths = subject.map((field) => field.split("."));
  const only = paths.length === 1 ? paths[0] : undefined;
  // Records of outputs are in documents.
  const placed = ({ $raw, $origin }: RecordView): PlacedRecord => {
    return { record: $raw, document: $origin as EvidenceDocument };
  };
  for (const view of records) {
    const { $raw } = view;
    const value = only && soleValue($raw, only);
    // The other names are lists, which begin with a bracket.
    const name =
      typeof value === "string" ? ` ${value}` : JSON.stringify(paths.map((fields) => valuesOf($raw, fields)));
    const other = found.get(name);
    if (!other || speaksInsteadOf(placed(view), placed(other), eventDate)) found.set(name, view);
  }
  return [...found.values()];
}

function put<Value>(groups: Map<Value, View[]>, value: Value, view: View): void {
  const group = groups.get(value);
  if (group) group.push(view);
  else groups.set(value, [view]);
}

/** The value of a path that is one field, when it is neither absent nor a list: that of nearly all. */
function soleValue(record: JsonObject, fields: readonly string[]): JsonValue | undefined {
  const [field = ""] = fields;
  const value = fields.length === 1 && Object.hasOwn(record, field) ? record[field] : undefined;
  return value === null || Array.isArray(value) ? undefined : value;
}

/** The values that a path of fields reaches from one of them on; lists on the way are entered. */
function valuesOf(value: JsonValue | undefined, fields: readonly string[], depth = 0): readonly JsonValue[] {
  if (value === undefined || value === null) return none;
  if (Array.isArray(value)) return value.flatMap((item) => valuesOf(item, fields, depth));
  const field = fields[depth];
  if (field === undefined) return [value];
  return typeof value === "object" && Object.hasOwn(value, field) ? valuesOf(value[field], fields, depth + 1) : none;
}

const none: readonly JsonValue[] = [];
