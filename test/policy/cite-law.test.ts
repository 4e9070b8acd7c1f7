import { describe, expect, it, test } from "vitest";
import { loadValidator } from "../../src/evidence/validators.ts";
import type { FigureSource } from "../../src/model/figure-source.ts";
import type { Instrument } from "../../src/model/law.ts";
import { citeText, referencesTo, withCitations } from "../../src/policy/cite-law.ts";
import { loadPolicy } from "../../src/policy/load-policy.ts";
import { filesInMemory } from "../../src/source/files-in-memory.ts";
import { builtinPolicies, loadBuiltin } from "../../src/standard/builtin-data.ts";
import { builtinFile, lawTable } from "../support/rule-files.ts";
import { mistakeOf } from "./mistakes.ts";

describe.each(lawTable.map((instrument) => [instrument.id, instrument] as const))("the law %s", (_id, instrument) => {
  it("fits its schema", async () => expect((await loadValidator("law")).validate(instrument)).toBeNull());

  it("names former places that the edition before has, and says what would settle a text that was not read", () => {
    for (const [index, { places, read, settles }] of instrument.editions.entries()) {
      const before = Object.keys(instrument.editions[index - 1]?.places ?? places);
      for (const { former = [] } of Object.values(places)) {
        expect(former.filter((place) => index > 0 && !before.includes(place) && instrument.id !== "act")).toEqual([]);
      }
      if (!read) expect(settles?.en).toBeDefined();
    }
  });

  it("has its editions in order", () => {
    const years = instrument.editions.map(({ year }) => year);
    expect(years).toEqual([...new Set(years)].sort((a, b) => a - b));
  });
});

test("the built table is what the files say", async () => expect(await loadBuiltin("law")).toEqual(lawTable));

const place = (zh: string, en: string) => ({ subject: { "zh-TW": zh, en } });
const table: readonly Instrument[] = [
  {
    id: "rules",
    name: { "zh-TW": "新辦法", en: "New Rules" },
    former_names: ["舊辦法"],
    unit: "article",
    editions: [
      { year: 110, amended: "2021-08-23", read: true, where: "a", places: { "8": place("演練", "exercises") } },
      {
        year: 115,
        amended: "2026-01-05",
        read: false,
        where: "b",
        places: { "6": place("甲", "a"), "7": place("乙", "b") },
      },
    ],
  },
  {
    id: "list",
    name: { "zh-TW": "檢核表", en: "Checklist" },
    unit: "item",
    editions: [
      {
        year: 115,
        read: true,
        where: "c",
        places: { "9.1": place("通報", "reports"), "9.2": place("甲", "a"), "9.3": place("乙", "b") },
      },
    ],
  },
  {
    id: "duties",
    name: { "zh-TW": "應辦事項", en: "Duties" },
    unit: "heading",
    editions: [{ year: 115, read: true, where: "d", places: { audit: place("內部稽核", "internal audit") } }],
  },
];

test.each([
  [["rules 6"], "新辦法第 6 條", "New Rules, Art. 6"],
  [["rules 6", "rules 7"], "新辦法第 6 條、第 7 條", "New Rules, Arts. 6 and 7"],
  [["list 9.1", "list 9.2", "list 9.3"], "檢核表項次 9.1、9.2、9.3", "Checklist, items 9.1, 9.2 and 9.3"],
  [["rules:110 8"], "舊辦法（110 年）第 8 條", "New Rules (2021), Art. 8"],
  [["list 9.1", "duties audit"], "檢核表項次 9.1；應辦事項「內部稽核」", "Checklist, item 9.1; Duties, internal audit"],
])("%j reads %s", (references, zh, en) => expect(citeText(references, table)).toEqual({ "zh-TW": zh, en }));

test("a source that cites the law gets its text, references and date from there", () => {
  const source = { law: ["rules 6", "list 9.1"], text: { "zh-TW": "一小時內。", en: "one hour." }, verified: true };
  const unknown: string[] = [];
  const { parameters, sources } = withCitations({ parameters: { own: { source } }, sources: {} }, table, (reference) =>
    unknown.push(reference),
  );
  expect(parameters.own.source).toMatchObject({
    text: {
      "zh-TW": "新辦法第 6 條；檢核表項次 9.1：一小時內。",
      en: "New Rules, Art. 6; Checklist, item 9.1: one hour.",
    },
    refs: ["rules-115", "list-115"],
    date: "2026-01-05",
    verified: true,
  });
  expect(Object.keys(sources)).toEqual(["rules-115", "list-115"]);
  expect(unknown).toEqual([]);
});

