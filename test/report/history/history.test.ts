import { describe, expect, test } from "vitest";
import { locales } from "../../../src/model/locale.ts";
import { historyFormats } from "../../../src/report/history/history-formats.ts";
import { attacks } from "../attacks.ts";
import { fixtureHistory } from "../fixture-history.ts";

type Name = keyof typeof historyFormats;
const names = Object.keys(historyFormats) as Name[];
const plain = { color: false, verbose: false } as const;
describe.each(locales)("%s", (locale) => {
  test.each([
    ["pretty", "txt"],
    ["markdown", "md"],
    ["csv", "csv"],
  ] as const)("%s", async (name, extension) => {
    const text = (await historyFormats[name]())(fixtureHistory("資訊室", "林"), { ...plain, locale });
    await expect(text).toMatchFileSnapshot(`../golden/history.${name}.${locale}.${extension}`);
  });
});

test("json is the value", async () => {
  const value = fixtureHistory("資訊室", "林");
  expect(JSON.parse((await historyFormats.json())(value))).toEqual(value);
});

describe.each(Object.entries(attacks))("%s", (_, attack) => {
  test.each(names)("%s shows no invisible character and keeps its shape", async (name) => {
    const format = await historyFormats[name]();
    for (const locale of locales) {
      const options = { ...plain, locale, width: 1_000_000 };
      const text = format(fixtureHistory(attack), options).replace(/^\uFEFF/, "");
      expect(text.replaceAll(name === "csv" ? "\r\n" : "\n", "")).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
      const lines = (rendered: string) => rendered.split("\n").length;
      // A line of JSON is as long as its values allow.
      if (name !== "json") expect(lines(text)).toBe(lines(format(fixtureHistory("x"), options)));
      if (name === "csv") expect(text).not.toMatch(/(?:^|[\n,"])[=+@]/);
    }
  });
});
