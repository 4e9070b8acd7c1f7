import { describe, expect, test } from "vitest";
import { resultOf } from "./language.ts";

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
    ["organization.level", "C"],
    ['"O4.8.2" in applicableOutputs', true],
  ])("%s", async (expression, value) => expect(await resultOf(expression)).toEqual(value));
});
