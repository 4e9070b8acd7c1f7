import { describe, expect, test } from "vitest";
import { forecastUntil } from "../../../src/derive/forecast.ts";
import { locales } from "../../../src/model/locale.ts";
import { forecastFormats } from "../../../src/report/forecast/forecast-formats.ts";
import { attackedReport, attacks } from "../attacks.ts";
import { fixtureReport, passingReport } from "../fixture-report.ts";

type Name = keyof typeof forecastFormats;
const names = Object.keys(forecastFormats) as Name[];
const plain = { color: false, verbose: false } as const;
const until = "2027-09-30";

describe.each(locales)("%s", (locale) => {
  test.each([
    ["pretty", "txt"],
    ["markdown", "md"],
    ["csv", "csv"],
  ] as const)("%s", async (name, extension) => {
    const text = (await forecastFormats[name]())(forecastUntil(fixtureReport, until), { ...plain, locale });
    await expect(text).toMatchFileSnapshot(`../golden/forecast-${name}.${locale}.${extension}`);
  });

  test.each(["pretty", "markdown"] as const)("%s says that nothing lapses", async (name) => {
    const forecast = { ...forecastUntil(passingReport, until), owners: [] };
    const text = (await forecastFormats[name]())(forecast, { ...plain, locale });
    expect(text).toContain(until);
    expect(text).toMatch(/\n$/);
  });
});

test("json is the value", async () => {
  const forecast = forecastUntil(fixtureReport, until);
  expect(JSON.parse((await forecastFormats.json())(forecast))).toEqual(forecast);
});

test("two people of one name are distinguished by their ids", async () => {
  const forecast = forecastUntil(fixtureReport, until);
  const lapses = forecast.owners.flatMap((owner) => owner.lapses);
  const owners = ["p-1", "p-2"].map((id) => ({ owner: { unit: null, person: { id, name: "林" } }, lapses }));
  const text = (await forecastFormats.markdown())({ ...forecast, owners }, { ...plain, locale: "en" });
  expect(text).toContain("## 林 (p-1)");
  expect(text).toContain("## 林 (p-2)");
});

describe.each(Object.entries(attacks))("%s", (_, attack) => {
  const hostile = forecastUntil(attackedReport(fixtureReport, attack), until);
  const harmless = forecastUntil(attackedReport(fixtureReport, "x"), until);

  test.each(names)("%s shows no invisible character and keeps its shape", async (name) => {
    const format = await forecastFormats[name]();
    for (const locale of locales) {
      const options = { ...plain, locale, width: 1_000_000 };
      const text = format(hostile, options).replace(/^\uFEFF/, "");
      expect(text.replaceAll(name === "csv" ? "\r\n" : "\n", "")).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
      const lines = (rendered: string) => rendered.split("\n").length;
      // A line of JSON is as long as its values allow.
      if (name !== "json") expect(lines(text)).toBe(lines(format(harmless, options)));
      if (name === "csv") expect(text).not.toMatch(/(?:^|[\n,"])[=+@]/);
      if (name !== "markdown") continue;
      expect(text).not.toMatch(/<|javascript:|@octocat/);
      const cells = (rendered: string) => rendered.split("\n").map((line) => line.split("|").length);
      expect(cells(text)).toEqual(cells(format(harmless, options)));
    }
  });
});
