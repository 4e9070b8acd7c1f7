import { describe, expect, test } from "vitest";
import { namesIn } from "../../../src/rules/language/names-in.ts";
import { createRandom } from "../../oracle/random.ts";
import { resultOf } from "./language.ts";

test("what occurs in a text is what contains() finds", () => {
  const random = createRandom(1);
  const some = (longest: number) =>
    Array.from({ length: random.whole(0, longest) }, () => random.pick(["a", "b", "甲", "\ud83d", "\udd12"])).join("");
  for (let round = 0; round < 500; round++) {
    const text = some(30);
    const names = Array.from({ length: 20 }, () => some(5));
    const found = namesIn(text, names, { spend() {}, spendOnce() {} });
    expect(found).toEqual([...new Set(names)].filter((name) => text.includes(name)).sort());
  }
});

describe("numbers, texts and names", () => {
  test.each([
    ["abs(-1.5)", 1.5],
    ["round(2.345, 1)", 2.3],
    ["floor(1.9) + ceil(1.1)", 3],
    ['name("p-1")', "王小明（p-001）".replace("p-001", "p-1")],
    ['name("p-9")', "p-9"],
    ['isStandardCode("K01")', true],
    ['isStandardCode("K99")', false],
    ['words("ECDSA P-256，aes_256/GCM+(3des)")', " ECDSA P 256 AES 256 GCM 3DES "],
    ['words("TLS 1.3.")', " TLS 1.3 "],
    ['words("—")', ""],
    ['words("HMAC-SHA-1").contains(words("SHA1"))', false],
    ['words("HMAC-SHA-1").contains(words("sha 1"))', true],
    ['namesIn("REQ-10 and req-2", ["REQ-2", "REQ-10", "REQ-1", "REQ-1"])', ["REQ-1", "REQ-10"]],
    ['namesIn("雲端服務（甲公司）", ["甲公司", "乙公司", "公司"])', ["公司", "甲公司"]],
    ['namesIn("aaa", ["aa", "aaaa", "a"])', ["a", "aa"]],
    ['namesIn("a", ["", "b"])', [""]],
    ['namesIn("", ["a"])', []],
    ['namesIn("a", [].map(x, ""))', []],
    ["organization.level", "C"],
    ['"O4.8.2" in applicableOutputs', true],
  ])("%s", async (expression, value) => expect(await resultOf(expression)).toEqual(value));
});
