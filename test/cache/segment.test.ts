import { describe, expect, test } from "vitest";
import { bodyOf, decodeSegment, encodeSegment, type Segment } from "../../src/cache/segment.ts";
import type { JsonValue } from "../../src/model/json.ts";

const stored = (sha256: string, size: number, head: JsonValue, body: JsonValue) => {
  const bytes = Buffer.from(JSON.stringify(body));
  return { sha256, size, head, bytes, at: 0, length: bytes.length };
};
const segment: Segment = {
  notes: new Map([
    ["evidence/一.yaml", ["evidence/一.yaml", "a".repeat(40), 3, 1790000000000.5, 1790000000001.25, 42]],
  ]),
  contents: new Map([
    ["k1.yaml", stored("x", 3, [[0, { id: "甲" }]], ["乙"])],
    ["k2.yaml", stored("y", 4, [], [])],
  ]),
  results: new Map([["rule r", ["x", { evaluated: 1 }]]]),
};

test("a segment is read as it was written", () => {
  const read = decodeSegment("p", encodeSegment("p", segment));
  expect([read?.notes, read?.results]).toEqual([segment.notes, segment.results]);
  expect(Array.from(read?.contents ?? [], ([key, stored]) => [key, stored.size, stored.head, bodyOf(stored)])).toEqual([
    ["k1.yaml", 3, [[0, { id: "甲" }]], ["乙"]],
    ["k2.yaml", 4, [], []],
  ]);
});

describe("anything else than a whole segment of this program and project is none", () => {
  const bytes = encodeSegment("p", segment);

  test("cut off anywhere", () => {
    for (let length = 0; length < bytes.length; length++) {
      expect(decodeSegment("p", bytes.subarray(0, length)), String(length)).toBe(null);
    }
  });

  test("with one byte changed anywhere, or one more", () => {
    for (let at = 0; at < bytes.length; at++) {
      const changed = Buffer.from(bytes);
      changed.writeUInt8(changed.readUInt8(at) ^ 0x20, at);
      expect(decodeSegment("p", changed), String(at)).toBe(null);
    }
    expect(decodeSegment("p", Buffer.concat([bytes, Buffer.from("0")]))).toBe(null);
  });

  test("of another program or project", () => {
    expect(decodeSegment("q", bytes)).toBe(null);
  });
});
