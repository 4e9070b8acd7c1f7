import { expect, test } from "vitest";
import type { Overlay, Rule } from "../../src/model/rule.ts";
import { mergeLayers } from "../../src/policy/merge-policies.ts";

const overlayOf = (...overlays: Overlay[]) => {
  const layers = overlays.map((overlay, index) => {
    const file = { id: `p-${index}`, title: { en: "", "zh-TW": "" }, overlays: { "O2.1.1": overlay } };
    return { origin: file.id, file, source: null };
  });
  return mergeLayers(layers).overlays["O2.1.1"];
};

test("of several overlays all requirements hold, and only values that each of them allows", () => {
  const first: Overlay = { required: ["owner"], values: { status: ["in_use", "stopped"] } };
  const second: Overlay = { required: ["owner", "location"], values: { status: ["stopped", "disposed"] } };
  const third: Overlay = { values: { category: ["iot"] } };
  expect(overlayOf(first)).toEqual(first);
  expect(overlayOf(first, second, third)).toEqual({
    required: ["owner", "location"],
    values: { status: ["stopped"], category: ["iot"] },
  });
});

test("a change of a rule by its former id changes all that it has become", () => {
  const text = { en: "", "zh-TW": "" };
  const rule = (id: string, formerly?: string[]): Rule => ({
    ...{ id, formerly, title: text, severity: "error", outputs: [], codes: [], needs: [], message: text },
    ...{ require: "true", source: { text, refs: [], date: "2026-11-28", verified: true } },
  });
  const rules = [rule("first-half", ["both-halves"]), rule("second-half", ["both-halves"]), rule("other-rule")];
  const own = { id: "own", title: text, change_rules: { "both-halves": { severity: "info", reason: "x" } as const } };
  const base = { id: "base", title: text, rules };
  const { overrides, rules: merged } = mergeLayers([
    { origin: "base", file: base, source: null },
    { origin: "own", file: own, source: null },
  ]);
  expect(merged.map(({ severity }) => severity)).toEqual(["info", "info", "error"]);
  expect(overrides).toMatchObject([{ rule: "first-half" }, { rule: "second-half" }]);
});

test("a statutory figure stays one, whatever a later policy calls it", () => {
  const text = { en: "", "zh-TW": "" };
  const source = { text, refs: [], date: "2026-11-28", verified: true };
  const figure = { value: "P6M", unit: "duration", stricter: "larger", title: text, source } as const;
  const layer = (id: string, statutory: boolean) => ({
    origin: id,
    file: { id, title: text, parameters: { log_retention_min: { ...figure, statutory } } },
    source: null,
  });
  const { parameters } = mergeLayers([layer("law", true), layer("own", false)]);
  expect(parameters.log_retention_min?.statutory).toBe(true);
});
