import {
  type FieldType,
  isChoice,
  isFields,
  isList,
  type RecordTypes,
  type ValueLabels,
} from "../../evidence/record-types.ts";
import { valuesAt } from "../../evidence/records.ts";
import type { EvidenceDocument } from "../../model/evidence.ts";
import type { JsonObject, JsonValue } from "../../model/json.ts";

/** The file and document of a view's values. */
export type Origin = Pick<EvidenceDocument, "path" | "index" | "output">;

/**
 * A map of the evidence as expressions see it: of one type, its fields typed, and knowing its location. The names
 * with `$` cannot be written in an expression.
 */
export interface View {
  readonly $raw: JsonObject;
  /** Null for what is in no file, such as a person of a roster given to the library. */
  readonly $origin: Origin | null;
  readonly $pointer: string;
  /** What names the record among those of its output, such as `A-0007`. */
  readonly $name: string;
}

type ViewClass = typeof RecordView;

const nothing: readonly string[] = [];

/** A view whose fields are read by name; those that the library of the expression language reads have getters too. */
export class RecordView implements View {
  readonly $raw: JsonObject;
  readonly $origin: Origin | null;
  /** The field of what it is a part of, and of a list its place. */
  readonly #field: string;
  readonly #index: number | null;
  /** What it is a part of: the document of a record, the record of a map in it. */
  readonly $around: RecordView | null;
  /** Fields that together name a record; none for parts of records. */
  readonly $subject: readonly string[];
  /** Maps in it and lists of such, made once. */
  #inner: Record<string, unknown> | null = null;

  constructor(
    raw: JsonObject,
    origin: Origin | null,
    field: string,
    index: number | null,
    around: RecordView | null,
    subject: readonly string[] = nothing,
  ) {
    this.$raw = raw;
    this.$origin = origin;
    this.#field = field;
    this.#index = index;
    this.$around = around;
    this.$subject = subject;
  }

  get $name(): string {
    return this.$subject.flatMap((field) => valuesAt(this.$raw, field, "").map(({ value }) => String(value))).join(" ");
  }

  /** Hardly ever asked: only of what a finding speaks. */
  get $pointer(): string {
    if (this.#field === "") return "";
    const pointer = `${this.$around?.$pointer ?? ""}/${this.#field}`;
    return this.#index === null ? pointer : `${pointer}/${this.#index}`;
  }

  /** The map in a field; undefined when there is none. */
  $part(field: string): RecordView | undefined {
    if (!isMap(this.$raw[field])) return undefined;
    this.#inner ??= {};
    this.#inner[field] ??= this.#nested(field, null, this.$raw[field]);
    return this.#inner[field] as RecordView | undefined;
  }

  /** The maps in a list field; undefined when there is no list. */
  $parts(field: string): readonly (RecordView | undefined)[] | undefined {
    const value = this.$raw[field];
    if (!Array.isArray(value)) return undefined;
    this.#inner ??= {};
    this.#inner[field] ??= value.map((item, index) => this.#nested(field, index, item));
    return this.#inner[field] as readonly (RecordView | undefined)[];
  }

  /** The class of the maps in a field. */
  $classOf(_field: string): ViewClass {
    return RecordView;
  }

  #nested(field: string, index: number | null, value: JsonValue | undefined): RecordView | undefined {
    return isMap(value) ? new (this.$classOf(field))(value, this.$origin, field, index, this) : undefined;
  }
}

export interface ViewType {
  readonly name: string;
  readonly create: ViewClass;
  /** Fields and the names of their types in expressions. */
  readonly fields: Readonly<Record<string, string>>;
  /** The texts that a field, or the items of a list field, may hold, with their labels. */
  readonly allowed: Readonly<Record<string, ValueLabels>>;
}

/** Classes for the records of the named outputs, their nested maps and lists, persons and documents. */
export function createViewTypes(types: RecordTypes, names: Iterable<string>): Map<string, ViewType> {
  const views = new Map<string, ViewType>();
  for (const name of new Set(names)) {
    const type = types[name];
    if (!type) continue;
    const aroundName = /^O\d/.test(name) ? "document" : null;
    addViewType({ name, fieldTypes: type.fields, aroundName, aroundType: "Document" }, views);
  }
  return views;
}

interface ViewPlan {
  readonly name: string;
  readonly fieldTypes: Readonly<Record<string, FieldType>>;
  readonly aroundName: "document" | "parent" | null;
  readonly aroundType: string;
}

function addViewType(plan: ViewPlan, views: Map<string, ViewType>): void {
  const { name, fieldTypes, aroundName, aroundType } = plan;
  class TypedView extends RecordView {
    override $classOf(field: string): ViewClass {
      return views.get(`${name}.${field}`)?.create ?? RecordView;
    }
  }
  const fields: Record<string, string> = {};
  const allowed: Record<string, ValueLabels> = {};
  for (const [field, type] of Object.entries(fieldTypes)) {
    const nested = `${name}.${field}`;
    const item = isList(type) ? type.list : type;
    if (isFields(item)) {
      addViewType({ name: nested, fieldTypes: item.fields, aroundName: "parent", aroundType: name }, views);
    } else if (isChoice(item)) allowed[field] = item.choice;
    const itemName = isFields(item) ? nested : typeof item === "string" ? item : "string";
    fields[field] = isList(type) ? `list<${itemName}>` : itemName;
    Object.defineProperty(TypedView.prototype, field, { get: getter(field, type) });
  }
  if (aroundName) {
    fields[aroundName] = aroundType;
    Object.defineProperty(TypedView.prototype, aroundName, {
      get(this: RecordView) {
        return this.$around ?? undefined;
      },
    });
  }
  views.set(name, { name, create: TypedView, fields, allowed });
}

/** Reads a field: undefined when it is absent. */
function getter(field: string, type: FieldType): (this: RecordView) => unknown {
  if (isFields(type)) {
    return function () {
      return this.$part(field);
    };
  }
  if (isList(type) && isFields(type.list)) {
    return function () {
      return this.$parts(field);
    };
  }
  if (isList(type)) {
    return function () {
      const value = this.$raw[field];
      return Array.isArray(value) ? value : undefined;
    };
  }
  return function () {
    return this.$raw[field] ?? undefined;
  };
}

export function isView(value: unknown): value is RecordView {
  return typeof value === "object" && value !== null && "$raw" in value;
}

export function isMap(value: JsonValue | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
