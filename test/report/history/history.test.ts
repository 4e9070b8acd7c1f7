import { describe, expect, test } from "vitest";
import { daysNotJudged, outputHistories } from "../../../src/derive/output-history.ts";
import type { History, OutputOnDay, ReplayedDay } from "../../../src/model/history.ts";
import { locales } from "../../../src/model/locale.ts";
import { historyFormats } from "../../../src/report/history/history-formats.ts";
import { loadStandard } from "../../../src/standard/standard.ts";
import { attacks } from "../attacks.ts";

type Name = keyof typeof historyFormats;
const names = Object.keys(historyFormats) as Name[];
const plain = { color: false, verbose: false } as const;
const standard = await loadStandard();

function history(text: string, name = text): History {
  const states = [null, "current", "stale", "stale", "current", "missing"] as const;
  const owner = { unit: text, person: "p-1" };
  const days = states.map((state, at): ReplayedDay => {
    const day = `2025-01-0${at + 1}`;
    if (state === null) return { day, commit: null, outputs: null, problem: "no-commit" };
    const on: OutputOnDay = { state, newest: day, owner, kind: "periodic" };
    const calm: OutputOnDay = { ...on, state: "current" };
    const outside: OutputOnDay = { ...on, state: "not-applicable" };
    return {
      day,
      commit: "c",
      outputs: new Map([
        ["O4.8.2", on],
        ["O2.1.1", calm],
        ["O4.4.2", outside],
      ]),
      problem: null,
    };
  });
  return {
    ...{ schemaVersion: 1, tool: { name: "isms-evidence", version: "0.1.0" }, from: "2025-01-01", to: "2025-01-06" },
    ...{ timezone: "Asia/Taipei", yardstick: "then", organization: { name: text, level: "C" }, commit: "c" },
    days: { total: 6, judged: 5 },
    notJudged: daysNotJudged(days),
    outputs: outputHistories(standard, days, [{ id: "p-1", name }]).filter(({ states }) => states.length > 0),
  };
}

describe.each(locales)("%s", (locale) => {
  test.each([
    ["pretty", "txt"],
    ["csv", "csv"],
  ] as const)("%s", async (name, extension) => {
    const text = (await historyFormats[name]())(history("資訊室", "林"), { ...plain, locale });
    await expect(text).toMatchFileSnapshot(`../golden/history.${name}.${locale}.${extension}`);
  });
});

test("json is the value", async () => {
  const value = history("資訊室", "林");
  expect(JSON.parse((await historyFormats.json())(value))).toEqual(value);
});

describe.each(Object.entries(attacks))("%s", (_, attack) => {
  test.each(names)("%s shows no invisible character and keeps its shape", async (name) => {
    const format = await historyFormats[name]();
    for (const locale of locales) {
      const options = { ...plain, locale, width: 1_000_000 };
      const text = format(history(attack), options).replace(/^\uFEFF/, "");
      expect(text.replaceAll(name === "csv" ? "\r\n" : "\n", "")).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
      const lines = (rendered: string) => rendered.split("\n").length;
      // A line of JSON is as long as its values allow.
      if (name !== "json") expect(lines(text)).toBe(lines(format(history("x"), options)));
      if (name === "csv") expect(text).not.toMatch(/(?:^|[\n,"])[=+@]/);
    }
  });
});
