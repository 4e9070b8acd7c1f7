import { describe, expect, test } from "vitest";
import { findingHelpFor } from "../../src/messages/finding-help.ts";
import { messagesFor } from "../../src/messages/messages.ts";
import { locales } from "../../src/model/locale.ts";
import { findingSamples } from "./finding-samples.ts";

const han = /\p{Script=Han}/u;

describe.each(locales)("%s", (locale) => {
  const messages = messagesFor(locale);

  test.each(findingSamples.map((sample) => [sample.code, sample] as const))("%s", (_, sample) => {
    const text = messages.finding(sample);
    expect(text).not.toMatch(/undefined|\bnull\b(?![)）])|\[object|NaN|\n| {2}/);
    expect(text).toMatch(locale === "en" ? /[.?]$/ : /[。？]$/);
    const ownWords = text.replace("設備汰換中", "").replace("公文管理系統", "");
    expect(han.test(ownWords)).toBe(locale === "zh-TW");
  });

  test.each([...new Set(findingSamples.map(({ code }) => code))])("help of %s", (code) => {
    const { title, means, why, action } = findingHelpFor(locale)[code];
    expect(title).toMatch(/[^.。]$/);
    for (const text of [means, why, action]) {
      expect(text).toMatch(locale === "en" ? /\.$/ : /。$/);
      expect(han.test(text)).toBe(locale === "zh-TW");
      expect(text.split(locale === "en" ? /\.(?:\s|$)/ : /。/).length, text).toBeLessThanOrEqual(4);
    }
  });

  test("Chinese is written with full-width punctuation and one space beside Latin words", () => {
    if (locale === "en") return;
    const texts = [
      ...findingSamples.map((sample) => messages.finding(sample)),
      ...findingSamples.flatMap(({ code }) => Object.values(findingHelpFor(locale)[code])),
    ];
    for (const text of texts) {
      expect(text).not.toMatch(/\p{Script=Han}[,;:?!()]|[,;:?!()]\p{Script=Han}/u);
      expect(text).not.toMatch(/[\p{Script=Han}][A-Za-z0-9]|[A-Za-z0-9][\p{Script=Han}]/u);
    }
  });
});

test("what comes from a file is made plain in every message", () => {
  const text = messagesFor("en").finding({
    code: "person-unknown",
    params: { person: "\u001b[31mp-1\u202e\n::error::x", suggestion: null, named: [] },
  });
  expect(text).toContain('"\\u001b[31mp-1\\u202e ::error::x"');
});

test("a person in the message of a rule is written with the brackets of the language", () => {
  const message = { en: "Accepted by {name(r.by)}.", "zh-TW": "由{name(r.by)}接受。" };
  const finding = {
    code: "rule-broken",
    params: { rule: "own-rule", message, values: { "name(r.by)": "Bill Su（e-06）" } },
  } as const;
  expect(messagesFor("en").finding(finding)).toBe("Accepted by Bill Su (e-06).");
  expect(messagesFor("zh-TW").finding(finding)).toBe("由Bill Su（e-06）接受。");
});
