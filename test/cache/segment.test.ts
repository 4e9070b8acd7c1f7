import { expect, test } from "vitest";
import { decodeSegment, encodeSegment, jsonOf, newBody, type Segment } from "../../src/cache/segment.ts";
import type { JsonValue } from "../../src/model/json.ts";

const stored = (sha256: string, size: number, head: JsonValue, body: JsonValue) => ({
  ...newBody(body),
  sha256,
  size,
  head,
});
const segment: Segment = {
  notes: new Map([["evidence/一.yaml", ["a".repeat(40), 3, 1790000000000.5, 1790000000001.25, 42]]]),
  contents: new Map([
    ["k1.yaml", stored("x", 3, [[0, { id: "甲" }]], ["乙"])],
    ["k2.yaml", stored("y", 4, [], [])],
  ]),
  results: new Map([["rule r", newBody(["x", { evaluated: 1 }])]]),
};
const { head, rest } = encodeSegment("p", segment);
const read = (bytes: Buffer | null) =>
  decodeSegment("p", head, (at, length) => bytes?.subarray(at, at + length) ?? null);

test("a segment is read as it was written", () => {
  const known = read(Buffer.concat(rest));
  expect(known?.notes).toEqual(segment.notes);
  expect(Array.from(known?.results ?? [], ([name, body]) => [name, jsonOf(body)])).toEqual([
    ["rule r", ["x", { evaluated: 1 }]],
  ]);
  expect(Array.from(known?.contents ?? [], ([key, body]) => [key, body.size, body.head, jsonOf(body)])).toEqual([
    ["k1.yaml", 3, [[0, { id: "甲" }]], ["乙"]],
    ["k2.yaml", 4, [], []],
  ]);
});

test("that of another program or project is none", () => {
  expect(decodeSegment("q", head, () => null)).toBe(null);
});

test("with one byte of the rest changed anywhere, the one value that it belongs to is not known", () => {
  const whole = Buffer.concat(rest);
  for (let at = 0; at < whole.length; at++) {
    const changed = Buffer.from(whole);
    changed.writeUInt8(changed.readUInt8(at) ^ 0x20, at);
    const known = read(changed);
    const values = [...(known?.contents.values() ?? []), ...(known?.results.values() ?? [])].map(jsonOf);
    expect(values.filter((value) => value === undefined).length, String(at)).toBe(1);
  }
});

test.each([
  ["gone", null],
  ["cut off", Buffer.alloc(0)],
])("when the rest is %s, nothing is read and nothing is written of it", (_, bytes) => {
  const known = read(bytes);
  const values = [...(known?.contents.values() ?? []), ...(known?.results.values() ?? [])].map(jsonOf);
  expect(values).toEqual([undefined, undefined, undefined]);
  expect(known && encodeSegment("p", known).rest).toEqual([]);
});
