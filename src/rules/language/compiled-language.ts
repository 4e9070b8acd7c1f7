import type { RuleConstants } from "../rule-constants.ts";
import { checkItem, EvaluationError, jsTypeOf, listOf, noSuchKey, scalar, scalarOrNothing } from "./field-values.ts";
import { ruleFunctions } from "./functions.ts";
import { createIsIn, type IsIn } from "./membership.ts";
import { parseSource, type RecordSource } from "./record-source.ts";
import type { FunctionContext } from "./rule-function.ts";
import type { Runtime } from "./runtime.ts";
import { shortText, stepsToCombine, stepsToRead, stepsToWalk } from "./steps.ts";
import type { RecordView, View } from "./views.ts";

/**
 * What rules that were compiled to JavaScript call (src/rules/emit), in exact code. Each does what the library of the
 * expression language does for the same part of an expression, with the same count of steps and the same words in its errors.
 */
export function createCompiledLanguage(
  { budget, facts, recordIndex }: Runtime,
  constants: RuleConstants,
  functions: FunctionContext,
): CompiledLanguage {
  const { spend } = budget;
  const sources = new Map<string, RecordSource>();
  const sourceOf = (text: string) => {
    let source = sources.get(text);
    if (!source) {
      source = parseSource(text) ?? missing(`no source of records: ${text}`);
      sources.set(text, source);
    }
    return source;
  };
  const indexOf = (records: string | Values, path: string) => {
    return recordIndex(typeof records === "string" ? sourceOf(records) : (records as readonly View[]), path);
  };
  const own = new Map(ruleFunctions(functions).map(({ signature, handler }) => [signature, handler]));
  const read = (text: string) => {
    if (text.length > shortText) spend(stepsToRead(text));
    return text;
  };
  const walk = <T>(list: readonly T[]) => {
    spend(stepsToWalk("", list));
    return list;
  };
  const text = (view: RecordView, field: string) => {
    const value = view.$raw[field];
    return typeof value === "string" ? value : (scalar(view, field, "string") as string);
  };
  const combined = (name: string, first: unknown, second: string) => spend(stepsToCombine(name, first, second));
  return {
    ...constants,
    parameter(name) {
      const value = (constants.parameters as Readonly<Record<string, unknown>>)[name];
      return value === undefined ? noSuchKey(name) : value;
    },
    records: (source) => facts().records(sourceOf(source)),
    lookup: (records, path, value) => indexOf(records, path).lookup(value),
    inForce: (records, path, value) => indexOf(records, path).inForce(value),
    lastBefore: (records, path, value) => indexOf(records, path).lastBefore(value),
    firstAfter: (records, path, value) => indexOf(records, path).firstAfter(value),
    between: (records, path, from, to) => indexOf(records, path).between(from, to, spend),
    lastToEnd: (records, path, endPath, value) => indexOf(records, path).lastToEnd(endPath, value),
    groups: (records, path) => indexOf(records, path).groups(),

    known(value, item) {
      if (value === undefined) throw new EvaluationError(`Unknown variable: ${item.split(": ")[0]}`);
      checkItem(value, item, jsTypeOf(item));
      return value;
    },
    text,
    readText: (view, field) => read(text(view, field)),
    number: (view, field) => scalar(view, field, "double") as number,
    flag: (view, field) => scalar(view, field, "bool") as boolean,
    list: (view, field) => listOf(view, field) ?? noSuchKey(field),
    part: (view, field) => view.$part(field) ?? noSuchKey(field),
    parts: (view, field) => view.$parts(field) ?? noSuchKey(field),
    around: (view, field) => view.$around ?? noSuchKey(field),
    has: (view, field, type) => {
      if (type === "list") return listOf(view, field) !== undefined;
      if (type === "part") return view.$part(field) !== undefined;
      return scalarOrNothing(view, field, type) !== undefined;
    },
    at(list, index) {
      const value = list[Number(index)];
      if (value !== undefined) return value;
      const why = index < 0 ? "< 0" : `>= size ${list.length}`;
      throw new EvaluationError(`No such key: index out of bounds, index ${index} ${why}`);
    },

    includes: (value, list) => list.includes(value),
    isIn: createIsIn(budget),
    and(left, right) {
      const first = attempted(left);
      if (first === false) return false;
      const second = right();
      if (second === false || first === true) return second;
      throw first;
    },
    or(left, right) {
      const first = attempted(left);
      if (first === true) return true;
      const second = right();
      if (second === true || first === false) return second;
      throw first;
    },
    all: (list, item, holds) => quantified(list, item, holds, true),
    exists: (list, item, holds) => quantified(list, item, holds, false),
    filter(list, item, holds) {
      const kept: unknown[] = [];
      each(list, item, (value) => {
        if (holds(value)) kept.push(value);
      });
      return walk(kept);
    },
    map(list, item, change) {
      const changed: unknown[] = [];
      each(list, item, (value) => changed.push(change(value)));
      return walk(changed);
    },

    spend,
    read,
    walk,
    pass(list) {
      spend(list.length);
      return list;
    },
    readAll(text) {
      spend(stepsToWalk("split", text));
      return text;
    },
    swapped: (call, last, first) => call(first as never, last as never),
    lastFirst: (call, ...values) => call(...(values.reverse() as never[])),
    finite(value) {
      if (!Number.isFinite(value)) throw new RangeError("division by zero");
      return value;
    },
    whole(value) {
      if (BigInt.asIntN(64, value) !== value) throw new EvaluationError(`integer overflow: ${value}`);
      return value;
    },
    own: (signature) => own.get(signature) ?? missing(`no function ${signature}`),

    size: (value) => BigInt(typeof value === "string" ? [...value].length : value.length),
    int(value) {
      if (!Number.isFinite(value)) throw new EvaluationError("int() type error: integer overflow");
      return BigInt(Math.trunc(value));
    },
    double: Number,
    string(value) {
      if (value === Number.POSITIVE_INFINITY) return "+Inf";
      return value === Number.NEGATIVE_INFINITY ? "-Inf" : `${value}`;
    },
    lowerAscii: (text) => text.toLowerCase(),
    upperAscii: (text) => text.toUpperCase(),
    startsWith: (text, start) => text.startsWith(start),
    endsWith: (text, end) => text.endsWith(end),
    contains(text, part) {
      combined("contains", text, part);
      return text.includes(part);
    },
    split(text, separator) {
      combined("split", text, separator);
      return text.split(separator);
    },
    join(list, separator) {
      combined("join", list, separator);
      if (!list.every((item) => typeof item === "string"))
        throw new EvaluationError("string.join(separator): list must contain only strings");
      return list.join(separator);
    },
  };

  /** What fails decides nothing where another item does. */
  function quantified(list: Values, item: string, holds: Turn<boolean>, wanted: boolean): boolean {
    spend(1);
    const type = jsTypeOf(item);
    let failure: unknown = null;
    for (const value of list) {
      checkItem(value, item, type);
      try {
        const isHeld = holds(value as never);
        spend(1);
        if (isHeld !== wanted) return !wanted;
      } catch (error) {
        failure ??= error;
      }
    }
    if (failure !== null) throw failure;
    return wanted;
  }

  function each(list: Values, item: string, visit: (value: never) => void): void {
    spend(1);
    const type = jsTypeOf(item);
    for (const value of list) {
      checkItem(value, item, type);
      visit(value as never);
      spend(1);
    }
  }
}

