import type { FunctionContext, RuleFunction } from "./rule-function.ts";

/** Lists; each walk through one is counted. */
export function listFunctions({ budget: { spend } }: Pick<FunctionContext, "budget">): RuleFunction[] {
  const spent = <T>(list: readonly T[]): readonly T[] => {
    spend(list.length);
    return list;
  };
  const extreme = <T extends number | string>(list: readonly T[], isBetter: (a: T, b: T) => boolean): T => {
    if (list.length === 0) throw new RangeError("an empty list has no largest or smallest value");
    return spent(list).reduce((best, value) => (isBetter(value, best) ? value : best));
  };
  const end = <T>(list: readonly T[], index: number): T => {
    const value = list.at(index);
    if (value === undefined) throw new RangeError("an empty list has no first or last item");
    return value;
  };
  return [
    { signature: "first(list<A>): A", handler: (list) => end(list, 0) },
    { signature: "last(list<A>): A", handler: (list) => end(list, -1) },
    {
      signature: "sum(list<double>): double",
      handler: (list) => spent<number>(list).reduce((total, value) => total + value, 0),
    },
    { signature: "max(list<double>): double", handler: (list) => extreme<number>(list, (a, b) => a > b) },
    { signature: "max(list<string>): string", handler: (list) => extreme<string>(list, (a, b) => a > b) },
    { signature: "min(list<double>): double", handler: (list) => extreme<number>(list, (a, b) => a < b) },
    { signature: "min(list<string>): string", handler: (list) => extreme<string>(list, (a, b) => a < b) },
    { signature: "unique(list<string>): list<string>", handler: (list) => [...new Set(spent(list))] },
    { signature: "sorted(list<string>): list<string>", handler: (list) => spent<string>(list).toSorted() },
    {
      signature: "without(list<string>, list<string>): list<string>",
      handler: (list, others) => {
        const excluded = new Set(spent<string>(others));
        return spent<string>(list).filter((item) => !excluded.has(item));
      },
    },
    {
      signature: "flatten(list<list<A>>): list<A>",
      handler: (lists) => spent(spent<readonly unknown[]>(lists).flat()),
    },
  ];
}