test.each(["rules 8", "rules:107 8", "law 1", "rules"])("%s is no place of the table", (reference) => {
  const unknown: string[] = [];
  const rules = [{ source: { law: [reference], verified: true } }];
  withCitations({ rules }, table, (written, pointer) => unknown.push(`${written} ${pointer}`));
  expect(unknown).toEqual([`${reference} /rules/0/source/law/0`]);
});

describe("a policy of an organization", () => {
  const own = (law: string) =>
    `id: own\ntitle: { zh-TW: 自訂, en: Own }\nextends: baseline\nparameters:\n  own_figure: { value: 1, unit: hour, stricter: smaller, title: { zh-TW: 數值, en: Figure }, source: { law: [${law}], verified: true } }\n`;
  const load = (law: string) => {
    const source = filesInMemory({ "own.yaml": own(law) });
    const outputs = Object.keys(lawTable); // none is named
    return loadPolicy(["own.yaml"], { source, outputs, standardCodes: new Set(), parameters: {} });
  };

  it("may cite the table too", async () => {
    const { policy } = await load("notification 6");
    expect(policy.parameters.own_figure?.source).toMatchObject({ refs: ["notification-115"], date: "2026-01-05" });
    expect(policy.sources).toHaveProperty("notification-115");
  });

  it("gets the place of a reference that the table does not have", async () => {
    const error = await mistakeOf(load("notification 66"));
    expect(error.code).toBe("file-invalid");
    expect(JSON.stringify(error.params)).toContain('"suggestion":"notification 6"');
  });
});

test("references are unique", () => {
  const references = referencesTo(lawTable);
  expect(references).toEqual([...new Set(references)]);
});

/** What texts call an instrument besides its names: a source that uses one of these cites by reference. */
const shortNames: Readonly<Record<string, readonly string[]>> = {
  act: ["資安法", "Cyber Security Management Act"],
  "administrative-procedure": ["Administrative Procedure Act"],
  "audit-regulations": ["Audit of Maintenance Plans"],
  "civil-code": ["Civil Code"],
  classification: ["分級辦法", "Regulations on Classification"],
  copyright: ["Copyright Act"],
  duties: ["附表一", "Schedules 1 to 8"],
  "enforcement-rules": ["施行細則", "Enforcement Rules"],
  inspection: ["檢核表", "inspection checklist"],
  notification: ["通報及應變", "通報應變", "Regulations on Notification"],
  "personal-data": ["個資法", "Personal Data Protection Act"],
  "personal-data-rules": ["個資法施行細則"],
  "schedule-10": ["附表十", "防護基準", "Schedule 10", "protection baseline"],
};

describe("sources of the built-in policies", () => {
  const names = lawTable.flatMap(({ id, name, former_names = [] }) =>
    [name["zh-TW"], name.en, ...former_names, ...(shortNames[id] ?? [])].map((text) => text.toLowerCase()),
  );
  const sources = builtinPolicies
    .map((name) => [name, sourcesIn(builtinFile(name))] as const)
    .filter(([, { length }]) => length > 0);

  it("have a short name of each instrument to look for", () => {
    expect(Object.keys(shortNames).sort()).toEqual(lawTable.map(({ id }) => id).sort());
    expect(sources.map(([policy]) => policy)).toEqual(expect.arrayContaining(["baseline", "csma-2026", "csma-2021"]));
  });

  it.each(sources)("of %s cite each instrument by reference, not in words alone", (_policy, found) => {
    const inWords = found.filter(
      ({ law, text }) => !law && names.some((name) => `${text?.["zh-TW"]} ${text?.en}`.toLowerCase().includes(name)),
    );
    expect(inWords).toEqual([]);
  });

  it.each(sources)("of %s have no list of their own that names an instrument", (policy) => {
    const { sources: own = {} } = builtinFile(policy) as { sources?: Record<string, { title: { en: string } }> };
    const written = Object.entries(own).filter(([id]) => !lawTable.some((one) => id.startsWith(`${one.id}-`)));
    const named = written.filter(([, { title }]) => names.some((name) => title.en.toLowerCase().includes(name)));
    expect(named.map(([id]) => id)).toEqual([]);
  });
});

/** Every source of a figure or a rule in a policy, with the references that it was written with. */
function sourcesIn(value: unknown): FigureSource[] {
  if (typeof value !== "object" || value === null) return [];
  const inner = Object.values(value).flatMap(sourcesIn);
  const own = "source" in value ? [value.source as FigureSource] : [];
  return [...own, ...inner];
}