export type Values = readonly unknown[];
/** A turn of a loop. */
export type Turn<Result> = (value: never) => Result;
/** Which kind of field `has` asks for. */
export type FieldKind = "string" | "double" | "bool" | "list" | "part";

export interface CompiledLanguage extends RuleConstants {
  readonly parameter: (name: string) => unknown;
  readonly records: (source: string) => Values;
  /** Records by a field, those of a source or in a list. */
  readonly lookup: (records: string | Values, path: string, value: unknown) => Values;
  readonly inForce: (records: string | Values, path: string, value: string) => Values;
  readonly lastBefore: (records: string | Values, path: string, value: string) => Values;
  readonly firstAfter: (records: string | Values, path: string, value: string) => Values;
  readonly between: (records: string | Values, path: string, from: string, to: string) => Values;
  readonly lastToEnd: (records: string | Values, path: string, endPath: string, value: string) => Values;
  readonly groups: (records: string | Values, path: string) => Values;
  /** The value of a name, if it is of the type that `item` declares. */
  readonly known: <T>(value: T, item: string) => T;
  /** Fields of a record, by the kind of their values. */
  readonly text: (view: RecordView, field: string) => string;
  /** The same with the steps to read it. */
  readonly readText: (view: RecordView, field: string) => string;
  readonly number: (view: RecordView, field: string) => number;
  readonly flag: (view: RecordView, field: string) => boolean;
  readonly list: (view: RecordView, field: string) => Values;
  readonly part: (view: RecordView, field: string) => RecordView;
  readonly parts: (view: RecordView, field: string) => Values;
  /** What the record is a part of, named `document` or `parent`. */
  readonly around: (view: RecordView, field: string) => RecordView;
  readonly has: (view: RecordView, field: string, kind: FieldKind) => boolean;
  readonly at: (list: Values, index: number | bigint) => unknown;
  readonly includes: (value: string | number, list: Values) => boolean;
  readonly isIn: IsIn;
  /** One side decides even if the other fails. */
  readonly and: (left: () => boolean, right: () => boolean) => boolean;
  readonly or: (left: () => boolean, right: () => boolean) => boolean;
  /** Loops; `item` is the name and the type of what they go through, `x: string`. */
  readonly all: (list: Values, item: string, holds: Turn<boolean>) => boolean;
  readonly exists: (list: Values, item: string, holds: Turn<boolean>) => boolean;
  readonly filter: (list: Values, item: string, holds: Turn<boolean>) => Values;
  readonly map: (list: Values, item: string, change: Turn<unknown>) => Values;
  /** Steps: so many, those to read a text, to walk through a list, to look at each character of a text. */
  readonly spend: (steps: number) => void;
  readonly read: (text: string) => string;
  readonly walk: <T>(list: readonly T[]) => readonly T[];
  /** walk() for a list without texts. */
  readonly pass: <T>(list: readonly T[]) => readonly T[];
  readonly readAll: (text: string) => string;
  /** Calls a function with two values, or any number, that were computed from the last to the first, as the library does. */
  readonly swapped: (call: (...values: never[]) => unknown, last: unknown, first: unknown) => unknown;
  readonly lastFirst: (call: (...values: never[]) => unknown, ...values: unknown[]) => unknown;
  readonly finite: (value: number) => number;
  /** An int of 64 bits. */
  readonly whole: (value: bigint) => bigint;
  /** A function of this project by its signature. */
  readonly own: (signature: string) => (...values: never[]) => unknown;
  /** Functions of the language. */
  readonly size: (value: string | Values) => bigint;
  readonly int: (value: number) => bigint;
  readonly double: (value: bigint) => number;
  readonly string: (value: string | bigint | number) => string;
  readonly lowerAscii: (text: string) => string;
  readonly upperAscii: (text: string) => string;
  readonly startsWith: (text: string, start: string) => boolean;
  readonly endsWith: (text: string, end: string) => boolean;
  readonly contains: (text: string, part: string) => boolean;
  readonly split: (text: string, separator: string) => readonly string[];
  readonly join: (list: Values, separator: string) => string;
}

function missing(what: string): never {
  throw new Error(what);
}

/** What a condition says, or the error with which it fails. */
function attempted(condition: () => boolean): unknown {
  try {
    return condition();
  } catch (error) {
    return error;
  }
}
