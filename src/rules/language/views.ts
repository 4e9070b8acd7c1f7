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

export type ViewClass = new (raw: JsonObject, origin: Origin | null, pointer: string, around: View | null) => View;

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
    addViewType({ name, fieldTypes: type.fields, subject: type.subject, aroundName, aroundType: "Document" }, views);
  }
  return views;
}

interface ViewPlan {
  readonly name: string;
  readonly fieldTypes: Readonly<Record<string, FieldType>>;
  /** Fields that together name a record; none for parts of records. */
  readonly subject: readonly string[];
  readonly aroundName: "document" | "parent" | null;
  readonly aroundType: string;
}

function addViewType(plan: ViewPlan, views: Map<string, ViewType>): void {
  const { name, fieldTypes, subject, aroundName, aroundType } = plan;
  class RecordView implements View {
    readonly $raw: JsonObject;
    readonly $origin: Origin | null;
    readonly $pointer: string;
    readonly $around: View | null;
    $lists: Record<string, readonly unknown[]> | null = null;

    constructor(raw: JsonObject, origin: Origin | null, pointer: string, around: View | null) {
      this.$raw = raw;
      this.$origin = origin;
      this.$pointer = pointer;
      this.$around = around;
    }

    get $name(): string {
      return subject.flatMap((field) => valuesAt(this.$raw, field, "").map(({ value }) => String(value))).join(" ");
    }
  }
  const fields: Record<string, string> = {};
  const allowed: Record<string, ValueLabels> = {};
  for (const [field, type] of Object.entries(fieldTypes)) {
    const nested = `${name}.${field}`;
    const item = isList(type) ? type.list : type;
    if (isFields(item)) {
      addViewType(
        { name: nested, fieldTypes: item.fields, subject: [], aroundName: "parent", aroundType: name },
        views,
      );
    } else if (isChoice(item)) allowed[field] = item.choice;
    const itemName = isFields(item) ? nested : typeof item === "string" ? item : "string";
    fields[field] = isList(type) ? `list<${itemName}>` : itemName;
    Object.defineProperty(RecordView.prototype, field, { get: getter(field, type, views, nested) });
  }
  if (aroundName) {
    fields[aroundName] = aroundType;
    Object.defineProperty(RecordView.prototype, aroundName, {
      get(this: RecordView) {
        return this.$around ?? undefined;
      },
    });
  }
  views.set(name, { name, create: RecordView, fields, allowed });
}

interface RecordView extends View {
  $lists: Record<string, readonly unknown[]> | null;
}

/** Reads a field: undefined when it is absent, nested maps as views; a list is made once. */
function getter(
  field: string,
  type: FieldType,
  views: ReadonlyMap<string, ViewType>,
  nested: string,
): (this: RecordView) => unknown {
  if (!isList(type)) {
    if (!isFields(type)) {
      return function () {
        return this.$raw[field] ?? undefined;
      };
    }
    return function () {
      return nestedView(this.$raw[field], this, `${this.$pointer}/${field}`, views.get(nested));
    };
  }
  const isListOfMaps = isFields(type.list);
  return function () {
    const value = this.$raw[field];
    if (!Array.isArray(value)) return undefined;
    if (!isListOfMaps) return value;
    this.$lists ??= {};
    this.$lists[field] ??= value.map((item, index) =>
      nestedView(item, this, `${this.$pointer}/${field}/${index}`, views.get(nested)),
    );
    return this.$lists[field];
  };
}

function nestedView(
  value: JsonValue | undefined,
  around: View,
  pointer: string,
  type: ViewType | undefined,
): View | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value) || !type) return undefined;
  return new type.create(value, around.$origin, pointer, around);
}

export function isView(value: unknown): value is View {
  return typeof value === "object" && value !== null && "$raw" in value;
}
