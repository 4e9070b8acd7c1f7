import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { JsonObject } from "../../src/model/json.ts";
import { readYaml } from "../../src/yaml/read-yaml.ts";
import { writeYaml } from "../../src/yaml/write-yaml.ts";
import { outputSchemas } from "../support/schemas.ts";

const readAgain = (value: JsonObject) => readYaml(writeYaml(value)).documents;

describe("what is written is what was meant", () => {
  const texts = [
    "", " ", "~", "null", "yes", "No", "on", "0115", "1e3", ".5", "2026-09-30", "2026-09-30T08:30:00+08:00", "12:30",
    "- a", "a: b", "a #b", "#a", "&a", "*a", "!a", "|", ">", "%a", "@a", "`a", "'", '"', "[a]", "{a}", "a,b", "？", "a:",
    "資訊室", "本季無資通安全事件。", "第一行\n第二行", "第一行\n\n  第二行", "a\n", "\na", " a\nb", "a \nb", "a\tb\nc", "a\r\nb",
    "\u0000", "\u0085", "\u2028", "\ufeff", "\ud800", "😀", "a\u202eb", "---", "...", "a\n---\nb", "<<", "=", "é", "ﬁ",
  ]; // biome-ignore format: one list of texts
  test.each(texts)("%j, alone, in lists, as a key", (text) => {
    const value = { text, list: [text, [text], { [`k${text}`]: text }], map: { a: { b: text } } };
    expect(readAgain(value)).toEqual([value]);
  });

  test("empty and nested maps and lists, numbers and truth", () => {
    const value = { a: [], b: {}, c: [[], {}, [[1]], [{ x: null, y: [true, -0.5] }]], d: 1e21, e: 9007199254740991 };
    expect(readAgain(value)).toEqual([value]);
  });

  test("10,000 texts of any characters, from a fixed seed", () => {
    let seed = 7;
    const next = (bound: number) => {
      seed = (seed * 48271) % 0x7fffffff;
      return seed % bound;
    };
    const letters = [..." \n\t#:-?,[]{}&*!|>'\"%@`~=<.0123eyon資料。", "\u00a0", "\u0007", "\u2029", "😀"];
    const texts = Array.from({ length: 10_000 }, () =>
      Array.from({ length: next(9) }, () => letters[next(letters.length)]).join(""),
    );
    const value = { list: texts, map: Object.fromEntries(texts.map((text, index) => [`k${index}`, text])) };
    expect(readAgain(value)).toEqual([value]);
  });
});

test.each([...outputSchemas])("%s: its examples stay what they are, for readers of YAML 1.1 too", (_, schema) => {
  for (const example of schema.examples as JsonObject[]) {
    expect(readAgain(example)).toEqual([example]);
    expect(parse(writeYaml(example), { version: "1.1", schema: "yaml-1.1", customTags: withoutTimes })).toEqual(
      example,
    );
  }
});

/** Dates are plain in this project's files; only what is no date must be safe from YAML 1.1. */
function withoutTimes<T>(tags: readonly T[]): T[] {
  return tags.filter((tag) => (tag as { tag?: string }).tag !== "tag:yaml.org,2002:timestamp");
}
