import { describe, expect, test } from "vitest";
import { compareProjects } from "../../src/check/compare-projects.ts";
import { loadProject } from "../../src/check/load-project.ts";
import { filesInMemory } from "../../src/source/files-in-memory.ts";

const text = "{ zh-TW: 測試, en: Test }";
const source = `{ text: ${text}, refs: [], date: 2026-01-01, verified: true }`;
const figure = (name: string, value: string | number, unit: string, stricter = "smaller") =>
  `  ${name}: { value: ${value}, unit: ${unit}, stricter: ${stricter}, title: ${text}, source: ${source} }\n`;
const figures = (times: number, period: string, age: string) =>
  `parameters:\n${figure("own_times", times, "count", "larger")}${figure("own_period", period, "calendar-period")}${figure("own_age", age, "duration")}`;
const requires = (parts: string, output = "O4.2.1") =>
  `cadences:\n  ${output}:\n    requirements:\n      - { id: own, title: ${text}, ${parts} }\n`;
const counted = "count: { at_least: own_times, per: own_period }";
const aged = "max_age: own_age";

const project = (policy: string, config = "") =>
  loadProject({
    source: filesInMemory({
      "isms-evidence.yaml": `version: 1\npolicy: own.yaml\n${config}`,
      "own.yaml": `id: own\ntitle: ${text}\n${policy.includes("extends:") ? "" : "extends: baseline\n"}${policy}`,
    }),
  });

async function changes(before: Parameters<typeof project>, after: Parameters<typeof project>): Promise<string[]> {
  const compared = compareProjects(await project(...before), await project(...after));
  return compared.map(({ direction, part, name }) => `${direction} ${part} ${name}`);
}

describe("a count in a calendar period against an age", () => {
  test.each([
    ["never older than the period, which is once in each", 1, "P1Y", "P12M", "tightened"],
    ["half as old", 1, "P1Y", "P6M", "tightened"],
    ["older than the period and less than two of them", 1, "P1Y", "P18M", "changed"],
    ["as old as once in each period can be", 1, "P1Y", "P24M", "loosened"],
    ["as old, but the count is of several", 2, "P1Y", "P12M", "changed"],
    ["older than any count allows", 2, "P1Y", "P30M", "loosened"],
  ])("%s", async (_name, times, period, age, direction) => {
    const own = figures(times, period, age);
    const opposite = { tightened: "loosened", loosened: "tightened", changed: "changed" }[direction];
    const [byCount, byAge] = [own + requires(counted), own + requires(aged)];
    expect(await changes([byCount], [byAge])).toEqual([`${direction} requirement O4.2.1 own`]);
    expect(await changes([byAge], [byCount])).toEqual([`${opposite} requirement O4.2.1 own`]);
  });

  test("of which one was there before as well, is a change of the other alone", async () => {
    const own = figures(1, "P1Y", "P6M");
    const both = own + requires(`${counted}, ${aged}`);
    expect(await changes([both], [own + requires(aged)])).toEqual(["loosened requirement O4.2.1 own"]);
    expect(await changes([own + requires(counted)], [both])).toEqual(["tightened requirement O4.2.1 own"]);
  });

  test("with another filter as well, both count", async () => {
    const own = figures(1, "P1Y", "P24M");
    const narrowed = requires(`${aged}, where: { activity_type: audit }`, "O1.1.2");
    expect(await changes([own + requires(counted, "O1.1.2")], [own + narrowed])).toEqual([
      "changed requirement O1.1.2 own",
    ]);
  });
});

describe("a figure", () => {
  const loose = figures(1, "P1Y", "P24M");
  const strict = figures(2, "P6M", "P6M");

  test("that nothing asks by is no change", async () => {
    expect(await changes([loose], [strict])).toEqual([]);
  });

  test("that a requirement asks by, on either side, is one", async () => {
    expect(await changes([loose + requires(aged)], [strict + requires(aged)])).toEqual(["tightened parameter own_age"]);
    expect(await changes([loose], [strict + requires(aged)])).toEqual(["tightened requirement O4.2.1 own"]);
    expect(await changes([strict + requires(aged)], [loose])).toEqual(["loosened requirement O4.2.1 own"]);
  });

  test("that a rule asks by is one, unless the rule is off", async () => {
    const off = "change_rules:\n  drill-plan-updated: { off: true, reason: x }\n";
    const strictRule = "parameters:\n  plan_update_d: 30\n";
    expect(await changes([""], ["", strictRule])).toEqual(["tightened parameter plan_update_d"]);
    expect(await changes([off], [off, strictRule])).toEqual([]);
  });
});

test("another severity of findings is a change, and taking it back the opposite", async () => {
  const change = (severity: string) => `change_findings: { personal-mobile: { severity: ${severity}, reason: x } }\n`;
  expect(await changes([""], [change("info")])).toEqual(["loosened finding personal-mobile"]);
  expect(await changes([change("info")], [change("error")])).toEqual(["tightened finding personal-mobile"]);
  expect(await changes([change("error")], [""])).toEqual(["loosened finding personal-mobile"]);
  expect(await changes([""], [change("warning")])).toEqual([]);
});

test("another name for the same policy is no change, and a lower level asks for less", async () => {
  const level = (one: string) => `organization: { level: ${one} }\n`;
  expect(await changes(["extends: csma-c\n"], ["extends: [csma-2026, csma-c]\n"])).toEqual([]);
  const same = (from: string, to: string) =>
    changes(["extends: csma-c\n", level(from)], ["extends: csma-c\n", level(to)]);
  expect(await same("C", "E")).toEqual(["loosened level C → E"]);
  expect(await same("D", "C")).toEqual(["tightened level D → C"]);
});
