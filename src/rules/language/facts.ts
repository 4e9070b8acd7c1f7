import type { RecordType } from "../../evidence/record-types.ts";
import { nilOf, type PlacedRecord, recordsOf, speaksInsteadOf } from "../../evidence/records.ts";
import type { Config, Person } from "../../model/config.ts";
import type { EvidenceDocument } from "../../model/evidence.ts";
import type { JsonObject, JsonValue } from "../../model/json.ts";
import type { Policy } from "../../model/policy.ts";
import { groupBy } from "../../text/group-by.ts";
import { memo } from "../../text/memo.ts";
import { UnknownInputError } from "./errors.ts";
import { type RecordSource, typeName } from "./record-source.ts";
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
  readonly groups: (source: RecordSource, path: string) => readonly (readonly View[])[];
  /** The records of which the field at the path holds the last text, or day, that is not after the given one. */
  readonly inForce: (source: RecordSource, path: string, value: unknown) => readonly View[];
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
  const indexes = new Map<string, ReadonlyMap<unknown, readonly View[]>>();
  const documentViews = new Map<EvidenceDocument, RecordView>();
  let withheld: ReadonlySet<string> = new Set();
  const asked = new Set<string>();
  let types = new Set<string>();

  function requireKnown({ type }: RecordSource): void {
    types.add(type);
    const input = type === "Person" ? "people" : type;
    if (!withheld.has(input)) return;
    asked.add(input);
    throw new UnknownInputError(`${input} is not known`);
  }

  function documentView(document: EvidenceDocument): RecordView {
    let view = documentViews.get(document);
    if (!view) {
      view = create("Document", document.data, document, "", null);
      documentViews.set(document, view);
    }
    return view;
  }

  function create(
    name: string,
    raw: JsonObject,
    origin: EvidenceDocument | null,
    pointer: string,
    around: RecordView | null,
  ): RecordView {
    const create = views.get(name)?.create ?? RecordView;
    return new create(raw, origin, pointer, around, keys[name]?.subject);
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
        create("Person", person as unknown as JsonObject, origin, `/people/${index}`, null),
      );
    }
    const all = recordsOfOutput(source.type);
    const key = keys[source.type];
    const chosen = source.latest && key ? newest(all, key) : all;
    return chosen.map(({ view }) => view);
  }

  /** One view of each record, whichever source asks for it. */
  const recordsOfOutput = memo((output: string): readonly ViewedRecord[] =>
    (byOutput.get(output) ?? []).flatMap((document) => {
      if (nilOf(document)) return [];
      const around = documentView(document);
      return recordsOf(document).map((record, index) => ({
        document,
        record,
        view: create(output, record, document, `/records/${index}`, around),
      }));
    }),
  );

  function index(source: RecordSource, path: string): ReadonlyMap<unknown, readonly View[]> {
    const name = `${source.text}|${path}`;
    let found = indexes.get(name);
    if (!found) {
      const made = new Map<unknown, View[]>();
      const fields = path.split(".");
      for (const view of records(source)) {
        const values = valuesOf(view.$raw, fields);
        for (const value of values.length > 1 ? new Set(values) : values) {
          const group = made.get(value);
          if (group) group.push(view);
          else made.set(value, [view]);
        }
      }
      found = made;
      indexes.set(name, found);
    }
    return found;
  }

  /** The texts of an index in their order, made once: each question is then a search by halves. */
  const orderOf = memo((values: ReadonlyMap<unknown, readonly View[]>): readonly string[] =>
    [...values.keys()].filter((value) => typeof value === "string").sort(),
  );

  return {
    records(source) {
      requireKnown(source);
      return records(source);
    },
    lookup(source, path, value) {
      requireKnown(source);
      return index(source, path).get(value) ?? nothing;
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
      types = new Set();
      return taken;
    },
  };
}

const nothing: readonly View[] = [];
const nothingAsked: readonly string[] = [];

/** Of texts in their order; undefined when all are after the given one. */
function lastNotAfter(texts: readonly string[], given: string): string | undefined {
  let [low, high] = [0, texts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((texts[middle] as string) <= given) low = middle + 1;
    else high = middle;
  }
  return texts[low - 1];
}

/** The path of the items of a nested source: `O4.2.3` for `O4.2.3.items`. */
function outerOf(source: RecordSource): RecordSource {
  const path = source.path.slice(0, -1);
  return { ...source, path, text: `${source.latest ? "latest " : ""}${typeName({ type: source.type, path })}` };
}

interface ViewedRecord extends PlacedRecord {
  readonly view: RecordView;
}

/** The record that speaks for each subject; subjects keep the order in which they first appear. */
function newest(records: readonly ViewedRecord[], { subject, eventDate }: RecordKey): readonly ViewedRecord[] {
  const found = new Map<string, ViewedRecord>();
  const paths = subject.map((field) => field.split("."));
  for (const placed of records) {
    const name = JSON.stringify(paths.map((fields) => valuesOf(placed.record, fields)));
    const other = found.get(name);
    if (!other || speaksInsteadOf(placed, other, eventDate)) found.set(name, placed);
  }
  return [...found.values()];
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
