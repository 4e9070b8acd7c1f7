import type { RecordType } from "../../evidence/record-types.ts";
import { fieldsOf, nilOf, type PlacedRecord, recordsOf, speaksInsteadOf } from "../../evidence/records.ts";
import type { Config, Person } from "../../model/config.ts";
import type { EvidenceDocument } from "../../model/evidence.ts";
import type { JsonObject } from "../../model/json.ts";
import type { Policy } from "../../model/policy.ts";
import { groupBy } from "../../text/group-by.ts";
import { memo } from "../../text/memo.ts";
import { UnknownInputError } from "./errors.ts";
import { shortList } from "./membership.ts";
import { RecordIndex, soleValue, valuesOf } from "./record-index.ts";
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
  /** The records by the values of the field at a path. */
  readonly index: (source: RecordSource, path: string) => RecordIndex;
  /** What {@link RecordIndex.lookup} gives, for many values. */
  readonly finder: (source: RecordSource, path: string) => (value: unknown) => readonly View[];
  /** The index of the records in a list; there is one of each long list and path. */
  readonly indexOf: (list: readonly View[], path: string) => RecordIndex;
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
  const indexes = new WeakMap<readonly View[], Map<string, RecordIndex>>();
  const documentViews = new Map<EvidenceDocument, RecordView>();
  let withheld: ReadonlySet<string> = new Set();
  const asked = new Set<string>();
  let types = new Set<string>();
  let lastType = "";

  /** One for each input: it may be thrown for every record. */
  const unknown = memo((input: string) => new UnknownInputError(`${input} is not known`));

  function requireKnown({ type }: RecordSource): void {
    if (type !== lastType) types.add(type);
    lastType = type;
    if (withheld.size === 0) return;
    const input = type === "Person" ? "people" : type;
    if (!withheld.has(input)) return;
    asked.add(input);
    throw unknown(input);
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

  const namesIn = memo((path: string) => path.split("."));

  function indexOf(list: readonly View[], path: string): RecordIndex {
    if (list.length > shortList) return keptIndexOf(list, path);
    return new RecordIndex(list, namesIn(path), input.config.timezone, false);
  }

  function keptIndexOf(list: readonly View[], path: string): RecordIndex {
    let ofList = indexes.get(list);
    if (!ofList) {
      ofList = new Map();
      indexes.set(list, ofList);
    }
    let index = ofList.get(path);
    if (!index) {
      index = new RecordIndex(list, namesIn(path), input.config.timezone, true);
      ofList.set(path, index);
    }
    return index;
  }

  return {
    records(source) {
      requireKnown(source);
      return records(source);
    },
    index(source, path) {
      requireKnown(source);
      return keptIndexOf(records(source), path);
    },
    finder(source, path) {
      let index: RecordIndex | null = null;
      return (value) => {
        requireKnown(source);
        index ??= keptIndexOf(records(source), path);
        return index.lookup(value);
      };
    },
    indexOf,
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

const nothingAsked: readonly string[] = [];

/** The path of the items of a nested source: `O4.2.3` for `O4.2.3.items`. */
function outerOf(source: RecordSource): RecordSource {
  const path = source.path.slice(0, -1);
  return { ...source, path, text: `${source.latest ? "latest " : ""}${typeName({ type: source.type, path })}` };
}

/** The record that speaks for each subject; subjects keep the order in which they first appear. */
function newest(records: readonly RecordView[], { subject, eventDate }: RecordKey): readonly RecordView[] {
  const found = new Map<unknown, RecordView>();
  /** Of subjects that are not one text, what stands for them. */
  const others = memo((values: string): object => [values]);
  const paths = subject.map((field) => field.split("."));
  const only = paths.length === 1 ? paths[0] : undefined;
  // Records of outputs are in documents.
  const placed = ({ $raw, $origin }: RecordView): PlacedRecord => {
    return { record: $raw, document: $origin as EvidenceDocument };
  };
  for (const view of records) {
    const { $raw } = view;
    const value = only && soleValue($raw, only);
    const name =
      typeof value === "string" ? value : others(JSON.stringify(paths.map((fields) => valuesOf($raw, fields))));
    const other = found.get(name);
    if (!other || speaksInsteadOf(placed(view), placed(other), eventDate)) found.set(name, view);
  }
  return [...found.values()];
}
