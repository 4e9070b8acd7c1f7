import { expect, test } from "vitest";
import { isWhole, lengthsOf, segmentFile, startLength } from "../../src/cache/segment-file.ts";

const head = Buffer.from('{"a":"甲"}');
const rest = [Buffer.from("one"), Buffer.from("二")];
const bytes = Buffer.concat(segmentFile(head, rest));

/** As it is read: the start, then the head. */
function read(file: Buffer): Buffer | null {
  const start = file.subarray(0, startLength);
  const lengths = lengthsOf(start, file.length);
  const found = lengths && file.subarray(startLength, startLength + lengths.head);
  return found && isWhole(start, found) ? found : null;
}

test("the head is read as it was written, and the rest is where its length says", () => {
  expect(read(bytes)?.toString()).toBe(head.toString());
  const lengths = lengthsOf(bytes.subarray(0, startLength), bytes.length);
  expect(lengths).toEqual({ head: head.length, rest: 6 });
  expect(bytes.subarray(startLength + head.length).toString()).toBe("one二");
});

test("cut off anywhere, or longer, it is none", () => {
  for (let length = 0; length < bytes.length; length++) {
    expect(read(bytes.subarray(0, length)), String(length)).toBe(null);
  }
  expect(read(Buffer.concat([bytes, Buffer.from("0")]))).toBe(null);
});

test("with one byte changed anywhere before the rest, it is none", () => {
  for (let at = 0; at < startLength + head.length; at++) {
    const changed = Buffer.from(bytes);
    changed.writeUInt8(changed.readUInt8(at) ^ 0x20, at);
    expect(read(changed), String(at)).toBe(null);
  }
});
