import { isUtf8 } from "node:buffer";
import { expect, test } from "vitest";
import { firstInvalidByte } from "../../src/text/first-invalid-byte.ts";

const bytes = (...parts: (string | number[])[]) => Buffer.concat(parts.map((part) => Buffer.from(part as string)));
const document = "output: O7.1.1\nid: a\nunit: ";

test.each<[name: string, content: Buffer, expected: number | null]>([
  ["nothing", bytes(""), null],
  ["text in every length of character", bytes("a é 資 😀"), null],
  ["Big5 in the third line", bytes(document, [0xb8, 0xea]), document.length],
  ["a byte order mark of UTF-16", bytes([0xff, 0xfe], "o\0"), 0],
  ["a character that is cut at the end", bytes("資", [0xe8, 0xb3]), 3],
  ["a character that is cut by another", bytes("資", [0xe8, 0xb3], "a"), 3],
  ["a first byte with a letter behind it", bytes("ab", [0xef], "A"), 2],
  ["a byte that only continues", bytes("a", [0x80]), 1],
  ["an overlong slash", bytes("a", [0xc0, 0xaf]), 1],
  ["an overlong character of three bytes", bytes([0xe0, 0x9f, 0xbf]), 0],
  ["a surrogate", bytes("a", [0xed, 0xa0, 0x80]), 1],
  ["more than Unicode has", bytes([0xf4, 0x90, 0x80, 0x80]), 0],
])("%s", (_name, content, expected) => {
  expect(firstInvalidByte(content)).toBe(expected);
});

test("what comes before it is UTF-8, and with it no longer, for any damage", () => {
  let seed = 1;
  const random = (below: number) => {
    seed = (seed * 48271) % 0x7fff_ffff;
    return seed % below;
  };
  for (let round = 0; round < 3000; round++) {
    const damaged = bytes("單位：資訊室 é a😀\n".repeat(3));
    damaged[random(damaged.length)] = random(256);
    damaged[random(damaged.length)] = random(256);
    const at = firstInvalidByte(damaged);
    expect(at === null).toBe(isUtf8(damaged));
    if (at === null) continue;
    expect(isUtf8(damaged.subarray(0, at))).toBe(true);
    for (let length = 1; length <= 4 && at + length <= damaged.length; length++) {
      expect(isUtf8(damaged.subarray(at, at + length))).toBe(false);
    }
  }
});
