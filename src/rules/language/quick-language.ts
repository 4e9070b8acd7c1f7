import type { JsonObject, JsonValue } from "../../model/json.ts";
import type { CompiledLanguage, Turn, Values } from "./compiled-language.ts";
import { UnknownInputError } from "./errors.ts";
import type { Facts } from "./facts.ts";
import { EvaluationError } from "./field-values.ts";
import { parseSource, type RecordSource } from "./record-source.ts";
import type { Runtime } from "./runtime.ts";
import { shortText } from "./steps.ts";
import { isMap, type RecordView, type View } from "./views.ts";

/**
 * What quick code calls in place of the helpers of the same name: it reads fields from the maps of the evidence itself, and
 * what is not as it should be fails without a word, since exact code then evaluates the expression again. Types are those of
 * JavaScript, `string`, `number`, `boolean` and `object`. The steps are the same.
 */
export interface QuickLanguage extends Omit<CompiledLanguage, Replaced> {
  /** Looks up records of a source by the values of a field. */
  readonly finder: (source: string, path: string) => (value: unknown) => readonly View[];
  readonly known: <T>(value: T, type: string) => T;
  readonly text: (value: Field) => string;
  readonly readText: (value: Field) => string;
  readonly number: (value: Field) => number;
  readonly flag: (value: Field) => boolean;
  readonly list: (value: Field) => Values;
  /** A map in a field, for what is in it. */
  readonly inner: (value: Field) => JsonObject;
  readonly around: (view: RecordView) => RecordView;
  readonly has: (value: Field, type: string) => boolean;
  readonly hasList: (value: Field) => boolean;
  readonly hasPart: (value: Field) => boolean;
  /** all() and exists(), which fail with the first item that fails, unless the evidence for it is not known. */
  readonly every: (list: Values, type: string, holds: Turn<boolean>) => boolean;
  readonly some: (list: Values, type: string, holds: Turn<boolean>) => boolean;
  readonly filter: (list: Values, type: string, holds: Turn<boolean>) => Values;
  readonly map: (list: Values, type: string, change: Turn<unknown>) => Values;
}

type Replaced = "known" | "text" | "readText" | "number" | "flag" | "list" | "around" | "has" | Loop;
type Loop = "all" | "exists" | "filter" | "map";
type Field = JsonValue | undefined;

export function createQuickLanguage({ facts }: Runtime, exact: CompiledLanguage): QuickLanguage {
  const { spend, read, walk, pass } = exact;
  const text = (value: Field) => (typeof value === "string" ? value : failed());
  return {
    ...exact,
    finder(text, path) {
      let source: RecordSource | null = null;
      let evidence: Facts | null = null;
      let find: (value: unknown) => readonly View[] = failed;
      return (value) => {
        const now = facts();
        if (now !== evidence) {
          source ??= parseSource(text) ?? failed();
          [evidence, find] = [now, now.finder(source, path)];
        }
        return find(value);
      };
    },
    known(value, type) {
      check(value, type);
      return value;
    },
    text,
    readText: (value) => (typeof value === "string" && value.length <= shortText ? value : read(text(value))),
    number: (value) => (typeof value === "number" ? value : failed()),
    flag: (value) => (typeof value === "boolean" ? value : failed()),
    list: (value) => (Array.isArray(value) ? value : failed()),
    inner: (value) => (isMap(value) ? value : failed()),
    and: (left, right) => joined(left, right, false),
    or: (left, right) => joined(left, right, true),
    around: (view) => view.$around ?? failed(),
    has: (value, type) => typeof value === type || (value !== undefined && value !== null && failed()),
    hasList: (value) => Array.isArray(value),
    hasPart: isMap,
    every: (list, type, holds) => !isOfSome(list, type, holds, false),
    some: (list, type, holds) => isOfSome(list, type, holds, true),
    filter(list, type, holds) {
      const kept: unknown[] = [];
      spend(1);
      for (const value of list) {
        check(value, type);
        if (holds(value as never)) kept.push(value);
        spend(1);
      }
      return type === "string" ? walk(kept) : pass(kept);
    },
    map(list, type, change) {
      const changed: unknown[] = [];
      spend(1);
      for (const value of list) {
        check(value, type);
        changed.push(change(value as never));
        spend(1);
      }
      return walk(changed);
    },
  };

  /** Whether a condition says so of some item; one of which nobody knows does not keep another from deciding. */
  function isOfSome(list: Values, type: string, holds: Turn<boolean>, wanted: boolean): boolean {
    let unknown: unknown = null;
    spend(1);
    for (const value of list) {
      check(value, type);
      try {
        const isHeld = holds(value as never);
        spend(1);
        if (isHeld === wanted) return true;
      } catch (error) {
        unknown ??= unknownInput(error);
      }
    }
    if (unknown !== null) throw unknown;
    return false;
  }
}

/** Both sides, where one that says so decides even if the evidence for the other is not known. */
function joined(left: () => boolean, right: () => boolean, deciding: boolean): boolean {
  let first: boolean;
  try {
    first = left();
  } catch (error) {
    const unknown = unknownInput(error);
    if (right() === deciding) return deciding;
    throw unknown;
  }
  return first === deciding ? deciding : right();
}

/** @throws the error if it is about anything else */
function unknownInput(error: unknown): UnknownInputError {
  if (error instanceof UnknownInputError) return error;
  throw error;
}

/** Made once: nobody reads it. */
const failure = new EvaluationError("left to exact code");

function failed(): never {
  throw failure;
}

function check(value: unknown, type: string): void {
  if (typeof value !== type || value === null) failed();
}
