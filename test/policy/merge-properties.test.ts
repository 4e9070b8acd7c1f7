import fc from "fast-check";
import { expect, test } from "vitest";
import { UserError } from "../../src/model/user-error.ts";
import { hashOf } from "../../src/policy/hash-policy.ts";
import { mergeLayers, type PolicyFile, type PolicyLayer } from "../../src/policy/merge-policies.ts";
import { isLooser } from "../../src/policy/parameter-values.ts";
import type { DataFile } from "../../src/policy/read-data-file.ts";
import { holds } from "../support/holds.ts";

const text = { en: "", "zh-TW": "" };
const source = { text, refs: [], date: "2026-11-28", verified: true };
const names = ["first_max", "second_min", "constructor"];
const directions = { first_max: "smaller", second_min: "larger", constructor: "larger" } as const;
type Name = keyof typeof directions;

const figure = (value: number, statutory: boolean, stricter: "smaller" | "larger") => ({
  ...{ value, unit: "day" as const, stricter, statutory, title: text, source },
});
const parameters = fc
  .array(fc.tuple(fc.constantFrom(...names), fc.integer({ min: 1, max: 9 }), fc.boolean(), fc.boolean()), {
    maxLength: 4,
  })
  .map((list) =>
    Object.fromEntries(
      list.map(([name, value, statutory, isTurned]) => {
        const stricter = directions[name as Name];
        return [name, figure(value, statutory, isTurned ? "smaller" : stricter)];
      }),
    ),
  );
const values = fc.subarray(["a", "b", "c", "d"]);
const overlay = fc.record({
  required: fc.subarray(["owner", "location", "note"]),
  values: fc.record({ status: values, category: values }, { requiredKeys: [] }),
});
const requirement = fc.record({ id: fc.constantFrom("x", "y", "z"), max_age: fc.constantFrom("first_max", "other") });
const cadence = fc.record({ requirements: fc.uniqueArray(requirement, { selector: ({ id }) => id }) });
const file = fc.record({
  parameters,
  overlays: fc.record({ "O2.1.1": overlay }, { requiredKeys: [] }),
  cadences: fc.record({ "O2.1.1": cadence }, { requiredKeys: [] }),
});
const own = { place: () => ({ path: "own.yaml", line: 1, column: 1 }) } as unknown as DataFile;

/** The first layer as a built-in policy, the others as those of an organization. */
const layersOf = (files: readonly object[]): PolicyLayer[] =>
  files.map((one, index) => {
    const layer = { id: `p-${index}`, title: text, ...one } as PolicyFile;
    return { origin: layer.id, file: layer, source: index === 0 ? null : own };
  });

/** The merged layers; null where a layer is refused, which is said by an error for the user and nothing else. */
function merged(files: readonly object[]) {
  try {
    return mergeLayers(layersOf(files));
  } catch (error) {
    expect(error).toBeInstanceOf(UserError);
    return null;
  }
}

const files = fc.array(file, { minLength: 1, maxLength: 4 });

test("no layer loosens what the law gives, and every other change is an override", () =>
  holds([files], (list) => {
    const policy = merged(list);
    if (policy === null) return;
    const [base] = list;
    for (const [name, before] of Object.entries(base?.parameters ?? {})) {
      const after = policy.parameters[name];
      expect(after).toBeDefined();
      if (before.statutory) expect(after?.statutory).toBe(true);
      if (before.statutory && after) expect(isLooser(before, after.value)).toBe(false);
      const changes = policy.overrides.filter((one) => one.kind === "parameter" && one.parameter === name);
      if (after?.value !== before.value) expect(changes).not.toEqual([]);
      // The direction of each is that of the figure before it, by what the first layer calls stricter.
      for (const change of changes)
        if (change.kind === "parameter")
          expect(change.direction).toBe(
            isLooser({ ...before, value: change.from }, change.to) ? "loosened" : "tightened",
          );
    }
  }));

test("which way is stricter is what the first layer says", () =>
  holds([files], (list) => {
    const policy = merged(list);
    for (const [name, before] of Object.entries(list[0]?.parameters ?? {}))
      if (policy) expect(policy.parameters[name]?.stricter).toBe(before.stricter);
  }));

test("what layers ask of records only grows: each field that one requires, and only values that all allow", () =>
  holds([files], (list) => {
    const policy = merged(list);
    if (policy === null) return;
    const overlays = list.flatMap((one) => one.overlays["O2.1.1"] ?? []);
    const result = policy.overlays["O2.1.1"];
    expect(result !== undefined).toBe(overlays.length > 0);
    expect(new Set(result?.required)).toEqual(new Set(overlays.flatMap(({ required }) => required)));
    for (const field of ["status", "category"] as const) {
      const lists = overlays.flatMap((one) => (one.values[field] ? [one.values[field]] : []));
      const allowed = ["a", "b", "c", "d"].filter((value) => lists.every((values) => values.includes(value)));
      expect(result?.values?.[field]).toEqual(lists.length === 0 ? undefined : allowed);
    }
  }));

test("of requirements, the last of each id counts, and none is lost", () =>
  holds([files], (list) => {
    const policy = merged(list);
    if (policy === null) return;
    const all = list.flatMap((one) => one.cadences["O2.1.1"]?.requirements ?? []);
    const result = policy.cadences["O2.1.1"]?.requirements ?? [];
    expect(new Set(result.map(({ id }) => id))).toEqual(new Set(all.map(({ id }) => id)));
    for (const one of result) expect(one).toEqual(all.findLast(({ id }) => id === one.id));
  }));

test("the same layers have the same hash, and a layer of another figure has another", () =>
  holds([files], (list) => {
    const hash = hashOf(layersOf(list));
    expect(hashOf(layersOf(structuredClone(list)))).toBe(hash);
    const [first, ...rest] = list;
    const changed = { ...first, parameters: { ...first?.parameters, third: figure(1, false, "larger") } };
    expect(hashOf(layersOf([changed, ...rest]))).not.toBe(hash);
  }));

test("layers merged after others that are merged already are what all are merged at once", () =>
  holds([files, fc.nat({ max: 3 })], (list, count) => {
    const policy = merged(list);
    if (policy === null) return;
    const layers = layersOf(list);
    expect(mergeLayers(layers.slice(count), mergeLayers(layers.slice(0, count)))).toEqual(policy);
  }));
