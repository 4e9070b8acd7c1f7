import { expect, test } from "vitest";
import { systemReasons as english } from "../../src/messages/en/system-reasons.ts";
import { systemReason } from "../../src/messages/system-reasons.ts";
import { systemReasons as chinese } from "../../src/messages/zh-tw/system-reasons.ts";

test("both languages know the same codes", () => {
  expect(Object.keys(chinese.known)).toEqual(Object.keys(english.known));
});

test.each([
  ["en", english],
  ["zh-TW", chinese],
] as const)("a known code has words of its own, and another stays, in %s", (_, reasons) => {
  for (const code of Object.keys(reasons.known)) {
    expect(systemReason(code, reasons, "unreadable").what, code).not.toContain(code);
  }
  expect(systemReason("ESTALE", reasons, "unreadable")).toEqual({ what: "ESTALE", hint: reasons.unreadable });
  expect(systemReason("constructor", reasons, "unwritable").hint).toBe(reasons.unwritable);
});
