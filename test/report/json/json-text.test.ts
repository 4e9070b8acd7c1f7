import { readFileSync } from "node:fs";
import { describe, expect, test, vi } from "vitest";
import { jsonText } from "../../../src/report/json/json-text.ts";
import { repositoryFolder } from "../../support/schemas.ts";

const long = "資".repeat(2000);

describe("JSON for programs", () => {
  test.each<[string, object]>([
    ["nothing", {}],
    ["nothing, as a list", []],
    ["what has no value", { a: undefined, b: [undefined, null], c: { d: undefined } }],
    ["keys of every kind", { "": 1, "a b": 2, __proto: 3, "\u202e": 4, '"': 5 }],
    ["numbers and truth", [0, -1.5, 1e21, true, false, null]],
    ["text that is longer than a line", { a: long, b: [long, [long]], c: { [long]: { long } } }],
    ["text that controls a terminal", { "\u001b[31m": "\u001b[0m\u2028\u{e0001}" }],
    ["many short values", { a: Array.from({ length: 3000 }, (_, index) => index) }],
  ])("%s is the same value", (_, value) => {
    const text = jsonText(value);
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
    expect(text).not.toMatch(/[^\P{C}\n]/u);
    expect(text.endsWith("\n")).toBe(true);
    expect(text.split("\n").every((line) => line === line.trimEnd())).toBe(true);
  });

  test.each<[string, (text: string) => object]>([
    ["list", (text) => [1, null, true, text]],
    ["map", (text) => ({ a: 1, b: undefined, c: { d: [], e: {} }, text })],
    ["text with escaped characters", (text) => ({ a: '\\"', b: text })],
    ["list of maps", (text) => [{ a: "" }, [text, undefined], { b: [{}] }]],
  ])("a %s of 1,000 characters is on one line, of one more on several", (_, make) => {
    const room = 1000 - JSON.stringify(make("")).length;
    const isOnOneLine = (length: number) => {
      const value = make("x".repeat(length));
      return jsonText({ value, long }).includes(JSON.stringify(value));
    };
    expect([isOnOneLine(room), isOnOneLine(room + 1)]).toEqual([true, false]);
  });

  test("a long list is not made text only to be made again in parts", () => {
    const stringify = vi.spyOn(JSON, "stringify");
    const text = jsonText({ list: Array.from({ length: 1000 }, () => "x".repeat(100)) });
    const made = stringify.mock.results.reduce((sum, { value }) => sum + value.length, 0);
    stringify.mockRestore();
    expect(made).toBeLessThan(1.1 * text.length);
  });

  test("each finding, output and rule of a report that fits a line is on one", () => {
    const text = readFileSync(new URL("examples/city-hospital/report.json", repositoryFolder), "utf8");
    const report = JSON.parse(text);
    const lines = new Set(text.split("\n").map((line) => line.trim().replace(/,$/, "")));
    for (const rule of report.rules) expect(lines).toContain(JSON.stringify(rule));
    expect(text.length).toBeLessThan(0.65 * JSON.stringify(report, null, 2).length);
  });
});
