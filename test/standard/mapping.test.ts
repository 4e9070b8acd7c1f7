import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { loadValidator } from "../../src/evidence/validators.ts";
import { type Mapping, type MappingName, mappings } from "../../src/model/mapping.ts";
import { outputsOf } from "../../src/model/walk.ts";
import { isMappingName, loadMapping } from "../../src/standard/mapping.ts";
import { loadStandard } from "../../src/standard/standard.ts";

const folder = new URL("../../policies/mappings/", import.meta.url);
const names = Object.keys(mappings) as MappingName[];
const outputs = outputsOf(await loadStandard()).map(({ id }) => id);

const read = (id: string): Mapping => parse(readFileSync(new URL(`${id}.yaml`, folder), "utf8"), { schema: "core" });
const controlsOf = (mapping: Mapping) => mapping.groups.flatMap(({ controls }) => controls);
const unreachedBy = (mapping: Mapping) =>
  controlsOf(mapping)
    .filter((control) => control.outputs.length === 0)
    .map(({ id }) => id);
const numbered = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${prefix}${index + 1}`);

it("every file is a mapping that check --by can name", () => {
  expect(readdirSync(folder).sort()).toEqual(
    Object.values(mappings)
      .map((id) => `${id}.yaml`)
      .sort(),
  );
  expect(names.every(isMappingName)).toBe(true);
  expect(["iso27001-2022", "toString", ""].some(isMappingName)).toBe(false);
});

describe.each(names)("%s", (name) => {
  const mapping = read(mappings[name]);
  const controls = controlsOf(mapping);
  const pairs = [...controls.flatMap((control) => control.outputs), ...mapping.general];

  it("fits its schema, and is what the build puts beside the bundle", async () => {
    expect((await loadValidator("mapping")).validate(mapping)).toBeNull();
    expect(await loadMapping(name)).toEqual(mapping);
    expect([mapping.name, mapping.id]).toEqual([name, mappings[name]]);
  });

  it("names every control and every group once, and an output once in each control", () => {
    const ids = controls.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const groups = mapping.groups.map(({ id, title }) => id ?? title.en);
    expect(new Set(groups).size).toBe(groups.length);
    for (const control of controls) {
      const reaching = control.outputs.map(({ id }) => id);
      expect(new Set(reaching).size, control.id).toBe(reaching.length);
    }
  });

  it("refers only to outputs of the standard, in its order", () => {
    const referred = [...pairs, ...mapping.remarks.map(({ output }) => ({ id: output }))].map(({ id }) => id);
    expect(referred.filter((id) => !outputs.includes(id))).toEqual([]);
    for (const { id, outputs: reaching } of controls) {
      const places = reaching.map((output) => outputs.indexOf(output.id));
      expect(
        places.toSorted((a, b) => a - b),
        id,
      ).toEqual(places);
    }
  });

  it("gives every title in Chinese and in English, short, and no two alike", () => {
    const titles = [mapping, ...mapping.groups, ...controls].map(({ title }) => title);
    for (const title of titles) {
      expect(title["zh-TW"]).toMatch(/\p{Script=Han}/u);
      expect(title.en).not.toMatch(/\p{Script=Han}/u);
    }
    for (const { title } of controls) {
      expect(title["zh-TW"].length, title["zh-TW"]).toBeLessThanOrEqual(24);
      expect(title.en.split(" ").length, title.en).toBeLessThanOrEqual(8);
    }
    for (const locale of ["zh-TW", "en"] as const) {
      expect(new Set(controls.map(({ title }) => title[locale])).size).toBe(controls.length);
    }
  });

  it("claims to be verified only where the text was read, and says what was not checked", () => {
    expect(mapping.source.verified).toBe(name === "inspection");
    expect(mapping.caution["zh-TW"]).toMatch(/未/);
    expect(mapping.caution.en).toMatch(/ not /);
  });
});

describe("the frameworks are whole", () => {
  it("ISO/IEC 27001:2022: 30 clauses and the 93 controls of Annex A", () => {
    const ids = controlsOf(read("iso27001-2022")).map(({ id }) => id);
    expect(ids.filter((id) => !id.startsWith("A."))).toEqual(
      "4.1 4.2 4.3 4.4 5.1 5.2 5.3 6.1.1 6.1.2 6.1.3 6.2 6.3 7.1 7.2 7.3 7.4 7.5.1 7.5.2 7.5.3 8.1 8.2 8.3 9.1 9.2.1 9.2.2 9.3.1 9.3.2 9.3.3 10.1 10.2".split(
        " ",
      ),
    );
    expect(ids.filter((id) => id.startsWith("A."))).toEqual([
      ...numbered("A.5.", 37),
      ...numbered("A.6.", 8),
      ...numbered("A.7.", 14),
      ...numbered("A.8.", 34),
    ]);
  });

  it("NIST CSF 2.0: 106 subcategories of 22 categories, each in its own", () => {
    const { groups } = read("nist-csf-2.0");
    expect(groups).toHaveLength(22);
    expect(groups.flatMap(({ controls }) => controls)).toHaveLength(106);
    for (const { id, controls } of groups) {
      for (const control of controls) expect(control.id).toMatch(new RegExp(`^${id}-\\d{2}$`));
    }
  });

  it("schedule 10: 80 items in 27 kinds of measure, 45 of them for every system, 62 from medium on", () => {
    const mapping = read("csma-schedule-10");
    const controls = controlsOf(mapping);
    expect(mapping.groups).toHaveLength(27);
    expect(controls.map(({ id }) => id)).toEqual(numbered("", 80));
    const upTo = (...levels: string[]) => controls.filter(({ level }) => levels.includes(level ?? "")).length;
    expect([upTo("basic"), upTo("basic", "medium"), upTo("basic", "medium", "high")]).toEqual([45, 62, 80]);
  });
});

it("the checklist of on-site audits: 87 items in nine parts", () => {
  const { groups } = read("inspection-115");
  expect(groups.map(({ controls }) => controls.length)).toEqual([6, 6, 3, 5, 13, 7, 19, 11, 17]);
  for (const { id, controls } of groups) {
    expect(controls.map((control) => control.id)).toEqual(numbered(`${id}.`, controls.length));
  }
});

describe("what no output reaches", () => {
  it("in Annex A: what the research lists", () => {
    const unreached = unreachedBy(read("iso27001-2022"));
    expect(unreached.filter((id) => id.startsWith("A."))).toEqual(
      "A.5.4 A.5.13 A.6.1 A.6.2 A.6.4 A.7.1 A.7.3 A.7.4 A.7.5 A.7.6 A.7.7 A.7.11 A.7.12 A.7.13 A.7.14 A.8.18 A.8.31 A.8.33".split(
        " ",
      ),
    );
    expect(unreached.filter((id) => !id.startsWith("A."))).toEqual("4.1 4.3 4.4 5.1 6.1.1 6.3 7.1".split(" "));
  });

  it("in schedule 10, where the check of all items counts for none of them", () => {
    const mapping = read("csma-schedule-10");
    expect(unreachedBy(mapping)).toEqual("5 6 7 21 22 39 43 44 45 46 48 53 55 62 65 77".split(" "));
    expect(mapping.general).toEqual([{ id: "O8.3.2", certain: true }]);
    expect(controlsOf(mapping).flatMap((control) => control.outputs.map(({ id }) => id))).not.toContain("O8.3.2");
  });

  it("in the checklist of on-site audits: what is prepared elsewhere", () => {
    expect(unreachedBy(read("inspection-115"))).toEqual(
      "I-1.5 I-2.5 I-5.2 I-6.3 I-6.4 I-7.15 I-8.3 I-8.10 I-9.9 I-9.17".split(" "),
    );
  });

  it("in the CSF: 24 subcategories", () => expect(unreachedBy(read("nist-csf-2.0"))).toHaveLength(24));
});

it("keeps the marks of doubt", () => {
  const pairs = (id: string) => controlsOf(read(id)).flatMap((control) => control.outputs);
  expect(pairs("iso27001-2022")).toHaveLength(225);
  expect(pairs("iso27001-2022").filter(({ certain }) => !certain)).toHaveLength(52);
  const csf = pairs("nist-csf-2.0");
  expect(csf).toHaveLength(165);
  expect(csf.filter(({ certain }) => !certain)).toHaveLength(20);
  expect(csf.filter((pair) => pair.in_published_map)).toHaveLength(119);
  expect(csf.filter((pair) => pair.in_published_map === undefined)).toEqual([]);
  const uncertain = pairs("csma-schedule-10").filter(({ certain }) => !certain);
  expect(uncertain).toHaveLength(12);
});
