import { describe, expect, test } from "vitest";
import { differingFields } from "../../src/assess/differing-fields.ts";
import { evidenceDocument } from "../../src/evidence/evidence-document.ts";
import type { JsonObject } from "../../src/model/json.ts";

function document(records: readonly JsonObject[], envelope: JsonObject = {}, path = "a.yaml") {
  const data: JsonObject = { output: "O2.1.1", id: "a", date: "2026-01-01", ...envelope, records: [...records] };
  return evidenceDocument(data, { path, index: 0, output: "O2.1.1", valid: true });
}

const one = document([{ id: "x", note: "a", parts: [{ count: 1 }] }]);

describe("two lists of documents differ", () => {
  test.each([
    ["in nothing", document([{ id: "x", note: "a", parts: [{ count: 1 }] }]), []],
    ["in a value", document([{ id: "x", note: "b", parts: [{ count: 1 }] }]), ["note"]],
    ["in a value of a part", document([{ id: "x", note: "a", parts: [{ count: 2 }] }]), ["parts"]],
    ["in a field that one of them lacks", document([{ id: "x", parts: [{ count: 1 }] }]), ["note"]],
    ["in a field that one of them leaves blank", document([{ id: "x", note: null, parts: [{ count: 1 }] }]), ["note"]],
    ["in the envelope", document([{ id: "x", note: "a", parts: [{ count: 1 }] }], { unit: "IT" }), ["unit"]],
  ])("%s", (_how, other, fields) => {
    expect(differingFields([one], [other])).toEqual(new Set(fields));
    expect(differingFields([other], [one])).toEqual(new Set(fields));
  });

  test.each([
    ["in how many records they have", [document([])]],
    ["in where they are", [document([{ id: "x" }], {}, "b.yaml")]],
    ["in how many they are", [one, one]],
    ["in that there is none", []],
  ])("otherwise: %s", (_how, others) => {
    expect(differingFields([one], others)).toBeNull();
    expect(differingFields(others, [one])).toBeNull();
  });
});
