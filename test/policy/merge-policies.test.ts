import { expect, test } from "vitest";
import type { Overlay } from "../../src/model/rule.ts";
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
