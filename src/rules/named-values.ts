import { commonLists, type RuleVariant } from "./compile-rule.ts";
import type { Facts } from "./language/facts.ts";
import { parseSource } from "./language/record-source.ts";

/** The names of a rule and their values: of `let` each is computed when it is first needed. */
export interface NamedValues {
  readonly values: Record<string, unknown>;
  /** Names of `for`, and the output that lacks something. */
  readonly bind: (name: string, value: unknown) => void;
}

/** A value of `let`, and the values of the names that it was computed from, in the order in which they were read. */
interface Computed {
  readonly value: unknown;
  readonly from: ReadonlyMap<string, unknown>;
}

/** Instead of the value of a name that has none: what was computed in spite of it is computed again. */
const failed = Symbol("failed");

/**
 * A value of `let` is computed anew only where one that it was computed from is another than before: what follows from
 * a review alone is not computed for each of its items. An expression that reads the same values says the same.
 *
 * @param isWhole - whether all evidence is known: what fails for want of some is asked for each record
 */
export function createNamedValues(variant: RuleVariant, facts: Facts, isWhole: boolean): NamedValues {
  const innermost = variant.bindings.at(-1)?.name ?? "";
  const values: Record<string, unknown> = {};
  const bound = new Map<string, unknown>();
  const constant = new Map<string, unknown>();
  const current = new Map<string, unknown>();
  const before = new Map<string, Computed>();
  /** What was computed from the innermost record, of which there is another each time. */
  const changing = new Set<string>();
  let reading: Map<string, unknown> | null = null;

  for (const name of Object.keys(commonLists)) {
    const source = parseSource(name);
    if (source) define(name, () => keep(constant, name, () => facts.records(source)));
  }
  for (const one of variant.values) {
    const { name } = one;
    define(name, () => {
      if (one.once) return keep(constant, name, () => one.expression.evaluate(values));
      return noted(name, () => keep(current, name, () => computed(name, () => one.expression.evaluate(values))));
    });
  }
  return {
    values,
    bind(name, value) {
      if (!bound.has(name)) define(name, () => noted(name, () => bound.get(name)));
      bound.set(name, value);
      current.clear();
    },
  };

  function define(name: string, get: () => unknown): void {
    Object.defineProperty(values, name, { get });
  }

  function noted(name: string, read: () => unknown): unknown {
    const reader = reading;
    if (reader === null) return read();
    let value: unknown = failed;
    try {
      value = read();
      return value;
    } finally {
      reader.set(name, value);
    }
  }

  /** Computes something, noting the names that it reads; null to note none, also not for what asked for it. */
  function noting<T>(names: Map<string, unknown> | null, compute: () => T): T {
    const reader = reading;
    reading = names;
    try {
      return compute();
    } finally {
      reading = reader;
    }
  }

  function computed(name: string, compute: () => unknown): unknown {
    if (!isWhole || changing.has(name)) return noting(null, compute);
    const known = before.get(name);
    if (known && noting(null, () => isAsBefore(known.from))) return known.value;
    const from = new Map<string, unknown>();
    const value = noting(from, compute);
    if (from.has(innermost)) changing.add(name);
    else before.set(name, { value, from });
    return value;
  }

  function isAsBefore(from: Computed["from"]): boolean {
    try {
      return [...from].every(([name, was]) => values[name] === was);
    } catch {
      return false; // the expression may do without it
    }
  }
}

function keep(cache: Map<string, unknown>, name: string, make: () => unknown): unknown {
  if (!cache.has(name)) cache.set(name, make());
  return cache.get(name);
}
