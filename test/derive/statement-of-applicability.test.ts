import { expect, test } from "vitest";
import { stateApplicability } from "../../src/derive/statement-of-applicability.ts";
import { loadMapping } from "../../src/standard/mapping.ts";
import { fixtureReport } from "../report/fixture-report.ts";

const mapping = await loadMapping("iso27001");

test("every control of Annex A, and no clause, appears once", () => {
  const { themes, totals } = stateApplicability(mapping, fixtureReport);
  const ids = themes.flatMap(({ controls }) => controls.map(({ id }) => id));
  expect(themes.map(({ id }) => id)).toEqual(["A.5", "A.6", "A.7", "A.8"]);
  expect([ids.length, new Set(ids).size, totals.total]).toEqual([93, 93, 93]);
  expect(totals.applicable + totals["not-applicable"] + totals.undecided).toBe(93);
});

test("outputs that the organization produces make a control apply; with exclusions alone it does not", () => {
  const controls = (outputs: readonly (readonly string[])[]) => ({
    ...mapping,
    groups: [
      {
        id: "A.5",
        title: mapping.title,
        controls: outputs.map((ids, index) => ({
          id: `A.5.${index}`,
          title: mapping.title,
          outputs: ids.map((id) => ({ id, certain: true })),
        })),
      },
    ],
  });
  const cases = [["O2.1.1"], ["O4.4.2", "O4.8.2"], ["O4.6.1", "O4.4.2"], [], ["O9.9.9"], ["O4.6.1", "O4.6.2"]];
  const { themes } = stateApplicability(controls(cases), fixtureReport);
  expect(themes[0]?.controls.map(({ applicability, evidence }) => [applicability, evidence])).toEqual([
    ["applicable", "current"],
    ["applicable", "lacking"],
    ["not-applicable", "not-applicable"],
    ["undecided", "unreached"],
    ["undecided", "unreached"],
    ["applicable", "provided"],
  ]);
  expect(themes[0]?.controls[2]?.outputs.map(({ exclusion }) => exclusion?.approvedBy)).toEqual(["p-002", "p-003"]);
  expect(themes[0]?.controls[1]?.outputs.map(({ exclusion }) => exclusion?.reason)).toEqual([
    "無物聯網設備",
    undefined,
  ]);
});
